package locale

import "fmt"

func viMail() Mail {
	return Mail{
		Subject:  func(codes string) string { return "Đã nhận đơn " + codes },
		Hello:    func(name string) string { return "Chào " + name + "," },
		Received: func(at string) string { return "Chúng tôi đã nhận đơn của bạn lúc " + at + "." },
		Line: func(product, variant string, quantity int, total string) string {
			return fmt.Sprintf("- %s, %s × %d: %s", product, variant, quantity, total)
		},
		Fee:     "Phí giao",
		Total:   "Tổng đơn",
		All:     "Tất cả",
		PayCOD:  "Trả tiền mặt khi nhận hàng.",
		To:      "Giao đến",
		At:      "Nhận tại",
		Next:    "Cơ sở gọi hoặc nhắn trong giờ làm việc để xác nhận.",
		Follow:  "Xem đơn đang ở đâu, hoặc hủy khi cơ sở chưa xác nhận, tại đường dẫn riêng của bạn:",
		Sample:  "Đây là đơn mẫu trên trang mẫu: không có hàng thật được giao.",
		Goodbye: "OCOP Hưng Đạo",
		Ending:  viEndingMail(),
		Order:   viOrderMail(),
		English: viMailEnglish(),
	}
}
