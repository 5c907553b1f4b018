package locale

func viGroupAsked() map[string][]Asked {
	return map[string][]Asked{
		"mien-bun-pho": {
			{"Để được bao lâu?", "Ngày sản xuất và hạn dùng in trên từng gói. Trang mỗi loại ghi hạn dùng và cách cất."},
			{"Bột, gạo lấy từ đâu?", "Mỗi cơ sở khai nơi mua và giấy kèm theo ở mục Vì sao tin được trên trang sản phẩm."},
		},
		"nem": {
			{"Giao được đến đâu?", "Nem cần giữ lạnh. Trang mỗi loại ghi rõ giao đến đâu, nên dùng trong bao lâu; nơi không giao được sẽ báo trước khi bạn đặt."},
		},
		"rau-an-toan": {
			{"Sao hôm nay hết món tôi cần?", "Rau theo lứa, có ngày cắt ít. Bấm Lọc rồi chọn “Còn hàng hoặc đặt trước” để chỉ xem món mua được lúc này."},
		},
		"do-go": {
			{"Đặt theo kích thước riêng thì làm sao?", "Bấm Báo giá ở trang sản phẩm, gửi kích thước và loại gỗ. Người làm báo giá trước rồi mới làm."},
			{"Gỗ có rõ nguồn không?", "Món nào cũng phải có giấy nguồn gỗ thì mới được đăng bán. Cơ sở khai loại gỗ và nơi mua ở trang sản phẩm."},
		},
		"du-lich": {
			{"Có phải hẹn trước không?", "Nên gọi trước. Giờ đón khách và số điện thoại ghi ở trang mỗi nơi."},
		},
		"qua-tang": {
			{"Trong hộp có gì, ai làm?", "Trang mỗi hộp ghi từng món và cơ sở làm món đó."},
			{"Viết lời chúc được không?", "Được. Bạn ghi ở ô lời nhắn khi đặt hàng."},
		},
	}
}
