package demo

import "github.com/ocop-hungdao/ocop/catalog"

const grownHere = "Trồng tại vùng rau Cộng Hòa, xã Hưng Đạo (dữ liệu mẫu)"

const fieldBook = "Sổ ghi ruộng theo lứa, xem tại cơ sở (mẫu)"

const washed = "Rửa lại trước khi ăn. Không dùng khi lá nhớt, có mùi"

func leaves() []product {
	return []product{
		{slug: "cai-ngot-an-toan-cong-hoa", name: "Cải ngọt an toàn Cộng Hòa", group: "rau-an-toan", producer: "htx-rau-dong-cua", featured: 80,
			summary: "Cải ngọt cắt sáng sớm, bó nửa cân.",
			quote:   "Sổ ghi đủ ngày thì mới cầm liềm ra ruộng.",
			story: paragraphs(
				"Cải ngọt hơn một tháng là cắt được. Đủ ngày cách ly ghi trong sổ đồng thì cả tổ mới cắt.",
				"Rau nhặt lá vàng, rửa hai nước, để ráo rồi bó rơm."),
			usage:    lines("Rửa lại, ngâm nước 5 phút.", "Luộc nước thật sôi, mở vung cho xanh.", "Xào thì bẻ riêng cuống, cho cuống trước."),
			keywords: "rau cải rau sạch rau an toàn cải ngọt rau xanh",
			art:      drawing{"vegetables", 1}, area: catalog.City, freshHours: 12,
			label: label{ingredients: "Cải ngọt tươi", origin: grownHere, evidence: fieldBook, storage: "Ngăn mát, bọc giấy",
				shelfLife: "2 ngày từ ngày cắt ghi trên bó", warnings: washed, declaration: "Cam kết an toàn thực phẩm số 01/RDC (mẫu)"},
			sizes: []size{grams("Bó 500 g", 500, "bó", 14_000, 60)}},

		{slug: "rau-muong-an-toan-cong-hoa", name: "Rau muống an toàn Cộng Hòa", group: "rau-an-toan", producer: "htx-rau-dong-cua", featured: 22,
			summary: "Rau muống ruộng cạn, cắt theo lứa, ngọn non.",
			quote:   "Cắt theo lứa, không để già.",
			story: paragraphs(
				"Rau muống cạn ba tuần một lứa. Trời lạnh cây đứng ngọn, có khi cả tháng mới được cắt.",
				"Hết lứa là hết rau, tổ báo khi có lứa sau."),
			usage:    lines("Nhặt bỏ cuống già, rửa lại.", "Luộc nước sôi già, thêm chút muối.", "Vắt sấu hoặc chanh vào nước luộc làm canh."),
			keywords: "rau muống rau sạch rau an toàn rau xanh",
			art:      drawing{"vegetables", 0}, area: catalog.City, freshHours: 12,
			label: label{ingredients: "Rau muống tươi", origin: grownHere, evidence: fieldBook, storage: "Ngăn mát, bọc giấy",
				shelfLife: "2 ngày từ ngày cắt ghi trên bó", warnings: washed, declaration: "Cam kết an toàn thực phẩm số 02/RDC (mẫu)"},
			sizes: []size{grams("Bó 500 g", 500, "bó", 12_000, 48).soldOff(48)}},

		{slug: "cai-cuc-bo-day", name: "Cải cúc Bờ Đáy", group: "rau-an-toan", producer: "rau-bo-day", preparing: true, featured: 25,
			summary: "Cải cúc mùa lạnh, lá mỏng, thơm nồi canh.",
			quote:   "Hái từ năm giờ, tám giờ rau đã lên xe.",
			story: paragraphs(
				"Cải cúc ưa lạnh, gieo từ cuối thu, hái tỉa lá quanh gốc cho cây ra tiếp.",
				"Lá mỏng dễ dập nên xếp sọt thưa, không buộc chặt."),
			usage:    lines("Rửa nhẹ tay từng mớ nhỏ.", "Nước canh sôi thì thả rau, tắt bếp ngay.", "Ăn sống thì ngâm nước muối loãng 10 phút."),
			keywords: "cải cúc tần ô rau sạch rau an toàn rau mùa đông",
			art:      drawing{"vegetables", 1}, area: catalog.City, freshHours: 10, season: [2]int{10, 3},
			label: label{ingredients: "Cải cúc tươi", origin: grownHere, evidence: fieldBook, storage: "Ngăn mát, hộp hở nắp",
				shelfLife: "2 ngày từ ngày hái ghi trên túi", warnings: washed, declaration: "Cam kết an toàn thực phẩm số 01/RBD (mẫu)"},
			sizes: []size{grams("Túi 400 g", 400, "túi", 16_000, 32)}},

		{slug: "mong-toi-bo-day", name: "Mồng tơi Bờ Đáy", group: "rau-an-toan", producer: "rau-bo-day", featured: 9,
			summary: "Mồng tơi ngọn, nấu canh cua, canh tôm.",
			quote:   "Ngắt ngọn thôi, để gốc lại còn lứa sau.",
			story: paragraphs(
				"Giàn mồng tơi sát bờ rào, sáng nào cũng có người đi ngắt ngọn.",
				"Ngày nóng rau ra nhanh, ngày mưa thì ít."),
			usage:    lines("Rửa sạch, để ráo.", "Thái ngang hoặc để cả lá.", "Thả vào nồi canh sôi, đảo một lượt."),
			keywords: "mồng tơi rau mùng tơi rau sạch rau an toàn",
			art:      drawing{"vegetables", 0}, area: catalog.City, freshHours: 10,
			label: label{ingredients: "Mồng tơi tươi", origin: grownHere, evidence: fieldBook, storage: "Ngăn mát, bọc giấy",
				shelfLife: "2 ngày từ ngày hái ghi trên bó", warnings: washed, declaration: "Cam kết an toàn thực phẩm số 02/RBD (mẫu)"},
			sizes: []size{grams("Bó 400 g", 400, "bó", 11_000, 30)}},
	}
}
