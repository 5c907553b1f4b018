package locale

// viReviewFaults are said to who writes a review, lets one through or answers it.
func viReviewFaults() Faults {
	return Faults{
		"review.score": say("Bạn chọn một mức từ 1 đến 5 nhé."),
		"review.long": func(d Details) string {
			return "Viết nhiều nhất " + d.text("most") + " chữ cái. Bạn rút gọn lại nhé."
		},
		"review.decided":         say("Nhận xét này đã được duyệt nên không sửa được nữa. Cần sửa, bạn gọi Phòng Kinh tế xã."),
		"review.decided_already": say("Nhận xét này vừa được đồng nghiệp xử lý. Bạn tải lại trang để xem."),
		"review.not_found":       say("Không tìm thấy nhận xét này."),
		"review.no_goods":        say("Món này không còn trên sàn nên không nhận xét được nữa."),
		"review.not_shown":       say("Chỉ trả lời được nhận xét đang hiện trên sàn."),
		"review.no_answer":       say("Bạn viết câu trả lời rồi gửi nhé."),
		"review.changed":         say("Người mua vừa sửa nhận xét này. Bạn đọc lại bản mới dưới đây rồi duyệt nhé."),
		"review.undeveloped":     say("Nhận xét có ảnh đang được xử lý. Vài giây nữa bạn tải lại trang, xem ảnh rồi duyệt nhé."),
		"review.photos_not_kept": say("Máy chủ chưa cất được ảnh lúc này. Bạn gửi lại sau ít phút, hoặc gửi lời trước rồi thêm ảnh sau."),
		"review.too_many_photos": func(d Details) string {
			return "Mỗi nhận xét có nhiều nhất " + d.text("most") + " ảnh. Bạn bỏ bớt rồi chọn lại nhé."
		},
		"review.reason":        say("Bạn chọn lý do ẩn trong danh sách nhé."),
		"review.not_delivered": say("Nhận xét được mở khi đơn đã giao. Nhận hàng xong, bạn quay lại đường dẫn này nhé."),
	}
}
