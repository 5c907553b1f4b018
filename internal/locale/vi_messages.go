package locale

import "fmt"

func viMessages() Messages {
	return Messages{
		Menu: "Nhắn chủ thể", Title: "Nhắn chủ thể", Note: "Lời nhắn ngắn, hiện trên cùng điện thoại của cơ sở cho đến khi họ bấm “Đã đọc”",
		Heads:     [4]string{"Lời nhắn", "Gửi cho", "Lúc gửi", "Đã đọc"},
		Views:     map[string]string{"open": "Còn người chưa đọc", "read": "Đọc đủ", "over": "Đã thôi", "all": "Tất cả"},
		Empties:   map[string]string{"open": "Không có lời nhắn nào đang chờ đọc", "read": "Chưa có lời nhắn nào mọi người đều đã đọc", "over": "Chưa có lời nhắn nào hết hạn hay thu lại", "all": "Chưa nhắn chủ thể lần nào"},
		EmptyText: "Nhắn khi cần cơ sở biết ngay: họp, nộp giấy, lịch bưu tá.",
		Find:      "Tìm lời nhắn", FindHint: "Chữ trong lời nhắn hoặc tên cơ sở",
		Add: "Viết lời nhắn", New: "Viết lời nhắn",
		To: func(audience, village, first string, n int) string {
			switch {
			case audience == "village" && village != "":
				return fmt.Sprintf("%s (%d cơ sở)", village, n)
			case audience == "all":
				return fmt.Sprintf("Tất cả (%d cơ sở)", n)
			case n > 1:
				return fmt.Sprintf("%s và %d cơ sở nữa", first, n-1)
			}
			return first
		},
		About:  func(whom string) string { return "Lời nhắn: " + whom },
		ReadBy: func(read, of int) string { return fmt.Sprintf("%d/%d đã đọc", read, of) },
		By:     func(who, at string) string { return who + ", " + at },
		States: map[string]string{"open": "Đang chờ đọc", "read": "Đọc đủ", "over": "Hết hạn", "back": "Đã thu lại"},
		Words:  "Lời nhắn", Whom: "Gửi cho", When: "Thêm",
		WordsNote: "Viết như nói với cơ sở: một hai câu, việc gì, trước ngày nào.",
		Fields: map[string]FieldWords{
			"body":  {"Lời nhắn", "Nhiều nhất 500 chữ cái. Đừng ghi tên, số điện thoại của khách.", "Mời cơ sở họp ở nhà văn hóa 8 giờ sáng thứ Bảy, mang theo mẫu nhãn mới."},
			"to":    {"Gửi cho", "Cơ sở được thêm sau này không nhận lời nhắn này.", ""},
			"link":  {"Mở trang nào", "Cơ sở bấm một cái là tới trang ấy trên điện thoại.", ""},
			"until": {"Hiện đến hết ngày", "Qua ngày này lời nhắn tự mất. Để trống thì hiện đến khi cơ sở đọc.", "05/12/2026"},
		},
		ToAll:     func(n int) string { return fmt.Sprintf("Mọi cơ sở (%d)", n) },
		ToVillage: func(name string, n int) string { return fmt.Sprintf("%s (%d cơ sở)", name, n) },
		ToChoose:  "Chọn nơi nhận", Some: "Chọn vài cơ sở trong danh sách", SomeHint: "Đánh dấu các cơ sở ở danh sách chủ thể rồi bấm “Nhắn”.",
		Names: "Cơ sở nhận",
		Links: map[string]string{"": "Không mở trang nào", "orders": "Đơn hàng", "stock": "Kho", "goods": "Sản phẩm", "papers": "Giấy tờ", "page": "Trang cơ sở", "reviews": "Nhận xét", "months": "Bảng kê tháng"},
		Send:  "Gửi lời nhắn", SendNote: "Cơ sở có thư điện tử thì nhận cả thư.",
		Sent:  func(n int) string { return fmt.Sprintf("Đã gửi cho %d cơ sở.", n) },
		Facts: [5]string{"Gửi cho", "Người gửi", "Mở trang", "Hiện đến hết", "Đã đọc"}, NoEnd: "Đến khi đọc",
		Unread: "Chưa đọc", ReadTab: "Tất cả", AllRead: "Cơ sở nào cũng đã đọc.",
		ReadAt: func(who, at string) string { return "Đọc " + at + ", " + who },
		NotYet: "Chưa đọc", NoPhone: "Không có số",
		Back: "Thu lời nhắn lại", BackNote: "Ai chưa đọc thì không thấy nữa. Thư đã gửi thì không lấy lại được.", BackSaid: "Đã thu lời nhắn lại.",
		Again: "Gửi lại", AgainNote: "Ai chưa đọc thì thấy lại lời nhắn. Không gửi thư lần nữa.", AgainSaid: "Lời nhắn hiện lại ở cơ sở chưa đọc.",
		TakenBack: func(who, at string) string { return "Đã thu lại " + at + ", " + who + "." },
		Readers:   "Ai đã đọc", One: "Nhắn cơ sở này", Pick: "Nhắn",
		OwnTitle: "Xã nhắn", OwnEmpty: "Xã chưa nhắn gì", OwnEmptyText: "Lời nhắn mới hiện trên cùng trang Hôm nay.",
		OwnFrom: func(who, at string) string { return "Xã nhắn · " + who + ", " + at },
		OwnRead: "Đã đọc", OwnReadSaid: "Đã báo xã là bạn đã đọc.",
		OwnMore: func(n int) string { return fmt.Sprintf("Còn %d lời nhắn nữa", n) }, OwnAll: "Xã nhắn",
		OwnTop:      func(n int) string { return fmt.Sprintf("Xã nhắn, %d lời chưa đọc", n) },
		MailSubject: "Xã Hưng Đạo nhắn cơ sở", MailBefore: "Xã nhắn:", MailAfter: "Bấm “Đã đọc” ở trang Hôm nay để xã biết:",
	}
}

func viMessageFaults() Faults {
	return Faults{
		"message.no_body": say("Viết lời nhắn, một hai câu là đủ."),
		"message.too_long": func(d Details) string {
			return "Lời nhắn dài quá. Viết trong " + d.text("most") + " chữ cái nhé."
		},
		"message.no_link":   say("Chọn một trang trong danh sách, hoặc không mở trang nào."),
		"message.no_day":    say("Ghi ngày như 05/12/2026, hoặc để trống."),
		"message.day_past":  say("Ngày này đã qua. Ghi hôm nay hoặc ngày sau, hoặc để trống."),
		"message.day_far":   say("Ngày này xa quá. Ghi trong vòng một năm."),
		"message.to_nobody": say("Chọn nơi nhận."),
		"message.too_many":  func(d Details) string { return "Chọn nhiều nhất " + d.text("most") + " cơ sở một lần." },
		"message.no_maker":  say("Có cơ sở không còn trong danh sách của bạn. Bạn mở lại danh sách rồi chọn lại nhé."),
		"message.day_full": func(d Details) string {
			return "Hôm nay bạn đã gửi " + d.text("most") + " lời nhắn. Mai gửi tiếp nhé, hoặc gọi cho cơ sở."
		},
		"message.not_found": say("Không tìm thấy lời nhắn này, có thể xã đã thu lại."),
		"message.turned":    say("Lời nhắn này vừa được người khác thu lại hoặc gửi lại, hoặc đã hết hạn. Bạn xem lại trang nhé."),
	}
}
