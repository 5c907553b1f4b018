package locale

// PayMail is what buyers are told by mail about their money.
type PayMail struct {
	PaidSubject    func(code string) string
	Paid           func(amount, code string) string
	Partly         func(amount, due string) string
	Owed           func(amount string) string
	Full           func(code string) string
	DueSubject     func(code, until string) string
	Due            func(due, code, until string) string
	How            func(bank, number, holder, memo string) string
	OwedCard       func(amount string) string
	LateSubject    func(code string) string
	LateCard       func(amount, code string) string // came for an order that was over, and goes back by itself
	RefusedSubject func(code string) string
	Refused        func(amount, code, producer, phone string) string // a card did not take what went back to it
	LookCard       string
	Transfer       string // in the confirmation, instead of cash
	Look           string
	SampleAccounts string
}

func viPayMail() PayMail {
	return PayMail{
		PaidSubject: func(code string) string { return "Đã nhận tiền đơn " + code },
		Paid: func(amount, code string) string {
			return "Cơ sở đã nhận đủ " + amount + " cho đơn " + code + " và bắt đầu chuẩn bị hàng."
		},
		Partly: func(amount, due string) string {
			return "Cơ sở đã nhận " + amount + ". Đơn còn thiếu " + due + ", bạn chuyển nốt với cùng nội dung nhé."
		},
		Full: func(code string) string { return "Đơn " + code + " đã trả đủ." },
		Owed: func(amount string) string {
			return "Cơ sở đang giữ " + amount + " phải trả lại bạn, vì trả thừa hoặc đơn đã đóng. Bạn ghi tài khoản nhận trên trang của đơn, hoặc gọi cơ sở nhé."
		},
		OwedCard: func(amount string) string {
			return "Cơ sở đang giữ " + amount + " phải trả lại bạn, vì trả thừa hoặc đơn đã đóng. Tiền được trả lại vào chính thẻ của bạn, bạn không phải gửi số thẻ hay số tài khoản cho ai."
		},
		LateSubject: func(code string) string { return "Tiền thẻ của đơn " + code + " được trả lại" },
		LateCard: func(amount, code string) string {
			return "Tiền thẻ của đơn " + code + " đến khi đơn đã đóng. Toàn bộ " + amount + " được tự động trả lại vào chính thẻ đã dùng, ngân hàng thường ghi có sau 5 đến 10 ngày. Bạn không phải làm gì, và không phải gửi số thẻ hay số tài khoản cho ai. Vẫn muốn mua, bạn đặt đơn mới nhé."
		},
		RefusedSubject: func(code string) string { return "Thẻ chưa nhận được tiền trả lại của đơn " + code },
		Refused: func(amount, code, producer, phone string) string {
			return "Thẻ của bạn không nhận khoản " + amount + " được trả lại của đơn " + code + ", nên tiền chưa về tới bạn. Tiền vẫn là của bạn: bạn ghi tài khoản ngân hàng muốn nhận ở cuối trang đơn, hoặc gọi " + producer + " theo số " + phone + ". Đừng gửi số thẻ cho ai."
		},
		LookCard:   "Xem đơn tại đây:",
		DueSubject: func(code, until string) string { return "Đơn " + code + " chờ chuyển khoản đến " + until },
		Due: func(due, code, until string) string {
			return "Đơn " + code + " còn chờ " + due + " đến " + until + ". Quá giờ đó đơn tự đóng và hàng trở lại kho. Nếu bạn vừa chuyển thì bỏ qua thư này."
		},
		How: func(bank, number, holder, memo string) string {
			return "Ngân hàng " + bank + ", số tài khoản " + number + ", tên " + holder + ", nội dung: " + memo
		},
		Transfer:       "Trả bằng chuyển khoản, mã QR ở trang đơn.",
		Look:           "Xem đơn và mã QR tại đây:",
		SampleAccounts: "Tài khoản mẫu, không có thật: đừng chuyển tiền.",
	}
}
