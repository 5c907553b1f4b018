package locale

func viLotText() LotText {
	return LotText{
		Title:      func(code string) string { return "Lô " + code },
		Good:       "Lô hàng bình thường",
		GoodUntil:  func(day string) string { return "Dùng đến hết " + day },
		NoEnd:      "Không có hạn dùng",
		Expired:    "Lô hàng đã hết hạn dùng",
		ExpiredOn:  func(day string) string { return "Hết hạn " + day },
		ExpiredDo:  "Xin đừng dùng nữa. Vừa mua mà đã quá hạn thì gọi cơ sở để được đổi.",
		Recalled:   "Lô hàng bị thu hồi",
		RecalledOn: func(day string) string { return "Thu hồi từ " + day },
		Unknown:    "Không có trong sổ lô của xã",
		UnknownH:   "Chưa tìm thấy lô này",
		UnknownT:   func(code string) string { return "Không thấy lô nào có mã “" + code + "”." },
		Ways: []string{
			"So lại từng chữ số với mã in cạnh ngày sản xuất: 0 và O, 1 và I dễ lẫn.",
			"Lô mới ra có khi cơ sở chưa kịp ghi vào sổ, xin thử lại sau một ngày.",
			"Nếu vẫn không thấy, xin gọi số in trên bao bì hoặc báo cho xã.",
		},
		Code:       "Mã lô",
		Product:    "Sản phẩm",
		Maker:      "Cơ sở làm",
		Made:       "Ngày sản xuất",
		Expires:    "Hạn dùng",
		SeeProduct: "Xem sản phẩm",
		Call:       func(phone string) string { return "Gọi cơ sở " + phone },
		Checked:    func(day string) string { return "Tra ngày " + day + "." },
		Sample:     "Lô này là dữ liệu mẫu, không phải hàng thật.",
	}
}

func viOfficeLots() OfficeLots {
	return OfficeLots{
		Title:     "Lô hàng",
		Open:      "Lô hàng, thu hồi",
		Heads:     [4]string{"Lô", "Ngày sản xuất", "Hạn dùng", "Trạng thái"},
		States:    map[string]string{"good": "Bình thường", "expired": "Hết hạn", "recalled": "Thu hồi"},
		Empty:     "Chưa ghi lô nào.",
		EmptyText: "Ghi lô vừa làm ở khung bên cạnh.",
		Add:       "Ghi lô mới",
		Fields: map[string]FieldWords{
			"code":    {"Mã lô", "Như in trên bao bì. Mỗi mã chỉ dùng một lần.", "MLS-2026-118"},
			"made":    {"Ngày sản xuất", "Ngày/tháng/năm.", ""},
			"expires": {"Hạn dùng đến hết ngày", "Không có hạn thì để trống.", ""},
			"note":    {"Ghi chú", "Chỉ cán bộ và cơ sở đọc.", "Bột nhập ngày 02/11"},
		},
		Save:     "Lưu lô",
		Saved:    func(code string) string { return "Đã lưu lô " + code + ". Khách tra mã này thấy ngay." },
		Recall:   "Thu hồi một lô",
		RecallDo: "Công bố thu hồi",
		Notice:   FieldWords{"Nói với người mua", "Sai gì, và người đang giữ hàng nên làm gì. Không sửa lại được sau khi công bố.", "Một số gói bị ẩm do rách mép. Xin đừng dùng, gọi cơ sở để đổi gói mới."},
		Recalled: func(code string) string {
			return "Đã công bố thu hồi lô " + code + ". Báo cho người mua và gỡ hàng khỏi kệ ngay nhé."
		},
		Which: FieldWords{"Mã lô thu hồi", "Chọn lô có vấn đề. Chỉ người mua lô này được báo.", ""},
	}
}

func viLotFaults() Faults {
	return Faults{
		"lot.not_found":     say("Không tìm thấy lô này. Bạn so lại mã với bao bì nhé."),
		"lot.code":          say("Ghi mã lô bằng chữ không dấu và số, từ 3 đến 40 ký tự, ví dụ MLS-2026-118."),
		"lot.taken":         say("Mã này đã có lô khác dùng. Mỗi lô cần một mã riêng."),
		"lot.made":          say("Ghi ngày sản xuất theo ngày/tháng/năm, ví dụ 05/11/2026."),
		"lot.made_tomorrow": say("Ngày sản xuất không thể sau hôm nay."),
		"lot.expires":       say("Ghi hạn dùng theo ngày/tháng/năm và không trước ngày sản xuất, hoặc để trống."),
		"lot.note":          say("Ghi chú dài quá 300 ký tự. Bạn rút gọn giúp nhé."),
		"lot.notice":        say("Ghi điều người mua cần biết và cần làm."),
		"lot.recalled_pack": func(d Details) string {
			return "Lô " + d.text("lot") + " đang thu hồi, không gói được. Bỏ lô ấy ra, gói lô khác rồi chọn lại nhé."
		},
		"lot.recalled_hand": func(d Details) string {
			return "Đúng mã, nhưng đơn này ghi lô " + d.text("lot") + " đang thu hồi nên chưa trao được. Gọi cơ sở đổi gói khác, ghi lại lô rồi trao nhé."
		},
		"lot.recalled_ship": func(d Details) string {
			return "Đơn này ghi lô " + d.text("lot") + " đang thu hồi nên chưa gửi được. Bỏ lô ấy ra, gói lô khác, ghi lại lô rồi gửi nhé."
		},
		"lot.not_recalled":     say("Lô này chưa thu hồi nên chưa cần gọi ai."),
		"lot.recalled_already": say("Lô này đã công bố thu hồi rồi."),
	}
}
