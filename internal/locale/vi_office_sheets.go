package locale

import "fmt"

func viOfficeSheets() OfficeSheets {
	return OfficeSheets{
		Slip:     "Phiếu gửi hàng",
		Labels:   "Nhãn địa chỉ",
		Prices:   "Thẻ giá",
		ScanHint: "Quét: nguồn gốc, đặt mua",
		FromWhom: func(name, phone string) string { return "Gửi từ " + name + ", " + phone },

		PrintSlips:  "In phiếu",
		PrintLabels: "In nhãn",
		PrintPrices: "In thẻ giá",
		PrintMonth:  "Tải bản in (PDF, A5)",
		NoneGoes:    "Các đơn đã chọn đều đã hủy hoặc hết hạn, không còn gì để gửi nên không in phiếu.",
		NonePrinted: "Bạn chưa chọn đơn nào. Bạn đánh dấu vào ô đầu dòng rồi bấm lại nhé.",
		NoneShown:   "Thẻ giá chỉ in được cho sản phẩm khách đang thấy. Bạn đăng bán trước rồi in nhé.",
		Picked:      "Đã chọn #",
		PickPage:    func(n int) string { return fmt.Sprintf("Chọn cả trang (%d)", n) },
		Confirm:     "Xác nhận",
		Sure: SureMany{
			Title: func(n int) string { return "Xác nhận cả " + count(n) + " đơn đang chờ?" },
			Do:    func(n int) string { return "Xác nhận " + count(n) + " đơn" },
			Means: "Khách của từng đơn được báo ngay là cơ sở nhận đơn, nên việc này không hoàn tác được. Bạn chắc là các cơ sở đủ hàng cho tất cả rồi hãy bấm. Đơn nào vừa đổi thì giữ nguyên và được nêu mã.",
		},
		Confirmed: func(n int) string { return fmt.Sprintf("Đã xác nhận %d đơn.", n) },
		NotConfirmed: func(codes string) string {
			return "Chưa xác nhận được " + codes + ". Bạn mở từng đơn xem vì sao nhé."
		},
	}
}
