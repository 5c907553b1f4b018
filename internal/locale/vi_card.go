package locale

func viFakeCards() FakeCards {
	return FakeCards{
		Title: "Trang thẻ giả, để thử", Lead: "Đây là trang thử. Không có thẻ thật và không có tiền thật: bạn chọn điều muốn xảy ra.",
		Pay: "Trả tiền", Fail: "Thẻ bị từ chối", Delay: "Ngân hàng cần vài ngày", Abandon: "Bỏ, quay lại cửa hàng",
		Done: "Phiên trả tiền này đã xong hoặc đã hết hạn.",
		Desk: "Stripe giả, để thử", DeskLead: "Đây là trang thử. Không có tiền thật: bạn chọn điều xảy ra với từng phiên trả tiền, và sự cố sẽ đến với việc kế tiếp.",
		Nothing: "Chưa có phiên nào. Đặt một đơn trả bằng thẻ trên trang bán hàng trước.", Open: "Mở trang trả tiền", Refunded: "Đã trả lại thẻ", Said: "Đã ghi. Cửa hàng được báo ngay, trừ khi bạn chọn sự cố.",
		Mishap: "Sự cố kế tiếp", Set: "Đặt sự cố", Hurry: "Gửi mọi tin báo đang giữ",
		States: map[string]string{"open/unpaid": "chờ trả", "expired/unpaid": "đã hết hạn", "complete/unpaid": "ngân hàng đang xử lý", "complete/paid": "đã trả"},
		Acts: map[string]string{"expire": "Cho hết hạn", "late": "Tiền đến muộn", "clear": "Tiền về", "bounce": "Tiền không về",
			"fail-refund": "Thẻ không nhận tiền trả lại", "dispute": "Chủ thẻ đòi lại tiền"},
		Mishaps: map[string]string{"duplicate": "Tin báo đến ba lần", "lose": "Tin báo bị mất", "delay": "Tin báo giữ lại đến khi bấm gửi", "reorder": "Tin báo sai thứ tự",
			"wrong_signature": "Tin báo sai chữ ký", "old_timestamp": "Tin báo ghi giờ cũ sáu phút", "other_version": "Tin báo theo phiên bản khác",
			"wrong_amount": "Phiên mới sai số tiền", "other_currency": "Phiên mới sai loại tiền", "refund_pending": "Tiền trả lại còn chờ", "refuse_refund": "Không chịu trả lại",
			"down": "Không trả lời yêu cầu kế tiếp", "error_500": "Làm rồi mà báo lỗi 500"},
	}
}
