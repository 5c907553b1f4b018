package locale

// viWaitingFaults are said to who wants to be told when goods can be had.
func viWaitingFaults() Faults {
	return Faults{
		"waiting.quantity": func(d Details) string {
			return "Số lượng từ 1 đến " + d.text("most") + ". Bạn xem lại nhé."
		},
		"waiting.in_stock": func(d Details) string {
			return "Món này đang còn " + d.text("left") + " " + d.text("unit") + ", bạn đặt mua được ngay."
		},
		"waiting.on_shelf": say("Nhóm này đã có sản phẩm, bạn xem và đặt mua được ngay."),
		"waiting.no_such":  say("Món này hiện không bán trên sàn nên chưa ghi số được. Bạn xem các sản phẩm đang bán nhé."),
		"waiting.too_many": func(d Details) string {
			return "Số này đang chờ " + d.text("most") + " món rồi. Bạn gọi xã để bỏ bớt nhé."
		},
		"waiting.not_found": say("Không tìm thấy số này trong danh sách chờ. Có thể bạn đã xóa, hoặc đường dẫn bị thiếu."),
		"waiting.not_due":   say("Khách này chưa tới lượt, hoặc đồng nghiệp vừa báo rồi. Danh sách dưới đây là mới nhất."),
	}
}
