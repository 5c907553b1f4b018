package locale

import "fmt"

func viOfficeForm() OfficeForm {
	return OfficeForm{Old: "Cũ", New: "Mới", Cancel: "Bỏ thay đổi", Example: "Ví dụ đúng", Choose: "Chọn…", Status: "Trạng thái", Saved: "Đã lưu."}
}

// viPaperKinds are the names of the kinds of papers; sentences about them use them too.
func viPaperKinds() map[string]string {
	return map[string]string{
		"food_safety_cert":           "Giấy chứng nhận an toàn thực phẩm",
		"food_safety_commitment":     "Bản cam kết an toàn thực phẩm",
		"self_declaration":           "Bản tự công bố sản phẩm",
		"registered_declaration":     "Giấy tiếp nhận đăng ký bản công bố",
		"timber_origin":              "Hồ sơ nguồn gốc gỗ",
		"business_registration":      "Giấy đăng ký kinh doanh",
		"production_conditions_cert": "Giấy chứng nhận đủ điều kiện sản xuất",
		"material_origin":            "Nguồn gốc nguyên liệu, hợp đồng, hóa đơn",
		"environment":                "Hồ sơ môi trường",
		"labour_list":                "Danh sách lao động đóng bảo hiểm",
		"growth":                     "Xếp loại HTX hoặc báo cáo tài chính",
		"intellectual_property":      "Nhãn hiệu, sáng chế, kiểu dáng",
		"market_contracts":           "Hợp đồng phân phối, xuất khẩu",
		"promotion":                  "Bằng chứng quảng bá",
		"product_story":              "Câu chuyện sản phẩm (tờ rơi, phim, tiếng)",
		"quality_declaration":        "Công bố chất lượng",
		"test_report":                "Phiếu kiểm nghiệm",
		"barcode_traceability":       "Mã số mã vạch, tem truy xuất",
		"quality_system":             "Chứng nhận hệ thống chất lượng (ISO, HACCP…)",
		"award":                      "Giải thưởng, bình chọn",
	}
}

