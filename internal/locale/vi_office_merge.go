package locale

import "strconv"

func viOfficeMerge() OfficeMerge {
	return OfficeMerge{
		Link:      "Gộp với chủ thể khác",
		FindTitle: "Gộp hai chủ thể trùng",
		FindLead: func(name string) string {
			return "Một cơ sở lỡ được ghi hai lần thì gộp làm một. Chọn bản ghi kia của " + name + "; bước sau mới gộp."
		},
		Find: FieldWords{"Tìm chủ thể", "Tên, nghề, mã số thuế hoặc số cuối điện thoại.", ""}, FindDo: "Tìm",
		Alike: "Có thể trùng", Found: "Tìm thấy",
		NoneAlike: "Chưa thấy chủ thể nào cùng tên, cùng số điện thoại hay cùng số đăng ký. Gõ tên để tìm.",
		NoneFound: func(text string) string { return "Không có chủ thể nào khớp “" + text + "”." },
		Why:       map[string]string{"phone": "cùng số điện thoại", "name": "cùng tên", "registration": "cùng số đăng ký", "tax_code": "cùng mã số thuế"},
		Beside:    "Xem hai bên",

		Title: func(gone, kept string) string { return "Gộp " + gone + " vào " + kept },
		Kept:  "Bản giữ lại", Gone: "Bản gộp vào",
		Facts: func(name, state string, goods int, added string) string {
			return name + ". " + state + ", " + strconv.Itoa(goods) + " sản phẩm đang bán, ghi ngày " + added + "."
		},
		Swap:     "Giữ bản kia",
		InTheWay: "Chưa gộp được",
		Fields:   OfficeWords{"Giữ dòng của bên nào", "Chỉ những dòng hai bên ghi khác nhau. Dòng chỉ một bên có ghi thì lấy dòng ấy."},
		Same:     "Hai bên ghi giống nhau.",
		Moves:    OfficeWords{"Sang bản giữ lại", "Đơn và hóa đơn cũ vẫn ghi tên như lúc khách mua."},
		Nothing:  "Bản gộp vào chưa có gì.",
		Counts: map[string]string{"products": "Sản phẩm", "orders": "Đơn hàng", "papers": "Giấy tờ", "photos": "Ảnh của trang cơ sở", "accounts": "Tài khoản đăng nhập", "bespoke_requests": "Yêu cầu đặt làm",
			"wholesale_passes": "Đề nghị mua sỉ", "vouchers": "Mã giảm giá", "trade_fair_stalls": "Gian hội chợ", "acts_for": "Việc làm thay", "consents": "Khách đồng ý nhận tin"},
		Drops: map[string]string{"act_months": "Tháng nào cả hai đều có việc làm thay thì cơ sở xem lại tháng ấy lần nữa.", "producer_years": "Năm nào cả hai đều ghi doanh thu thì giữ số của bản giữ lại.",
			"free_deliveries": "Mức miễn phí giao: giữ của bản giữ lại.", "statement_titles": "Tên cột sao kê ngân hàng: giữ của bản giữ lại."},
		Apart:     "Số đăng ký hoặc mã số thuế hai bên khác nhau. Tôi đã xem giấy: đây là một cơ sở.",
		Sure:      "Tôi đã xem cả hai: bản gộp vào thôi là chủ thể riêng, những thứ kể trên sang bản giữ lại, đường dẫn cũ tự dẫn sang.",
		SureFirst: "Đánh dấu là đã xem cả hai trước khi gộp.",
		ApartTick: "Hai số đăng ký khác nhau thường là hai cơ sở. Xem giấy rồi đánh dấu, hoặc thôi gộp.",
		Do:        func(gone, kept string) string { return "Gộp vào " + kept },
		Note:      "Nhầm thì tách lại được ở trang của chủ thể, cho đến khi chốt bảng kê tháng.",
		Cancel:    "Thôi, không gộp",
		Done: func(gone, kept string) string {
			return "Đã gộp " + gone + " vào " + kept + ". Nhầm thì bấm “Tách lại” ở trang này."
		},

		Was: func(gone, when, by string) string {
			return "Tách lại " + gone + ": đã gộp vào đây " + when + ", bởi " + by
		},
		Undo:   "Tách lại",
		UndoOf: "Trả lại đúng những gì đã chuyển; đơn và hàng có sau khi gộp ở lại đây.",
		Undone: func(gone string) string { return "Đã tách " + gone + " ra như trước khi gộp." },
	}
}

