package demo

// langSo is the village of the noodles. The sources disagree about where the starch
// comes from, so nothing here says that it is local.
func langSo() village {
	return village{
		slug: "lang-so", name: "Làng So", aliases: "Sơn Lộ, làng So", former: "Cộng Hòa, Tân Hòa",
		craft: "Miến, bún, phở khô", art: "mien", at: &spot{20.97506, 105.67694},
		summary: "Miến trắng trên phên tre, Đình So bên hồ bán nguyệt.",
		story: paragraphs(
			"Ngày nắng, vào làng So là thấy phên tre dựng dọc đường. Miến phơi trên phên trắng trong, người phơi trông trời mà trở phên theo gió.",
			"Ngoài miến dong, nhà trong làng còn làm bún khô và phở khô. Mỗi thứ một cách tráng, một cách phơi, nhưng thứ nào cũng phải đợi nắng.",
			"Báo chí kể nơi mua bột dong mỗi bài một khác, nên ở đây cơ sở nào khai nơi mua bột của cơ sở ấy, theo từng sản phẩm."),
		facts: []fact{
			stated("Cỗ yến", "“Cỗ yến thiếu miến làng So”, câu nói gắn với sợi miến của làng.", "VTV, 18/09/2024"),
			stated("500 g", "là gói miến khô thường gặp của làng.", "VTV, 18/09/2024"),
			stated("Giáp Tết", "là lúc làng bận: đơn đặt tăng gấp đôi, gấp ba ngày thường.", "Hà Nội Mới, 12/2024"),
			stated("2021", "miến làng So sang Nhật Bản.", "Kinh tế nông thôn, 11/10/2021"),
			stated("Bột dong", "mua từ Bắc Kạn, Lai Châu, Sơn La, Mộc Châu theo một bài báo; bài khác kể những nơi khác.", "VTV, 18/09/2024"),
			stated("Tương truyền", "nghề làm sợi của làng gắn với chuyện nuôi quân Đinh Bộ Lĩnh, mười thế kỷ trước.", "Doanh nghiệp và Tiếp thị, 05/2023"),
			stated("Tên làng", "Làng So là đất Cộng Hòa và Tân Hòa cũ, trừ thôn An Ninh và Thổ Ngõa; sách báo còn ghi Sơn Lộ.", "Văn hóa và Phát triển, 2024"),
			step("Lọc bột", "Bột dong ngâm, lọc ba lần nước cho trong.", "VTV, 18/09/2024"),
			step("Tráng bánh", "Bột quấy chín tráng thành tấm mỏng.", "VTV, 18/09/2024"),
			step("Phơi phên", "Bánh phơi trên phên tre, trở phên theo gió.", "VTV, 18/09/2024"),
			step("Cắt sợi", "Bánh vừa khô thì cắt thành sợi.", "VTV, 18/09/2024"),
			step("Đóng gói", "Miến khô hẳn mới đóng gói, thường mỗi gói 500 g.", "VTV, 18/09/2024"),
		},
	}
}
