package locale

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

func viProductPage() ProductPage {
	return ProductPage{
		TitleStars: func(name string, stars int) string { return name + " – OCOP " + strconv.Itoa(stars) + " sao" },
		Description: func(name, village, summary string) string {
			return strings.TrimSpace(joinDots(name, village) + ". " + summary)
		},
		ArtCaption:  "Tranh vẽ thay ảnh: cơ sở chưa gửi ảnh chụp.",
		ArtLast:     "Hình cuối là tranh vẽ, không phải ảnh chụp.",
		Preparing:   "Sản phẩm đang hoàn thiện hồ sơ OCOP, hiện không có sao nào còn hiệu lực.",
		Per:         func(unitWord, variant string) string { return perPack(unitWord, variant) },
		UnitPrice:   func(price, unit string) string { return price + "/" + unit },
		VAT:         "Giá đã gồm thuế.",
		Choose:      "Chọn loại",
		VariantGone: "hết",
		InStock:     func(n int, unitWord string) string { return "Còn " + strconv.Itoa(n) + " " + unitWord },
		LowStock:    func(n int, unitWord string) string { return "Chỉ còn " + strconv.Itoa(n) + " " + unitWord },
		OfSize:      func(variant string) string { return " loại " + variant },
		FewLeft:     func(n int) string { return "chỉ còn " + strconv.Itoa(n) },
		SoldOut:     "Hết mẻ này",
		SoldOutText: "Bạn để lại số ở dưới để được báo, hoặc gọi cơ sở hỏi mẻ sau.",
		HeldText: func(until string) string {
			return "Phần còn lại đang giữ cho khách khác đặt. Nếu họ không đặt, hàng có lại sau " + until + "."
		},
		OutOfSeason:  func(from, to int) string { return "Đang trái mùa. " + viMonths(from, to) },
		Season:       viMonths,
		ShipHome:     "Chỉ giao trong xã Hưng Đạo",
		ShipCity:     func(fee string) string { return "Giao Hà Nội từ " + fee },
		ShipCityOnly: func(fee string) string { return "Giao Hà Nội từ " + fee + ", chưa giao tỉnh khác" },
		ShipFree: func(from string) string {
			return "Cơ sở giao miễn phí khi mua từ " + from + " hàng của mình"
		},
		ShipCountry: func(city, other string) string {
			return "Giao Hà Nội từ " + city + ", tỉnh khác từ " + other
		},
		ShipUnknown: "Phí giao hiện ở bước đặt hàng, trước khi bạn bấm đặt",
		Pickup:      func(point string) string { return "Nhận tại " + point + ": 0\u00a0₫" },
		AlsoAt:      func(points string) string { return "Có bày tại " + points },
		Cold:        "Cơ sở giữ lạnh khi giao",
		Fresh:       func(hours int) string { return "Nên dùng trong " + strconv.Itoa(hours) + " giờ từ khi làm" },
		Said:        func(maker, village string) string { return joinComma("Người làm ở "+maker, village) },
		AddToCart:   "Thêm vào giỏ",
		BuyNow:      "Mua ngay",
		BuyBar:      "Thanh đặt hàng",
		CallMaker:   "Gọi cơ sở",
		ShownOnly:   "Trang này chưa nhận đặt hàng. Bạn gọi thẳng cho cơ sở để hỏi giá hôm nay và cách giao nhé.",
		LikeThis:    "Xem thứ tương tự",

		Trust:      "Vì sao tin được",
		TrustStars: func(stars int) string { return "Chứng nhận OCOP " + strconv.Itoa(stars) + " sao" },
		TrustBy: func(number, authority, until string) string {
			return "Số " + number + ", " + authority + " cấp, hạn đến " + until
		},
		SeePaper:    "Xem giấy",
		TrustOrigin: "Nguyên liệu từ đâu",
		OriginProof: func(origin, evidence string) string {
			return strings.TrimSuffix(origin, ".") + ". Căn cứ: " + strings.TrimSuffix(evidence, ".") + "."
		},
		OriginSaid:   func(origin string) string { return origin + " (cơ sở khai)" },
		TrustQuality: "Có công bố chất lượng",
		QualityText:  func(number string) string { return number },
		TrustMaker:   "Cơ sở có đăng ký",
		TrustLot:     func(code string) string { return "Lô mới nhất " + code },
		LotText: func(made, until string) string {
			if until == "" {
				return "Sản xuất " + made + "."
			}
			return "Sản xuất " + made + ", hạn dùng đến hết " + until + "."
		},
		SeeLot: "Xem lô hàng",
		MakerText: func(number, issuer, date string) string {
			return joinComma("Số "+number, issuer, date)
		},

		Maker: "Người làm",
		MakerNote: func(village, craft string, since int) string {
			if since > 0 {
				return joinDots(village, craft, "làm từ "+strconv.Itoa(since))
			}
			return joinDots(village, craft)
		},
		MakerGoods: func(n int) string { return strconv.Itoa(n) + "\u00a0sản phẩm trên sàn" },
		SeeMaker:   "Xem cơ sở",
		Usage:      "Dùng thế nào",
		Story:      "Chuyện làm ra",
		Place:      func(village string) string { return "Làm ở " + village },
		PlaceShelf: "Xem tận mắt",
		Directions: "Chỉ đường",
		SeeVillage: "Về làng này",

		Preview:     "Bản xem trước: khách chưa thấy như thế này",
		PreviewSame: "Bản xem trước: khách đang thấy đúng như thế này",
		Papers:      viPaperKinds(),
		PaperText: func(number, issuer, until string) string {
			text := "Số " + number + ", " + issuer
			if until != "" {
				text += ", còn hạn đến " + until
			}
			return text + "."
		},
		Label: viLabelText(),
		Quote: viQuoteText(),
		Visit: VisitText{
			Words: "Ghé thăm",
			Note:  "Không bán qua mạng. Gọi trước để cơ sở chuẩn bị đón.",
			Call:  "Gọi để hẹn",
			Site:  "Xem Đình So",
			Hours: "Giờ đón khách",
			Host:  "Người đón bạn",
			Story: "Chuyến thăm có gì",
			Place: func(village string) string { return "Đường đến " + village },
			Title: "Thông tin chuyến thăm",
			Name:  "Chuyến thăm",
			Lead:  "Hẹn trước",
			Who:   "Nơi đón khách",
		},
		Also: "Xem thêm",
	}
}

