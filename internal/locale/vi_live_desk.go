package locale

import "fmt"

func viLiveDesk() LiveDesk {
	return LiveDesk{
		Title:     "Bàn chốt đơn",
		Open:      "Bàn chốt đơn từ bình luận",
		Lead:      "Dán bình luận vào đây, máy đọc ra mã, số lượng và số điện thoại. Xem lại từng dòng, giữ hàng, rồi chép câu trả lời có đường dẫn riêng cho khách.",
		Paste:     "Bình luận",
		PasteHint: "Chép cả tên và giờ cũng được, nhiều bình luận một lần. Đọc xong ô này trống lại, để số điện thoại không lọt vào khung hình.",
		Read:      "Đọc bình luận",
		OffAir:    "Phiên này không lên sóng lúc này, nên chỉ đọc được bình luận, không giữ hàng.",
		Rehearsal: "Đây là buổi tập dượt: mọi nút đều chạy, không giữ hàng thật, không có đường dẫn cho khách.",
		Found: func(comments, wishes int) string {
			if comments == 0 {
				return "Chưa thấy bình luận nào. Ví dụ: M1 x2 0900 000 101"
			}
			if wishes == 0 {
				return fmt.Sprintf("Đọc %d bình luận, chưa thấy mã nào. Ví dụ: M1 x2", comments)
			}
			return fmt.Sprintf("Đọc %d bình luận, %d người hỏi mua", comments, wishes)
		},
		Unread: func(read int) string {
			return fmt.Sprintf("Mỗi lần đọc được %d bình luận. Phần chưa đọc còn trong ô trên: bấm “Đọc bình luận” lần nữa.", read)
		},
		Note:     "Những bình luận này chưa được giữ hàng.",
		Others:   func(n int) string { return fmt.Sprintf("%d bình luận không hỏi mua", n) },
		NoAuthor: "Không rõ tên",
		Wish:     func(code string, n int) string { return fmt.Sprintf("%s × %d", code, n) },
		WishLine: func(wish, name, total string) string { return wish + ": " + name + ", " + total },
		Few: func(code string, left int) string {
			if left == 0 {
				return code + " hết suất giá trong phiên. Khách mua được theo giá niêm yết nếu còn hàng."
			}
			return fmt.Sprintf("%s chỉ còn %d suất giá trong phiên.", code, left)
		},
		Unknown: func(code string) string { return "Mã " + code + " không có trong phiên này." },
		Doubts: map[string]string{
			"two_phones": "Có hai số điện thoại. Hỏi lại khách dùng số nào.",
			"bad_phone":  "Số điện thoại thừa hoặc thiếu chữ số. Khách tự điền khi đặt.",
			"not_a_code": "Có chữ giống mã mà không phải mã, như vitamin B1 hay tòa N1.",
			"asks":       "Khách đang hỏi, có thể chưa chốt.",
			"weighs":     "Khách nói theo cân. Hỏi lại là mấy gói.",
			"many":       "Số lượng lớn. Gọi lại trước khi nhận.",
			"changed":    "Khách nói hai số lượng, ở đây lấy số sau.",
		},
		Phone:   "Có số điện thoại trong bình luận. Nên ẩn bình luận.",
		NoPhone: "Chưa có số điện thoại. Khách tự điền khi đặt.",
		Times:   func(n int) string { return fmt.Sprintf("Nhắc lại %d lần, tính một lần.", n) },
		Reply:   "Câu trả lời",
		Drafts:  viLiveDrafts(),
	}
}
