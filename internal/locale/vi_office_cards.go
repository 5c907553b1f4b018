package locale

import "fmt"

func viOfficeCards() OfficeCards {
	return OfficeCards{
		Title: "Tiền thẻ", Menu: "Tiền thẻ",
		Note: "Khách trả bằng thẻ trên trang của Stripe",
		Off:  "Cửa hàng đang tắt trả bằng thẻ. Muốn bật, xã nhờ người quản lý máy chủ đặt khóa của Stripe.",
		Task: OfficeTask{"việc về tiền thẻ cần người xem", "Khiếu nại, tiền đến muộn, hoặc khoản trả lại chờ người thứ hai duyệt.", "Xem tiền thẻ"},
		Open: "Cần người xem", OpenNote: func(n int) string { return fmt.Sprintf("%d việc", n) },
		Nothing: OfficeWords{"Không có việc nào chờ.", "Tiền thẻ vào đúng đơn thì đơn tự xác nhận, không hiện ở đây."},
		Kinds: map[string]OfficeWords{
			"dispute":       {"Khách khiếu nại với ngân hàng", "Đơn tạm giữ, chưa gói và chưa gửi. Gọi khách hỏi chuyện, rồi gửi bằng chứng trong trang Stripe trước hạn Stripe ghi."},
			"dispute_over":  {"Khiếu nại đã xong", "Mở đơn xem tiền còn hay mất. Thắng thì đơn đi tiếp, thua thì tiền không còn và hàng không gửi."},
			"warning":       {"Stripe ngờ khoản này là gian lận", "Gọi khách trước khi gửi hàng. Không chắc thì đề nghị trả lại tiền, đỡ bị khiếu nại."},
			"owed_back":     {"Khách trả thừa bằng thẻ", "Mở đơn xem: khách trả hai lần, hay đơn đã bớt hàng. Đề nghị trả phần thừa lại vào thẻ. Tiền đến khi đơn đã đóng thì máy tự trả, không hiện ở đây."},
			"mismatch":      {"Số tiền hoặc loại tiền không khớp", "Chưa ghi vào đơn. Mở trang Stripe theo mã dưới đây, xem lại rồi trả lại khách."},
			"unknown":       {"Tiền không rõ của đơn nào", "Không có phiên trả tiền nào của cửa hàng khớp mã này. Mở trang Stripe theo mã, xem người trả rồi trả lại."},
			"refund_failed": {"Trả lại vào thẻ không được", "Thẻ của khách không nhận. Gọi khách lấy cách nhận khác, hoặc đề nghị lại."},
			"refund_waits":  {"Stripe chưa trả lời khoản trả lại đã hơn một ngày", "Máy vẫn gửi lại vài phút một lần, và không gửi hai lần tiền. Mở trang Stripe xem tài khoản có vướng gì; xong thì việc này tự hết."},
			"account_gone":  {"Cơ sở đã gỡ tài khoản Stripe", "Khách không trả thẻ cho cơ sở này được nữa. Gọi chủ cơ sở hỏi có phải họ gỡ không; muốn nhận lại thì nối lại rồi nhập ở mục Tài khoản nhận tiền."},
			"difference":    {"Sổ của ta và của Stripe lệch nhau", "Mở trang Stripe theo mã dưới đây và so với sổ tiền của đơn."},
		},
		Ref: func(name string) string { return "Mã ở Stripe: " + name }, Amount: "Số tiền",
		Done: "Đã xem xong", DoneSaid: "Đã ghi việc này xem xong.",
		Refunds: "Trả lại vào thẻ", RefundsNote: "Một người đề nghị, người khác duyệt; tiền đến muộn thì máy tự trả", NoRefunds: "Chưa có khoản nào trả lại vào thẻ.",
		States: map[string]string{"proposed": "Chờ người thứ hai duyệt", "approved": "Đã duyệt, đang gửi sang Stripe", "submitted": "Stripe đang chuyển, thường 5 đến 10 ngày",
			"succeeded": "Đã trả lại", "failed": "Không trả được", "rejected": "Không duyệt"},
		ItselfStates: map[string]string{"approved": "Đang gửi sang Stripe"},
		By:           func(who, at string) string { return "Người đề nghị: " + who + ", " + at }, Why: func(reason string) string { return "Lý do: " + reason },
		Itself: func(at string) string {
			return "Máy tự trả lại, " + at + ": tiền đến khi đơn đã đóng."
		},
		Yours:   "Bạn đề nghị khoản này nên một người khác phải duyệt.",
		Approve: "Duyệt trả lại", Approved: "Đã duyệt. Tiền được gửi về thẻ của khách.",
		Reject: "Không duyệt", RejectTitle: "Không duyệt khoản này", RejectWhy: "Vì sao không duyệt?", Rejected: "Đã ghi không duyệt. Không đồng nào được gửi đi.",
		Ask: "Trả lại vào thẻ", AskHint: func(left string) string {
			return "Trả được nhiều nhất " + left + ". Người khác duyệt rồi tiền mới đi; phí Stripe đã thu không lấy lại được."
		},
		AskAmount: "Số tiền trả lại", AskWhy: "Lý do", AskWhyHint: "Ví dụ: vỡ một hũ, khách đổi ý, hết hàng.", AskButton: "Gửi người khác duyệt",
		Asked:   "Đã gửi. Một người khác mở trang này hoặc mục Tiền thẻ để duyệt.",
		Reports: "So sổ với Stripe mỗi đêm", ReportsNote: "Máy tự so hai ngày gần nhất", NoReports: "Chưa có lần so nào. Lần đầu chạy trong vòng một giờ sau khi bật thẻ.",
		Report: func(sessions, events int) string {
			return fmt.Sprintf("%d phiên trả tiền, nhặt lại %d tin báo bị lỡ", sessions, events)
		},
		Same: "Khớp", Differ: func(n int) string { return fmt.Sprintf("Lệch %d khoản", n) },
		Frozen:     OfficeWords{"Tạm giữ đơn, đừng gửi hàng", "Ngân hàng của khách đang đòi lại tiền thẻ. Đơn tự mở lại khi khiếu nại xong; trong lúc chờ chỉ hủy được đơn."},
		FrozenHint: "Ngân hàng của khách đang đòi lại tiền thẻ của đơn này. Kiện đã rời cơ sở nên vẫn ghi được việc giao nhận; gọi bưu tá giữ kiện lại nếu còn kịp.",
		GaveBack:   OfficeWords{Title: "Tiền đã trả lại khách hết", Text: "Không gửi hàng của đơn này nữa. Hủy đơn ở dưới để hàng trở về kho."},
		Lacks:      OfficeWords{Title: "Đơn thiếu tiền nên chưa gửi hàng"},
		LacksText: func(due string) string {
			return "Tiền đã vào rồi bị lấy lại, đơn còn thiếu " + due + ". Gọi khách trả nốt, hoặc hủy đơn."
		},
		FrozenBadge: "Tạm giữ", UnpaidBadge: "Chờ trả thẻ", WaitTitle: "Chờ khách trả bằng thẻ", ToPay: "Khách trả bằng thẻ", ToPayDone: "Đã trả bằng thẻ",
		AtStripe: "Trang quản lý của Stripe", AtStripeText: "Bằng chứng cho khiếu nại và tên người trả chỉ có ở đó, người giữ tài khoản Stripe của đơn vị bán mới mở được.",
	}
}
