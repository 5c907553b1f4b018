package locale

import "fmt"

func viCases() Cases {
	return Cases{
		Section:   "Hàng có vấn đề?",
		Intro:     "Hàng sai, thiếu, hỏng hay chưa ưng điều gì, bạn báo tại đây. Cơ sở trả lời bạn, cán bộ xã theo dõi đến khi xong.",
		Open:      "Báo vấn đề về đơn này",
		See:       "Xem",
		Code:      "Mã phản ánh",
		FormTitle: func(order string) string { return "Báo vấn đề về đơn " + order },
		FormLead:  "Bạn kể ngắn gọn, chưa cần gửi hàng lại. Nếu có người bị đau vì ăn phải hàng hỏng, bạn đến cơ sở y tế trước nhé.",
		Reason:    "Chuyện gì đã xảy ra?",
		Reasons: map[string]string{"unsafe": "Hàng hỏng, nghi không an toàn", "delivery": "Giao sai, thiếu hoặc chậm", "broken": "Vỡ, rách, hỏng khi tới nơi", "not_as_said": "Không đúng như trang mô tả",
			"information": "Trang ghi thiếu hoặc sai thông tin phải có", "label": "Nghi hàng giả, nhãn hoặc sao OCOP không đúng", "other": "Chuyện khác"},
		Promise:   func(reply, settle string) string { return "Trả lời trong " + reply + ", xong trong " + settle },
		About:     "Về món nào?",
		Many:      func(of int) string { return fmt.Sprintf("Mấy phần trong %d? Để trống là cả %d", of, of) },
		AboutHint: "Không chọn món nào là cả đơn.",
		Wants:     "Bạn muốn được giải quyết thế nào?",
		Wishes:    map[string]string{"refund": "Hoàn tiền", "exchange": "Đổi hàng", "resend": "Gửi bù", "say": "Chỉ góp ý"},
		Body:      "Bạn kể chuyện gì đã xảy ra",
		BodyHint:  "Ví dụ: gói miến 500 g bị rách, sợi gãy vụn gần hết.",
		Photos:    "Ảnh chụp",
		PhotoHint: func(most int) string {
			return fmt.Sprintf("Tối đa %d ảnh: hàng, bao bì, nhãn. Có ảnh thì giải quyết nhanh hơn.", most)
		},
		PhotoFile: func(name, why string) string { return "Ảnh " + name + ": " + why },
		Law:       "Nếu trang bán hàng ghi thiếu hoặc sai thông tin phải có, luật cho bạn chấm dứt giao dịch trong 30 ngày kể từ ngày đặt, không mất phí. Tiền được hoàn chậm nhất 30 ngày sau khi bạn báo.",
		Consent:   "Cơ sở bán hàng và cán bộ xã đọc được điều bạn viết và ảnh bạn gửi, chỉ để giải quyết việc này.",
		Send:      "Gửi cho cơ sở",
		Back:      "Quay lại đơn hàng",

		Title: func(code string) string { return "Phản ánh " + code },
		States: map[string]string{"open": "Mới gửi", "answered": "Đã trả lời", "agreed": "Đã thống nhất", "returning": "Hàng đang gửi lại", "declined": "Không nhận giải quyết",
			"settled": "Đã xong", "reopened": "Báo lại", "withdrawn": "Bạn đã rút"},
		StateText: map[string]string{"open": "Cơ sở đã nhận được và sẽ trả lời bạn.", "answered": "Cơ sở đã trả lời. Bạn xem và cho biết ý mình nhé.", "agreed": "Hai bên đã thống nhất, cơ sở đang làm.",
			"returning": "Khi hàng về đến nơi, cơ sở làm tiếp phần còn lại.", "declined": "Bạn chưa đồng ý thì báo lại, cán bộ xã xem giúp.", "settled": "Việc này đã xong. Trong 30 ngày, có gì chưa ổn bạn báo lại được.",
			"reopened": "Cán bộ xã và cơ sở đã nhận được lời bạn báo lại.", "withdrawn": "Bạn đã rút lại, không ai phải làm gì nữa."},
		ReplyBy:  func(at string) string { return "Trả lời trước " + at },
		SettleBy: func(at string) string { return "Giải quyết xong trước " + at },
		Late:     "Đã quá hạn hẹn. Cán bộ xã được nhắc mỗi ngày cho đến khi xong.",
		Lawful: func(until string) string {
			return "Bạn đã báo chấm dứt giao dịch theo Điều 38 Luật Bảo vệ quyền lợi người tiêu dùng. Bạn không mất phí, chỉ trả cho phần hàng đã dùng. Tiền được hoàn chậm nhất " + until + "."
		},
		Yours:     "Bạn viết",
		What:      "Chuyện",
		YouWant:   "Bạn muốn",
		Goods:     "Về món",
		Seen:      "Ảnh bạn gửi",
		PhotoNth:  func(n int) string { return fmt.Sprintf("Ảnh %d", n) },
		PhotoWait: "Ảnh đang được xử lý, bạn mở lại trang sau ít phút.",
		History:   "Đã làm gì",
		Steps: map[string]string{"ask": "Gửi phản ánh", "answer": "Trả lời", "accept": "Đồng ý với đề nghị", "decide": "Cán bộ xã quyết định", "decline": "Không nhận giải quyết", "send_back": "Gửi hàng lại",
			"take_in": "Đã nhận lại hàng", "repay": "Đã hoàn tiền", "finish": "Xong", "reopen": "Báo lại", "withdraw": "Rút lại", "assign": "Giao người phụ trách", "unassign": "Bỏ phân công"},
		By:      func(who, at string) string { return who + ", " + at },
		You:     "Bạn",
		Maker:   func(name string) string { return name },
		Officer: "Cán bộ xã",

		Offer:       "Cơ sở đề nghị",
		Offers:      map[string]string{"refund": "Hoàn tiền", "exchange": "Đổi món khác cùng loại", "resend": "Gửi bù phần thiếu, phần hỏng"},
		OfferRefund: func(amount string) string { return "Hoàn lại " + amount },
		OfferBack:   "Bạn gửi hàng lại trước; phí gửi cơ sở chịu nếu lỗi không phải do bạn.",
		Accept:      "Đồng ý",
		NotYet:      "Chưa đồng ý?",
		NotYetWhy:   "Bạn gọi cơ sở hoặc cán bộ xã, đọc mã phản ánh. Cán bộ xã nghe cả hai bên rồi quyết định.",
		SendBack:    "Đã gửi hàng lại",
		SendBackWhy: "Gửi xong bạn báo ở đây để cơ sở đón hàng.",
		SendBackRef: "Hãng gửi và mã vận đơn",
		Reopen:      "Chưa ổn? Báo lại",
		ReopenWhy:   "Chuyện gì vẫn chưa ổn?",
		ReopenGo:    "Gửi lại cho cán bộ xã",
		Withdraw:    "Rút lại phản ánh",
		WithdrawWhy: "Rút lại thì không ai phải làm gì nữa. Bạn vẫn gửi phản ánh khác được.",
		Refunded:    func(amount string) string { return "Đã hoàn " + amount },
		ByCard:      "Tiền hoàn về đúng thẻ bạn đã trả, thường trong 5 đến 10 ngày làm việc tùy ngân hàng.",
		Done: map[string]string{"ask": "Đã gửi. Bạn giữ đường dẫn trang này để theo dõi.", "accept": "Đã ghi là bạn đồng ý.", "send_back": "Đã báo cho cơ sở đón hàng.", "reopen": "Đã báo lại cho cán bộ xã và cơ sở.",
			"withdraw": "Đã rút lại."},

		Account:    "Tài khoản nhận tiền hoàn",
		AccountWhy: "Chỉ người hoàn tiền cho bạn mở xem được, mỗi lần xem đều ghi lại. Xóa 30 ngày sau khi hoàn tiền.",
		AccountGiven: func(bank, ends string) string {
			return "Bạn đã ghi tài khoản " + bank + " đuôi " + ends + ". Ghi lại nếu muốn đổi."
		},
		Bank:         "Ngân hàng",
		BankHint:     "Ví dụ: Agribank, Vietcombank",
		Number:       "Số tài khoản",
		Holder:       "Tên chủ tài khoản",
		AccountSave:  "Lưu tài khoản",
		AccountSaved: "Đã lưu tài khoản nhận tiền hoàn.",

		Hours: func(n int) string { return fmt.Sprintf("%d giờ", n) },
		Days:  func(n int) string { return fmt.Sprintf("%d ngày", n) },

		Times: [3]string{"Việc", "Trả lời lần đầu", "Giải quyết xong"},
		TimesOff: func(coming string) string {
			rule := "Ngày nghỉ lễ xã công bố không tính vào thời hạn, trừ khi nghi thực phẩm mất an toàn: việc đó trả lời cả ngày nghỉ."
			if coming != "" {
				rule += " Sắp tới: " + coming + "."
			}
			return rule
		},
		TimesOf: func(took string, cases int) string { return fmt.Sprintf(". Thực tế %s, %d vụ", took, cases) },

		Mail:   viCaseMail(),
		Office: viCaseOffice(),
	}
}

