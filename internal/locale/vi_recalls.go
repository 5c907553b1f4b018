package locale

import "fmt"

func viOfficeRecall() OfficeRecall {
	return OfficeRecall{
		Title: func(code string) string { return "Đơn có thể có lô " + code },
		Open:  func(code string) string { return "Đơn có thể có lô " + code },
		Lots:  "Đơn bị ảnh hưởng",
		Count: func(n, packing int) string {
			text := fmt.Sprintf("%d đơn.", n)
			if packing > 0 {
				text += fmt.Sprintf(" %d đơn chưa gửi: bỏ lô này ra trước khi gói.", packing)
			}
			return text
		},
		Basis: func(made, last string) string {
			return "Đơn hàng không ghi lô. Trang này lấy mọi đơn có sản phẩm này, kể cả trong hộp quà, đặt đến hết ngày thu hồi " + last + " và không gửi đi trước ngày sản xuất " + made + ". Vì vậy có thể thừa đơn nhận lô khác: khi gọi, hỏi khách mã lô in trên bao bì. Đơn đã hủy không kể."
		},
		BasisOpen: func(made string) string {
			return "Lô này chưa thu hồi. Đơn hàng không ghi lô, nên trang này lấy mọi đơn có sản phẩm này, kể cả trong hộp quà, đặt đến hôm nay và không gửi đi trước ngày sản xuất " + made + ". Có thể thừa đơn nhận lô khác. Đơn đã hủy không kể."
		},
		Heads:     [4]string{"Đơn", "Khách", "Đã lấy", "Đang ở đâu"},
		InBox:     "có trong hộp quà",
		Empty:     "Không đơn nào có thể có lô này.",
		EmptyText: "Nếu đã bán tại chỗ, ngoài trang này, thì báo cho người mua bằng cách khác.",
		Stop:      "Luật Bảo vệ quyền lợi người tiêu dùng: báo trực tiếp cho người đã mua, và đăng thông báo 10 ngày liền. Thông báo tự đăng ở trang Thu hồi.",
		Phones:    "Hiện số điện thoại để gọi",
		PhonesN:   "Mỗi lần mở hoặc tải đều ghi vào nhật ký tên người xem.",
		NoPhones:  "Tài khoản này không xem được số điện thoại của khách.",
		File:      "Tải danh sách (CSV)",
		CSVHeads:  []string{"Mã đơn", "Ngày đặt", "Người mua", "Điện thoại", "Nơi nhận", "Sản phẩm", "Trong hộp quà", "Đang ở đâu", "Người bán"},
		More:      func(n int) string { return fmt.Sprintf("Còn %d đơn nữa trong tệp tải về.", n) },
	}
}

func viRecalls() Recalls {
	return Recalls{
		Title:       "Hàng đang thu hồi",
		Description: "Thông báo thu hồi hàng của các cơ sở ở xã Hưng Đạo: lô nào, vì sao, người đang giữ hàng nên làm gì.",
		Lead:        "Lô nào có lỗi thì cơ sở công bố ở đây ít nhất 10 ngày liền. Mã lô in trên bao bì, cạnh ngày sản xuất.",
		None:        "Không có lô nào đang thu hồi",
		NoneText:    "Có lô cần thu hồi thì thông báo hiện ở đây ngay.",
		Since: func(day, until string) string {
			return "Thu hồi từ " + day + ", thông báo đăng đến hết " + until
		},
		Lot:        func(code string) string { return "Lô " + code },
		Look:       "Xem lô này",
		Call:       func(phone string) string { return "Gọi cơ sở " + phone },
		Past:       "Các lô đã thu hồi trước đây",
		PastNote:   "Đã đăng đủ 10 ngày. Trang của từng lô vẫn giữ thông báo.",
		Do:         "Đang giữ hàng của lô thu hồi?",
		Steps:      []string{"Ngừng dùng, giữ lại gói hàng và nhãn.", "Gọi cơ sở theo số ở trên để được đổi hoặc hoàn tiền.", "Có người bị đau thì đến cơ sở y tế trước."},
		OnProduct:  func(code string) string { return "Đang thu hồi lô " + code },
		OnProductT: "Chỉ lô này. Đang giữ gói có mã ấy thì đừng dùng, xem thông báo rồi gọi cơ sở.",
		See:        "Xem thông báo",
	}
}
