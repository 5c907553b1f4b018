package locale

import "strconv"

func viOffer() Offer {
	return Offer{
		Until: func(clock, day string, days int) string {
			switch {
			case days == 0 && clock == "":
				return "đến hết hôm nay"
			case days == 0:
				return "đến hết " + clock + " hôm nay"
			case days == 1 && clock != "":
				return "đến hết " + clock + " ngày mai"
			case clock == "":
				return "đến hết ngày " + day
			}
			return "đến hết " + clock + " ngày " + day
		},
		Line: func(until string, left int) string {
			return "Giá ưu đãi " + until + ", còn " + strconv.Itoa(left) + " suất."
		},
		OfSize: func(size, price, old, line string) string {
			return size + ": " + price + " thay cho " + old + ". " + line
		},
		PerPhone: func(most int) string { return " Mỗi số điện thoại mua tối đa " + strconv.Itoa(most) + "." },
		Card:     func(until string) string { return "Ưu đãi " + until },
		Instead:  func(old string) string { return "ưu đãi, giá thường " + old },
		Had: func(most int) string {
			return "số điện thoại này đã mua đủ " + strconv.Itoa(most) + " suất ưu đãi"
		},
		Fewer: func(most int) string { return "giá ưu đãi chỉ cho " + strconv.Itoa(most) },
		Office: OfficeOffers{
			Link:  "Giá ưu đãi",
			Title: func(size string) string { return "Giá ưu đãi " + size },
			Now: func(list string, stock, free int, unit string) string {
				return "Giá thường đang là " + list + ". Trong kho " + strconv.Itoa(stock) + " " + unit + ", để riêng được nhiều nhất " + strconv.Itoa(free) + "."
			},
			Section: "Đặt giá ưu đãi mới",
			Note:    "Giá tự bắt đầu và tự hết theo giờ đã hẹn. Số suất được để riêng ngay bây giờ; hết giờ mà chưa bán thì tự về bán giá thường. Đã đặt thì không sửa được, chỉ kết thúc sớm được.",
			Fields: map[string]FieldWords{
				"price":     {"Giá ưu đãi", "Thấp hơn giá thường.", ""},
				"units":     {"Số suất để riêng", "Bán đủ số này thì về giá thường.", ""},
				"per_phone": {"Mỗi số điện thoại tối đa", "Không giới hạn thì để trống.", ""},
				"starts":    {"Từ ngày", "Ngày/tháng/năm.", ""},
				"starts_at": {"Lúc", "Giờ:phút, ví dụ 8:00.", ""},
				"ends":      {"Đến ngày", "Ngày/tháng/năm, nhiều nhất 92 ngày.", ""},
				"ends_at":   {"Lúc", "Giờ:phút, ví dụ 21:30.", ""},
			},
			Deep:     "Giảm quá một nửa giá: chỉ khi thuộc chương trình khuyến mại tập trung được phép. Tên bạn được ghi lại.",
			Save:     "Đặt giá ưu đãi",
			SaveNote: "Khách thấy giá này đúng giờ đã hẹn.",
			Saved: func(price, from, until string) string {
				return "Đã đặt giá ưu đãi " + price + ", từ " + from + " đến " + until + "."
			},
			ReadOnly: "Bạn xem được nhưng không đặt được giá ưu đãi.",
			OfBox:    "Hộp ghép không có kho riêng nên không để riêng suất ưu đãi được. Bạn giảm giá bán của hộp, hoặc đặt ưu đãi cho từng món nhé.",
			List:     "Các đợt ưu đãi",
			None:     "Chưa có đợt nào",
			States:   map[string]string{"planned": "Sắp tới", "open": "Đang chạy", "gone": "Đã hết suất", "over": "Đã hết giờ", "ended": "Đã kết thúc sớm"},
			Of: func(price string, taken, units int) string {
				return price + ", đã bán " + strconv.Itoa(taken) + " trong " + strconv.Itoa(units) + " suất"
			},
			Period:  func(from, until string) string { return from + " đến " + until },
			By:      func(who string) string { return "đặt bởi " + who },
			EndedBy: func(who, when string) string { return "Kết thúc lúc " + when + " bởi " + who + "." },
			End:     "Kết thúc ưu đãi",
			EndNote: "Khách thấy giá thường ngay, số suất còn lại về kho bán thường. Đơn đã đặt giữ giá ưu đãi.",
			Ended:   "Đã kết thúc ưu đãi. Khách thấy giá thường từ bây giờ.",
			Aside: func(n int, unit, price, period string) string {
				return "Trong đó " + strconv.Itoa(n) + " " + unit + " để riêng cho giá ưu đãi " + price + ", " + period + "."
			},
			Held: func(n int, unit, until string) string {
				return "Trong đó " + strconv.Itoa(n) + " " + unit + " đang giữ cho khách đang đặt, muộn nhất đến " + until + "."
			},
		},
	}
}

