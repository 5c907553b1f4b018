package locale

func viOrderMail() OrderMail {
	return OrderMail{
		OffSubject: func(code string) string { return "Đơn " + code + " không còn nữa" },
		Cancelled: func(code, producer string) string {
			return "Đơn " + code + " của " + producer + " đã bị hủy."
		},
		Withdrawn:    func(code string) string { return "Bạn đã hủy đơn " + code + "." },
		Expired:      func(code string) string { return "Đơn " + code + " đã tự đóng." },
		Because:      func(reason string) string { return "Lý do: " + reason + "." },
		NothingToPay: "Bạn không phải trả gì.",
		OrderAgain: func(producer, phone string) string {
			return "Bạn vẫn muốn mua thì đặt lại trên trang, hoặc gọi " + producer + " theo số " + phone + "."
		},
		ThereSubject: func(code string) string { return "Đơn " + code + " đã giao" },
		There: func(code, producer string) string {
			return "Đơn " + code + " đã đến nơi. Cảm ơn bạn đã mua hàng của " + producer + "."
		},
		Fetched: func(code, producer string) string {
			return "Bạn đã lấy đơn " + code + ". Cảm ơn bạn đã mua hàng của " + producer + "."
		},
		NotRight:    "Hàng thiếu, hỏng, hay bạn chưa nhận được? Bạn báo ngay trên trang của đơn, cơ sở và xã cùng giải quyết.",
		BackSubject: func(code string) string { return "Đã trả lại tiền đơn " + code },
		Back: func(amount, code string) string {
			return "Cơ sở đã trả lại bạn " + amount + " cho đơn " + code + "."
		},
		BackCard: func(amount, code string) string {
			return "Bạn được trả lại " + amount + " cho đơn " + code + ", vào chính thẻ đã dùng. Ngân hàng thường ghi có sau 5 đến 10 ngày."
		},
		BackLeft:   func(amount string) string { return "Còn " + amount + " sẽ được trả nốt." },
		NewSubject: func(code string) string { return "Đơn mới " + code },
		New: func(code, total string) string {
			return "Có đơn mới " + code + ", tổng " + total + ", khách trả tiền mặt."
		},
		ConfirmBy:     func(until string) string { return "Bạn xác nhận hoặc từ chối trước " + until + " nhé." },
		ToPackSubject: func(code string) string { return "Đơn " + code + " đã trả tiền, mời đóng gói" },
		ToPack:        func(code, total string) string { return "Khách đã trả " + total + " cho đơn " + code + "." },
		SeeOrder:      "Xem đơn tại đây:",
		DoNotSend:     func(code string) string { return "Đơn " + code + " không còn nữa, bạn đừng gửi hàng." },
		NewBrief: func(code, total, until, page string) string {
			return "OCOP Hưng Đạo: đơn mới " + code + ", tổng " + total + ". Xác nhận trước " + until + ": " + page
		},
		OverdueSubject: func(code string) string { return "Đơn " + code + " quá giờ chưa ai xác nhận" },
		Overdue: func(code, producer, until, phone string) string {
			return "Đơn " + code + " của " + producer + " đáng ra phải được xác nhận trước " + until + ". Bạn gọi cơ sở theo số " + phone + ", hoặc làm thay nếu cơ sở nhờ."
		},
		FrozenSubject: func(code string) string { return "Ngân hàng đòi lại tiền đơn " + code },
		Frozen: func(code, producer string) string {
			return "Ngân hàng của khách đòi lại tiền đơn " + code + " của " + producer + ". Đơn tạm giữ, chưa đóng gói, chưa gửi. Bạn cùng cơ sở trả lời ngân hàng trong hạn nhé."
		},
		LooseSubject: "Có tiền về chưa rõ của đơn nào",
		Loose: func(amount string) string {
			return "Ngân hàng báo về " + amount + ", chưa rõ của đơn nào. Bạn xem và xếp vào đơn trên trang Tiền về."
		},
		Office: "cán bộ xã",
	}
}
