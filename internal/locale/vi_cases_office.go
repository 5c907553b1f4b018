package locale

import "fmt"

func viCaseOffice() CaseOffice {
	return CaseOffice{
		Menu:      "Phản ánh, đổi trả",
		Title:     "Phản ánh, đổi trả",
		Lead:      "Cơ sở trả lời khách và đề nghị cách giải quyết. Cán bộ xã đứng giữa: khi hai bên chưa thống nhất thì nghe cả hai rồi quyết định.",
		Views:     map[string]string{"waiting": "Cần làm", "mine": "Của tôi", "nobody": "Chưa phân công", "late": "Quá hạn", "buyer": "Chờ khách", "over": "Đã xong", "all": "Tất cả"},
		Empty:     map[string]string{"waiting": "Không có phản ánh nào cần làm", "mine": "Không có phản ánh nào đang giao cho bạn", "nobody": "Phản ánh nào cũng đã có người phụ trách", "late": "Không có phản ánh nào quá hạn", "buyer": "Không có phản ánh nào đang chờ khách", "over": "Chưa có phản ánh nào xong", "all": "Chưa có phản ánh nào"},
		Find:      "Tìm phản ánh",
		FindHint:  "Mã phản ánh, mã đơn, số điện thoại hoặc tên",
		EmptyText: "Khách gửi phản ánh từ trang đơn hàng của mình. Khách gọi điện thì cán bộ ghi giúp, từ trang đơn.",
		Columns:   [5]string{"Phản ánh", "Khách muốn", "Cơ sở", "Tình trạng", "Hạn"},
		Task:      OfficeTask{"phản ánh của khách cần làm", "Trả lời khách, hoặc làm nốt việc đã thống nhất.", "Xử lý"},
		LateTask:  OfficeTask{"phản ánh đã quá hạn hẹn với khách", "Hạn này công bố trên trang chính sách. Gọi cơ sở hoặc khách ngay.", "Xử lý ngay"},
		MineTask:  OfficeTask{"phản ánh giao cho bạn phụ trách", "Bạn trả lời khách và theo đến khi xong.", "Xử lý"},
		Nobody:    "Chưa phân công",
		Sees:      func(name string) string { return "Phụ trách: " + name },
		Seat: CaseSeat{
			Title: "Phụ trách", Pick: "Giao cho", Hint: "Người phụ trách trả lời khách và theo đến khi xong. Người khác vẫn làm giúp được.", Give: "Giao", Take: "Tôi nhận việc này",
			You: func(name string) string { return name + " (bạn)" },
			Was: func(name string) string {
				return "Trước đây giao cho " + name + ", nay tài khoản ấy không còn xử lý phản ánh."
			},
			Given: func(name string) string { return "Đã giao cho " + name + "." },
			Taken: "Bạn phụ trách phản ánh này.", Freed: "Đã bỏ phân công. Phản ánh chưa có người phụ trách.",
			Mail: CaseSeatMail{
				Subject: func(code, order string) string {
					return "Bạn phụ trách phản ánh " + code + " về đơn " + order
				},
				Words: func(by string) string { return by + " vừa giao cho bạn một phản ánh của khách." },
				See:   "Mở trang này để đọc và trả lời:",
			},
		},
		Page:      func(code string) string { return "Phản ánh " + code },
		Order:     "Đơn",
		Buyer:     "Khách",
		Said:      "Khách viết",
		Says:      "Khách nói",
		Phoned:    "Khách gọi điện, cán bộ ghi",
		WantsFact: "Khách muốn",
		LineOf: func(n int, product, variant string) string {
			return fmt.Sprintf("%d\u00a0× %s, %s", n, product, variant)
		},
		LineBack: func(back, lost int, why string) string {
			s := fmt.Sprintf("Đã nhận lại %d", back)
			if lost > 0 {
				s += fmt.Sprintf(", bỏ %d (%s)", lost, why)
			}
			return s
		},
		LineAgain: func(n int) string { return fmt.Sprintf("Đã gửi lại %d", n) },

		Answer:     "Trả lời khách",
		AnswerHint: "Khách đọc được ngay. Có đề nghị thì khách bấm đồng ý trên trang đơn, hoặc nói qua điện thoại.",
		Words:      "Lời trả lời",
		WordsHint:  "Xin lỗi nếu có lỗi, nói rõ sẽ làm gì và bao giờ xong.",
		Offer:      "Đề nghị",
		NoOffer:    "Chỉ trả lời, chưa đề nghị gì",
		Amount:     "Số tiền hoàn",
		AmountHint: func(most string) string {
			return "Chỉ điền khi hoàn tiền. Nhiều nhất " + most + ", bằng số khách đã trả."
		},
		GoodsBack:  "Khách gửi hàng lại trước",
		AnswerGo:   "Gửi trả lời",
		DecideGo:   "Quyết định",
		Mediate:    "Cán bộ xã quyết định",
		MediateWhy: "Khi hai bên chưa thống nhất. Quyết định có hiệu lực ngay, cả hai bên đều được báo.",
		Decline:    "Không nhận giải quyết",
		DeclineWhy: "Lý do, khách đọc được",
		DeclineGo:  "Không nhận giải quyết",
		Accepted:   "Khách nói đồng ý qua điện thoại?",
		AcceptedGo: "Ghi là khách đồng ý",
		TakeIn:     "Nhận lại hàng",
		TakeInHint: "Đếm hàng nhận được. Món còn bán được tự về kho; món hỏng ghi vào ô bỏ, kèm lý do.",
		Back:       func(thing string) string { return "Nhận lại: " + thing },
		Lost:       func(thing string) string { return "Trong đó bỏ: " + thing },
		LostWhy:    "Vì sao bỏ",
		TakeInGo:   "Ghi nhận hàng",
		OnTheWay:   "Khách đã gửi hàng lại",
		Repay:      func(amount string) string { return "Hoàn " + amount + " cho khách" },
		RepayHint:  "Cơ sở tự chuyển từ tài khoản của mình, hoặc trả tiền mặt, rồi ghi ở đây. Sàn không giữ tiền của ai.",
		Ref:        "Mã giao dịch của ngân hàng, hoặc trả tiền mặt ở đâu",
		RefHint:    "Ví dụ: FT26331 0912",
		RepayGo:    "Đã hoàn tiền cho khách",
		CardGo:     "Đề nghị hoàn vào thẻ",
		CardHint:   "Đơn trả bằng thẻ thì tiền về đúng thẻ ấy. Một người đề nghị, người khác duyệt ở mục Thẻ; tiền về thì phản ánh tự xong.",
		CardAsked:  "Đã đề nghị hoàn vào thẻ. Một người khác duyệt ở mục Thẻ.",
		Finish:     "Đã làm xong",
		FinishHint: "Hàng đổi hoặc gửi bù được trừ vào kho khi bấm.",
		FinishGo:   "Ghi là đã xong",
		Withdrawn:  "Khách rút lại",
		Reopen:     "Khách báo lại",
		Account:    "Tài khoản khách nhận tiền",
		AccountNo:  "Khách chưa ghi tài khoản. Nhắc khách ghi trên trang đơn, hoặc gọi hỏi.",
		ShowIt:     "Mở xem tài khoản",
		ReadOnly:   "Tài khoản này chỉ xem phản ánh, không trả lời được.",
		Done: map[string]string{"ask": "Đã ghi phản ánh của khách.", "answer": "Đã gửi trả lời cho khách.", "accept": "Đã ghi là khách đồng ý.", "decide": "Đã quyết định. Hai bên được báo.", "decline": "Đã ghi, khách được báo lý do.",
			"send_back": "Đã ghi là khách gửi hàng lại.", "take_in": "Đã nhận lại hàng, kho đã đổi theo.", "repay": "Đã ghi hoàn tiền. Phản ánh đã xong.", "finish": "Đã xong.", "reopen": "Đã mở lại phản ánh.", "withdraw": "Đã ghi là khách rút lại."},

		Phone:      "Khách gọi điện phản ánh",
		PhoneTitle: func(order string) string { return "Ghi phản ánh về đơn " + order },
		PhoneLead:  "Ghi lời khách nói. Khách có thư điện tử thì nhận được thư, không có thì xem trên trang đơn của mình.",
		PhoneGo:    "Ghi phản ánh",
		Panel:      "Phản ánh, đổi trả",
		PayBack:    "Trả lại khách",
		PayBackWhy: "Khách đã trả nhiều hơn số đơn đòi. Cơ sở tự chuyển lại rồi ghi ở đây.",
		PayBackGo:  "Đã trả lại khách",
		Second: SecondBack{
			Title: "Chờ người thứ hai đồng ý",
			Task:  OfficeTask{"khoản trả lại khách chờ bạn xem", "Khoản lớn: một người ghi, một người khác xem rồi mới vào sổ.", "Xem khoản trả lại"},
			Ref:   func(ref string) string { return "Đã trả: " + ref },
			By:    func(name, at string) string { return name + " ghi lúc " + at },
			Yours: "Bạn ghi khoản này nên một người khác phải xem: Phòng Kinh tế, hoặc chính cơ sở.", How: "Xem tiền đã ra khỏi tài khoản cơ sở, hoặc gọi hỏi khách, rồi đồng ý.",
			Agree: "Đúng, ghi vào sổ", Disagree: "Chưa đúng, gửi lại", TakeBack: "Tôi ghi nhầm, bỏ khoản này", Why: "Vì sao?", DisagreeDo: "Không ghi vào sổ",
			Two: func(alone string) string {
				return "Khoản lớn hơn " + alone + ": một người khác xem rồi mới vào sổ."
			},
			Asked:    "Đã ghi. Khoản này lớn nên chờ một người khác xem rồi mới vào sổ.",
			Agreed:   "Đã ghi vào sổ: tiền đã trả lại khách.",
			SentBack: "Không ghi vào sổ. Đơn vẫn còn tiền phải trả lại khách.",
		},
		PaidBack: "Đã ghi trả lại khách.",
	}
}
