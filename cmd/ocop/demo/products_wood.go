package demo

import "github.com/ocop-hungdao/ocop/catalog"

const timber = "Gỗ mua của cơ sở xẻ ngoài xã, có bảng kê lâm sản (dữ liệu mẫu)"

const timberPapers = "Bảng kê lâm sản theo chuyến gỗ, xem tại xưởng (mẫu)"

// bought is what is said of every piece of wood that may be bought as it is.
func bought(wood string) label {
	return label{ingredients: wood, origin: timber, evidence: timberPapers, storage: "Nơi khô, tránh nắng và hơi máy lạnh thổi thẳng",
		warnings: "Gỗ tự nhiên co giãn theo mùa; vân và màu mỗi chiếc mỗi khác"}
}

func woodInStock() []product {
	return []product{
		{slug: "khay-tra-cham-la-cuc", name: "Khay trà chạm lá cúc", group: "do-go", producer: "moc-la-cuc", bulk: "10 chiếc", bulkNote: "Làm theo đặt, 20 ngày (mẫu)", featured: 95,
			summary: "Khay gỗ mít chạm viền lá cúc, vừa một ấm sáu chén.",
			quote:   "Lá nào cũng phải có gân, chạm xong mới đánh giấy.",
			story: paragraphs(
				"Lòng khay đục từ một tấm liền. Viền chạm lá cúc, mỗi lá ba nhát gân.",
				"Xong phần chạm mới đánh giấy ráp từ thô đến mịn, lau dầu hai lượt rồi để ráo qua đêm."),
			usage:      lines("Lau khô ngay sau khi dùng.", "Đừng ngâm nước.", "Ba tháng lau dầu một lần."),
			dimensions: "40 × 26 × 4 cm", keywords: "khay trà khay gỗ khay chạm khay nước mỹ nghệ",
			art: drawing{"carving", 0}, label: bought("Gỗ mít, lau dầu lanh"),
			sizes: []size{pieces("40 × 26 cm", 1, "chiếc", 1_450_000, 2400, 9)}},

		{slug: "thot-go-xa-cu", name: "Thớt gỗ xà cừ nguyên khoanh", group: "do-go", producer: "go-hoa-van", featured: 32,
			summary: "Thớt cắt ngang thân, mặt đanh, dùng được cả hai mặt.",
			quote:   "Một khoanh một vân, không cái nào giống cái nào.",
			story: paragraphs(
				"Khoanh gỗ cắt xong phải để trong bóng râm vài tháng, nứt thì bỏ, lành mới bào mặt.",
				"Không sơn. Mặt thớt chỉ luộc nước muối rồi hong khô."),
			usage:      lines("Trước khi dùng: tráng nước muối, để ráo.", "Rửa xong dựng nghiêng cho khô.", "Lâu ngày bào lại mặt."),
			dimensions: "Ø 28–36 cm, dày 5 cm", keywords: "thớt gỗ thot go thớt tròn đồ bếp",
			art: drawing{"rings", 0}, label: bought("Gỗ xà cừ, không sơn"),
			sizes: []size{pieces("Ø 28 cm", 1, "chiếc", 260_000, 2800, 15), pieces("Ø 36 cm", 1, "chiếc", 380_000, 4600, 8)}},

		{slug: "hop-dung-che-go-mit", name: "Hộp đựng chè gỗ mít", group: "do-go", producer: "go-hoa-van", preparing: true, featured: 19,
			summary: "Hộp nắp trượt đựng hai lạng chè, gỗ mít vàng để lâu sẫm màu.",
			quote:   "Nắp đẩy vừa khít tay là được, chặt quá mùa nồm kẹt ngay.",
			story: paragraphs(
				"Gỗ mít xẻ vách còn lại từ việc lớn, đủ đóng hộp nhỏ nên không bỏ phí tấm nào.",
				"Lòng hộp để mộc cho khỏi át mùi chè."),
			usage:      lines("Lót giấy trước khi cho chè.", "Lau ngoài bằng khăn khô.", "Trời nồm để nơi thoáng."),
			dimensions: "16 × 10 × 9 cm", keywords: "hộp chè hộp trà hộp gỗ gỗ mít",
			art: drawing{"rings", 0}, label: bought("Gỗ mít, lòng hộp để mộc"),
			sizes: []size{pieces("Hộp 2 lạng", 1, "chiếc", 240_000, 620, 18)}},

		{slug: "bo-muoi-dua-bep-go-mit", name: "Bộ muôi, đũa bếp gỗ mít", group: "do-go", producer: "go-hoa-van", featured: 11,
			summary: "Một muôi, một xẻng, một đôi đũa cả, bào tay.",
			quote:   "Cán vót tròn cho bà cụ cầm khỏi đau tay.",
			story: paragraphs(
				"Đồ bếp làm từ gỗ thẳng thớ, không mắt. Vót xong ngâm nước muối, phơi trong bóng râm.",
				"Không sơn nên dùng lâu cán bóng lên màu tay người."),
			usage:      lines("Rửa bằng nước ấm.", "Dựng lên cho ráo.", "Đừng để trong máy rửa bát."),
			dimensions: "Dài 30–34 cm", keywords: "muôi gỗ đũa cả xẻng gỗ đồ bếp",
			art: drawing{"rings", 0}, label: bought("Gỗ mít, không sơn"),
			sizes: []size{pieces("Bộ 3 món", 1, "bộ", 135_000, 380, 30)}},

		{slug: "tranh-cham-dinh-so", name: "Tranh chạm phong cảnh Đình So", group: "do-go", producer: "moc-la-cuc", featured: 38,
			summary: "Tranh gỗ chạm nổi mái đình, hồ bán nguyệt, treo tường.",
			quote:   "Ngồi vẽ ở bờ hồ ba buổi rồi mới dám hạ đục.",
			story: paragraphs(
				"Thợ vẽ theo dáng mái đình nhìn từ bên kia hồ, mười tám bậc đá chạm đủ mười tám.",
				"Mỗi bức làm tay nên chênh nhau đôi chút ở mây và nước."),
			usage:      lines("Treo nơi khô, tránh nắng xiên.", "Phủi bụi bằng chổi lông mềm.", "Mỗi năm lau dầu một lần."),
			dimensions: "60 × 40 × 3 cm", keywords: "tranh gỗ tranh chạm đình so quà lưu niệm",
			art: drawing{"carving", 1}, label: bought("Gỗ dổi, phủ dầu"),
			sizes: []size{pieces("60 × 40 cm", 1, "bức", 2_800_000, 3900, 4)}},
	}
}

