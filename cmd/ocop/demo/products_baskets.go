package demo

import "github.com/ocop-hungdao/ocop/catalog"

func baskets() []product {
	return []product{
		{slug: "gio-rau-tuan-cong-hoa", name: "Giỏ rau tuần Cộng Hòa", group: "rau-an-toan", producer: "htx-rau-dong-cua", featured: 28,
			summary: "Bốn, năm thứ rau đang có ngoài ruộng, chừng 3 kg cho nhà bốn người.",
			quote:   "Tuần này ruộng có gì, giỏ có nấy.",
			story: paragraphs(
				"Giỏ chia sáng thứ Ba và sáng thứ Sáu, chỉ giao trong xã để rau khỏi nằm lâu trên xe.",
				"Thứ nào nhà không ăn thì nhắn tổ trước một hôm, tổ đổi thứ khác.",
				"Khách trả lại giỏ tre ở lần giao sau."),
			usage:    lines("Nhận xong nhặt riêng từng thứ.", "Rau lá ăn trước, củ quả để sau.", "Bọc giấy, để ngăn mát."),
			keywords: "giỏ rau combo rau sạch rau an toàn rau tuần",
			art:      drawing{"vegetables", 1}, area: catalog.Commune, freshHours: 8,
			label: label{ingredients: "Rau lá, rau gia vị, củ quả theo lứa; ghi trên thẻ kèm giỏ", origin: grownHere, evidence: fieldBook,
				storage: "Ngăn mát, bọc giấy từng thứ", shelfLife: "2–5 ngày tùy thứ, ghi trên thẻ", warnings: washed, declaration: "Cam kết an toàn thực phẩm số 03/RDC (mẫu)"},
			sizes: []size{grams("Giỏ 3 kg", 3000, "giỏ", 95_000, 20)}},

		{slug: "rau-thom-hanh-la", name: "Rau thơm, hành lá một bữa", group: "rau-an-toan", producer: "htx-rau-dong-cua", featured: 6,
			summary: "Hành, mùi, tía tô, kinh giới mỗi thứ một nhúm, đủ một mâm.",
			quote:   "Mỗi thứ một nhúm, khỏi mua cả mớ rồi để héo.",
			story: paragraphs(
				"Các bà trong tổ chia sẵn từng túi: hành lá, mùi, tía tô, kinh giới. Hôm nào thiếu thứ gì thì thêm thứ khác.",
				"Chỉ giao trong xã, cùng chuyến với rau lá."),
			usage:    lines("Rửa từng thứ, để ráo.", "Thái trước khi ăn cho khỏi bay mùi.", "Phần thừa quấn giấy ẩm."),
			keywords: "rau thơm hành mùi tía tô kinh giới rau gia vị rau sạch",
			art:      drawing{"vegetables", 0}, area: catalog.Commune, freshHours: 8,
			label: label{ingredients: "Hành lá, rau mùi, tía tô, kinh giới", origin: grownHere, evidence: fieldBook,
				storage: "Ngăn mát, quấn giấy ẩm", shelfLife: "2 ngày từ ngày cắt ghi trên túi", warnings: washed, declaration: "Cam kết an toàn thực phẩm số 04/RDC (mẫu)"},
			sizes: []size{grams("Túi 150 g", 150, "túi", 8_000, 40)}},

		{slug: "nhan-muon-dai-thanh", name: "Nhãn muộn Đại Thành", group: "rau-an-toan", producer: "nhan-dai-thanh", featured: 45,
			summary: "Nhãn chín muộn, bẻ sáng giao chiều, mỗi năm một vụ.",
			quote:   "Nhãn nơi khác vãn rồi, vườn tôi mới bắt đầu bẻ.",
			story: paragraphs(
				"Nhãn muộn vào vụ cuối tháng 8. Cả vườn bẻ trong ba, bốn tuần rồi thôi.",
				"Năm nắng đều thì quả ngọt đậm; năm mưa nhiều thì nhạt hơn. Vườn báo thật trước khi khách đặt."),
			usage:    lines("Cắt cuống dài, không giật quả.", "Để ngăn mát, ăn dần.", "Rửa trước khi ăn."),
			keywords: "nhãn muộn nhãn lồng nhan muon đại thành trái cây hoa quả",
			art:      drawing{"vegetables", 1}, area: catalog.City, freshHours: 24, season: [2]int{8, 9},
			label: label{ingredients: "Nhãn tươi nguyên chùm", origin: "Trồng tại Đại Thành, xã Hưng Đạo (dữ liệu mẫu)", evidence: "Sổ vườn theo vụ, xem tại trang trại (mẫu)",
				storage: "Nơi mát; ngăn mát để được lâu hơn", shelfLife: "4 ngày từ ngày bẻ ghi trên sọt",
				warnings: "Trẻ nhỏ ăn phải bỏ hạt. Không dùng khi quả chua, chảy nước", declaration: "Cam kết an toàn thực phẩm số 01/NDT (mẫu)"},
			sizes: []size{grams("Chùm 2 kg", 2000, "chùm", 90_000, 60), grams("Sọt 5 kg", 5000, "sọt", 215_000, 24)}},
	}
}
