package locale

import "fmt"

func viOfficeBin() OfficeBin {
	return OfficeBin{
		Menu: "Thùng rác", Title: "Thùng rác", Note: "Bỏ nhầm thì lấy lại ở đây. Sau 30 ngày mọi thứ tự xóa hẳn.",
		Heads: [3]string{"Đã bỏ", "Ai bỏ, lúc nào", "Còn giữ"},
		Kinds: map[string]string{"product": "Bản nháp sản phẩm", "product_draft": "Thay đổi chưa đăng của sản phẩm", "producer": "Bản nháp chủ thể", "sales_point": "Điểm bán", "trade_fair": "Hội chợ",
			"article": "Bài viết", "fact": "Thông tin về làng, di tích", "synonym": "Từ tìm kiếm"},
		Find: "Tìm trong thùng rác", FindHint: "Tên đã bỏ",
		Empty: "Thùng rác trống.", EmptyText: "Bản nháp, bài viết, điểm bán, hội chợ đã bỏ sẽ nằm ở đây 30 ngày.",
		Called: func(kind, name string) string {
			switch kind {
			case "product_draft":
				return "thay đổi chưa đăng của " + name
			case "fact":
				return "dòng “" + name + "”"
			case "synonym":
				return "từ tìm kiếm “" + name + "”"
			}
			return name
		},
		Left: func(days int) string {
			if days == 0 {
				return "hết hôm nay"
			}
			return fmt.Sprintf("%d ngày nữa", days)
		},
		Restore: "Khôi phục",
		BackOne: func(name string) string { return "Khôi phục " + name },
		Back:    func(name string) string { return "Đã đưa " + name + " về chỗ cũ." },
		Gone:    func(name string) string { return "Đã bỏ " + name + " vào thùng rác." },
		Put:     "Bỏ vào thùng rác", PutNote: "Lấy lại được trong 30 ngày ở mục Thùng rác.",
		PhotosTitle: "Ảnh đã bỏ", PhotosNote: "Nằm ở trang ảnh của từng nơi.",
		Photos: func(n int, of string) string { return fmt.Sprintf("%d ảnh của %s", n, of) },
	}
}

func viBinFaults() Faults {
	return Faults{
		"bin.gone":              say("Mục này không còn ở đây, có thể ai đó vừa bỏ rồi."),
		"bin.not_found":         say("Mục này không còn trong thùng rác: đã được lấy lại, hoặc đã quá 30 ngày."),
		"bin.in_use":            say("Chưa bỏ được: đã có đơn hàng, kho, giấy tờ hoặc người dùng gắn với mục này. Muốn khách không thấy thì ẩn hoặc đóng lại nhé."),
		"bin.taken":             say("Chưa lấy lại được: chỗ cũ đã có bản khác. Bạn bỏ bản mới đi, hoặc giữ bản mới."),
		"bin.parent_gone":       say("Chưa lấy lại được: cơ sở hoặc nơi chứa mục này cũng đã bị bỏ. Bạn lấy lại cái ấy trước nhé."),
		"product.not_a_draft":   say("Chỉ bỏ được bản nháp chưa từng đăng. Sản phẩm đã đăng thì bấm ẩn, khách không thấy nữa mà sổ sách vẫn đủ."),
		"producer.not_a_draft":  say("Chỉ bỏ được bản nháp. Cơ sở đã hoạt động thì bấm tạm dừng."),
		"salespoint.still_open": say("Điểm này còn đang hoạt động. Bạn chuyển sang Đóng hẳn rồi mới bỏ được."),
		"article.shown":         say("Bài này đang đăng. Bạn rút bài về bản nháp rồi mới bỏ được."),
	}
}
