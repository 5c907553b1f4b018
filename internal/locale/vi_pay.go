package locale

import "strconv"

func viPayPage() PayPage {
	return PayPage{
		Mail:         viPayMail(),
		Transfer:     "Chuyển khoản QR",
		TransferNote: "Quét mã ở trang sau, tiền vào thẳng tài khoản của cơ sở.",
		TransferOff:  func(producer string) string { return producer + " chưa nhận chuyển khoản qua trang này." },
		CashOver:     func(most string) string { return "Kiện hàng trên " + most + " không thu tiền mặt khi giao." },
		Closed:       func(why string) string { return "Tạm ngừng: " + why },
		Title:        "Chuyển khoản cho cơ sở",
		TitleFor:     func(code, producer string) string { return "Đơn " + code + " của " + producer },
		Until: func(amount, moment string) string {
			return "Chuyển " + amount + " trước " + moment + ". Quá giờ đó đơn tự đóng và hàng trở lại kho."
		},
		Stage: func(amount string) string {
			return "Đợt này trả " + amount + ", chuyển thẳng vào tài khoản của xưởng. Giữ đúng nội dung để xưởng nhận ra."
		},
		Late: func(amount string) string {
			return "Còn thiếu " + amount + ". Bạn chuyển nốt với cùng nội dung nhé."
		},
		Scan: "Mở ứng dụng ngân hàng, chọn quét QR. Đang dùng một máy thì lưu ảnh mã rồi chọn ảnh đó trong ứng dụng, hoặc chép từng dòng dưới đây.",
		Check: func(holder string) string {
			return "Trước khi bấm chuyển, xem tên người nhận có đúng là " + holder + " không."
		},
		Straight: "Tiền vào thẳng tài khoản của cơ sở. Xã không giữ tiền và không bao giờ gọi hỏi mã OTP.",
		After:    "Cơ sở thấy tiền là xác nhận đơn, thường trong giờ làm việc. Bạn không cần gửi ảnh chuyển khoản.",
		QRAlt:    "Mã QR chuyển khoản, có sẵn số tài khoản, số tiền và nội dung",
		SaveQR:   "Lưu ảnh mã QR",
		Bank:     "Ngân hàng", Number: "Số tài khoản", Holder: "Tên người nhận", Amount: "Số tiền", Memo: "Nội dung chuyển khoản",
		SampleTitle: "Tài khoản mẫu, đừng chuyển tiền thật",
		Sample:      "Đây là trang mẫu. Số tài khoản bên dưới không có thật, mã QR chỉ để xem thử.",
		Total:       "Tổng đơn", Paid: "Đã nhận", Due: "Còn phải trả", Credit: "Trả thừa", CreditGone: "Sẽ trả lại bạn", Back: "Đã trả lại bạn", NotAsked: "Phần không gửi, hoặc được bớt",
		PaidAll:      "Đã nhận đủ tiền.",
		GaveBack:     func(amount string) string { return "Cơ sở đã trả lại bạn hết " + amount + "." },
		GaveBackNext: "Tiền của đơn đã trả lại bạn nên hàng không gửi nữa. Chưa đúng ý bạn thì gọi cơ sở nhé.",
		CreditText: func(amount string) string {
			return "Cơ sở phải trả lại bạn " + amount + ". Bạn ghi tài khoản nhận ở cuối trang này, hoặc gọi cơ sở."
		},
		GoneText:     "Đơn đã đóng, bạn đừng chuyển tiền cho đơn này nữa. Lỡ chuyển rồi thì gọi cơ sở, cơ sở sẽ mở lại đơn hoặc trả lại tiền.",
		NoAccount:    "Cơ sở đang đổi tài khoản nhận tiền nên chưa có mã QR. Bạn gọi cơ sở, hoặc chọn trả tiền mặt.",
		NoWay:        "Cơ sở đang đổi tài khoản nhận tiền nên chưa có mã QR. Bạn gọi cơ sở để hỏi cách trả nhé.",
		SwitchToCash: "Trả tiền mặt khi nhận hàng", SwitchToBank: "Trả trước bằng chuyển khoản QR",
		SwitchHint:  "Đổi được cho đến khi đơn được xác nhận.",
		Switched:    map[string]string{"cod": "Đã đổi: bạn trả tiền mặt khi nhận hàng.", "transfer": "Đã đổi: bạn trả bằng chuyển khoản, mã QR ở ngay dưới.", "the": "Cảm ơn bạn. Tiền thẻ về là đơn được xác nhận ngay ở trang này."},
		NextUnpaid:  "Chuyển khoản theo mã bên dưới. Tiền về là đơn được xác nhận, không phải chờ gọi điện.",
		NextTooLate: "Đơn đã quá giờ trả tiền và sắp đóng, hàng trở lại kho. Bạn đừng trả tiền cho đơn này nữa; còn muốn mua thì đặt đơn mới. Nếu đã chuyển rồi, bạn gọi cơ sở nhé.",
		NextPart:    "Cơ sở đã nhận một phần tiền. Bạn chuyển nốt phần còn thiếu theo mã bên dưới.",
		StepLabel:   "Trả tiền",
		StepPay:     func(moment string) string { return "Khi tiền về, chậm nhất " + moment },
		Card:        "Thẻ Visa, Mastercard, JCB",
		CardNote:    "Trả trên trang của Stripe, trong 35 phút. Trang này không thấy số thẻ của bạn.",
		CardEach: func(orders int) string {
			return "Mỗi cơ sở một đơn, nên bạn trả thẻ " + strconv.Itoa(orders) + " lần, mỗi đơn một lần, trên trang của Stripe."
		},
		CardItem:  func(code, producer string) string { return "Đơn " + code + ", " + producer },
		CardTitle: "Trả bằng thẻ",
		CardUntil: func(amount, moment string) string {
			return "Trả " + amount + " bằng thẻ trước " + moment + ". Quá giờ đó đơn tự đóng và hàng trở lại kho."
		},
		CardPay:   func(amount string) string { return "Trả " + amount + " bằng thẻ" },
		CardSafe:  "Bạn sang trang của Stripe để trả rồi quay lại đây. Số thẻ chỉ Stripe thấy; không ai của xã hỏi số thẻ hay mã OTP.",
		CardWaits: "Ngân hàng của bạn đang xử lý khoản tiền, có thể mất vài ngày. Hàng vẫn được giữ cho bạn.",
		CardNext:  "Bấm nút trả bằng thẻ bên dưới. Trả xong là đơn được xác nhận.",
		CardPaid:  "Bạn đã trả đủ bằng thẻ.",
		CardCredit: func(amount string) string {
			return "Cơ sở phải trả lại bạn " + amount + ", vào thẻ đã trả, thường trong 5 đến 10 ngày sau khi duyệt."
		},
		CardUnpaid:  "Quá hạn mà chưa trả bằng thẻ",
		CardLateWhy: "Tiền thẻ đến khi đơn đã đóng",
		CardLate: func(amount string) string {
			return "Tiền thẻ đến khi đơn đã đóng. Cửa hàng đang tự trả lại toàn bộ " + amount + " vào chính thẻ của bạn, bạn không phải làm gì. Ngân hàng thường ghi có sau 5 đến 10 ngày."
		},
		CardLateBack: func(amount string) string {
			return "Tiền thẻ đến khi đơn đã đóng nên đã được trả lại toàn bộ " + amount + " vào chính thẻ của bạn. Ngân hàng thường ghi có sau 5 đến 10 ngày. Vẫn muốn mua, bạn đặt đơn mới nhé."
		},
		CardRefused: func(amount string) string {
			return "Thẻ của bạn không nhận khoản " + amount + " được trả lại. Tiền vẫn là của bạn: bạn ghi tài khoản ngân hàng ở cuối trang này, cơ sở chuyển vào đó."
		},
		CardFrozen: "Ngân hàng của thẻ đang xem lại khoản tiền này nên cơ sở tạm chưa gửi hàng. Nếu bạn không khiếu nại, xin gọi cơ sở.",
		CardMail:   "Trả bằng thẻ trên trang của Stripe; chưa trả thì bấm nút ở trang đơn.",
		CardGone:   "Đơn đã đóng. Nếu thẻ của bạn vẫn bị trừ tiền, tiền sẽ được trả lại vào thẻ.",
	}
}

