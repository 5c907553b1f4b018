package locale

func viBoxFaults() Faults {
	return Faults{
		"box.too_many_parts":        say("Một hộp chứa nhiều nhất 20 món. Bạn bỏ bớt món rồi lưu lại nhé."),
		"box.quantity_out_of_range": say("Mỗi món trong hộp từ 1 đến 99. Bạn xem lại số lượng nhé."),
		"box.part_to_come": func(d Details) string {
			return d.text("product") + " chưa đủ món để ghép: " + d.text("part") + " đang chờ hàng, có từ " + d.text("ready") + ". Hộp không nhận đặt trước; bạn đặt trước riêng món đó, hoặc chọn hộp khác nhé."
		},
		"box.part_twice":  say("Món này đã có trong hộp. Bạn tăng số lượng của món đó thay vì thêm lần nữa nhé."),
		"box.has_stock":   boxHasStock,
		"box.is_part":     say("Hàng này đang nằm trong một hộp khác nên không thể thành hộp ghép. Bạn lấy nó ra khỏi hộp kia trước nhé."),
		"box.part_is_box": say("Không xếp hộp vào trong hộp được. Bạn chọn từng món bán lẻ nhé."),
		"stock.of_box":    say("Hộp ghép không có số tồn kho riêng: số hộp còn bán tính theo món ít nhất. Bạn sửa tồn kho của từng món nhé."),
	}
}

func boxHasStock(d Details) string {
	left, ok := d.number("left")
	if !ok {
		left = "hàng"
	}
	return "Loại này đang ghi còn " + left + " trong kho. Bạn sửa tồn kho về 0 (các hộp đã gói bán hết hoặc tháo ra) rồi ghép hộp nhé."
}
