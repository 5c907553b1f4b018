package demo

import "github.com/ocop-hungdao/ocop/catalog"

const pork = "Thịt lợn mua của lò mổ có kiểm dịch trong huyện cũ, ghi theo ngày (dữ liệu mẫu)"

const porkPapers = "Phiếu kiểm dịch từng ngày, xem tại cơ sở (mẫu)"

const porkWarning = "Có thịt, bì lợn; có tỏi, ớt. Thính từ gạo nếp. Người dị ứng với các thứ này không nên dùng"

func nem() []product {
	return []product{
		{slug: "nem-thinh-la-sung-ha-hoa", name: "Nem thính lá sung Hạ Hòa", group: "nem", producer: "nem-thinh-som", bulk: "100 quả", bulkNote: "Đặt trước 2 ngày, giao lạnh trong Hà Nội (mẫu)", featured: 90,
			summary: "Nem trộn thính rang, ăn cùng lá sung và nước chấm.",
			quote:   "Thính rang buổi sáng, nem trộn ngay trong ngày.",
			story: paragraphs(
				"Gạo nếp rang nhỏ lửa đến khi dậy mùi, xay hơi thô cho bám thịt. Thính còn ấm thì chưa trộn, sợ nem đổ mồ hôi.",
				"Mỗi gói kèm một nắm lá sung rửa sạch và túi nước chấm. Ăn ngay khi nhận là ngon."),
			usage:    lines("Lấy khỏi tủ lạnh, để 10 phút cho bớt lạnh.", "Cuốn nem với lá sung, thêm lát ớt.", "Chấm nước mắm chua ngọt, ăn trong ngày."),
			keywords: "nem thính nem nắm nem chạo nem ha hoa lá sung",
			art:      drawing{"nem", 1}, area: catalog.City, cold: true, freshHours: 36,
			label: label{ingredients: "Thịt lợn nạc, bì lợn, thính gạo nếp, tỏi, ớt, gia vị; lá sung kèm riêng", origin: pork, evidence: porkPapers,
				storage: "Ngăn mát 2–6 °C", shelfLife: "36 giờ từ giờ đóng gói in trên nhãn", warnings: porkWarning, declaration: "Tự công bố số 01/NTS/2026 (mẫu)"},
			sizes: []size{grams("400 g", 400, "gói", 85_000, 30), grams("800 g", 800, "hộp", 165_000, 12)}},

		{slug: "nem-nam-ha-hoa", name: "Nem nắm Hạ Hòa", group: "nem", producer: "nem-thinh-som", preparing: true, featured: 35,
			summary: "Nem nắm chặt từng quả, thái lát bày đĩa.",
			quote:   "Nắm chặt tay mới thái được, lỏng tay là vỡ.",
			story: paragraphs(
				"Thịt thái nhỏ hơn nem rời, nắm từng quả bằng nắm tay rồi lăn lại một lượt thính.",
				"Nhà có giỗ hay dặn loại này vì bày đĩa gọn."),
			usage:    lines("Để 10 phút ngoài tủ lạnh.", "Thái lát dày bằng ngón tay.", "Ăn kèm lá ổi, lá mơ, chấm mắm tỏi."),
			keywords: "nem nắm nem thính nem nam nem chạo",
			art:      drawing{"nem", 1}, area: catalog.City, cold: true, freshHours: 36,
			label: label{ingredients: "Thịt lợn nạc, bì lợn, thính gạo nếp, tỏi, gia vị", origin: pork, evidence: porkPapers,
				storage: "Ngăn mát 2–6 °C", shelfLife: "36 giờ từ giờ đóng gói in trên nhãn", warnings: porkWarning, declaration: "Tự công bố số 02/NTS/2026 (mẫu)"},
			sizes: []size{pieces("Gói 5 quả", 5, "gói", 75_000, 560, 20)}},

		{slug: "thinh-gao-rang", name: "Thính gạo rang", group: "nem", producer: "nem-thinh-som", featured: 8,
			summary: "Lọ thính nếp rang xay thô, trộn nem, trộn nộm.",
			quote:   "Rang bằng chảo gang, lửa nhỏ, tay không được nghỉ.",
			story: paragraphs(
				"Thính là thứ làm nên mùi nem. Rang non thì nhạt, rang già thì đắng, cả mẻ chỉ lệch nhau vài phút.",
				"Lọ nhỏ đủ trộn chừng hai cân nem ở nhà."),
			usage:    lines("Trộn 2 thìa thính với mỗi 200 g thịt đã thái.", "Để thịt nguội hẳn rồi mới trộn.", "Đậy kín lọ sau khi mở."),
			keywords: "thính gạo thinh gao rang gia vị nem nộm",
			art:      drawing{"nem", 0},
			label: label{ingredients: "Gạo nếp rang", origin: rice, evidence: ricePapers,
				storage: "Nơi khô, đậy kín", shelfLife: "6 tháng từ ngày sản xuất in trên lọ",
				warnings: "Xay chung máy với đậu nành. Không dùng khi thính vón, mất mùi", declaration: "Tự công bố số 03/NTS/2026 (mẫu)"},
			sizes: []size{grams("Lọ 150 g", 150, "lọ", 28_000, 40)}},

		{slug: "nem-goi-la-do-chang", name: "Nem gói lá Độ Chàng", group: "nem", producer: "nem-lat-giang", featured: 50,
			summary: "Nem gói lá buộc lạt giang, một chục mười quả.",
			quote:   "Buộc lạt giang cho chắc tay, bóc ra còn nguyên thớ.",
			story: paragraphs(
				"Lá lau khô từng tàu, lớp ngoài lá già cho dày, lớp trong lá non cho thơm.",
				"Mười quả buộc thành một chục, xách tay đi ăn cỗ hay đi thăm nhau đều gọn."),
			usage:    lines("Giữ lạnh đến khi ăn.", "Bóc lá, gỡ tơi hoặc để nguyên quả.", "Ăn trong ngày nhận là vừa."),
			keywords: "nem gói lá nem lá nem chua nem độ tràng nem chạo",
			art:      drawing{"nem", 0}, area: catalog.City, cold: true, freshHours: 48,
			label: label{ingredients: "Thịt lợn nạc, bì lợn, thính gạo, tỏi, tiêu, gia vị; gói lá chuối", origin: pork, evidence: porkPapers,
				storage: "Ngăn mát 2–6 °C", shelfLife: "48 giờ từ giờ đóng gói in trên nhãn", warnings: porkWarning, declaration: "Tự công bố số 01/NLG/2026 (mẫu)"},
			sizes: []size{pieces("Chục 10 quả", 10, "chục", 95_000, 560, 16)}},

		{slug: "nem-chao-tai-do-chang", name: "Nem chạo tai Độ Chàng", group: "nem", producer: "nem-lat-giang", featured: 18,
			summary: "Tai lợn luộc thái mỏng trộn thính, giòn và bùi.",
			quote:   "Tai luộc xong thả nước đá ngay thì mới giòn.",
			story: paragraphs(
				"Tai lợn cạo kỹ, luộc vừa tới rồi ngâm nước đá. Thái càng mỏng thính càng bám.",
				"Hộp có ngăn riêng để rau thơm và nước chấm."),
			usage:    lines("Lấy khỏi tủ lạnh trước khi ăn 5 phút.", "Trộn lại một lượt với rau thơm.", "Chấm mắm tỏi ớt."),
			keywords: "nem chạo nem tai nem thính tai lợn",
			art:      drawing{"nem", 1}, area: catalog.City, cold: true, freshHours: 24,
			label: label{ingredients: "Tai lợn, thính gạo, tỏi, lá chanh, gia vị", origin: pork, evidence: porkPapers,
				storage: "Ngăn mát 2–6 °C", shelfLife: "24 giờ từ giờ đóng hộp in trên nhãn", warnings: porkWarning, declaration: "Tự công bố số 02/NLG/2026 (mẫu)"},
			sizes: []size{grams("300 g", 300, "hộp", 68_000, 14)}},
	}
}
