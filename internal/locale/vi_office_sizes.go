package locale

func viOfficeSizes() OfficeSizes {
	return OfficeSizes{
		Title:   "Các loại hàng",
		Open:    "Thêm, bớt loại hàng",
		New:     "Thêm một loại",
		Add:     "Thêm loại hàng",
		AddNote: "Loại mới có 0 trong kho; ghi số ở trang sản phẩm.",
		Added: func(name string) string {
			return "Đã thêm " + name + ". Ghi số trong kho ở trang sản phẩm để bán."
		},
		Retire:      func(name string) string { return "Thôi bán " + name },
		RetireNote:  "Khách không chọn được nữa. Đơn đã đặt và số trong kho giữ nguyên.",
		Retired:     "Đã thôi bán loại này. Đơn đã đặt giữ nguyên.",
		Restore:     func(name string) string { return "Bán lại " + name },
		RestoreNote: "Đang thôi bán.",
		Restored:    "Đã bán lại loại này.",
		Fields: map[string]FieldWords{
			"name":     {"Tên loại", "Khách chọn theo tên này.", "500 g"},
			"price":    {"Giá bán", "Gõ 120k hay 120.000 đều được.", ""},
			"unit":     {"Tính theo", "Để khách so giá một ki-lô-gam, một lít.", ""},
			"amount":   {"Có bao nhiêu", "Số gam, số mi-li-lít hoặc số chiếc bên trong.", "500"},
			"word":     {"Gọi là", "Gói, hộp, bó, chiếc…", "gói"},
			"weight":   {"Nặng khi gửi (gam)", "Cả bao bì, để tính phí giao.", "550"},
			"producer": {"Chủ thể", "Ai làm ra sản phẩm này.", ""},
			"group":    {"Nhóm hàng", "Nhóm quyết định giấy tờ phải có để bán.", ""},
			"mode":     {"Cách bán", "", ""},
		},
		Units:        map[string]string{"g": "Gam", "ml": "Mi-li-lít", "piece": "Chiếc"},
		ProductAdd:   "Thêm sản phẩm",
		ProductTitle: "Sản phẩm mới",
		ProductCode:  "Mã số sản phẩm của xã tự cấp khi ghi quyết định công nhận sao.",
		ProductNote:  "Lưu thành bản nháp, khách chưa thấy.",
		ProductAdded: "Đã thêm sản phẩm. Ghi nốt các việc ở khung bên rồi bấm Đăng bán.",
	}
}

func viSizeFaults() Faults {
	return Faults{
		"product.producer": say("Chọn chủ thể trong danh sách."),
		"product.group":    say("Chọn nhóm hàng."),
		"product.mode":     say("Chọn một cách bán."),
		"variant.name":     say("Ghi tên loại hàng, nhiều nhất 60 ký tự, ví dụ 500 g."),
		"variant.unit":     say("Chọn tính theo gam, mi-li-lít hay chiếc."),
		"variant.amount":   say("Ghi một số nguyên lớn hơn 0, ví dụ 500."),
		"variant.word":     say("Ghi một từ gọi món hàng, ví dụ gói hay hộp."),
		"variant.weight":   say("Ghi số gam khi gửi, cả bao bì, ví dụ 550."),
		"variant.taken":    say("Sản phẩm đã có loại tên này. Nếu loại ấy đang thôi bán, bấm Bán lại ở khung bên."),
		"variant.no_stock": say("Sản phẩm này không bán từ kho nên không có loại hàng."),
		"variant.in_box":   inBox,
	}
}

func inBox(d Details) string {
	box, _ := d["box"].(string)
	return "Loại này đang nằm trong hộp quà " + box + ". Bỏ khỏi hộp trước rồi mới thôi bán được."
}
