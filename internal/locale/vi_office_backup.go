package locale

import "strconv"

func viOfficeBackup() OfficeBackup {
	return OfficeBackup{
		Title: "Sao lưu", Note: "Tải về một bản sao mọi dữ liệu của trang, phòng khi máy chủ hỏng.",
		Last: func(at, by string) string { return "Sao lưu lần cuối: " + at + ", " + by },
		Size: func(size string, rows int64) string {
			return size + ", " + strconv.FormatInt(rows, 10) + " dòng dữ liệu"
		},
		Never: "Chưa ai sao lưu lần nào.", State: "Lần cuối",
		Take: "Tải bản sao lưu", TakeTitle: "Tải về máy này",
		TakeNote: []string{
			"Bản sao có tên, số điện thoại, địa chỉ của khách và mọi giấy tờ đã nhập. Ai có tệp này là có tất cả: cất ở nơi khóa được, không gửi qua Zalo hay thư.",
			"Ảnh và bản chụp giấy tờ không nằm trong tệp này; người quản máy chủ chép thư mục ảnh riêng.",
			"Trang hỏi lại mật khẩu của bạn và ghi vào nhật ký ai đã tải. Máy chủ không giữ lại tệp.",
		},
		File:         func(day string) string { return "sao-luu-ocop-hung-dao-" + day + ".zip" },
		RestoreTitle: "Khi cần dùng lại", Restore: "Người quản máy chủ đưa bản sao vào một cơ sở dữ liệu mới bằng lệnh “ocop restore”. Bản sao không ghi đè lên dữ liệu đang có. Ai được xóa dữ liệu sau lúc sao lưu thì lại có trong bản sao: xóa lại những người ấy trước khi mở trang, theo sổ “Yêu cầu về dữ liệu cá nhân” đã lưu cùng bản sao và thư đã trả lời.",
	}
}

func viOfficeMailTest() OfficeMailTest {
	return OfficeMailTest{
		Title: "Gửi thử một thư", Note: "Xem thư của trang có đến nơi không, và khách đọc thấy gì ở cuối thư.",
		State: "Thư đi qua đâu", Host: "Máy chủ", Signed: "Cuối mỗi thư",
		ToFolder: "Chưa nối máy chủ thư: thư chỉ được ghi thành tệp trên máy chủ, khách không nhận được.", NoSign: "Chưa có: ghi ở mục Thông tin trang.",
		Field:   FieldWords{"Gửi đến", "Hộp thư của bạn, để tự mở xem.", "ten@example.vn"},
		Send:    "Gửi thử một thư",
		Subject: "Thư thử của trang OCOP Hưng Đạo",
		Text:    "Đây là thư thử do cán bộ gửi từ mục Cài đặt. Bạn đọc được thư này nghĩa là trang gửi được thư.\n\nOCOP Hưng Đạo",
		Sent: func(to string) string {
			return "Máy chủ thư đã nhận thư gửi đến " + to + ". Vài phút chưa thấy thì bạn xem mục thư rác."
		},
		Filed: func(to string) string {
			return "Chưa nối máy chủ thư: thư gửi đến " + to + " chỉ được ghi thành tệp trên máy chủ."
		},
		Refused:     "Máy chủ thư không nhận địa chỉ này. Bạn xem lại địa chỉ, hoặc thử một hộp thư khác.",
		Unreachable: "Chưa gửi được: không nối được máy chủ thư, hoặc máy chủ từ chối đăng nhập. Báo người quản máy chủ xem mục OCOP_SMTP_URL.",
		BadAddress:  "Địa chỉ email này chưa đúng. Ví dụ đúng: ten@example.vn",
	}
}
