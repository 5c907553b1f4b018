package locale

func viEdgeFaults() Faults {
	return Faults{
		"edge.not_found": say("Không có trang này. Có thể địa chỉ gõ nhầm, hoặc trang đã chuyển chỗ. Bạn thử tìm bằng ô tìm kiếm nhé."),
		"edge.method":    say("Địa chỉ này không nhận thao tác vừa gửi. Bạn quay lại trang trước rồi bấm lại nút nhé."),
		"edge.cross_origin": say("Yêu cầu này được gửi từ một trang web khác nên chúng tôi chưa làm gì cả. " +
			"Bạn mở lại trang của chúng tôi rồi làm lại nhé."),
		"edge.too_many": func(d Details) string {
			return "Thao tác hơi nhanh. Bạn chờ " + d.text("seconds") + " giây rồi thử lại nhé."
		},
		"edge.too_large": say("Nội dung gửi lên lớn quá. Bạn rút gọn lại, hoặc chọn tệp nhỏ hơn, rồi gửi lại nhé."),
		"edge.headers_too_large": say("Địa chỉ dài quá nên hệ thống không đọc hết được. Nếu đang tìm hàng, bạn gõ vài chữ vào ô tìm kiếm thôi nhé. " +
			"Nếu địa chỉ vẫn ngắn, bạn xóa cookie của trang này rồi tải lại."),
		"edge.unreadable": say("Hệ thống không đọc được yêu cầu này. Bạn tải lại trang rồi thử lại nhé."),
		"edge.busy":       say("Hệ thống đang bận nên chưa trả lời kịp. Bạn thử lại sau ít phút nhé."),
		"edge.form":       say("Còn chỗ cần sửa. Bạn xem những dòng được đánh dấu nhé."),
	}
}
