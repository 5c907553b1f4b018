package locale

func vietnameseLiveScreen() LiveScreen {
	return LiveScreen{
		Overlay:  "Lớp phủ cho OBS",
		Board:    "Màn giá",
		OnTikTok: func(screen string) string { return screen + ", bản TikTok (không mã QR)" },
		Title:    func(screen, session string) string { return screen + ": " + session },
		How: "Trong OBS, thêm nguồn “Trình duyệt”, dán địa chỉ lớp phủ, đặt khung 1080 × 1920 (màn dọc) hoặc 1920 × 1080 (màn ngang). " +
			"Đừng chọn tắt nguồn khi không hiện. Không có OBS thì mở màn giá trên máy tính bảng hay tivi đặt trong khung hình.",
		Heading: "Giá trên hình",

		Left:  "còn",
		Unit:  "suất",
		Until: func(hour string) string { return "Giá trong phiên đến " + hour },
		Gone:  "Hết suất giá trong phiên",
		Break: "Nghỉ một lát, bà con vẫn đặt được",
		Over:  "Phiên đã kết thúc. Cảm ơn bà con đã xem.",
		Scan:  func(code string) string { return "Quét để mua " + code },
		Full:  "Toàn màn hình",
	}
}