func viMergeFaults() Faults {
	return Faults{
		"merge.taken_down":      say("Một trong hai đang bị gỡ khẩn cấp. Hai người cho bán lại trước, rồi gộp."),
		"merge.keep_the_other":  say("Bản giữ lại là bản nháp, hàng đang bán của bản kia sẽ mất khỏi chợ. Bấm “Giữ bản kia”."),
		"merge.suspended":       say("Một bên đang tạm dừng, một bên đang hoạt động. Đưa hai bên về cùng trạng thái rồi gộp."),
		"merge.account_both":    say("Cả hai đều có tài khoản nhận tiền đã duyệt hoặc chờ duyệt. Tài khoản nhận tiền không tự gộp: dừng khoản chờ duyệt của một bên. Nếu cả hai đang dùng thì tạm dừng chủ thể trùng thay vì gộp."),
		"merge.account_gone":    say("Bản gộp vào có tài khoản nhận tiền, bản giữ lại chưa có. Bấm “Giữ bản kia” để tiền vẫn về đúng chỗ hai người đã duyệt."),
		"merge.statements_both": say("Cả hai đều đã chốt bảng kê tháng, số đã chốt không gộp được. Tạm dừng chủ thể trùng thay vì gộp."),
		"merge.statements_gone": say("Bản gộp vào đã chốt bảng kê tháng. Bấm “Giữ bản kia”."),
		"merge.month_closed":    say("Bản giữ lại đã chốt bảng kê một tháng mà bản gộp vào có đơn. Đơn ấy sẽ không nằm trong bảng kê nào: tạm dừng chủ thể trùng thay vì gộp."),
		"merge.live":            say("Hàng của một trong hai đang lên sóng trong phiên live. Xong phiên rồi gộp."),
		"merge.personal":        say("Cả hai đều ghi thông tin riêng của người đại diện. Mở “Thông tin riêng” của một bên, xóa trắng các ô rồi lưu, sau đó gộp."),
		"merge.visits":          say("Cả hai đều có nơi đón khách với lịch hẹn riêng. Nơi đón khách không gộp được: tạm dừng chủ thể trùng thay vì gộp."),
		"merge.fairs":           say("Cả hai có gian ở cùng một hội chợ. Bỏ một gian ở trang hội chợ rồi gộp."),
		"merge.passes":          say("Cả hai đang nhận cùng một đề nghị mua sỉ. Lấy lại phần đã chuyển cho một bên rồi gộp."),
		"merge.imports":         say("Một tệp Excel của một trong hai chưa nhập xong. Nhập xong hoặc bỏ tệp ấy rồi gộp."),
		"merge.changed":         say("Vừa có người sửa một trong hai. Bạn xem lại trang dưới đây rồi gộp."),
		"merge.gone":            say("Một trong hai vừa được gộp hoặc bỏ đi rồi. Bạn xem lại danh sách chủ thể nhé."),
		"merge.apart":           say("Số đăng ký hoặc mã số thuế hai bên khác nhau. Xem giấy rồi đánh dấu ô bên dưới."),
		"merge.in_the_way":      say("Hai bên có một thứ trùng hệt nhau nên chưa gộp được. Bạn gọi người giúp kỹ thuật, đọc câu này."),
		"merge.undone":          say("Lần gộp này đã được tách rồi."),
		"merge.later_first":     say("Chủ thể này sau đó lại được gộp vào chủ thể khác. Tách lần gộp sau trước."),
		"merge.closed_since":    say("Sau khi gộp đã chốt bảng kê tháng, số đã chốt gồm cả đơn đã chuyển, nên không tách được nữa."),
	}
}
