package locale

func viOfficeFilter() OfficeFilter {
	return OfficeFilter{
		Button: "Lọc",
		Lead:   "Đang lọc:",
		On:     func(what, value string) string { return what + ": " + value },
		Drop:   func(what, value string) string { return "Bỏ lọc " + what + ": " + value },
		All:    "Bỏ lọc",
		Gone:   "không có trong danh sách",
		None:   func(on string) string { return "Đang lọc " + on + "." },
		Both:   "Bỏ tìm và lọc",

		Maker:   FilterBy{"Chủ thể", "Mọi chủ thể"},
		Village: FilterBy{"Làng", "Mọi làng"},
		Form:    FilterBy{"Loại hình", "Mọi loại hình"},
		Paper:   FilterBy{"Loại giấy", "Mọi loại giấy"},
		Stars:   FilterBy{"Hạng sao", "Mọi hạng sao"},
		Year:    FilterBy{"Năm công nhận", "Mọi năm"},
		Place:   FilterBy{"Loại điểm", "Mọi loại điểm"},
		Score:   FilterBy{"Điểm khách cho", "Mọi mức điểm"},
		Product: FilterBy{"Sản phẩm", "Mọi sản phẩm"},
		Reason:  FilterBy{"Lý do", "Mọi lý do"},
		State:   FilterBy{"Trạng thái", "Mọi trạng thái"},
		Pay:     FilterBy{"Cách trả tiền", "Mọi cách trả tiền"},
		Shelf:   FilterBy{"Nhóm hàng", "Mọi nhóm hàng"},
		Sells:   FilterBy{"Có bán hàng của", "Hàng mọi chủ thể"},

		About:    FilterBy{"Về", "Về mọi thứ"},
		Officer:  FilterBy{"Phụ trách", "Mọi cán bộ"},
		Category: FilterBy{"Chuyện", "Mọi chuyện"},

		From: FilterBy{Label: "Từ ngày"},
		To:   FilterBy{Label: "Đến ngày"},
	}
}
