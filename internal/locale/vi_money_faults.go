package locale

import "github.com/ocop-hungdao/ocop/internal/money"

// viMoneyFaults are the refusals around paying and the books.
func viMoneyFaults() Faults {
	return Faults{
		"payment.no_account": func(d Details) string {
			return "Cơ sở " + d.text("producer") + " chưa nhận chuyển khoản qua trang này. Bạn chọn trả tiền mặt khi nhận hàng nhé."
		},
		"payment.under_way":   say("Lần trả tiền trước đang được ngân hàng xử lý. Bạn đợi vài phút rồi tải lại trang nhé."),
		"payment.amount":      say("Nhập số tiền lớn hơn 0, ví dụ 258.000."),
		"payment.late_switch": say("Đơn đã được xác nhận hoặc đã đóng nên không đổi cách trả tiền ở đây được nữa. Bạn gọi cho cơ sở nhé."),
		"order.not_paid": func(d Details) string {
			if due, ok := d["due"].(money.VND); ok {
				return "Đơn này trả trước, khách còn thiếu " + due.String() + ". Tiền về đủ thì hãy gói và gửi."
			}
			return "Đơn này trả trước và tiền chưa về đủ. Tiền về đủ thì hãy gói và gửi."
		},
		"ledger.fact_differs": say("Khoản tiền này đã được ghi trước đó với số tiền hoặc đơn khác. Bạn xem lại sổ tiền của đơn trước khi ghi tiếp nhé."),
		"account.bank":        say("Chọn ngân hàng trong danh sách."),
		"account.number":      say("Số tài khoản gồm 4 đến 19 chữ số, viết liền. Bạn xem lại trên ứng dụng ngân hàng nhé."),
		"account.holder":      say("Ghi tên chủ tài khoản đúng như ngân hàng hiện, ví dụ NGUYEN VAN A."),
	}
}
