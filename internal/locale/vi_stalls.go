package locale

func viStalls() Stalls {
	return Stalls{
		Open:     "Quầy hội chợ và mã riêng",
		Title:    "Quầy hội chợ",
		Lead:     "Mỗi quầy có mã riêng. Tờ in ở quầy mang mã ấy, nên ai quét ở hội chợ mà về nhà mới đặt thì đơn vẫn ghi công cho quầy. Chọn quầy ở trang In của phiên.",
		Heads:    []string{"Quầy", "Từ ngày", "Lượt mở", "Đơn", "Giá trị"},
		Since:    func(day string) string { return day },
		Closed:   func(day string) string { return "Thôi dùng từ " + day },
		None:     "Chưa có quầy nào.",
		New:      "Thêm quầy",
		Name:     "Tên quầy",
		NameHint: "Như người đi hội chợ gọi. Ví dụ: Hội chợ Quốc Oai, quầy 12.",
		Add:      "Thêm và lấy mã",
		Opened: func(code string) string {
			return "Đã thêm quầy, mã " + code + ". Giờ in tờ QR cho quầy này ở trang In của phiên."
		},
		CloseOne:   "Thôi dùng một mã",
		CloseOf:    func(code, name string) string { return code + " · " + name },
		CloseGo:    "Thôi dùng",
		ClosedSaid: "Đã thôi dùng mã. Đơn cũ vẫn tính cho quầy ấy.",
	}
}
