package demo

import "github.com/ocop-hungdao/ocop/catalog"

func foodMakers() []producer {
	return []producer{
		{slug: "nem-thinh-som", name: "Nem Thính Sớm (mẫu)", form: catalog.HouseholdBusiness, village: "ha-hoa",
			craft: "Nem thính", hamlet: "Thôn Hạ Hòa", phone: "+84900000004", since: 2005,
			quote: "Thính rang buổi sáng, nem trộn ngay trong ngày.",
			story: paragraphs(
				"Bếp đỏ lửa từ ba giờ. Thính rang trước, để nguội rồi mới trộn; nem xong thì gói, xếp vào thùng lạnh.",
				"Đơn chốt trước tám giờ tối, sáng sau làm đúng số ấy."),
			visiting: "6:00–11:00 hằng ngày."},
		{slug: "nem-lat-giang", name: "Tổ hợp tác Nem Lạt Giang (mẫu)", form: catalog.CooperativeGroup, village: "do-chang",
			craft: "Nem gói lá", hamlet: "Thôn Độ Chàng", phone: "+84900000005", since: 2018,
			quote: "Buộc lạt giang cho chắc tay, bóc ra còn nguyên thớ.",
			story: paragraphs(
				"Năm nhà trong xóm chung nhau một bếp đạt điều kiện, thay phiên gói. Nhà nào gói cũng theo một mực: bấy nhiêu thịt, bấy nhiêu thính.",
				"Lá và lạt chuẩn bị từ hôm trước, sáng ra chỉ còn việc trộn và gói."),
			visiting: "7:00–11:00, trừ ngày rằm, mùng một."},
		{slug: "htx-rau-dong-cua", name: "HTX Rau an toàn Đồng Cửa (mẫu)", form: catalog.Cooperative, village: "cong-hoa",
			craft: "Rau an toàn", hamlet: "Khu đồng Cộng Hòa (mẫu)", phone: "+84900000006", since: 2012,
			quote: "Sổ ghi đủ ngày thì mới cầm liềm ra ruộng.",
			story: paragraphs(
				"Hơn hai chục hộ góp ruộng liền nhau, chung một cuốn sổ đồng: gieo ngày nào, bón gì, đến ngày nào được cắt.",
				"Rau cắt sáng sớm, nhặt rửa ở nhà sơ chế rồi chia ra từng bó."),
			visiting: "5:00–9:00, theo lứa rau."},
		{slug: "rau-bo-day", name: "Trang trại Rau Bờ Đáy (mẫu)", form: catalog.Farm, village: "cong-hoa",
			craft: "Rau ăn lá, rau mùa lạnh", hamlet: "Bãi ven sông Đáy (mẫu)", phone: "+84900000007", since: 2019,
			quote: "Hái từ năm giờ, tám giờ rau đã lên xe.",
			story: paragraphs(
				"Trang trại của một gia đình, có giếng khoan và nhà lưới để che mưa. Mùa nào trồng rau ấy, không ép trái mùa.",
				"Khách quen dặn trước qua điện thoại, rau cắt đủ số dặn."),
			visiting: "Cuối tuần, 6:00–10:00. Gọi trước."},
		{slug: "nhan-dai-thanh", name: "Trang trại Nhãn Đại Thành (mẫu)", form: catalog.Farm, village: "dai-thanh",
			craft: "Nhãn muộn", hamlet: "Vùng bãi Đại Thành (mẫu)", phone: "+84900000008", since: 2003,
			quote: "Nhãn nơi khác vãn rồi, vườn tôi mới bắt đầu bẻ.",
			story: paragraphs(
				"Vườn có cây hơn hai chục tuổi, mỗi năm một vụ. Mưa nhiều thì nhãn nhạt, nắng đều thì ngọt; được hay không cũng nói thật với khách.",
				"Nhãn bẻ buổi sáng, xếp sọt lót lá, giao trong ngày."),
			visiting: "Mùa nhãn, tháng 8 và tháng 9: cả ngày."},
	}
}
