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
			Chosen: func(goods, reason string) string {
				return "Như bạn đã chọn ở trang đơn, đơn đi mà không có " + goods + ". Lý do: " + reason + ". Phần còn lại được gửi như đã đặt."
			},
			Choose: "Nếu không muốn nhận phần còn lại nữa, bạn hủy cả đơn được ở trang đơn, khi hàng chưa gói.",
			Pay:    func(due string) string { return "Khi nhận hàng bạn chỉ trả " + due + "." },
			Call: func(producer, phone string) string {
				return "Có gì không đúng, bạn gọi " + producer + ", " + phone + ", trước khi hàng được gửi."
			},
			English: func(code string) string {
				return "In English: something in order " + code + " is sold out and does not come, as agreed with you; the rest does."
			},
		},
		Buyer: viLeaveOutBuyer(),
		Took: func(at string) string {
			return "Khách đã chọn nhận phần còn lại ở trang đơn, " + at + "."
		},
	}
}

func viLeaveOutBuyer() LeaveOutBuyer {
	return LeaveOutBuyer{
		Title: "Có món vừa hết",
		Missing: func(producer, goods string) string {
			return producer + " báo không còn " + goods + " để gửi cho bạn."
		},
		LeftOut: func(goods string) string { return "Đơn đã bớt " + goods + "." },
		Choose:  "Bạn chọn một trong hai cách dưới đây. Hàng đã gói rồi thì không chọn ở đây được nữa.",
		All:     "Không còn gì khác để gửi. Bạn hủy đơn ở đây, hoặc gọi cơ sở để hẹn ngày khác hay đổi món.",
		Take:    "Giao phần còn lại",
		Door: func(things int, off, due string) string {
			return fmt.Sprintf("Còn %d món, bớt %s. Khi nhận hàng bạn trả %s, gồm cả phí giao như đã đặt.", things, off, due)
		},
		Transfer: func(things int, off, due string) string {
			return fmt.Sprintf("Còn %d món, bớt %s. Bạn chuyển khoản %s, gồm cả phí giao như đã đặt. Đã lỡ chuyển số tiền cũ thì phần thừa được trả lại bạn.", things, off, due)
		},
		Back: func(things int, back string) string {
			return fmt.Sprintf("Còn %d món. Cơ sở trả lại bạn %s. Phí giao như đã đặt.", things, back)
		},
		Same: func(things int) string {
			return fmt.Sprintf("Còn %d món. Bạn không phải trả thêm gì.", things)
		},
		Off:     "Hủy cả đơn",
		OffFree: "Không gửi món nào nữa, bạn không phải trả gì. Hủy rồi không lấy lại được.",
		OffBack: func(back string) string {
			return "Không gửi món nào nữa, và bạn được trả lại " + back + ". Hủy rồi không lấy lại được."
		},
		OffDo:  "Hủy cả đơn này",
		OffWhy: "Món đã đặt không còn",
		Call:   "Muốn đổi sang món khác, bạn gọi cơ sở.",
		Masked: "Mở đường dẫn trong thư xác nhận, hoặc đường dẫn bạn đã giữ lúc đặt, để chọn nhận phần còn lại hay hủy cả đơn.",
		Done:   "Đã ghi: bạn nhận phần còn lại. Cơ sở gói và giao.",
		Was: func(things int, total string) string {
			return fmt.Sprintf("Lúc đặt: %d món, %s.", things, total)
		},
		Less:    func(off string) string { return "Được bớt " + off + "." },
		Without: func(goods string) string { return "Không gửi " + goods + "." },
		AsSold:  "Lúc đặt",
		Subject: func(code string) string { return "Đơn " + code + ": có món vừa hết" },
		Mail: func(goods string) string {
			return "Cơ sở báo không còn " + goods + ". Bạn muốn nhận phần còn lại, hay hủy cả đơn? Chọn ở trang đơn, hoặc đợi cơ sở gọi."
		},
		English: func(code string) string {
			return "In English: something in order " + code + " is sold out. On the page of the order you can choose to get the rest, or to call all of it off."
		},
	}
}
