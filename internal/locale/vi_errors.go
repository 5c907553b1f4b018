package locale

func viErrorPages() ErrorPages {
	return ErrorPages{
		NotFound:     ErrorPage{"Không tìm thấy trang này", "Có thể sản phẩm đã ngừng bán, hoặc địa chỉ gõ thiếu. Bạn tìm lại ở dưới nhé."},
		Gone:         ErrorPage{"Trang này đã bỏ", "Nội dung ở đây không còn nữa. Bạn tìm thứ tương tự ở dưới nhé."},
		Broken:       ErrorPage{"Hệ thống gặp lỗi", "Chúng tôi đã ghi lại và sẽ sửa. Giỏ hàng của bạn vẫn còn. Bạn thử lại sau ít phút nhé."},
		Busy:         ErrorPage{"Đang bận hoặc bảo trì", "Trang chưa mở được lúc này. Giỏ hàng của bạn vẫn còn. Bạn thử lại sau ít phút nhé."},
		Offline:      ErrorPage{"Đang mất mạng", "Điện thoại chưa vào được mạng. Giỏ hàng của bạn vẫn còn. Có mạng lại thì bấm Thử lại nhé."},
		Again:        "Thử lại",
		Refused:      ErrorPage{"Chưa làm được việc này", ""},
		Code:         func(code string) string { return "Mã lỗi: " + code },
		Groups:       "Xem theo nhóm",
		CallIfBuying: func(phone string) string { return "Gọi " + phone + " nếu bạn đang đặt hàng" },
		Call:         func(phone string) string { return "Gọi " + phone },
		SeeProducts:  "Xem sản phẩm đang bán",
	}
}
