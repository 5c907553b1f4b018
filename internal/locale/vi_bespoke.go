package locale

import "fmt"

func viBespoke() Bespoke {
	return Bespoke{
		Ask: "Gửi yêu cầu báo giá", AskTitle: "Đặt làm theo kích thước", AskLead: "Ghi kích thước và mong muốn. Xưởng xem rồi gửi báo giá từng món, từng đợt trả. Chưa ưng thì chưa phải trả gì.",
		AskFor: func(product string) string { return "Đặt làm: " + product },
		Size:   "Kích thước", SizeHint: "Ví dụ: ngang 153 cm, sâu 61 cm, cao 127 cm. Chưa đo thì ghi khoảng chừng.",
		Wishes: "Mong muốn thêm", WishesHint: "Loại gỗ, mẫu chạm, ngày cần xong.",
		Place: "Nơi lắp đặt", PlaceHint: "Số nhà, thôn hoặc phố, xã/phường, tỉnh/thành phố.",
		Photos: "Ảnh", PhotoWaits: "Ảnh đang được xử lý, lát nữa tải lại trang nhé.", PhotosHint: func(most int) string {
			return fmt.Sprintf("Chỗ định lắp, bản vẽ tay hay mẫu bạn thích. Tối đa %d ảnh, chỉ xưởng và cán bộ xem.", most)
		},
		PhotoNth: func(n int) string { return fmt.Sprintf("Ảnh %d", n) },
		Name:     "Họ và tên", Phone: "Số điện thoại", Email: "Email", EmailH: "Có email thì xưởng báo giá xong bạn nhận được thư.",
		Send: "Gửi yêu cầu", Consent: "Xưởng dùng số điện thoại và nơi lắp đặt để báo giá và làm cho bạn. Không đặt nữa thì sau 180 ngày hệ thống xóa.", Policy: "Chính sách bảo mật",
		Title: func(product string) string { return product }, Code: "Mã yêu cầu", KeepTitle: "Giữ lại trang này", Keep: "Báo giá, tiến độ và phiếu bảo hành đều ở trang này. Lưu đường dẫn lại, ai có đường dẫn đều xem được.",
		States: map[string]string{"asked": "Chờ báo giá", "quoted": "Đã có báo giá", "declined": "Xưởng không nhận làm", "withdrawn": "Đã thôi", "expired_quote": "Báo giá đã hết hạn",
			"placed": "Chờ đợt trả đầu", "ready": "Đang làm", "packed": "Đã làm xong", "shipped": "Đang chở đi lắp", "delivered": "Đã lắp xong", "completed": "Đã xong, đã trả đủ", "cancelled": "Đã hủy", "expired": "Đã hết hạn chờ tiền"},
		StateText: map[string]string{"asked": "Xưởng đang xem yêu cầu của bạn. Có báo giá thì hiện ở trang này.", "quoted": "Bạn đọc kỹ báo giá. Ưng thì nhận ở cuối trang, chưa ưng thì gọi cho xưởng sửa.",
			"declined": "Bạn có thể hỏi xưởng khác trong làng nghề.", "withdrawn": "Yêu cầu này đã dừng. Bạn chưa phải trả gì.", "expired_quote": "Gọi cho xưởng để có báo giá mới.",
			"placed": "Xưởng bắt đầu làm khi nhận được đợt trả đầu.", "ready": "Xưởng cập nhật tiến độ ở dưới.", "packed": "Trả đợt tiếp theo rồi xưởng hẹn ngày lắp.", "shipped": "Xưởng đang chở hàng tới nơi lắp.",
			"delivered": "Bạn xem lại kỹ, đúng báo giá rồi trả đợt cuối.", "completed": "Cảm ơn bạn. Phiếu bảo hành ở dưới.", "cancelled": "Việc này đã dừng.", "expired": "Không thấy đợt trả đầu nên đơn đã dừng. Cần làm tiếp thì gửi yêu cầu mới."},
		Because: func(reason string) string { return "Lý do: " + reason },
		Asked:   "Bạn đã yêu cầu",
		Quote:   func(version int) string { return fmt.Sprintf("Báo giá lần %d", version) },
		QuoteNote: func(at, by string) string {
			if by == "" {
				return "Gửi lúc " + at
			}
			return "Gửi lúc " + at + ", " + by
		},
		Older: "Các lần báo giá trước (không còn nhận được)",
		Items: "Các món trong báo giá", ItemWhat: "Món", ItemPrice: "Giá",
		Made: func(material, origin string) string {
			if material != "" && origin != "" {
				return material + ". Nguồn: " + origin
			}
			if origin != "" {
				return "Nguồn: " + origin
			}
			return material
		},
		Total: "Tổng cộng", Terms: viBespokeTerms,
		Stages: "Các đợt trả",
		Due:    map[string]string{"accepted": "Khi nhận báo giá", "finished": "Khi làm xong, trước khi chở đi", "fitted": "Khi đã lắp xong"},
		Stage:  func(label string, share int) string { return fmt.Sprintf("%s · %d%%", label, share) }, StagePaid: "đã trả", StageLeft: "còn",
		Words: "Điều hai bên cùng giữ", WordingVersion: "dat-lam@1", Wording: viBespokeWording,
		Agree: "Tôi đã đọc báo giá và điều hai bên cùng giữ ở trên, tôi đồng ý", Accept: "Nhận báo giá này", AcceptNote: "Nhận xong bạn chuyển khoản đợt đầu thẳng vào tài khoản của xưởng trong 3 ngày. Cửa hàng không giữ tiền của bạn.",
		Expired: "Báo giá này đã hết hạn.", Newer: "Xưởng vừa gửi báo giá mới hơn. Bạn đọc bản mới ở dưới rồi nhận.",
		Withdraw: "Thôi, không cần báo giá nữa", WithdrawAsk: "Yêu cầu dừng lại, bạn không phải trả gì.", WithdrawDo: "Dừng yêu cầu này",
		BreakOff: "Tôi muốn thôi không làm nữa",
		BreakOffAsk: func(kept, back string) string {
			return "Theo điều bạn đã nhận: xưởng giữ lại " + kept + ", trả lại bạn " + back + "."
		},
		BreakOffTick: "Tôi hiểu và muốn dừng", BreakOffDo: "Dừng đơn này", BreakOffWhy: "Lý do", BrokenOff: "Đơn đã dừng.", BreakOffLate: "Hàng đã làm xong. Muốn đổi hay dừng, bạn gọi cho xưởng.",
		Withdrawn: "Yêu cầu đã dừng.",
		Pay:       func(amount string) string { return "Trả " + amount }, PayNote: "Chuyển khoản bằng mã VietQR, tiền vào thẳng tài khoản của xưởng.", Order: "Xem đơn",
		Line: func(version int) string { return fmt.Sprintf("Theo báo giá lần %d", version) }, Masked: "Lắp tại nơi đã hẹn",
		Progress: "Tiến độ", NoProgress: "Xưởng chưa ghi gì.",
		Card: "Phiếu bảo hành", CardTitle: "Phiếu bảo hành", CardNumber: "Số phiếu", CardFor: "Sản phẩm", CardOf: "Nơi bảo hành", CardFrom: "Bảo hành từ", CardUntil: "Đến hết",
		CardCovers: "Được bảo hành", CardKeep: "Giữ phiếu này, khi cần thì gọi xưởng và đọc số phiếu.", CardSign: "Người làm ký", Print: "In trang này từ trình duyệt để giữ bản giấy.",
		CallMaker: func(name string) string { return "Gọi " + name },
		Mail: BespokeMail{
			AskedSubject: func(code string) string { return "Có người đặt làm: " + code },
			Asked: func(product, size string) string {
				return "Có người muốn đặt làm " + product + ", kích thước: " + size + ". Xưởng xem và báo giá giúp nhé."
			},
			AskedOffice: func(maker, product, size string) string {
				return "Có người muốn đặt làm " + product + " của " + maker + ", kích thước: " + size + ". Cơ sở chưa có thư điện tử, cán bộ gọi báo giúp để cơ sở báo giá."
			},
			AskedLook: "Xem yêu cầu và số điện thoại của khách tại đây:", Office: "Phòng Kinh tế",
			QuotedSubject:   func(code string) string { return "Báo giá cho yêu cầu " + code },
			DeclinedSubject: func(code string) string { return "Về yêu cầu đặt làm " + code },
			WentOnSubject:   func(code string) string { return "Tiến độ đặt làm " + code },
			Quoted: func(producer, product, price, until string) string {
				return producer + " đã báo giá " + product + ": " + price + ". Nhận được đến hết ngày " + until + "."
			},
			Declined: func(producer, reason string) string {
				return producer + " không nhận làm được. Lý do: " + reason
			},
			WentOn: func(producer string) string { return producer + " vừa ghi tiến độ:" },
			Look:   "Xem tại đây:",
		},
		Office: viBespokeOffice(),
	}
}

