package locale

import "strconv"

func viReports() Reports {
	return Reports{
		Title: "Phản ánh", Description: "Báo cho xã biết điều chưa đúng về sản phẩm, cơ sở, điểm bán hay trang này. Không cần ghi tên.",
		Lead:    "Thấy nhãn sai, hàng kém, nói giá một đằng bán một nẻo, hay trang này ghi chưa đúng? Bạn viết vài dòng, không cần ghi tên. Cán bộ xã đọc và trả lời.",
		OfOrder: "Chuyện về một đơn bạn đã mua thì báo ngay ở trang đơn, cơ sở sẽ trả lời và đổi, trả được.", OrderLink: "Mở đơn của tôi",
		About: "Về gì?", Abouts: map[string]string{"product": "Một sản phẩm", "maker": "Một cơ sở", "place": "Một điểm bán hay nơi tham quan", "site": "Trang web này"},
		Name: "Tên sản phẩm, cơ sở hay nơi đó", NameHint: "Ghi như trên nhãn hay biển. Về trang web thì để trống.",
		Category: "Chuyện gì?", Categories: map[string]string{"safety": "Hàng hỏng, ăn không yên tâm", "label": "Nhãn, số sao hay nguồn gốc không đúng", "price": "Giá không như đã ghi", "conduct": "Cách bán, cách tiếp khách", "content": "Trang ghi sai hay thiếu", "other": "Chuyện khác"},
		Body: "Bạn thấy thế nào?", BodyHint: "Ở đâu, hôm nào, thấy gì. Đừng ghi tên hay số của người khác.",
		Phone: "Số điện thoại của bạn", PhoneHint: "Chỉ khi muốn được gọi lại. Cán bộ xã thấy số này, cơ sở thì không.",
		Photos: "Ảnh chụp", PhotoHint: "Tối đa 3 ảnh: nhãn, hàng, bảng giá. Đừng chụp mặt người khác. Ảnh gửi rồi chỉ bạn và cán bộ xã xem được.",
		PhotoNth:  func(n int) string { return "Ảnh " + strconv.Itoa(n) + " gửi kèm phản ánh" },
		OfProduct: "Thông tin ở trang này chưa đúng? Phản ánh với xã", OfElse: "Chuyện khác, không về đơn này: phản ánh với xã",
		Trap: "Để trống ô này",
		Send: "Gửi phản ánh", Consent: "Lời, ảnh và số điện thoại được xoá một năm sau khi trả lời.",
		Ticket: func(code string) string { return "Phản ánh " + code },
		Noted: func(code, until string) string {
			return "Đã ghi nhận, mã " + code + ", trả lời trước " + until + "."
		},
		Keep:  "Giữ đường dẫn trang này để xem trả lời. Ai có đường dẫn đều xem được, đừng đăng lên mạng.",
		Waits: "Đang chờ cán bộ xã", Answered: "Đã trả lời", DueBy: func(at string) string { return "Trả lời trước " + at + "." },
		AnswerTitle: "Xã trả lời", NoWords: "Nội dung đã xoá vì hết hạn lưu.", YouSaid: "Bạn đã viết", AboutFact: "Về",
		Again: "Viết phản ánh khác", Menu: "Phản ánh",
		Office: OfficeReports{Menu: "Ý kiến người dân", Title: "Ý kiến người dân", Lead: "Gửi từ trang Phản ánh của xã, có thể không ghi tên. Trả lời xong, người gửi đọc được ở đường dẫn riêng. Phản ánh về một đơn nằm ở mục Phản ánh, đổi trả.",
			Task:      OfficeTask{"ý kiến của người dân chờ trả lời", "Gửi từ trang Phản ánh, có thể không ghi tên.", "Đọc và trả lời"},
			EmptyText: "Ai gửi phản ánh ở trang /phan-anh thì hiện ở đây.",
			Find:      "Tìm phản ánh", FindHint: "Mã, lời đã viết hoặc số điện thoại",
			Views:    map[string]string{"waiting": "Chờ trả lời", "late": "Quá hạn", "answered": "Đã trả lời", "all": "Tất cả"},
			Empties:  map[string]string{"waiting": "Không có phản ánh nào chờ trả lời.", "late": "Không có phản ánh nào quá hạn.", "answered": "Chưa trả lời phản ánh nào.", "all": "Chưa có phản ánh nào."},
			Nameless: "Không để số", Answer: "Trả lời", Unsent: "Bạn đã viết, chưa gửi", AnswerTip: "Người gửi đọc nguyên lời này. Đừng ghi tên hay số của ai.", AnswerGo: "Gửi trả lời", Done: "Đã trả lời.",
			By: func(who, at string) string { return who + ", " + at }},
	}
}

// viReportFaults are the refusals around what anybody tells the commune.
func viReportFaults() Faults {
	return Faults{
		"report.about":    say("Bạn chọn phản ánh về gì nhé."),
		"report.name":     say("Ghi tên sản phẩm, cơ sở hay nơi đó để cán bộ tìm được."),
		"report.category": say("Bạn chọn chuyện đã xảy ra nhé."),
		"report.body":     say("Viết vài dòng bạn thấy gì nhé."),
		"report.long": func(d Details) string {
			most, _ := d.number("most")
			return "Dài quá " + most + " ký tự. Bạn rút gọn giúp nhé."
		},
		"report.links": func(d Details) string {
			most, _ := d.number("most")
			return "Nhiều đường dẫn quá. Giữ lại nhiều nhất " + most + " đường dẫn nhé."
		},
		"report.photos":    say("Gửi tối đa 3 ảnh thôi nhé. Bạn chọn lại giúp."),
		"report.trap":      say("Phản ánh chưa gửi được vì ô phải để trống đã có chữ. Bạn xoá chữ ở ô đó rồi gửi lại, hoặc gọi Phòng Kinh tế xã nhé."),
		"report.busy":      say("Hôm nay đã có rất nhiều phản ánh nên trang tạm không nhận thêm. Bạn gọi Phòng Kinh tế xã, hoặc gửi lại ngày mai nhé."),
		"report.not_found": say("Không tìm thấy phản ánh này. Bạn kiểm tra lại đường dẫn nhé."),
		"report.answer":    say("Viết lời trả lời, tối đa 1.500 ký tự."),
		"report.answered":  say("Phản ánh này đã có người trả lời, xem ở dưới. Lời bạn viết chưa gửi đi."),
	}
}
