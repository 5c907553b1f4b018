package locale

// OfficeTiles is the page of whose pictures of streets lie under the maps.
type OfficeTiles struct {
	Title, Note, Warn, Save, SaveNote, Saved, See string
	Shown, On, Off, NowTitle, Drawing             string
	From                                          func(host, credit string) string
	Fields                                        map[string]FieldWords
	Zooms                                         [3]string
	Streets                                       string
	To                                            string // from the page of the boundary
}

func viOfficeTiles() OfficeTiles {
	return OfficeTiles{
		Title: "Nền bản đồ đường phố", Note: "Bình thường bản đồ là hình vẽ của trang, không cần máy chủ nào khác. Có thể đặt thêm ảnh đường phố bên dưới hình vẽ.",
		Warn: "Khi bật, điện thoại của khách hỏi thẳng máy chủ ảnh nên máy chủ đó biết khách vào trang. Trang bản đồ nói rõ điều này. Chỉ dùng máy chủ cho phép.",
		Save: "Lưu nền bản đồ", SaveNote: "Khách thấy trong vài giây.", Saved: "Đã lưu. Bản đồ đổi trong vài giây.", See: "Xem bản đồ",
		Shown: "Hiện ảnh đường phố dưới bản đồ", On: "hiện", Off: "không hiện", NowTitle: "Đang dùng", Drawing: "Hình vẽ của trang",
		From: func(host, credit string) string { return "Ảnh từ " + host + ", nguồn: " + credit },
		Fields: map[string]FieldWords{
			"template": {"Địa chỉ ảnh", "Bắt đầu bằng https://, có đủ {z}, {x} và {y}, mỗi thứ một lần.", "https://tile.openstreetmap.org/{z}/{x}/{y}.png"},
			"credit":   {"Nguồn bản đồ", "Bắt buộc: nơi làm bản đồ đòi ghi. Có địa chỉ ở cuối thì thành đường dẫn.", "© OpenStreetMap https://www.openstreetmap.org/copyright"},
			"zoom":     {"Phóng to đến đâu", "Nét hơn thì tải nhiều ảnh hơn.", ""},
		},
		Zooms:   [3]string{"12: cả xã, ít ảnh nhất", "13: vừa", "14: nét nhất, nhiều ảnh nhất"},
		Streets: "Ảnh đường phố", To: "Đặt nền đường phố",
	}
}

func viTileFaults() Faults {
	return Faults{
		"tiles.template":          say("Địa chỉ ảnh bắt đầu bằng https://, tên máy chủ viết chữ thường, có {z}, {x}, {y} mỗi thứ đúng một lần."),
		"tiles.credit":            func(d Details) string { return "Ghi nguồn bản đồ, nhiều nhất " + d.text("most") + " chữ." },
		"tiles.zoom":              func(d Details) string { return "Chọn từ " + d.text("least") + " đến " + d.text("most") + "." },
		"tiles.changed_meanwhile": say("Người khác vừa đổi nền bản đồ. Bạn xem chỗ khác nhau rồi lưu lại."),
	}
}
