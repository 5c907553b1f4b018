package demo

import "github.com/ocop-hungdao/ocop/catalog"

func noodleMakers() []producer {
	return []producer{
		{slug: "htx-mien-lang-so", name: "HTX Miến làng So (mẫu)", form: catalog.Cooperative, village: "lang-so",
			craft: "Miến, phở khô, hộp quà", hamlet: "Thôn Sơn Lộ (mẫu)", phone: "+84900000001", since: 2009,
			quote: "Phơi nắng hai hôm, gặp mưa cả nhà chạy miến.",
			story: paragraphs(
				"Mười bốn nhà chung một sân phơi và một lò tráng. Ai nhiều tay thì tráng, ai rảnh thì trở phên, cuối ngày chia công ghi sổ.",
				"Bột dong mua về để riêng từng lô, lô nào ghi nơi mua lô ấy. Miến đóng gói cũng theo lô đó."),
			visiting: "7:00–16:00, ngày nắng. Gọi trước một ngày."},
		{slug: "mien-nang-hai-hom", name: "Miến Nắng Hai Hôm (mẫu)", form: catalog.HouseholdBusiness, village: "lang-so",
			craft: "Miến dong", hamlet: "Thôn Sơn Lộ (mẫu)", phone: "+84900000002", since: 1998,
			quote: "Sân nhà tôi hướng gió, nắng lên là trở phên.",
			story: paragraphs(
				"Hai thế hệ cùng làm: ông bà coi lửa, con cháu ra phên. Trời đẹp thì tráng từ bốn giờ sáng, chiều hôm sau mới cất.",
				"Nhà làm ít, hết mẻ thì xin khách đợi mẻ sau chứ không mua ngoài về bán."),
			visiting: "7:00–17:00, trừ ngày mưa. Gọi trước khi ghé."},
		{slug: "soi-kho-son-lo", name: "Công ty TNHH Sợi khô Sơn Lộ (mẫu)", form: catalog.LimitedCompany, village: "lang-so",
			craft: "Bún khô, phở khô, miến bao", hamlet: "Khu xưởng Sơn Lộ (mẫu)", phone: "+84900000003", since: 2016,
			quote: "Máy tráng cho đều, còn phơi thì vẫn phải người trông.",
			story: paragraphs(
				"Xưởng nhỏ có máy tráng và nhà sấy để phòng ngày mưa. Ngày nắng vẫn phơi phên, vì phơi nắng sợi khô từ từ, đỡ giòn gãy.",
				"Xưởng nhận đóng bao cho quán ăn và gói nhỏ cho gia đình."),
			visiting: "8:00–16:30, thứ Hai đến thứ Bảy. Hẹn trước."},
	}
}
