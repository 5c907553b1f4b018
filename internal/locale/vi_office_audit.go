package locale

import "strconv"

func viOfficeAudit() OfficeAudit {
	return OfficeAudit{
		Menu: "Nhật ký", Title: "Nhật ký", Note: "Ai làm gì, lúc nào, trước và sau. Chỉ ghi thêm, không ai sửa hay xóa được.",
		Who:    FieldWords{Label: "Ai làm"},
		Part:   FieldWords{Label: "Việc gì"},
		Record: FieldWords{Label: "Đơn, sản phẩm hoặc tên", Hint: "Ví dụ: mã đơn, “miến”, tên chủ thể"},
		From:   FieldWords{Label: "Từ ngày", Hint: "Ví dụ: 01/11/2026"},
		Until:  FieldWords{Label: "Đến hết ngày"},

		Anybody: "Tất cả mọi người", Buyers: "Khách mua", System: "Hệ thống", NoName: "Không rõ tên",
		AnyPart: "Mọi việc", Looks: "Xem số điện thoại, giấy tờ, thông tin riêng",
		Parts: []AuditPart{
			{"don-hang", "Đơn hàng và khiếu nại", []string{"order", "case", "lot", "bespoke", "wholesale", "waiting", "consent", "refund_account"}},
			{"tien", "Tiền và tài khoản nhận tiền", []string{"transfer", "sepay", "account", "cod", "card", "hand_refund", "statement"}},
			{"san-pham", "Sản phẩm, giá, kho, ưu đãi", []string{"product", "takedown", "variant", "price", "stock", "offer", "preorder", "box", "photo", "voucher", "synonym", "delivery", "import"}},
			{"chu-the", "Chủ thể và giấy tờ", []string{"producer", "behalf", "message", "personal", "paper", "paper_rule", "paper_kind"}},
			{"sao", "Chứng nhận OCOP", []string{"recognition"}},
			{"xa", "Điểm bán, hội chợ, tin, đón khách, live, link", []string{"sales_point", "fair", "link", "outline", "article", "visits", "live", "village", "heritage_site", "fact"}},
			{"khach", "Nhận xét, phản ánh, dữ liệu cá nhân", []string{"review", "report", "privacy"}},
			{"nguoi-dung", "Đăng nhập và người dùng", []string{"auth", "accounts"}},
			{"cai-dat", "Cài đặt và mở bán", []string{"setting", "phrases", "launch", "audit", "list", "bin", "outbox"}},
		},
		Filter: "Lọc", Clear: "Bỏ lọc", Export: "Tải về (CSV)", File: "nhat-ky",
		Heads: []string{"Lúc", "Ai", "Đã làm", "Hồ sơ", "Mục", "Trước", "Sau", "Lý do"},
		Cut: func(lines int) string {
			return "Mới xuất " + strconv.Itoa(lines) + " dòng đầu. Lọc theo ngày để lấy phần còn lại."
		},
		Empty: "Chưa có gì trong nhật ký", EmptyText: "Mỗi việc làm trong trang quản lý sẽ hiện ở đây.",
		None: "Không có dòng nào khớp lọc", NoneText: "Thử bỏ bớt một điều kiện, hoặc đổi ngày.",
		Older: "Cũ hơn", Newest: "Về mới nhất",
		Of:     func(label string) string { return "Lịch sử: " + label },
		OfText: "Đang xem lịch sử của một hồ sơ.", History: "Lịch sử", All: "Xem cả nhật ký",
		Why:     func(reason string) string { return "Lý do: " + reason },
		Nothing: "(để trống)", Yes: "có", No: "không",
		Items:   func(n int) string { return strconv.Itoa(n) + " mục" },
		Actions: viAuditActions(), Other: "làm một việc ở", Fields: viAuditFields(), Values: viAuditValues(), Entities: viAuditEntities(),
		Restore: "Khôi phục bản trước", Restored: "Đã khôi phục. Bản vừa thay vẫn còn trong lịch sử.", RestoredDraft: "Đã đưa bản trước vào bản nháp. Khách vẫn thấy bản đang đăng cho đến khi bạn bấm Đăng thay đổi.", Unneeded: "Nội dung đang giống hệt bản đó, không có gì để khôi phục.",
		Saved: "Đã lưu.", Undone: "Đã hoàn tác: nội dung trở lại như trước khi lưu.", UndoneBefore: "Việc này đã hoàn tác rồi, không có gì thay đổi thêm.", Undid: "hoàn tác việc", UndidBy: map[string]string{"product.draft_dropped": "product.drafted"},
		NoRestore: OfficeWords{Title: "Chưa khôi phục được", Text: "Bản cũ này không còn dùng được với hồ sơ hôm nay. Hãy mở hồ sơ và sửa tay."},
		Recent:    "Nhật ký gần đây",
	}
}

func viAuditEntities() map[string]string {
	return map[string]string{
		"order": "đơn hàng", "import": "lần nhập Excel", "list": "danh sách", "product": "sản phẩm", "variant": "loại hàng", "producer": "chủ thể", "paper": "giấy tờ", "photo": "ảnh", "lot": "lô hàng", "account": "tài khoản",
		"recognition": "chứng nhận OCOP", "recognition_proposal": "đề nghị công bố sao", "sales_point": "điểm bán", "article": "tin, sự kiện", "trade_fair": "hội chợ", "maker_message": "lời nhắn chủ thể", "short_link": "link", "voucher": "mã giảm giá",
		"live_session": "phiên live", "stall": "quầy hội chợ", "visit": "lịch hẹn đón khách", "visit_place": "nơi đón khách", "bespoke": "yêu cầu đặt làm", "wholesale": "đề nghị mua sỉ", "review": "nhận xét", "case": "khiếu nại",
		"report": "ý kiến gửi xã", "job": "việc máy làm", "privacy_request": "yêu cầu về dữ liệu", "bank_account": "tài khoản nhận tiền", "bank_txn": "khoản chuyển tiền", "bank_message": "tin báo của ngân hàng",
		"cod_line": "dòng tiền thu hộ", "card_refund": "khoản trả lại thẻ", "card_task": "việc về thẻ", "statement": "bảng kê tháng", "launch": "việc mở bán", "setting": "cài đặt",
		"synonym": "từ tìm kiếm", "outline": "ranh giới bản đồ", "village": "làng", "takedown": "lần gỡ khẩn cấp", "heritage_site": "di tích", "paper_rule": "quy định giấy tờ", "paper_kind": "loại giấy tờ", "waiting_request": "yêu cầu báo khi có hàng", "audit_log": "nhật ký",
	}
}