func viOfficeMoney() OfficeMoney {
	return OfficeMoney{
		Title: "Tiền của đơn",
		Status: map[string]string{"none": "Chưa trả", "partial": "Trả một phần", "full": "Đã trả đủ", "over": "Phải trả lại khách",
			"refunded_part": "Đã trả lại một phần", "refunded": "Đã trả lại hết"},
		Due: "Còn thiếu", Paid: "Đã nhận", Credit: "Phải trả lại khách",
		Kinds: map[string]string{"collected": "Thu tiền mặt", "received": "Chuyển khoản đến", "captured": "Thẻ", "remitted": "Bưu tá nộp tiền thu hộ",
			"refunded": "Trả lại khách", "disputed": "Ngân hàng của khách đòi lại", "dispute_won": "Ngân hàng trả lại sau khiếu nại", "waived": "Bỏ qua phần thiếu"},
		Undone:    "gỡ lại",
		WaitTitle: "Chờ khách chuyển khoản",
		WaitText: func(due, until string) string {
			return "Còn thiếu " + due + ", hạn " + until + ". Tiền về đủ thì đơn tự xác nhận, không phải gọi khách."
		},
		WayUnpaid: "Tiền về",
		Receive:   "Đã thấy tiền vào tài khoản?",
		Hint:      "Chỉ ghi khi chính bạn thấy tiền trong ứng dụng ngân hàng của cơ sở. Ảnh khách gửi có thể là ảnh giả.",
		Amount:    "Số tiền đã vào tài khoản",
		On:        "Ngày tiền vào", OnHint: "Để trống nếu là hôm nay. Ví dụ 27/11/2026.",
		Note: "Ghi thêm", NoteHint: "Ví dụ: tên người chuyển, mã giao dịch.",
		Button: "Tôi đã nhận tiền",
		Done: map[string]string{"known": "Khoản này đã ghi trước đó, không ghi thêm.", "noted": "Đã ghi khoản tiền.", "begun": "Đã đủ đợt trả đầu. Xưởng bắt đầu làm.", "partly": "Đã ghi khoản tiền. Đơn còn thiếu, khách thấy số còn phải trả.",
			"paid": "Đã ghi đủ tiền, đơn được xác nhận. Bước tiếp theo là gói hàng.", "finished": "Đã ghi đủ tiền. Đơn hoàn tất.",
			"reinstated": "Đã ghi đủ tiền. Đơn được mở lại và lấy hàng từ kho.", "owed_back": "Đã ghi khoản tiền. Đơn đã đóng, phải trả lại khách."},
		ToPay: "Khách chuyển khoản", ToPayDone: "Đã chuyển khoản",
		Cash: CashInHandText{
			Title: "Khách đã trả tiền mặt", Hint: "Ghi khi tiền đã nằm trong tay cơ sở. Nếu sau đó khách vẫn chuyển khoản, phần thừa hiện ở “Phải trả lại khách”.",
			Amount: "Số tiền mặt đã nhận", Button: "Ghi đã nhận tiền mặt", Kind: "Tiền mặt tại cơ sở", Own: "Khách đã trả tiền mặt?", Paid: "Đã trả",
			Undo: "Ghi sai, gỡ ra", UndoHint: "Dòng đã ghi vẫn nằm trong sổ, thêm một dòng gỡ ra. Đơn trở lại thiếu tiền và chưa gói, gửi được. Khách đã nhận thư báo đủ tiền thì gọi báo lại.",
			UndoWhy: "Vì sao gỡ", UndoDo: func(amount string) string { return "Gỡ " + amount }, Undone: "Đã gỡ khoản tiền mặt ghi sai.",
			Done: map[string]string{"known": "Khoản tiền mặt này đã ghi trước đó, không ghi thêm.", "partly": "Đã ghi tiền mặt. Đơn còn thiếu, khách thấy số còn phải trả.",
				"paid": "Đã ghi đủ tiền mặt, đơn được xác nhận. Bước tiếp theo là gói hàng."},
		},
	}
}
