package demo

func congHoa() village {
	return village{
		slug: "cong-hoa", name: "Cộng Hòa", aliases: "vùng rau Cộng Hòa", former: "Cộng Hòa", craft: "Rau an toàn", art: "vegetables",
		summary: "Vùng rau an toàn của xã, cắt theo lứa, giao trong ngày.",
		story: paragraphs(
			"Rau Cộng Hòa cắt từ lúc còn sương. Rau lá không đợi được, nên chỉ nhận giao trong Hà Nội, có thứ chỉ giao quanh xã.",
			"Mỗi mùa một thứ: trời lạnh có cải cúc, cải ngọt; trời nóng có rau muống, mồng tơi."),
		facts: []fact{
			stated("Rau an toàn", "tại Cộng Hòa có tên trong nhóm thực phẩm xã tập trung phát triển.", plan),
			stated("01/07/2025", "xã Cộng Hòa cũ nhập vào xã Hưng Đạo, cùng xã Đồng Quang.", "Nghị quyết 1656/NQ-UBTVQH15, 16/06/2025"),
			step("Làm đất", "Đất nghỉ giữa hai lứa rồi mới lên luống.", unconfirmed),
			step("Ghi sổ", "Ngày gieo, ngày bón, ngày phun ghi vào sổ từng luống.", unconfirmed),
			step("Cắt", "Cắt sáng sớm, đủ ngày cách ly mới cắt.", unconfirmed),
			step("Rửa, bó", "Nhặt, rửa, để ráo rồi bó từng nửa cân.", unconfirmed),
		},
	}
}

func daiThanh() village {
	return village{
		slug: "dai-thanh", name: "Đại Thành", aliases: "vùng nhãn Đại Thành", former: "Đại Thành", craft: "Nhãn muộn", art: "vegetables",
		summary: "Vùng nhãn chín muộn, mỗi năm một vụ vào tháng 8, tháng 9.",
		story: paragraphs(
			"Khi nhãn nơi khác đã vãn, vườn ở Đại Thành mới vào vụ. Hết vụ là nghỉ, chờ mùa hoa năm sau."),
		facts: []fact{
			stated("Nhãn muộn", "Đại Thành được kể trong những sản vật của Quốc Oai.", "Khoa học và Cuộc sống (chuyên trang Quốc Oai)"),
		},
	}
}
