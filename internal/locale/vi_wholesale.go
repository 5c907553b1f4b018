package locale

import "fmt"

func viWholesale() Wholesale {
	return Wholesale{
		Title: "Mua sỉ, làm đại lý", Description: "Cửa hàng, siêu thị, sàn bán hàng lấy đặc sản xã Hưng Đạo: mua từ bao nhiêu, có giấy tờ gì, gửi đề nghị hợp tác.",
		Lead: "Dành cho cửa hàng, siêu thị, bếp ăn và sàn bán hàng. Bạn ghi món cần và số lượng, xã chuyển cho cơ sở làm ra; cơ sở báo giá và ký với bạn. Xã không thu phí.",
		Menu: "Mua sỉ, làm đại lý", Ask: "Mua số lượng lớn? Gửi đề nghị mua sỉ",
		AskFrom: func(least string) string {
			return "Mua số lượng lớn, từ " + least + "? Gửi đề nghị mua sỉ"
		},
		Table: "Hàng bán sỉ của xã", Yours: "Món bạn đang xem", Ready: "Đã có mức bán sỉ", Count: func(n int) string { return fmt.Sprintf("%d món", n) }, Goods: "Sản phẩm", From: "Bán sỉ từ", Papers: "Giấy tờ", Amount: "Bạn cần bao nhiêu",
		FromNone:   "Hỏi xã",
		PapersN:    func(n int) string { return fmt.Sprintf("%d giấy tờ", n) },
		Stars:      func(n int) string { return fmt.Sprintf("OCOP %d sao", n) },
		Paper:      viWholesalePaper,
		NoPapers:   "Hỏi xã",
		PapersNote: "Số giấy ghi ở đây để bạn đối chiếu với nơi cấp. Bản chụp do cơ sở gửi kèm báo giá.",
		More: func(n int) string {
			return fmt.Sprintf("Còn %d món nữa, bạn ghi tên món vào ô lời nhắn.", n)
		},
		MoreLink: "Xem tất cả sản phẩm", None: "Hiện chưa có món nào bán sỉ. Bạn ghi món cần vào ô lời nhắn, xã hỏi giúp.",
		WantsHint: "Bấm vào nhóm hàng để mở, ghi vào ô của món bạn cần, như “50 kg mỗi tháng”. Món không cần thì để trống.",
		Who:       "Bạn là ai", Shop: "Tên cửa hàng, đơn vị", ShopHint: "Như “Siêu thị Hoa Sen, Hà Đông”.", Name: "Người liên hệ",
		Phone: "Số điện thoại", PhoneHint: "Xã và cơ sở nhận hàng gọi số này. Không dùng để quảng cáo.", Email: "Thư điện tử", EmailHint: "Để nhận tin và báo giá. Không có thì xem ở trang theo dõi.",
		Province: "Tỉnh, thành phố", Choose: "Chọn tỉnh, thành phố",
		Often:  "Lấy hàng thế nào",
		Oftens: map[string]string{"once": "Một lần", "weekly": "Hằng tuần", "monthly": "Hằng tháng", "season": "Theo mùa, dịp Tết", "unsure": "Chưa rõ"},
		Wishes: "Lời nhắn", WishesHint: "Cần nhãn riêng, hóa đơn, giao tận nơi, món khác trong xã… thì ghi ở đây.",
		Trap: "Đừng ghi vào ô này", Consent: "Tên và số điện thoại chỉ dùng để trả lời đề nghị này: xã chuyển cho cơ sở mà bạn hỏi hàng. Sau 180 ngày không ai động đến, hệ thống xóa.", Policy: "Chính sách bảo mật",
		Send:   "Gửi đề nghị hợp tác",
		Ticket: "Đề nghị mua sỉ của bạn",
		States: map[string]string{"new": "Xã đã nhận", "passed": "Đã chuyển cho cơ sở", "taken": "Cơ sở đã nhận", "agreed": "Đã thống nhất", "nothing": "Không thành", "withdrawn": "Bạn đã rút"},
		StateText: map[string]string{"new": "Cán bộ xã đang xem và chọn cơ sở phù hợp.", "passed": "Cơ sở đang xem. Ai nhận thì hiện tên và số điện thoại ở trang này.",
			"taken": "Cơ sở sẽ gọi cho bạn. Bạn cũng gọi trước được, số ở dưới.", "agreed": "Hai bên đã thống nhất. Chúc hợp tác lâu dài.", "nothing": "Lần này chưa hợp tác được. Bạn gửi đề nghị khác lúc nào cũng được.", "withdrawn": "Đề nghị đã dừng, không ai gọi bạn nữa."},
		Promise: func(day string) string {
			return "Chậm nhất " + day + " có cơ sở trả lời, hoặc xã gọi lại cho bạn."
		},
		PassedTo: func(n int) string {
			return fmt.Sprintf("Xã đã chuyển cho %d cơ sở, đang chờ trả lời.", n)
		},
		Because: func(words string) string { return "Xã ghi: " + words },
		Asked:   "Bạn đã hỏi", Takers: "Cơ sở đã nhận", NoOffer: "Chưa báo giá.",
		OfferAt: func(at string) string { return "Báo giá lúc " + at },
		Code:    "Mã đề nghị", KeepTitle: "Giữ lại trang này", Keep: "Ai nhận và báo giá thế nào đều hiện ở trang này. Lưu đường dẫn lại, ai có đường dẫn đều xem được.",
		Forget: "Xóa thông tin của tôi", ForgetAsk: "Tên, số điện thoại, thư và lời nhắn mất hẳn khỏi đề nghị này, không lấy lại được.", ForgetDo: "Xóa hẳn",
		Withdraw: "Thôi, không cần nữa", WithdrawAsk: "Đề nghị dừng lại, xã và cơ sở không gọi bạn nữa.", WithdrawDo: "Rút đề nghị này", Again: "Gửi đề nghị khác", CallOffice: "Gọi xã",
		Mail: WholesaleMail{
			AskedSubject:   func(code string) string { return "Có đề nghị mua sỉ: " + code },
			PassedSubject:  func(code string) string { return "Xã chuyển đề nghị mua sỉ " + code },
			OfferedSubject: func(code string) string { return "Có trả lời cho đề nghị mua sỉ " + code },
			OverSubject:    func(code string) string { return "Về đề nghị mua sỉ " + code },
			Asked: func(shop, goods string) string {
				if goods == "" {
					return shop + " muốn mua sỉ. Xem và chuyển cho cơ sở giúp nhé."
				}
				return shop + " muốn mua sỉ " + goods + ". Xem và chuyển cho cơ sở giúp nhé."
			},
			Passed: func(maker, goods string) string {
				if goods == "" {
					return "Có người muốn mua sỉ, xã chuyển cho " + maker + ". Xem rồi bấm nhận hoặc báo không nhận giúp nhé."
				}
				return "Có người muốn mua sỉ " + goods + ", xã chuyển cho " + maker + ". Xem rồi bấm nhận hoặc báo không nhận giúp nhé."
			},
			PassedOffice: func(maker string) string {
				return maker + " chưa có thư điện tử, cán bộ gọi báo giúp để cơ sở nhận."
			},
			Note:        func(words string) string { return "Xã nhắn: " + words },
			Declined:    func(maker, reason string) string { return maker + " không nhận. Lý do: " + reason },
			TakenOffice: func(maker string) string { return maker + " đã nhận đề nghị này." },
			Taken: func(maker string) string {
				return maker + " đã nhận đề nghị của bạn và sẽ gọi cho bạn."
			},
			Offered: func(maker string) string { return maker + " báo giá:" },
			Agreed:  func(words string) string { return "Xã ghi là hai bên đã thống nhất: " + words },
			Dropped: func(words string) string { return "Lần này chưa hợp tác được. Xã ghi: " + words },
			Office:  "Phòng Kinh tế", LookOffice: "Xem đề nghị tại đây:", Look: "Xem tại đây:",
		},
		Office: viWholesaleOffice(),
	}
}

// viWholesalePaper is one paper with its number, who issued it and its last day.
func viWholesalePaper(name, number, issuer, until string) string {
	out := name
	if number != "" {
		out += " số " + number
	}
	if issuer != "" {
		out += ", " + issuer
	}
	if until != "" {
		out += ", đến hết " + until
	}
	return out
}
