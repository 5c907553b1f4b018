package locale

import "fmt"

func viOfficeFairs() OfficeFairs {
	return OfficeFairs{
		Menu: "Hội chợ", Title: "Hội chợ", Note: "Hội chợ, triển lãm xã tổ chức hoặc đưa hàng đi dự",
		Add: "Thêm hội chợ", New: "Thêm hội chợ",
		Find: "Tìm hội chợ", FindHint: "Tên, nơi tổ chức, đơn vị",
		Views: map[string]string{"coming": "Sắp tới", "on": "Đang diễn ra", "held": "Đã tổ chức", "all": "Tất cả"},
		Empties: map[string]string{"coming": "Chưa có hội chợ nào sắp tới", "on": "Hôm nay không có hội chợ nào", "held": "Chưa có hội chợ nào đã tổ chức",
			"all": "Chưa ghi hội chợ nào"},
		EmptyText: "Bấm “Thêm hội chợ”, ghi ngày và nơi tổ chức, rồi chọn cơ sở tham gia. Sau hội chợ thì ghi kết quả của từng cơ sở.",
		Heads:     [4]string{"Hội chợ", "Nơi tổ chức", "Ngày", "Trạng thái"},
		ByWhere:   FilterBy{"Ở đâu", "Mọi nơi"}, ByMaker: FilterBy{"Chủ thể tham gia", "Mọi chủ thể"},
		Wheres: map[string]string{"in_commune": "Tại xã", "city": "Nơi khác trong thành phố", "other_province": "Tỉnh, thành khác"},
		States: map[string]string{"planned": "Sắp tới", "on": "Đang diễn ra", "held": "Đã tổ chức", "cancelled": "Đã hủy"},
		Fields: map[string]FieldWords{
			"name":      {"Tên hội chợ", "Như trên giấy mời hoặc thông báo.", ""},
			"where":     {"Ở đâu", "Chỉ hội chợ tại xã được tính vào chỉ tiêu của kế hoạch.", ""},
			"place":     {"Nơi tổ chức", "Địa điểm bày gian hàng. Ví dụ: sân vận động xã.", ""},
			"organiser": {"Đơn vị tổ chức", "Cơ quan đứng tên trên thông báo. Chưa rõ thì để trống.", ""},
			"starts":    {"Từ ngày", "Ngày mở cửa. Ví dụ: 12/12/2026.", ""},
			"ends":      {"Đến hết ngày", "Ngày cuối cùng. Chỉ một ngày thì ghi lại ngày ấy.", ""},
			"note":      {"Ghi chú", "Số thông báo, hạn đăng ký, việc cần nhớ. Chỉ cán bộ đọc.", ""},
			"reason":    {"Lý do hủy", "Một câu, để người sau đọc lại còn hiểu.", ""},
		},
		About: "Hội chợ", AboutNote: "Ghi cả hội chợ xã tổ chức và hội chợ nơi khác mà xã đưa hàng đi.",
		Days: "Ngày", DaysNote: "Trạng thái sắp tới, đang diễn ra, đã tổ chức tự đổi theo ngày.",
		More: "Thêm", MoreNote: "Không bắt buộc.",
		SaveNew: "Lưu hội chợ", Save: "Lưu", SaveNote: "Khách mua không thấy phần này.",
		Added: "Đã thêm hội chợ. Bước tiếp theo: chọn các cơ sở tham gia.", Saved: "Đã lưu.",
		State:   "Trạng thái",
		Makers:  func(n int) string { return fmt.Sprintf("%d chủ thể", n) },
		Results: "Đã ghi kết quả", Told: func(told, of int) string { return fmt.Sprintf("%d / %d chủ thể", told, of) },
		NoResults: "Chưa ghi đủ kết quả", Sum: "Doanh thu", Sample: "Dữ liệu mẫu",

		Stalls: "Gian hàng", StallsNote: "Mỗi chủ thể một dòng.", NoStalls: "Chưa chọn chủ thể nào.",
		ToFair:   "Trang hội chợ",
		StallsGo: "Chọn chủ thể", ResultsGo: "Gian hàng và kết quả",
		StallsGoNote: "Kết quả ghi được từ ngày hội chợ mở cửa.", ResultsGoNote: "Ghi doanh thu, hợp đồng của từng chủ thể.",
		StallsOf:  func(fair string) string { return "Gian hàng: " + fair },
		ResultsOf: func(fair string) string { return "Kết quả: " + fair },
		In:        "Có tham gia", InHint: "Bỏ đánh dấu rồi lưu thì gian hàng và kết quả của chủ thể này được xóa khỏi hội chợ.",
		Others: "Thêm chủ thể", OthersNote: "Đánh dấu các chủ thể tham gia rồi bấm lưu. Số gian ghi sau cũng được.",
		NoMakers:   "Mọi chủ thể đều đã có trong danh sách.",
		SaveStalls: "Lưu gian hàng", SaveStallsNote: "Chưa biết con số nào thì để trống, đừng ghi 0.",
		StallsSaved: "Đã lưu gian hàng và kết quả.",
		StallFields: map[string]FieldWords{
			"stall":     {"Tên hoặc số gian", "Như trên sơ đồ. Chưa chia gian thì để trống.", ""},
			"sales":     {"Doanh thu (đồng)", "Tiền bán tại hội chợ, cơ sở báo lại. Gõ 1.200.000 hoặc 1,2 triệu.", ""},
			"contracts": {"Số hợp đồng", "Hợp đồng hoặc bản ghi nhớ đã ký. Không có thì ghi 0.", ""},
			"result":    {"Kết quả khác", "Một hai câu: khách hỏi gì, mối nào hẹn gặp lại.", ""},
		},
		Contracts: func(n int) string { return fmt.Sprintf("%d hợp đồng", n) },
		Field:     func(maker, field string) string { return maker + ": " + field },
		Cancel:    "Hủy hội chợ", CancelButton: "Hủy hội chợ", CancelNote: "Hội chợ đã hủy không được tính vào chỉ tiêu. Hủy nhầm thì mở lại được.",
		Cancelled: "Đã hủy hội chợ.", Revive: "Mở lại hội chợ", ReviveNote: "Hội chợ trở lại như trước khi hủy.", Revived: "Đã mở lại hội chợ.",
		Reason: "Lý do hủy",
	}
}