func woodToOrder() []product {
	return []product{
		{slug: "ban-tho-gia-tien", name: "Bàn thờ gia tiên, đặt theo kích thước", group: "do-go", producer: "moc-la-cuc", mode: catalog.ByQuote, preparing: true, featured: 55,
			summary: "Đóng theo khổ tường nhà mình, chạm theo mẫu chọn tại xưởng.",
			quote:   "Đo nhà trước, rồi mới nói chuyện gỗ.",
			story: paragraphs(
				"Thợ đến đo, hỏi hướng đặt, hỏi nhà thờ mấy bát hương rồi mới vẽ.",
				"Báo giá ghi rõ tiền gỗ, tiền công chạm, tiền lắp. Chưa ưng thì sửa bản vẽ, chưa phải trả gì."),
			leadTime: "28–45 ngày từ khi chốt bản vẽ", dimensions: "Ngang 127, 153, 175, 197 cm hoặc số khác",
			keywords: "bàn thờ ban tho đồ thờ gia tiên án gian sập thờ",
			art:      drawing{"carving", 0}, area: catalog.City, label: bought("Gỗ mít, dổi hoặc xoan đào; ghi trong hợp đồng")},

		{slug: "cua-vong-cham", name: "Cửa võng chạm theo khung nhà", group: "do-go", producer: "moc-la-cuc", mode: catalog.ByQuote, featured: 26,
			summary: "Cửa võng chạm tứ quý hoặc lá cúc, làm theo khung có sẵn.",
			quote:   "Chạm thưa cho thoáng hay chạm kín cho dày, khách chọn rồi thợ mới vẽ.",
			story: paragraphs(
				"Xưởng lấy khuôn tại nhà bằng giấy dó, về can lên gỗ rồi chạm từng mảng.",
				"Lắp ghép bằng mộng và chốt, sau này tháo ra lau được."),
			leadTime: "35–60 ngày từ khi chốt bản vẽ", dimensions: "Theo khung: rộng 1,2–4 m",
			keywords: "cửa võng cua vong đục chạm nhà thờ hoành phi",
			art:      drawing{"carving", 1}, area: catalog.City, label: bought("Gỗ dổi hoặc mít; ghi trong hợp đồng")},

		{slug: "cua-buc-ban", name: "Cửa bức bàn nhà gỗ", group: "do-go", producer: "go-hoa-van", mode: catalog.ByQuote, featured: 16,
			summary: "Bộ cửa bức bàn bốn cánh cho nhà gỗ, nhà thờ họ.",
			quote:   "Cánh nặng mà đóng mở bằng một tay thì mới là khéo mộng.",
			story: paragraphs(
				"Cửa bức bàn quay bằng ngõng gỗ, không bản lề. Mộng phải kín thì mùa hanh cánh mới không xệ.",
				"Xưởng nhận cả thay cánh cho nhà cũ, giữ lại khung nếu khung còn tốt."),
			leadTime: "30–50 ngày từ khi chốt bản vẽ", dimensions: "Theo ô cửa: cao 2,1–2,6 m",
			keywords: "cửa bức bàn nhà gỗ nhà thờ họ cửa gỗ",
			art:      drawing{"rings", 0}, area: catalog.City, label: bought("Gỗ xoan, mít hoặc dổi; ghi trong hợp đồng")},
	}
}
