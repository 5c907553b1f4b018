package demo

// plan is the one source that names the goods of these two villages.
const plan = "Dự thảo kế hoạch OCOP xã Hưng Đạo năm 2026"

func haHoa() village {
	return village{
		slug: "ha-hoa", name: "Hạ Hòa", former: "Tân Phú", craft: "Nem thính", art: "nem",
		summary: "Nem thính rang thính buổi sáng, trộn trong ngày.",
		story: paragraphs(
			"Nem thính là món của bữa cỗ và bữa quà ở Hạ Hòa: thịt, bì thái sợi, trộn thính gạo rang, ăn cùng lá sung.",
			"Nem làm trong ngày, giữ lạnh khi giao nên chỉ đi được trong Hà Nội."),
		facts: []fact{
			stated("Nem thính", "Hạ Hòa là một trong những món xã chọn phát triển thành sản phẩm OCOP.", plan),
			step("Rang thính", "Gạo rang vàng nhỏ lửa rồi xay vừa tay, không mịn quá.", unconfirmed),
			step("Sơ chế", "Thịt nạc và bì làm chín, thái sợi.", unconfirmed),
			step("Trộn", "Trộn thịt, bì với thính và gia vị khi thính đã nguội.", unconfirmed),
			step("Gói, giữ lạnh", "Gói từng phần, giữ lạnh tới tay người mua.", unconfirmed),
		},
	}
}

func doChang() village {
	return village{
		slug: "do-chang", name: "Độ Chàng", aliases: "Độ Tràng", former: "Đại Thành", craft: "Nem gói lá", art: "nem",
		summary: "Nem gói lá buộc lạt giang, bóc ra còn nguyên thớ.",
		story: paragraphs(
			"Tên làng có người viết Độ Chàng, có người viết Độ Tràng; hỏi đường kiểu nào cũng tới.",
			"Nem ở đây hay gói lá, buộc lạt, xếp thành chục để mang đi biếu."),
		facts: []fact{
			stated("Nem thính", "Độ Chàng được nêu cùng Hạ Hòa trong nhóm thực phẩm của kế hoạch OCOP xã.", plan),
			step("Chọn lá", "Lá rửa sạch, lau khô, lót trong là lá non.", unconfirmed),
			step("Trộn nem", "Thịt, bì thái sợi trộn thính và gia vị.", unconfirmed),
			step("Gói, buộc lạt", "Gói chặt tay, buộc lạt giang cho khỏi bung.", unconfirmed),
			step("Xếp chục", "Xếp mười quả một chục, giữ lạnh khi giao.", unconfirmed),
		},
	}
}
