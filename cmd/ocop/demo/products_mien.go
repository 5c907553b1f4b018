package demo

// starch is what every maker of miến declares here: the press does not agree where it
// is bought, so no place is named.
const starch = "Tinh bột dong mua của cơ sở ngoài xã, ghi theo từng lô (dữ liệu mẫu)"

const starchPapers = "Sổ nhập bột và phiếu mua theo lô, xem tại cơ sở (mẫu)"

func mien() []product {
	return []product{
		{slug: "mien-dong-lang-so-soi-nho", name: "Miến dong làng So sợi nhỏ", group: "mien-bun-pho", producer: "htx-mien-lang-so", bulk: "50 gói 500 g", bulkNote: "Đóng thùng 20 gói, giao trong 5 ngày (mẫu)", featured: 100,
			summary: "Sợi nhỏ, trắng trong, nấu canh hay trộn đều được.",
			quote:   "Phơi nắng hai hôm, gặp mưa cả nhà chạy miến.",
			story: paragraphs(
				"Bột dong lọc ba nước, lắng qua đêm. Gà chưa gáy đã nhóm lò, tráng bánh mỏng rồi trải lên phên tre.",
				"Nắng to thì trở phên luôn tay, nắng nhẹ thì để lâu hơn một buổi. Bánh vừa se là cắt sợi, để muộn thì giòn gãy mất.",
				"Miến xong màu trắng trong, không nhuộm. Gói nào ghi lô của gói ấy."),
			usage:    lines("Ngâm nước nguội 10 phút, vớt ráo.", "Chần nước sôi một phút rồi chan canh.", "Xào thì để sợi còn ẩm, đảo nhanh tay."),
			keywords: "miến so miến làng so miến dong mien dong sợi nhỏ canh miến gà",
			art:      drawing{"mien", 0},
			label: label{ingredients: "Tinh bột dong riềng, nước", origin: starch, evidence: starchPapers,
				storage: "Nơi khô, thoáng, tránh nắng chiếu thẳng; mở gói thì buộc kín", shelfLife: "12 tháng từ ngày sản xuất in trên gói",
				warnings: "Làm chung xưởng với bún, phở từ gạo. Không dùng khi gói đã ẩm hoặc có mùi lạ", declaration: "Tự công bố số 01/MLS/2025 (mẫu)"},
			sizes: []size{grams("500 g", 500, "gói", 70_000, 64), grams("1 kg", 1000, "gói", 135_000, 30),
				grams("Hộp quà 2 gói", 1000, "hộp", 165_000, 18)}},

		{slug: "mien-dong-lang-so-soi-to", name: "Miến dong làng So sợi to", group: "mien-bun-pho", producer: "htx-mien-lang-so", bulk: "50 gói 500 g", bulkNote: "Đóng thùng 20 gói, giao trong 5 ngày (mẫu)", featured: 60,
			summary: "Sợi to bản dày để xào, đảo mấy lượt vẫn nguyên.",
			quote:   "Sợi to để xào, đảo mấy lượt vẫn nguyên.",
			story: paragraphs(
				"Cũng mẻ bột ấy, bánh tráng dày tay hơn một chút và cắt bản to. Nhà hàng trong huyện cũ hay dặn loại này cho món miến xào.",
				"Sợi to lâu khô, phơi thêm nửa ngày so với sợi nhỏ."),
			usage:    lines("Ngâm nước nguội 20 phút cho mềm hẳn.", "Cắt khúc vừa đũa, để ráo.", "Xào lửa to, nêm nước từng chút cho sợi ngấm."),
			keywords: "miến so miến làng so miến dong mien dong sợi to miến xào",
			art:      drawing{"mien", 1},
			label: label{ingredients: "Tinh bột dong riềng, nước", origin: starch, evidence: starchPapers,
				storage: "Nơi khô, thoáng, tránh nắng chiếu thẳng", shelfLife: "12 tháng từ ngày sản xuất in trên gói",
				warnings: "Làm chung xưởng với bún, phở từ gạo. Không dùng khi gói đã ẩm hoặc có mùi lạ", declaration: "Tự công bố số 02/MLS/2025 (mẫu)"},
			sizes: []size{grams("500 g", 500, "gói", 65_000, 40), grams("1 kg", 1000, "gói", 125_000, 22)}},

		{slug: "mien-dong-nang-hai-hom", name: "Miến dong Nắng Hai Hôm", group: "mien-bun-pho", producer: "mien-nang-hai-hom", preparing: true, featured: 40,
			summary: "Miến của một nhà làm, mẻ nhỏ, hết mẻ thì đợi nắng.",
			quote:   "Sân nhà tôi hướng gió, nắng lên là trở phên.",
			story: paragraphs(
				"Mỗi mẻ chừng bốn chục cân, vừa sức hai ông bà và hai người con. Làm ít nên sợi nào cũng qua tay.",
				"Có hôm trời trở mây, miến đang phơi phải bê vào hiên hong tiếp. Mẻ ấy khô chậm hơn, nhà vẫn chờ chứ không sấy vội."),
			usage:    lines("Ngâm nước nguội 10 phút.", "Vớt ráo, cắt đôi cho dễ gắp.", "Thả vào nước dùng đang sôi, tắt bếp sau một phút."),
			keywords: "miến so miến làng so miến dong mien dong nhà làm",
			art:      drawing{"mien", 0},
			label: label{ingredients: "Tinh bột dong riềng, nước", origin: starch, evidence: "Sổ nhập bột của gia đình (mẫu)",
				storage: "Nơi khô, thoáng; trời nồm để trong hộp kín", shelfLife: "10 tháng từ ngày sản xuất in trên gói",
				warnings: "Không dùng khi gói đã ẩm, sợi đổi màu", declaration: "Tự công bố số 01/NHH/2026 (mẫu)"},
			sizes: []size{grams("500 g", 500, "gói", 75_000, 26), grams("Túi 3 kg", 3000, "túi", 420_000, 6)}},

		{slug: "mien-dong-cat-ngan", name: "Miến dong cắt ngắn nấu nhanh", group: "mien-bun-pho", producer: "mien-nang-hai-hom", featured: 20,
			summary: "Sợi cắt sẵn một gang tay, tiện bữa sáng vội.",
			quote:   "Cắt sẵn cho trẻ con dễ ăn, người già khỏi phải kéo sợi.",
			story: paragraphs(
				"Đầu sợi và sợi gãy lúc bó không bỏ đi mà nhặt riêng, cắt đều một gang. Ăn vẫn là miến ấy, chỉ ngắn hơn.",
				"Mỗi mẻ được vài chục gói nên hay hết sớm."),
			usage:    lines("Ngâm nước nguội 5 phút.", "Thả thẳng vào nồi canh đang sôi.", "Đợi sợi trong lại thì múc."),
			keywords: "miến so miến làng so miến dong mien dong ăn nhanh miến vụn",
			art:      drawing{"mien", 1},
			label: label{ingredients: "Tinh bột dong riềng, nước", origin: starch, evidence: "Sổ nhập bột của gia đình (mẫu)",
				storage: "Nơi khô, thoáng", shelfLife: "10 tháng từ ngày sản xuất in trên gói",
				warnings: "Không dùng khi gói đã ẩm, sợi đổi màu", declaration: "Tự công bố số 02/NHH/2026 (mẫu)"},
			sizes: []size{grams("300 g", 300, "gói", 38_000, 24).soldOff(21)}},

		{slug: "mien-dong-bao-cho-quan", name: "Miến dong bao cho quán", group: "mien-bun-pho", producer: "soi-kho-son-lo", featured: 10,
			summary: "Bao 5 kg, sợi đều, hợp bếp quán và bếp cỗ.",
			quote:   "Quán cần sợi đều tay, nồi nào cũng chín cùng lúc.",
			story: paragraphs(
				"Miến cho quán tráng máy để dày mỏng như nhau, chia mẻ nào chín mẻ ấy.",
				"Bao giấy hai lớp, bên trong chia năm túi để mở dần."),
			usage:    lines("Ngâm nước nguội 15 phút, chia phần.", "Giữ ẩm bằng khăn sạch khi chờ khách.", "Chần từng phần 30 giây."),
			keywords: "miến so miến làng so miến dong mien dong bao sỉ quán ăn",
			art:      drawing{"mien", 0},
			label: label{ingredients: "Tinh bột dong riềng, nước", origin: starch, evidence: starchPapers,
				storage: "Kê cao khỏi nền, nơi khô thoáng", shelfLife: "12 tháng từ ngày sản xuất in trên bao",
				warnings: "Làm chung xưởng với bún, phở từ gạo. Không dùng khi bao đã ẩm", declaration: "Tự công bố số 01/SKSL/2025 (mẫu)"},
			sizes: []size{grams("Bao 5 kg", 5000, "bao", 590_000, 14), grams(sackForTet, 10000, "bao", 1_150_000, 0)}},
	}
}
