package locale

import "strconv"

func viOfficeTakedown() OfficeTakedown {
	return OfficeTakedown{
		Task: OfficeTask{"đề nghị cho bán lại chờ người thứ hai", "Đồng nghiệp đề nghị thôi gỡ khẩn cấp. Đọc lý do rồi duyệt hoặc trả lại.", "Đọc và duyệt"},
		Menu: "Gỡ khẩn cấp", Title: "Gỡ khẩn cấp", Note: "Đưa hàng ra khỏi mọi nơi khách thấy, ngay lập tức.", Link: "Gỡ khẩn cấp",
		Find:   FieldWords{Label: "Gỡ cái gì?", Hint: "Gõ tên sản phẩm, tên chủ thể, hoặc mã đang đọc trong phiên live."},
		FindDo: "Tìm", NoneTitle: "Không tìm thấy", NoneText: "Thử gõ ít chữ hơn, ví dụ “miến”.",
		Kinds: map[string]string{"product": "Sản phẩm", "producer": "Chủ thể", "code": "Mã live"},
		Down:  "Đang bị gỡ", Pick: "Gỡ…", Open: "Xem",
		FoundHeads: [4]string{"Tên", "Của ai", "Đang bán", "Trạng thái"}, ListHeads: [4]string{"Tên", "Lý do", "Gỡ lúc", "Trạng thái"},
		OnSale:    func(goods int) string { return strconv.Itoa(goods) + " món" },
		ListTitle: "Đã gỡ", Empty: "Chưa gỡ gì", EmptyText: "Khi gỡ một thứ, nó hiện ở đây cùng lý do và bộ giấy tờ kèm theo.",
		Lifted: func(at string) string { return "Đã cho bán lại lúc " + at },
		Since:  func(at, who string) string { return who + " gỡ lúc " + at },
		ConfirmTitle: map[string]func(string) string{
			"product":  func(name string) string { return "Gỡ " + name + "?" },
			"producer": func(name string) string { return "Gỡ " + name + " và mọi món của họ?" },
			"code":     func(name string) string { return "Rút mã " + name + " khỏi live?" },
		},
		Gone: map[string]func(int) string{
			"product": func(int) string {
				return "Khách không thấy, không tìm được và không đặt được món này nữa: trang sản phẩm, danh sách, tìm kiếm, thẻ chia sẻ, giỏ hàng, phiên live."
			},
			"producer": func(goods int) string {
				return "Trang của chủ thể và " + strconv.Itoa(goods) + " món đang bán biến mất khỏi mọi nơi: danh sách, tìm kiếm, thẻ chia sẻ, giỏ hàng, phiên live."
			},
			"code": func(int) string {
				return "Mã này thôi dẫn đến món hàng, món rời khỏi mọi phiên live, không ai chốt được nữa. Trang sản phẩm vẫn còn."
			},
		},
		Stays: "Đơn đã đặt vẫn giữ nguyên: danh sách các đơn ấy hiện ra ngay sau khi gỡ. Cho bán lại cần hai người.",
		Why:   FieldWords{Label: "Vì sao phải gỡ?", Hint: "Ghi để người sau hiểu. Ví dụ: Chi cục ATTP báo mẫu không đạt, công văn số …"},
		Do:    map[string]string{"product": "Gỡ sản phẩm này", "producer": "Gỡ chủ thể này", "code": "Rút mã này"},
		Back:  "Xem lại",
		Done:  func(name string) string { return "Đã gỡ " + name + " khỏi mọi nơi." },

		Badges: [2]string{"Đang bị gỡ", "Đã cho bán lại"}, Facts: [4]string{"Đã gỡ", "Gỡ lúc", "Người gỡ", "Lý do"},
		AskTitle: "Đề nghị cho bán lại", AskText: "Người thứ hai đọc lý do rồi mới cho bán lại. Trước đó hàng vẫn bị gỡ.",
		AskWhy: FieldWords{Label: "Vì sao bán lại được?", Hint: "Ví dụ: kết quả kiểm nghiệm lại đạt, phiếu số …"}, AskDo: "Gửi đề nghị", Asked: "Đã gửi đề nghị. Cần một người khác duyệt.",
		Waiting: "Chờ người thứ hai duyệt", By: func(who, at string) string { return who + " đề nghị lúc " + at },
		Own:  "Bạn là người đề nghị nên không tự duyệt được. Nhờ một cán bộ khác mở trang này.",
		Lift: func(name string) string { return "Cho bán lại " + name }, LiftText: "Khách thấy và đặt được ngay như trước khi gỡ.",
		LiftDone: func(name string) string { return "Đã cho bán lại " + name + "." },
		Reject:   "Chưa cho bán lại", RejectDo: "Trả lại đề nghị", RejectWhy: FieldWords{Label: "Còn thiếu gì?"}, Rejected: "Đã trả lại đề nghị. Hàng vẫn bị gỡ.",

		PackTitle: "Bộ hồ sơ kèm theo", PackText: "Dùng khi báo cáo cơ quan chức năng. Không có tên và số điện thoại khách.", Print: "In bộ hồ sơ",
		Goods: "Hàng hóa", Papers: "Giấy tờ đang dùng", Lots: "Lô đã ghi", Orders: "Đơn đã có món này",
		OrdersNote: func(n int) string { return strconv.Itoa(n) + " đơn, mới nhất trước" },
		NoPapers:   "Chưa ghi giấy tờ nào.", NoLots: "Chưa ghi lô nào.", NoOrders: "Chưa có đơn nào.",
		GoodsHeads: [4]string{"Sản phẩm", "Thành phần, nguồn gốc", "Bảo quản, hạn dùng", "Trong kho"}, PaperHeads: [4]string{"Giấy", "Số, nơi cấp", "Ngày cấp", "Hết hạn"},
		LotHeads: [4]string{"Lô", "Sản phẩm", "Ngày làm", "Hạn dùng"}, OrderHeads: [4]string{"Đơn", "Món", "Lúc đặt, nơi giao", "Đang ở đâu"},
		Stock: func(n int) string { return "còn " + strconv.Itoa(n) }, NoEnd: "không ghi hạn", Recalled: func(day string) string { return "thu hồi " + day },
		PackOf: func(day string) string { return "Lập ngày " + day },
	}
}
