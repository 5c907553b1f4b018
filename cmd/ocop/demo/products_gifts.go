package demo

func gifts() []product {
	return []product{
		{slug: "hop-qua-co-yen", name: "Hộp quà “Cỗ yến”: miến, bún, phở", group: "qua-tang", producer: "htx-mien-lang-so", featured: 85,
			summary: "Ba thứ sợi của làng trong một hộp buộc lạt, kèm thiệp viết tay.",
			quote:   "Gói bằng lạt tre, kèm thiệp viết tay.",
			story: paragraphs(
				"Tên hộp lấy từ câu “Cỗ yến thiếu miến làng So”. Trong hộp có miến sợi nhỏ, bún cuộn và phở bó lạt, mỗi thứ một gói 500 g.",
				"Muốn viết gì vào thiệp, anh chị ghi ở phần lời nhắn khi đặt."),
			usage:    lines("Miến: ngâm 10 phút, chần một phút.", "Bún: ngâm 15 phút, luộc 3 phút.", "Phở: ngâm 15 phút, chần 40 giây."),
			keywords: "hộp quà quà biếu quà tết set quà miến so",
			art:      drawing{"gift", 0},
			label: label{ingredients: "Miến: tinh bột dong, nước. Bún, phở: gạo tẻ, nước, muối", origin: starch + ". " + rice, evidence: starchPapers,
				storage: "Nơi khô, thoáng", shelfLife: "9 tháng từ ngày sản xuất in trên từng gói",
				warnings: "Các món làm chung xưởng. Không dùng khi gói đã ẩm", declaration: "Tự công bố số 04/MLS/2025 (mẫu)"},
			sizes: []size{box("Hộp 3 món", "hộp", 195_000, 1700,
				held{1, "mien-dong-lang-so-soi-nho", "500 g"}, held{1, "bun-kho-cuon-tay", "500 g"}, held{1, "pho-kho-bo-lat", "500 g"})}},

		{slug: "hop-qua-tet-mien-nha-lam", name: "Hộp quà Tết miến nhà làm", group: "qua-tang", producer: "mien-nang-hai-hom", featured: 24,
			summary: "Bốn gói miến mẻ nắng đầu đông, hộp giấy dó.",
			quote:   "Miến phơi nắng hanh đầu đông để dành làm quà Tết.",
			story: paragraphs(
				"Nắng hanh khô đều, mẻ miến tháng này nhà để riêng cho quà Tết.",
				"Hộp giấy dó buộc dây gai, trong có tờ ghi cách ngâm cho người nhận."),
			usage:    lines("Ngâm nước nguội 10 phút.", "Chần một phút rồi chan canh.", "Gói chưa mở để nơi khô."),
			keywords: "quà tết hộp quà miến so miến làng so quà biếu",
			art:      drawing{"gift", 0},
			label: label{ingredients: "Tinh bột dong riềng, nước", origin: starch, evidence: "Sổ nhập bột của gia đình (mẫu)",
				storage: "Nơi khô, thoáng", shelfLife: "10 tháng từ ngày sản xuất in trên gói",
				warnings: "Không dùng khi gói đã ẩm, sợi đổi màu", declaration: "Tự công bố số 03/NHH/2026 (mẫu)"},
			sizes: []size{pieces("Hộp 4 gói 500 g", 1, "hộp", 320_000, 2300, 20)}},

		{slug: "tui-qua-bep-nha", name: "Túi quà bếp nhà: bún và phở", group: "qua-tang", producer: "soi-kho-son-lo", featured: 7,
			summary: "Hai gói bún, hai gói phở trong túi cói xách tay.",
			quote:   "Đi xa về mang túi này là cả nhà có bữa sáng.",
			story: paragraphs(
				"Túi cói đan ở nơi khác, xưởng chỉ làm phần ruột: bún cuộn tay và phở sợi to.",
				"Hợp làm quà cho khách đi xe, không lo vỡ."),
			usage:    lines("Bún: ngâm 15 phút, luộc 3 phút.", "Phở: ngâm 25 phút rồi xào.", "Buộc kín gói dùng dở."),
			keywords: "quà biếu túi quà bún phở quà tặng",
			art:      drawing{"gift", 0},
			label: label{ingredients: "Gạo tẻ, nước, muối", origin: rice, evidence: ricePapers, storage: "Nơi khô, thoáng",
				shelfLife: "9 tháng từ ngày sản xuất in trên từng gói", warnings: "Làm chung xưởng với miến dong. Không dùng khi có mùi chua, mốc",
				declaration: "Tự công bố số 06/SKSL/2025 (mẫu)"},
			sizes: []size{pieces("Túi 4 gói", 1, "túi", 145_000, 2200, 16)}},

		{slug: "hop-tra-cu-la-cuc", name: "Hộp trà cụ “Lá cúc”", group: "qua-tang", producer: "moc-la-cuc", featured: 21,
			summary: "Khay nhỏ và hộp chè chạm cùng một viền lá, hộp gỗ dán mộc.",
			quote:   "Khay với hộp cùng một tấm gỗ, đặt cạnh nhau liền vân.",
			story: paragraphs(
				"Khay và hộp xẻ từ một tấm nên vân chạy tiếp nhau. Thợ đánh dấu từng cặp, không tráo.",
				"Khắc tên hay ngày kỷ niệm xin dặn trước mười ngày."),
			usage:    lines("Lau khô sau khi dùng.", "Không ngâm nước.", "Ba tháng lau dầu một lần."),
			keywords: "quà gỗ khay trà hộp chè quà biếu quà doanh nghiệp",
			art:      drawing{"carving", 0}, dimensions: "Hộp ngoài 36 × 24 × 14 cm", label: bought("Gỗ mít, lau dầu lanh"),
			sizes: []size{pieces("Bộ 2 món", 1, "bộ", 1_150_000, 2600, 6)}},
	}
}
