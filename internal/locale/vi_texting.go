package locale

func viTexting() Texting {
	return Texting{
		Placed: func(codes, total string) string {
			return "OCOP Hưng Đạo đã nhận đơn " + codes + ", tổng " + total + "."
		},
		Due: func(code, amount, until string) string {
			return "Đơn " + code + " còn chờ " + amount + ", giữ hàng đến " + until + "."
		},
		Left: func(code, courier, tracking string) string {
			return "Đơn " + code + " đã gửi đi bằng " + courier + ", mã vận đơn " + tracking + "."
		},
		Account: func(producer, bank, number, from string) string {
			return "OCOP Hưng Đạo: từ " + from + " tiền khách trả " + producer + " vào tài khoản " + bank + " " + number + ". Không phải bạn đổi thì gọi xã ngay."
		},
		Look:   func(page string) string { return "Xem đơn: " + page },
		Sample: "Đây là đơn mẫu, không có hàng thật.",
	}
}
