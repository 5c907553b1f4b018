package locale

func viContactPage() ContactPage {
	return ContactPage{
		Title:       "Giới thiệu và liên hệ",
		Description: "Trang giới thiệu và bán sản phẩm OCOP của xã Hưng Đạo, thành phố Hà Nội: ai phụ trách, gọi số nào, giờ nào.",
		Owner:       "Ủy ban nhân dân xã Hưng Đạo, thành phố Hà Nội",
		Lead:        "Trang này giới thiệu sản phẩm OCOP và đặc sản của xã, để người mua gặp đúng người làm. Hàng của cơ sở nào do cơ sở ấy bán, gửi và chịu trách nhiệm.",
		Desk:        "Thường trực",
		DeskName:    "Phòng Kinh tế xã Hưng Đạo",
		Phone:       "Điện thoại",
		Email:       "Thư điện tử",
		Hours:       "Giờ làm việc",
		Address:     "Địa chỉ",
		AddressText: "Xã Hưng Đạo, thành phố Hà Nội (gồm các xã Cộng Hòa, Đồng Quang và Hưng Đạo cũ)",
		NoPhone:     "Số điện thoại đang chờ đơn vị chủ quản công bố. Bạn gọi thẳng cơ sở theo số trên trang từng sản phẩm nhé.",
		Call:        func(phone string) string { return "Gọi " + phone },
		Ask:         "Gọi để làm gì",
		AskLines: []string{
			"Hỏi đơn đã đặt: đọc mã đơn, hoặc tự xem ở trang Tra cứu đơn.",
			"Hỏi hàng: gọi thẳng cơ sở theo số ghi trên trang sản phẩm, họ rõ nhất.",
			"Báo giấy chứng nhận hay nhãn hàng có vấn đề: đọc mã trên giấy.",
			"Muốn đưa sản phẩm của nhà mình lên đây: xã hướng dẫn làm hồ sơ.",
		},
		About: "Trang này làm việc thế nào",
		AboutLines: []string{
			"Dấu sao OCOP chỉ hiện khi có quyết định công nhận còn hạn; hết hạn thì tự gỡ.",
			"Mỗi điều viết về làng và di tích đều ghi đọc được ở đâu.",
			"Không có tài khoản người mua, không theo dõi bạn, không gửi quảng cáo.",
		},
		OpenMap:     "Xem các điểm bán trên bản đồ",
		Policies:    "Chính sách và quy chế",
		Elsewhere:   "Kênh của xã",
		Channels:    map[string]string{"facebook": "Facebook", "zalo": "Zalo OA", "tiktok": "TikTok", "youtube": "YouTube"},
		ComplaintTo: "Cách phản ánh và thời hạn trả lời",
	}
}
