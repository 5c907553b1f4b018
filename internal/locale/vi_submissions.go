package locale

func viSubmissions() Submissions {
	return Submissions{
		Task:  OfficeTask{"sản phẩm chờ xã duyệt", "Chủ thể viết xong và gửi lên. Đọc lại rồi đăng, hoặc trả lại kèm lý do.", "Xem và duyệt"},
		Title: "Sản phẩm chờ duyệt", Note: "Gửi trước xem trước", Tab: "Chờ duyệt",
		Find: "Tìm trong bài chờ duyệt", FindHint: "Hàng, chủ thể",
		Empty: "Không có sản phẩm nào chờ duyệt", EmptyText: "Chủ thể gửi lên thì hiện ở đây.",
		Heads: [4]string{"Sản phẩm", "Chủ thể", "Gửi lúc", ""},
		New:   "Sản phẩm mới", Change: "Sửa nội dung",
		Submit: "Gửi xã duyệt", SubmitNote: "Xã đọc lại rồi đăng. Trong lúc chờ, khách vẫn thấy bản đang đăng (nếu có).",
		Sent: "Đã gửi. Xã duyệt xong là khách thấy.",
		Waits: func(since string) string {
			return "Đã gửi xã duyệt lúc " + since + ". Bạn vẫn sửa tiếp được, xã sẽ đọc bản mới nhất."
		},
		By:     func(who, since string) string { return who + " gửi duyệt lúc " + since + "." },
		Return: "Trả lại chủ thể", ReturnDo: "Trả lại", ReturnNote: "Chủ thể đọc lý do trên điện thoại, sửa rồi gửi lại.",
		Reason:     FieldWords{"Cần sửa gì?", "Một câu ngắn, nói rõ chỗ cần sửa.", "Ảnh nhãn mờ, chụp lại cho rõ chữ."},
		Part:       FieldWords{"Sửa ở đâu?", "Chủ thể bấm một nút là đến đúng chỗ này.", ""},
		AnyPart:    "Không riêng chỗ nào",
		Parts:      map[string]string{"name": "Tên, giới thiệu", "photos": "Ảnh sản phẩm", "price": "Giá, quy cách", "label_photo": "Ảnh nhãn", "label": "Thành phần, nhãn", "story": "Lời người làm"},
		Mend:       map[string]string{"": "Xem và sửa", "name": "Sửa tên, giới thiệu", "photos": "Chụp lại", "price": "Sửa giá, quy cách", "label_photo": "Chụp lại", "label": "Sửa nhãn", "story": "Sửa lời người làm"},
		ReturnSaid: "Đã trả lại. Chủ thể đọc được lý do ngay.",
		Returned:   func(reason string) string { return "Xã trả lại: " + reason },
	}
}

func viSubmissionFaults() Faults {
	return Faults{
		"product.commune_publishes": say("Sản phẩm được đăng sau khi xã duyệt. Bạn bấm “Gửi xã duyệt” nhé."),
		"product.nothing_to_submit": say("Chưa có thay đổi nào để gửi. Bạn sửa nội dung rồi gửi nhé."),
		"product.too_many":          say("Mỗi lần chọn nhiều nhất 2.000 sản phẩm. Bạn chọn bớt rồi làm hai lần nhé."),
		"product.not_submitted":     say("Sản phẩm này không còn chờ duyệt. Bạn mở lại danh sách nhé."),
		"product.return_part":       say("Chọn chỗ cần sửa trong danh sách, hoặc để trống."),
		"product.return_reason":     say("Ghi một câu ngắn nói cần sửa gì, nhiều nhất 300 chữ cái."),
	}
}