// viBespokeWording is what buyer and producer keep to, as it is read before a quote is
// accepted. Changing a sentence makes another version.
func viBespokeWording(rule, producer, deposit string) []string {
	out := []string{
		"Người bán và người làm là " + producer + ". Bạn trả từng đợt thẳng cho " + producer + "; cửa hàng không giữ tiền.",
		"Xưởng làm đúng món, kích thước, loại gỗ và giá ghi trong báo giá này. Ai muốn đổi thì lập báo giá mới, hai bên cùng nhận mới làm theo.",
	}
	if rule == "deposit" {
		out = append(out, "Đợt trả đầu "+deposit+" là tiền đặt cọc. Bạn thôi sau khi đã trả: xưởng giữ tiền cọc, trả lại phần bạn trả thêm. Xưởng thôi: xưởng trả lại toàn bộ số đã nhận và trả thêm một khoản bằng tiền cọc (Điều 328 Bộ luật Dân sự 2015).")
	} else {
		out = append(out, "Các đợt là tiền trả trước, không phải tiền đặt cọc. Bên nào thôi trước khi hàng rời xưởng thì xưởng trả lại toàn bộ số đã nhận.")
	}
	return append(out,
		"Xưởng chậm quá 15 ngày so với thời gian làm mà không được bạn đồng ý thì bạn được thôi, coi như xưởng thôi.",
		"Làm sai báo giá thì xưởng sửa hoặc làm lại, không tính thêm tiền. Bảo hành theo báo giá, tính từ ngày lắp.")
}

