package locale

import "fmt"

func viOfficeSettings() OfficeSettings {
	return OfficeSettings{
		Menu: "Mọi cài đặt", Title: "Cài đặt", Note: "Mỗi mục một câu. Bấm vào để xem và đổi.",
		Selling: "Bán hàng", Goods: "Hàng và giấy tờ", Commune: "Xã", People: "Người dùng",
		Launch:   [2]string{"Mở bán", "Trang được bán theo hình thức nào, theo hồ sơ nào. Đổi cần hai người."},
		Free:     [2]string{"Miễn phí giao", "Mỗi cơ sở tự đặt mức tiền từ đó không thu phí giao."},
		Accounts: [2]string{"Tài khoản nhận tiền", "Tiền chuyển khoản của khách vào tài khoản nào. Đổi cần hai người."},
		Vouchers: [2]string{"Mã giảm giá", "Mã nào, giảm bao nhiêu, ai chịu."},
		Papers:   [2]string{"Giấy tờ bắt buộc", "Hàng nào cần giấy gì, nhắc trước bao nhiêu ngày, chứng nhận có hạn mấy tháng."},
		Words:    [2]string{"Từ tìm kiếm", "Khách gõ từ nào thì ra hàng nào, và từ nào chưa ra gì."},
		Imports:  [2]string{"Nhập từ Excel", "Tải mẫu, nhập nhiều dòng một lần, hoàn tác được."},
		Imprint:  [2]string{"Thông tin trang", "Ai đứng tên trang, gọi số nào, giờ nào: hiện ở chân mọi trang."},
		System:   "Máy chủ",
		MailTest: [2]string{"Gửi thử một thư", "Thư của trang có đến nơi không, cuối thư ghi gì."},
		Lost:     [2]string{"Việc máy chưa làm được", "Thư, tin báo, ảnh bị kẹt: làm lại hoặc bỏ qua."},
		Backup:   [2]string{"Sao lưu", "Lần cuối lúc nào; tải về một bản sao mọi dữ liệu."},
		Rates:    [2]string{"Phí giao hàng", "Mỗi vùng bao nhiêu tiền theo cân nặng, tỉnh nào thuộc vùng nào, đổi từ ngày nào."},
		Set:      "Hiện giờ:",
		NumbersNow: func(cash, confirm, pay string) string {
			return "tiền mặt tối đa mỗi kiện: " + cash + ", xác nhận trong " + confirm + ", chờ chuyển khoản " + pay
		},
		ZonesNow: func(n, of int) string { return fmt.Sprintf("%d trên %d vùng có bảng phí", n, of) },
		TextsNow: func(n, gaps int) string {
			if gaps == 0 {
				return fmt.Sprintf("%d bài đang áp dụng, không còn chỗ trống", n)
			}
			return fmt.Sprintf("%d bài đang áp dụng, còn %d chỗ chưa điền", n, gaps)
		},
		SecondNow:  func(n, of int) string { return fmt.Sprintf("%d trên %d cán bộ đã bật.", n, of) },
		OutlineNow: func(source string) string { return "Ranh giới theo " + source + "." },
		Nothing:    "chưa ghi gì.",
		MailFiles:  "thư đang ghi vào tệp trên máy chủ, chưa gửi đi đâu",
		Phrases:    [2]string{"Mẫu câu", "Câu viết sẵn khi trả lại hàng, giấy; hủy đơn; trả lời nhận xét, ý kiến. Chủ thể cũng dùng trên điện thoại."},
		Channels:   [2]string{"Kênh của xã", "Trang Facebook, Zalo OA, TikTok, YouTube của xã: hiện ở chân trang và trang Live."},
		Ways:       [2]string{"Cách trả tiền", "Tiền mặt, chuyển khoản, thẻ: bật hay tắt từng cách, khách đọc được lý do."},
		Numbers:    [2]string{"Mức và thời hạn", "Thu tiền mặt đến bao nhiêu, xác nhận và chờ tiền mấy giờ, giữ hàng mấy phút, giờ chốt hàng lạnh."},
		DaysOff:    [2]string{"Ngày nghỉ", "Tết và ngày lễ: thời hạn không tính những ngày này."},
		Policies:   [2]string{"Chính sách", "Giao hàng, đổi trả, thanh toán, bảo mật, quy chế: sửa, xem trước, đăng bản mới có ngày áp dụng."},
		Map:        [2]string{"Bản đồ", "Ranh giới xã trên mọi bản đồ, và có hiện đường phố bên dưới không."},
		Users:      [2]string{"Người dùng và quyền", "Mời người, đổi vai trò, khóa, đăng xuất máy lạ."},
		Second:     [2]string{"Bắt buộc xác thực hai bước", "Cán bộ có cần mã trên điện thoại khi đăng nhập không, từ ngày nào."},
		Own:        [2]string{"Bảo mật của tôi", "Mã trên điện thoại và các máy tôi đang đăng nhập."},
		Audit:      [2]string{"Nhật ký", "Ai đã làm gì, lúc nào, trước và sau."},
	}
}