func viOfferFaults() Faults {
	return Faults{
		"offer.price_not_lower": func(d Details) string {
			return "Giá ưu đãi phải thấp hơn giá thường " + d.text("list") + "."
		},
		"offer.more_than_half": func(d Details) string {
			return "Không giảm quá một nửa giá. Thấp nhất đặt được là " + d.text("lowest") + ". Cần giảm sâu hơn, bạn nhờ cán bộ xã đặt giúp nhé."
		},
		"offer.sure_of_half": func(d Details) string {
			return "Giá này giảm quá một nửa, thấp hơn " + d.text("lowest") + ". Luật chỉ cho phép trong chương trình khuyến mại tập trung. Nếu đúng vậy, bạn đánh dấu ô “Giảm quá một nửa giá” rồi lưu lại nhé."
		},
		"offer.units": say("Ghi số suất từ 1 đến 100.000."),
		"offer.units_not_free": func(d Details) string {
			left, _ := d.number("left")
			return "Trong kho chỉ còn để riêng được " + left + ". Bạn ghi số nhỏ hơn, hoặc nhập thêm hàng trước nhé."
		},
		"offer.of_box":      say("Hộp ghép không có kho riêng nên không đặt giá ưu đãi được. Bạn đặt cho từng món trong hộp nhé."),
		"offer.per_phone":   say("Ghi số từ 1 đến 999, không quá số suất, hoặc để trống."),
		"offer.moment":      say("Ghi ngày theo ngày/tháng/năm và giờ theo giờ:phút, ví dụ 05/12/2026 và 20:00."),
		"offer.ends_before": say("Giờ kết thúc phải sau giờ bắt đầu và sau lúc này."),
		"offer.too_long":    say("Mỗi đợt ưu đãi dài nhất 92 ngày. Giá bán lâu dài thì sửa ở ô giá bán nhé."),
		"offer.overlaps":    say("Loại này đã có một đợt ưu đãi trong khoảng giờ đó. Bạn kết thúc đợt kia trước, hoặc chọn giờ khác nhé."),
		"offer.not_running": say("Đợt ưu đãi này đã hết hoặc đã kết thúc rồi."),
		"offer.over": func(d Details) string {
			return "Giá ưu đãi của " + d.text("product") + " vừa hết. Tổng tiền đã tính lại theo giá bây giờ. Bạn xem lại rồi bấm đặt hàng lần nữa nhé."
		},
		"offer.phone_limit": func(d Details) string {
			limit, _ := d.number("limit")
			return "Số điện thoại này đã mua đủ " + limit + " suất ưu đãi của " + d.text("product") + ". Tổng tiền đã tính lại theo giá bây giờ. Bạn xem lại rồi bấm đặt hàng lần nữa nhé."
		},
		"price.under_offer": func(d Details) string {
			return "Loại này đang có đợt ưu đãi giá " + d.text("offer") + ", giá bán phải cao hơn. Bạn kết thúc đợt ưu đãi trước rồi sửa giá nhé."
		},
	}
}
