package locale

import "fmt"

func viLeaveOut() LeaveOut {
	return LeaveOut{
		Open:  func(goods string) string { return "Khách đồng ý bỏ " + goods + ", nhận phần còn lại" },
		Text:  "Chỉ bấm khi khách đã đồng ý. Phí giao giữ nguyên; khách thấy ngay ở trang theo dõi đơn. Bấm rồi không lấy lại được.",
		Count: "Bỏ bao nhiêu", Hint: "Số món không có để gửi.",
		Some: func(n, of int) string {
			if n == of {
				return fmt.Sprintf("Cả %d", n)
			}
			return fmt.Sprintf("%d trong %d", n, of)
		},
		Less:   func(off, due string) string { return "bớt " + off + ", khách còn trả " + due },
		Back:   func(off string) string { return "trả lại khách " + off },
		Do:     "Bỏ món này khỏi đơn",
		Done:   "Đã bỏ món hết hàng khỏi đơn. Gói và giao phần còn lại.",
		Reason: "Hết hàng",
		Part:   "Phần không gửi",
		Gone:   func(n int) string { return fmt.Sprintf("không gửi %d", n) },
		Mail: LeaveOutMail{
			Subject: func(code string) string { return "Đơn " + code + " bớt món hết hàng" },
			Goes: func(goods, reason string) string {
				return "Như đã nói với bạn, đơn đi mà không có " + goods + ". Lý do: " + reason + ". Phần còn lại được gửi như đã đặt."
			},
			Pay: func(due string) string { return "Khi nhận hàng bạn chỉ trả " + due + "." },
			Call: func(producer, phone string) string {
				return "Không đúng như bạn đã đồng ý, hoặc không muốn nhận phần còn lại nữa, thì gọi " + producer + ", " + phone + ", trước khi hàng được gửi."
			},
			English: func(code string) string {
				return "In English: something in order " + code + " is sold out and does not come, as agreed with you; the rest does."
			},
		},
	}
}
