package locale

import "strconv"

func viStarsPage() StarsPage {
	return StarsPage{
		Title:       "OCOP là gì, sao nghĩa là gì?",
		Description: "OCOP là chương trình Mỗi xã một sản phẩm. 3, 4, 5 sao nghĩa là gì, ai công nhận, có giá trị 36 tháng, và cách tự kiểm tra một giấy chứng nhận.",
		Lead: []string{
			"OCOP là chương trình Mỗi xã một sản phẩm của Nhà nước. Hội đồng chấm ba phần: sản phẩm và cộng đồng, tiếp thị, chất lượng; cộng lại 100 điểm. Đủ điểm chưa đủ, mỗi hạng còn có điều kiện tối thiểu riêng.",
			"Giấy có giá trị 36 tháng. Hết hạn mà chưa được công nhận lại thì không còn là sao, và trang này tự gỡ dấu.",
		},
		Ladder: "Mỗi hạng",
		Rungs: []Rung{
			{5, "90 đến 100 điểm", "Bộ trưởng Bộ Nông nghiệp và Môi trường công nhận."},
			{4, "70 đến dưới 90 điểm", "Chủ tịch Ủy ban nhân dân thành phố công nhận."},
			{3, "50 đến dưới 70 điểm", "Chủ tịch Ủy ban nhân dân thành phố công nhận."},
		},
		Check: "Tự kiểm tra một mã",
		CheckSteps: []string{
			"Tìm mã in trên bao bì, dưới dấu OCOP hoặc dưới ô QR.",
			"Gõ mã vào ô này, hoặc quét ô QR bằng máy ảnh điện thoại.",
			"Trang trả lời ngay: còn hiệu lực đến ngày nào, đã hết hạn, hay không có trong hệ thống của xã.",
		},
		Field:     "Mã chứng nhận",
		FieldHint: "Gõ liền hay có gạch đều được, ví dụ 01-09931-001-2025.",
		Go:        "Kiểm tra",
		Now:       "Sản phẩm của xã đang có sao",
		NowNote: func(date string) string {
			return "Tính đến ngày " + date + ". Bấm vào hạng để xem giấy."
		},
		None:      "Hiện chưa có sản phẩm nào có sao còn hạn.",
		Product:   "Sản phẩm",
		Rank:      "Hạng",
		Until:     "Còn hạn đến",
		RankOf:    func(stars int) string { return strconv.Itoa(stars) + " sao" },
		NotRating: "Điểm do người mua chấm là chuyện khác: nếu có, trang này viết bằng số, ví dụ 4,6/5, và không bao giờ vẽ thành sao OCOP.",
		LawSource: "Theo Quyết định 26/2026/QĐ-TTg, các điều 3 và 4.",
	}
}

func viCertificatePage() CertificatePage {
	return CertificatePage{
		Title:       func(code string) string { return "Chứng nhận " + code },
		Checked:     func(date string) string { return "Tra ngày " + date + "." },
		InForce:     "Chứng nhận còn hiệu lực",
		Until:       func(date string) string { return "Đến " + date },
		OffAfter:    "Hết ngày này dấu sao tự gỡ khỏi trang.",
		Extended:    "Đã quá hạn, được giữ hạng trong lúc chấm lại",
		ExtendedTo:  func(date string) string { return "Giữ đến " + date },
		Ground:      func(ground string) string { return "Căn cứ: " + ground + "." },
		NotYet:      "Đã có quyết định, chưa đến ngày hiệu lực",
		From:        func(date string) string { return "Từ " + date },
		Lapsed:      "Chứng nhận đã hết hạn",
		LapsedOn:    func(date string) string { return "Hết hạn " + date },
		LapsedText:  "Sản phẩm từng được công nhận, nay không còn được gắn sao cho đến khi có quyết định mới.",
		Revoked:     "Chứng nhận đã bị thu hồi",
		RevokedOn:   func(date string) string { return "Thu hồi " + date },
		Because:     func(reason string) string { return "Lý do: " + reason + "." },
		Unknown:     "Không có trong hệ thống của xã",
		UnknownHead: "Chưa xác nhận được",
		UnknownText: func(code string) string { return "Không thấy giấy nào có mã “" + code + "”." },
		UnknownWays: []string{
			"So lại từng chữ số với mã trên bao bì: 0 và O, 1 và I dễ lẫn.",
			"Sản phẩm của xã khác thì tra ở nơi cấp giấy; trang này chỉ có giấy của xã Hưng Đạo.",
			"Nếu hàng ghi là của xã Hưng Đạo mà tra không ra, xin báo cho xã.",
		},
		Product:    "Sản phẩm",
		Rank:       "Hạng",
		RankLapsed: func(stars int) string { return "Từng đạt " + strconv.Itoa(stars) + " sao" },
		Code:       "Mã",
		Decision:   "Quyết định",
		Authority:  "Cơ quan cấp",
		Decided:    "Ngày quyết định",
		Valid:      "Hiệu lực",
		ValidSpan:  func(from, until string) string { return from + " – " + until },
		Maker:      "Cơ sở",
		SeeProduct: "Xem sản phẩm",
		Report:     "Báo giấy có vấn đề",
		Meaning:    "Sao nghĩa là gì?",
		CheckOther: "Kiểm tra mã khác",
		Sample:     "Giấy này là dữ liệu mẫu, không phải giấy thật.",
		Crumb:      "Kiểm tra một mã",
	}
}
