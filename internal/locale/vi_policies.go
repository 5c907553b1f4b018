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
		Blanks: "Chỗ tô vàng đang chờ đơn vị chủ quản điền trước khi mở bán.",
		All:    "Các bài khác",
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
