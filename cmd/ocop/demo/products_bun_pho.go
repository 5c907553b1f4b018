package demo

const rice = "Gạo mua của đại lý ngoài xã, ghi theo từng lô (dữ liệu mẫu)"

const ricePapers = "Hóa đơn gạo theo lô, xem tại cơ sở (mẫu)"

func bunPho() []product {
	return []product{
		{slug: "bun-kho-cuon-tay", name: "Bún khô cuộn tay", group: "mien-bun-pho", producer: "soi-kho-son-lo", bulk: "30 kg", bulkNote: "Bao 10 kg, không in nhãn riêng (mẫu)", featured: 70,
			summary: "Bún gạo cuộn từng lọn, mỗi lọn vừa một bát.",
			quote:   "Mỗi lọn vừa một bát, khỏi phải bẻ.",
			story: paragraphs(
				"Bún vừa ra còn mềm là có người ngồi cuộn ngay, tay quấn ba vòng thành một lọn. Để nguội mới cuộn thì sợi gãy.",
				"Lọn bún xếp lên phên, nắng một ngày là khô."),
			usage:    lines("Ngâm nước nguội 15 phút.", "Luộc 3 phút trong nước sôi, khuấy nhẹ.", "Xả nước lạnh cho sợi rời."),
			keywords: "bún gạo khô bun kho bún cuộn bún lọn",
			art:      drawing{"bun", 0},
			label: label{ingredients: "Gạo tẻ, nước, muối", origin: rice, evidence: ricePapers,
				storage: "Nơi khô, thoáng, tránh nắng chiếu thẳng", shelfLife: "9 tháng từ ngày sản xuất in trên gói",
				warnings: "Làm chung xưởng với miến dong. Không dùng khi có mùi chua, mốc", declaration: "Tự công bố số 02/SKSL/2025 (mẫu)"},
			sizes: []size{grams("500 g", 500, "gói", 32_000, 80), grams("1 kg", 1000, "gói", 60_000, 35)}},

		{slug: "bun-kho-soi-nho", name: "Bún khô sợi nhỏ", group: "mien-bun-pho", producer: "soi-kho-son-lo", preparing: true, featured: 15,
			summary: "Sợi mảnh cho bát bún riêu, bún thang.",
			quote:   "Sợi mảnh thì phơi trong bóng râm trước, ra nắng sau.",
			story: paragraphs(
				"Sợi nhỏ dễ cong nên phải hong trong hiên cho se mặt rồi mới đưa ra sân.",
				"Nhà nào quen nấu bún riêu hay hỏi loại này."),
			usage:    lines("Ngâm nước ấm 10 phút.", "Luộc 2 phút, nếm thấy mềm thì vớt.", "Xả nước lạnh, để ráo."),
			keywords: "bún gạo khô bun kho bún nhỏ bún riêu",
			art:      drawing{"bun", 1},
			label: label{ingredients: "Gạo tẻ, nước, muối", origin: rice, evidence: ricePapers,
				storage: "Nơi khô, thoáng", shelfLife: "9 tháng từ ngày sản xuất in trên gói",
				warnings: "Làm chung xưởng với miến dong. Không dùng khi có mùi chua, mốc", declaration: "Tự công bố số 03/SKSL/2025 (mẫu)"},
			sizes: []size{grams("500 g", 500, "gói", 30_000, 45)}},

		{slug: "bun-gao-lut-kho", name: "Bún gạo lứt khô", group: "mien-bun-pho", producer: "soi-kho-son-lo", featured: 12,
			summary: "Bún từ gạo lứt đỏ, sợi nâu hồng, bùi hơn bún trắng.",
			quote:   "Gạo lứt ngâm lâu gấp đôi, vội là sợi sượng.",
			story: paragraphs(
				"Gạo lứt để nguyên lớp cám nên phải ngâm qua hai đêm mới xay được.",
				"Sợi ra màu nâu hồng là màu của gạo, không pha phẩm."),
			usage:    lines("Ngâm nước nguội 20 phút.", "Luộc 5 phút, đậy vung thêm 2 phút.", "Xả nước lạnh cho sợi khỏi dính."),
			keywords: "bún gạo lứt bun gao lut bún nâu bun kho",
			art:      drawing{"bun", 1},
			label: label{ingredients: "Gạo lứt đỏ, gạo tẻ, nước, muối", origin: rice, evidence: ricePapers,
				storage: "Nơi khô, thoáng; mở gói thì dùng trong một tháng", shelfLife: "6 tháng từ ngày sản xuất in trên gói",
				warnings: "Làm chung xưởng với miến dong. Không dùng khi có mùi ôi của cám", declaration: "Tự công bố số 04/SKSL/2025 (mẫu)"},
			sizes: []size{grams("400 g", 400, "gói", 36_000, 28)}},

		{slug: "pho-kho-bo-lat", name: "Phở khô bó lạt", group: "mien-bun-pho", producer: "htx-mien-lang-so", preparing: true, featured: 30,
			summary: "Bánh phở tráng mỏng, bó bằng lạt tre, mỗi bó hai bát.",
			quote:   "Bánh tráng mỏng, phơi nắng nhẹ đầu ngày.",
			story: paragraphs(
				"Phở sợ nắng gắt: chín giờ sáng là phải thu vào hiên, chiều mát mới mang ra lại.",
				"Sợi khô bó bằng lạt tre chẻ nhỏ, tháo lạt là nấu được ngay."),
			usage:    lines("Ngâm nước nguội 15 phút.", "Chần nước sôi 40 giây, vớt vào bát.", "Chan nước dùng thật nóng."),
			keywords: "phở khô pho kho bánh phở phở bó",
			art:      drawing{"pho", 0},
			label: label{ingredients: "Gạo tẻ, nước, muối", origin: rice, evidence: ricePapers,
				storage: "Nơi khô, thoáng, tránh nắng chiếu thẳng", shelfLife: "9 tháng từ ngày sản xuất in trên gói",
				warnings: "Làm chung xưởng với miến dong. Không dùng khi có mùi chua, mốc", declaration: "Tự công bố số 03/MLS/2025 (mẫu)"},
			sizes: []size{grams("500 g", 500, "gói", 35_000, 50), grams("Hộp quà 1 kg", 1000, "hộp", 89_000, 12)}},

		{slug: "pho-kho-soi-ban-to", name: "Phở khô sợi bản to", group: "mien-bun-pho", producer: "soi-kho-son-lo", featured: 14,
			summary: "Sợi bản to để xào hoặc trộn, dai tay đũa.",
			quote:   "Bản to thì phải tráng hai lượt mới khỏi rách.",
			story: paragraphs(
				"Bánh tráng lượt đầu mỏng, hấp chín rồi tráng thêm một lượt. Hai lớp dính vào nhau nên xào không nát.",
				"Xưởng sấy nhẹ ngày mưa, ngày nắng thì phơi."),
			usage:    lines("Ngâm nước nguội 25 phút.", "Để thật ráo trước khi xào.", "Xào lửa to cùng một thìa dầu cho sợi rời."),
			keywords: "phở khô pho kho phở xào bánh phở to",
			art:      drawing{"pho", 0},
			label: label{ingredients: "Gạo tẻ, nước, muối", origin: rice, evidence: ricePapers,
				storage: "Nơi khô, thoáng", shelfLife: "9 tháng từ ngày sản xuất in trên gói",
				warnings: "Làm chung xưởng với miến dong. Không dùng khi có mùi chua, mốc", declaration: "Tự công bố số 05/SKSL/2025 (mẫu)"},
			sizes: []size{grams("500 g", 500, "gói", 34_000, 36)}},
	}
}