func viCaseMail() CaseMail {
	return CaseMail{
		Subject: func(code, order string) string { return "Phản ánh " + code + " về đơn " + order },
		Steps: map[string]string{"ask": "Cán bộ xã đã ghi lại phản ánh của bạn khi bạn gọi điện.", "answer": "Cơ sở đã trả lời phản ánh của bạn.", "decide": "Cán bộ xã đã nghe hai bên và quyết định cách giải quyết.",
			"decline": "Phản ánh của bạn không được nhận giải quyết. Bạn chưa đồng ý thì báo lại ở trang bên dưới.", "take_in": "Cơ sở đã nhận lại hàng bạn gửi.", "repay": "Tiền đã được hoàn cho bạn.",
			"finish": "Phản ánh của bạn đã giải quyết xong.", "accept": "Đã ghi là bạn đồng ý với đề nghị.", "reopen": "Phản ánh của bạn được mở lại.", "withdraw": "Phản ánh của bạn được rút lại."},
		Said:    func(words string) string { return "“" + words + "”" },
		Look:    "Xem và trả lời tại trang riêng của bạn:",
		ToMaker: func(code, order string) string { return "Khách phản ánh " + code + " về đơn " + order },
		Maker: map[string]string{"ask": "Khách vừa gửi phản ánh về một đơn của cơ sở.", "accept": "Khách đồng ý với đề nghị của cơ sở.", "send_back": "Khách đã gửi hàng lại.", "reopen": "Khách báo lại: việc chưa ổn.",
			"withdraw": "Khách đã rút phản ánh, cơ sở không cần làm gì.", "decide": "Cán bộ xã đã quyết định cách giải quyết."},
		MakerBy:  func(at string) string { return "Hạn trả lời: " + at + "." },
		MakerSee: "Mở trang này để trả lời:",
	}
}