func viOfficePapers() OfficePapers {
	return OfficePapers{
		Title:      "Giấy tờ",
		Views:      map[string]string{"": "Tất cả", "waiting": "Chờ kiểm tra", "back": "Gửi lại", "in_force": "Còn hạn", "ending": "Sắp hết hạn", "lapsed": "Đã hết hạn", "old": "Bản cũ"},
		Find:       "Tìm giấy",
		FindHint:   "Số giấy, nơi cấp, tên sản phẩm hoặc chủ thể",
		SeeProduct: "Mở sản phẩm",
		Heads:      [4]string{"Giấy", "Của ai", "Hạn", "Trạng thái"},
		Kinds:      viPaperKinds(),
		OfMaker:    "Của cả cơ sở",
		Until:      func(day string) string { return "đến " + day },
		NoEnd:      "Không có hạn",
		DaysLeft: func(n int) string {
			switch {
			case n == 0:
				return "hôm nay là ngày cuối"
			case n < 0:
				return fmt.Sprintf("quá hạn %d ngày", -n)
			}
			return fmt.Sprintf("còn %d ngày", n)
		},
		Holds:  func(n int) string { return fmt.Sprintf("%d sản phẩm đang bán cần giấy này", n) },
		Number: func(number string) string { return "Số " + number },
		RenewedMeanwhile: func(number string) string {
			return "Có người vừa ghi bản gia hạn số " + number + ", đang mở ở đây. Chữ bạn gõ còn đủ trong ô bên dưới: chỉ ghi thêm nếu giấy của bạn mới hơn nữa, và chọn lại bản chụp."
		},
		States: map[string]string{"holds": "Còn hạn", "ending": "Sắp hết hạn", "lapsed": "Hết hạn", "renewed": "Đã có bản mới", "withdrawn": "Thôi dùng",
			"waiting": "Chờ kiểm tra", "sent_back": "Gửi lại"},
		Empty: map[string]string{"": "Chưa có giấy nào được ghi.", "waiting": "Không có giấy nào chờ kiểm tra.", "back": "Không có giấy nào bị gửi lại.", "in_force": "Chưa có giấy nào còn hạn.", "ending": "Không có giấy nào sắp hết hạn.",
			"lapsed": "Không có giấy nào quá hạn.", "old": "Chưa có bản cũ nào."},
		EmptyText: "Ghi giấy đầu tiên bằng nút ở trên, hoặc chọn chế độ xem khác.",
		Add:       "Ghi giấy mới", AddOwn: "Chụp giấy mới",
		AddTitle:   "Ghi giấy mới",
		RenewTitle: "Ghi bản gia hạn",
		What:       "Giấy này là giấy gì?",
		WhatNote:   "Nhập theo bản gốc đang cầm trên tay.",
		Paper:      "Trên giấy ghi",
		File:       "Ai được xem",
		Fields: map[string]FieldWords{
			"kind":       {"Loại giấy", "Chọn đúng tên in trên giấy; hàng được bán hay không là theo loại này.", ""},
			"product":    {"Giấy của", "Giấy cấp cho riêng một sản phẩm thì chọn sản phẩm ấy.", ""},
			"number":     {"Số giấy", "Chép cả phần chữ sau dấu gạch.", "0121/2026/NNMT-HAN"},
			"issuer":     {"Nơi cấp", "Tên cơ quan đóng dấu. Bản tự công bố thì ghi tên cơ sở.", "Chi cục Chất lượng, Chế biến và Phát triển thị trường Hà Nội"},
			"issued":     {"Ngày cấp", "Ngày/tháng/năm, ví dụ 05/03/2026.", ""},
			"expires":    {"Có giá trị đến hết ngày", "Qua ngày này sản phẩm cần giấy sẽ tự tạm dừng bán. Không có hạn thì để trống.", "04/03/2029"},
			"visibility": {"Ai được xem?", "", ""},
			"note":       {"Ghi chú", "Điều người sau cần biết.", "Bản gốc giữ ở kế toán."},
			"file":       {"Bản chụp", "PDF, JPEG hoặc PNG, nhiều nhất 10 MB. Có thể thêm sau.", ""},
		},
		Visible:   map[string]string{"private": "Riêng cơ sở", "officer": "Cán bộ", "public": "Mọi người"},
		VisibleTo: map[string]string{"private": "và người giữ giấy của xã", "officer": "ai có quyền xem giấy tờ", "public": "khách thấy số và ngày"},
		Save:      "Lưu giấy",
		SaveNote:  "Lưu xong, hàng đủ giấy được bán ngay.",
		Saved:     func(kind string) string { return "Đã lưu: " + kind + "." },
		Shelf: PaperShelf{
			Ended: func(last string) string {
				return "Nhưng hạn " + last + " đã qua nên giấy này không tính được."
			},
			Left: func(names string) string { return "Vừa tạm dừng bán: " + names + "." },
			Back: func(names string) string { return "Đang bán trở lại: " + names + "." },
			Off:  func(names string) string { return "Vẫn tạm dừng vì chưa đủ giấy: " + names + "." },
			WouldEnd: func(last string) string {
				return "Nhưng hạn " + last + " đã qua: nếu nhận bản này, sản phẩm cần giấy sẽ tạm dừng bán. Bạn xem lại ngày hết hạn nhé."
			},
		},
		Renew:      "Ghi bản gia hạn",
		RenewNote:  "Bản đang xem được giữ lại làm bản cũ.",
		Withdraw:   "Thôi dùng giấy này",
		WithdrawDo: "Thôi dùng",
		Why:        FieldWords{"Lý do", "Sản phẩm chỉ dựa vào giấy này sẽ tạm dừng bán ngay.", "Ghi nhầm sang sản phẩm khác."},
		Withdrawn:  "Giấy này không còn được tính.",
		Open:       "Mở bản chụp",
		NoFile:     "Chưa có bản chụp.",
		AddCopy:    "Thêm bản chụp", AddCopyDo: "Gửi bản chụp", Copied: "Đã lưu bản chụp.",
		Reads:      "Ai đã mở bản chụp",
		ReadLine:   func(who, at string) string { return who + ", " + at },
		NoReads:    "Chưa ai mở.",
		Record:     "Trên giấy",
		Basis:      "Căn cứ",
		Version:    "Bản thứ",
		Maker:      "Chủ thể",
		Product:    "Sản phẩm",
		Visibility: "Ai được xem",
		Issued:     "Ngày cấp",
		Expires:    "Có giá trị đến",
		Issuer:     "Nơi cấp",
		Note:       "Ghi chú",
		Newer:      "Xem bản mới hơn",
		Because:    "Lý do thôi dùng",
		Check:      viOfficePaperCheck(),
		Enough:     "Đủ giấy để bán.",
		Needed:     "Giấy cần để bán",
		NeedOf:     map[string]string{"producer": "của cơ sở", "product": "của sản phẩm"},
		Held:       "Tạm dừng bán",
		HeldNote:   "Khách không thấy sản phẩm này cho đến khi xong các việc sau.",
	}
}
