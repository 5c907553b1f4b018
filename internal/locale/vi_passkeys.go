package locale

func viPasskeys() PasskeyWords {
	return PasskeyWords{
		Title: "Vào bằng vân tay, khuôn mặt hoặc mã PIN của máy",
		Text:  "Thêm máy này thì ở bước hai bạn chỉ cần chạm vân tay, nhìn vào máy hoặc nhập mã PIN mở máy, khỏi gõ mã 6 số. Vân tay không gửi đi đâu cả. Mã 6 số và mã dự phòng vẫn dùng được.",
		Name:  FieldWords{Label: "Gọi máy này là gì?", Hint: "Để nhận ra khi cần xóa. Ví dụ: Điện thoại của Hoa."}, NameHere: "Máy này",
		Add: "Thêm máy này", Added: "Đã thêm. Lần đăng nhập sau, ở bước hai bạn dùng máy này được.",
		Drop: "Xóa", Dropped: "Đã xóa. Máy đó không dùng để đăng nhập được nữa.",
		Made: func(day string) string { return "Thêm ngày " + day }, Used: func(at string) string { return "dùng lần cuối " + at }, NeverUsed: "chưa dùng lần nào",
		Full:   "Đã đủ 10 máy. Xóa bớt máy không dùng rồi mới thêm được.",
		Cannot: "Trình duyệt này chưa làm được việc này. Bạn mở trang bằng Chrome, Safari hoặc Edge bản mới, trên máy có khóa màn hình.",
		Failed: "Máy chưa xác nhận được. Bạn thử lại nhé; mã 6 số và mật khẩu vẫn dùng được.",
		Show:   "Dùng vân tay, khuôn mặt hoặc PIN", OrCode: "Hoặc nhập mã:", OrWord: "Hoặc nhập mật khẩu:",
	}
}
