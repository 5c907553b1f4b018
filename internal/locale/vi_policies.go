package locale

import "strconv"

func viPoliciesPage() PoliciesPage {
	return PoliciesPage{
		Title:       "Chính sách và quy chế",
		Description: "Giao hàng, đổi trả, thanh toán, bảo mật, khiếu nại và quy chế hoạt động của trang OCOP Hưng Đạo.",
		Lead:        "Viết ngắn để đọc được. Mỗi đơn hàng ghi lại bản quy chế có hiệu lực lúc đặt.",
		Version: func(version int, date string) string {
			return "Bản " + strconv.Itoa(version) + ", có hiệu lực từ " + date + "."
		},
		Blanks:   "Chỗ tô vàng đang chờ đơn vị chủ quản điền trước khi mở bán.",
		All:      "Các bài khác",
		Versions: "Các bản khác của bài này",
		Coming:   func(date string) string { return "Sắp có bản mới, áp dụng từ " + date + ". Xem trước" },
		Old: func(version int, date string) string {
			return "Đây không phải bản đang áp dụng. Đang áp dụng: bản " + strconv.Itoa(version) + ", từ " + date + ". Tên, địa chỉ, điện thoại của đơn vị và các bảng thời hạn dưới đây là của hôm nay."
		},
		Future:    func(date string) string { return "Bản này chưa áp dụng. Áp dụng từ " + date + "." },
		ToCurrent: "Xem bản đang áp dụng",
		Preview:   "Bản xem trước, khách chưa thấy",
		Accepted: func(title string, version int, date string) string {
			return "Đơn này theo " + title + ", bản " + strconv.Itoa(version) + ", có hiệu lực từ " + date
		},
		Criteria: map[string]Criterion{
			"accents":      {"Khớp đúng dấu", "Gõ “đen” thì món tên có chữ “đen” đứng trước món tên có chữ “đèn”. Chữ nào gõ có dấu thì so dấu chữ đó; gõ không dấu vẫn tìm được."},
			"words":        {"Khớp ở tên, khớp liền nhau", "Chữ bạn gõ nằm liền nhau trong tên đứng trước chữ nằm rải rác, rồi đến tên gọi khác, nơi làm ra, cuối cùng là phần mô tả."},
			"stars":        {"Hạng sao OCOP đang có hiệu lực", "Nhiều sao đứng trước. Sao hết hạn thì thôi tính từ hôm sau."},
			"availability": {"Còn hàng", "Món mua được, đặt được hay ghé thăm được đứng trước món vừa hết."},
			"featured":     {"Nổi bật", "Những món cán bộ phụ trách chọn để giới thiệu."},
			"age":          {"Mới đăng", "Bằng nhau cả thì món đăng sau đứng trước."},
		},
	}
}

func viMenuPage() MenuPage {
	return MenuPage{
		Title:  "Tất cả các mục",
		Goods:  "Sản phẩm",
		Places: "Nơi chốn, con người",
		Help:   "Đơn hàng và trợ giúp",
		Links: MenuLinks{Site: "Đình So", Villages: "Các làng", Points: "Bản đồ, điểm bán", Lookup: "Tra cứu đơn",
			Policies: "Chính sách và quy chế", Contact: "Giới thiệu và liên hệ", Check: "Kiểm tra chứng nhận", Cart: "Giỏ hàng"},
	}
}