// viBespokeTerms are the terms of a quote, name and value.
func viBespokeTerms(days int, until string, months int, covered, note string) [][2]string {
	warranty := "Không có"
	if months > 0 {
		warranty = fmt.Sprintf("%d tháng từ ngày lắp: %s", months, covered)
	}
	out := [][2]string{{"Thời gian làm", fmt.Sprintf("%d ngày từ khi xưởng nhận đợt trả đầu", days)}, {"Nhận được đến hết", until}, {"Bảo hành", warranty}}
	if note != "" {
		out = append(out, [2]string{"Ghi chú", note})
	}
	return out
}

func viBespokeOffice() BespokeOffice {
	return BespokeOffice{
		Menu: "Đặt làm", Title: "Yêu cầu đặt làm", Note: "Khách hỏi, xưởng báo giá, làm và thu theo đợt", Caption: "Các yêu cầu đặt làm",
		Heads: [4]string{"Khách muốn", "Chủ thể", "Ngày", "Đang ở đâu"}, EmptyText: "Khách gửi yêu cầu từ trang của món làm theo đặt.",
		Views: map[string]string{"open": "Đang chờ", "late": "Chưa báo giá sau 2 ngày", "ordered": "Đã đặt", "off": "Không làm", "all": "Tất cả"},
		Empty: map[string]string{"late": "Không có yêu cầu nào quá hạn báo giá", "open": "Không có yêu cầu nào đang chờ", "ordered": "Chưa có yêu cầu nào thành đơn", "off": "Không có yêu cầu nào phải thôi", "all": "Chưa có yêu cầu nào"},
		Find:  "Tìm yêu cầu", FindHint: "Mã yêu cầu, mã đơn, tên món, chủ thể hoặc khách",
		Task:     OfficeTask{"yêu cầu đặt làm chờ báo giá", "Khách đã gửi kích thước và đang chờ giá.", "Xem yêu cầu"},
		LateTask: OfficeTask{"yêu cầu đặt làm chưa ai nhận sau 2 ngày", "Đã hứa báo giá trong hai ngày làm việc. Gọi giục cơ sở.", "Xem ngay"}, Late: "Chưa ai nhận sau 2 ngày",
		OffGoods: OfficeWords{"Đơn đặt làm đã dừng", "Món làm riêng cho khách nên không có hàng về kho. Tiền còn phải trả khách xem ở dưới."},
		Wants:    "Khách muốn", Buyer: "Khách", History: "Các lần báo giá",
		Form: func(version int) string { return fmt.Sprintf("Báo giá lần %d", version) },
		FormNote: func(version int) string {
			if version == 1 {
				return "Khách chỉ thấy sau khi bạn bấm gửi"
			}
			return "Gửi xong, lần trước không còn nhận được"
		},
		Item: func(n int) string { return fmt.Sprintf("Món %d", n) }, What: "Tên món hoặc việc", Size: "Kích thước", Material: "Gỗ và cách làm", Origin: "Gỗ lấy từ đâu", Price: "Giá (₫)",
		Stage: func(n int) string { return fmt.Sprintf("Đợt %d", n) }, Label: "Tên đợt", Share: "Phần trăm", Due: "Trả khi nào",
		Lead: "Làm trong bao nhiêu ngày", Valid: "Khách nhận được đến hết ngày", Rule: "Nếu một bên thôi",
		Rules: map[string]string{"deposit": "Đợt đầu là tiền đặt cọc", "prepaid": "Các đợt là tiền trả trước"},
		RuleNotes: map[string]string{"deposit": "Khách thôi thì mất cọc; xưởng thôi thì trả lại và đền bằng tiền cọc.",
			"prepaid": "Ai thôi trước khi hàng rời xưởng thì trả lại hết."},
		WarrantyMonths: "Bảo hành bao nhiêu tháng (0: không)", Warranty: "Bảo hành những gì, khi có bảo hành", Note1: "Ghi chú cho khách", Rows: "Dòng nào không dùng thì để trống.",
		Preview: "Xem trước", PreviewTitle: "Khách sẽ thấy", Send: "Gửi báo giá", Sent: func(version int) string { return fmt.Sprintf("Đã gửi báo giá lần %d cho khách.", version) },
		Decline: "Không nhận làm", DeclineWhy: "Lý do (khách đọc được)", DeclineDo: "Báo không nhận làm", Declined: "Đã báo khách là không nhận làm.",
		Work: "Việc tiếp theo", Finish: "Đã làm xong", FinishNote: "Bấm khi hàng xong ở xưởng. Khách thấy và trả đợt tiếp.", Finished: "Đã ghi làm xong.",
		Fit: "Đã lắp xong", FitNote: "Bấm khi hàng đã ở nhà khách. Phiếu bảo hành tính từ hôm nay.", Fitted: "Đã ghi lắp xong.",
		WaitsFirst: func(amount string) string {
			return "Chờ khách trả đợt đầu, còn " + amount + ". Tiền về thì bắt đầu làm."
		},
		WaitsMore: func(amount string) string {
			return "Đã làm xong. Chờ khách trả " + amount + " rồi mới chở đi lắp."
		},
		WaitsEnd: func(amount string) string { return "Đã lắp xong. Khách còn trả " + amount + "." },
		WaitsStage: func(amount string) string {
			return "Đơn đặt làm trả theo đợt. Đợt này còn " + amount + "."
		},
		Done: "Đã xong và trả đủ.", Off: "Đơn đã dừng. Xem tiền còn phải trả khách ở trang đơn.",
		TellPhotos: func(most int) string {
			return fmt.Sprintf("Tối đa %d ảnh, chỉ khách này và cán bộ xem.", most)
		},
		Tell: "Ghi tiến độ", TellHint: "Khách đọc được ngay ở trang riêng.", TellDo: "Ghi tiến độ", Told: "Đã ghi tiến độ.",
		Cash: "Khách trả tiền mặt", CashHint: "Chỉ ghi tiền đã cầm trong tay. Chuyển khoản thì ghi ở trang Tiền về.", Amount: "Số tiền", CashDo: "Ghi đã nhận tiền mặt", CashTaken: "Đã ghi tiền mặt.", Show: "Hiện tên, số và nơi lắp", Ordered: "Đã nhận báo giá",
		BreakOff: "Dừng đơn", BreakOffNote: "Tiền giữ lại và trả lại tính theo điều khách đã nhận.", Who: "Ai thôi", Whos: map[string]string{"buyer": "Khách thôi", "producer": "Xưởng thôi"},
		BreakOffTerms: func(first, rest, back string) string {
			return "Theo điều khách đã nhận. Khách thôi: xưởng giữ tiền cọc " + first + ", trả lại " + rest + ". Xưởng thôi: xưởng phải trả khách " + back + ", gồm tất cả đã nhận và thêm một khoản bằng tiền cọc (Điều 328 Bộ luật Dân sự 2015)."
		},
		OffDouble: func(owed, more string) string {
			return "Xưởng đã thôi nên còn phải trả khách " + owed + ", trong đó " + more + " là khoản trả thêm bằng tiền cọc. Trả xong ghi ở trang đơn."
		},
		SeeWork: "Xem tiến độ, dừng đơn", SeeWorkNote: "Đơn làm theo báo giá. Tiến độ, các đợt trả và việc dừng đơn ở trang đặt làm, theo điều hai bên đã nhận.",
		BreakOffWhy: "Lý do (khách đọc được)", BreakOffDo: "Dừng đơn này", Broken: "Đã dừng đơn.",
		Accepted: func(version int, at string) string {
			return fmt.Sprintf("Khách nhận báo giá lần %d lúc %s", version, at)
		},
		SeeOrder: "Xem đơn và tiền", Defaults: "Trả đợt đầu", DefaultStages: [3]string{"Đợt đầu", "Làm xong, xem ảnh", "Lắp xong"},
	}
}