func viLabelText() LabelText {
	return LabelText{
		Title: "Thông tin ghi nhãn", Name: "Tên hàng", Ingredients: "Thành phần", Materials: "Chất liệu", Origin: "Nguồn nguyên liệu", Net: "Khối lượng, số lượng",
		Storage: "Bảo quản", ShelfLife: "Hạn sử dụng", Warnings: "Lưu ý", Declaration: "Công bố chất lượng", Dimensions: "Kích thước", LeadTime: "Thời gian làm",
		Responsible: "Cơ sở chịu trách nhiệm", Address: "Địa chỉ", Phone: "Điện thoại", Registration: "Số đăng ký",
		Country: "Xuất xứ", CountryValue: "Việt Nam", Made: "Ngày sản xuất", MadeValue: "Ghi trên bao bì từng mẻ",
		VAT: "Thuế", VATIn: "Giá đã gồm thuế", VATOut: "Giá chưa gồm thuế", Area: "Nơi giao", Allergens: "Chất gây dị ứng", Nutrition: "Giá trị dinh dưỡng", Quality: "Tiêu chuẩn chất lượng",
		Care: "Giữ gìn", Preorder: "Đặt trước",
		PreorderSpan: func(from, until, note string) string {
			text := "Nhận từ " + from + " đến hết " + until
			if note != "" {
				text += ". " + note
			}
			return text
		},
		Areas: map[string]string{"country": "Cả nước", "city": "Trong Hà Nội", "commune": "Trong xã Hưng Đạo"},
	}
}

func viQuoteText() QuoteText {
	return QuoteText{
		Words: "Làm theo đặt",
		Note:  "Gửi kích thước, xưởng gọi lại báo giá. Chưa phải trả gì.",
		Title: "Yêu cầu báo giá",
		Lead:  "Gọi xưởng, hoặc chép lời nhắn dưới đây gửi qua Zalo. Ghi được kích thước và nơi lắp thì xưởng báo giá sát hơn.",
		Steps: []string{"Gọi hoặc nhắn xưởng, nói kích thước, loại gỗ, nơi lắp.", "Xưởng hỏi thêm, hẹn đo nếu cần, rồi báo giá.", "Đồng ý giá thì hai bên chốt bản vẽ và ngày xong."},
		Message: func(product string) string {
			return "Chào xưởng, tôi xem “" + product + "” trên trang OCOP Hưng Đạo và muốn hỏi giá.\nKích thước: …\nLoại gỗ: …\nLắp ở: …\nXưởng gọi lại giúp tôi nhé."
		},
		MessageL: "Lời nhắn soạn sẵn",
		Call:     func(phone string) string { return "Gọi " + phone },
		Zalo:     "Nhắn Zalo",
		Ask:      "Yêu cầu báo giá",
		Bar:      "Báo giá",
	}
}

// perPack is "gói 500 g", and only "hộp quà" when the name already says what it is.
func perPack(unitWord, variant string) string {
	first, _ := utf8.DecodeRuneInString(variant)
	if unicode.IsLetter(first) && first != 'Ø' {
		return lowerFirst(variant)
	}
	return strings.TrimSpace(unitWord + " " + variant)
}

func viMonths(from, to int) string {
	if from == to {
		return "Có hàng tháng " + strconv.Itoa(from) + "."
	}
	return "Có hàng từ tháng " + strconv.Itoa(from) + " đến tháng " + strconv.Itoa(to) + "."
}

func joinComma(parts ...string) string {
	kept := parts[:0:0]
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, ", ")
}