func viFairFaults() Faults {
	return Faults{
		"fair.not_found": say("Không tìm thấy hội chợ này. Có thể ai đó vừa bỏ vào thùng rác."),
		"fair.no_name":   say("Ghi tên hội chợ."),
		"fair.no_place":  say("Ghi nơi tổ chức."),
		"fair.where":     say("Chọn hội chợ ở đâu."),
		"fair.no_reason": say("Ghi lý do hủy."),
		"fair.too_long": func(d Details) string {
			return "Dài quá. Bạn rút gọn còn nhiều nhất " + d.text("most") + " chữ cái nhé."
		},
		"fair.day":         say("Ghi ngày như: 12/12/2026."),
		"fair.ends_before": say("Ngày cuối đang trước ngày đầu. Bạn xem lại nhé."),
		"fair.too_many_days": func(d Details) string {
			return "Hội chợ dài quá " + d.text("most") + " ngày. Bạn xem lại năm của hai ngày nhé."
		},
		"fair.sales": say("Chưa đọc được số tiền. Bạn gõ như: 1.200.000 hoặc 1,2 triệu."),
		"fair.contracts": func(d Details) string {
			return "Ghi số hợp đồng là số từ 0 đến " + d.text("most") + "."
		},
		"fair.changed_meanwhile": say("Hội chợ này vừa được người khác sửa. Bạn xem bản mới rồi làm tiếp nhé."),
		"fair.cancelled":         say("Hội chợ này đã hủy. Bạn mở lại rồi mới sửa được."),
		"fair.not_cancelled":     say("Hội chợ này đang mở, không có gì để mở lại."),
		"fair.over":              say("Hội chợ đã tổ chức xong nên không hủy được nữa."),
		"fair.has_results":       say("Hội chợ đã có kết quả nên ngày mở cửa không thể ở sau hôm nay. Bạn xem lại ngày, hoặc xóa kết quả trước."),
		"fair.not_begun":         say("Hội chợ chưa mở cửa nên chưa ghi kết quả được."),
		"fair.producer_gone":     say("Một chủ thể vừa được bỏ khỏi hệ thống. Bạn mở lại trang rồi chọn lại nhé."),
		"fair.stays":             say("Chỉ bỏ được hội chợ đã hủy."),
	}
}
