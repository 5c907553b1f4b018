package locale

import "fmt"

func viOfficeRecall() OfficeRecall {
	return OfficeRecall{
		Title: func(code string) string { return "Đơn có lô " + code },
		Open:  func(code string) string { return "Đơn có lô " + code },
		Lots:  "Đơn bị ảnh hưởng",
		Count: func(n, packing int) string {
			text := fmt.Sprintf("%d đơn.", n)
			if packing > 0 {
				text += fmt.Sprintf(" %d đơn chưa gửi: bỏ lô này ra trước khi gói.", packing)
			}
			return text
		},
		Sure:     "Chắc chắn có lô này",
		SureNote: "Người gói đã ghi lô này vào đơn.",
		Maybe:    "Có thể có lô này",
		MaybeNote: func(made, last string) string {
			return "Đơn chưa ghi lô nên tìm theo ngày: có sản phẩm này, kể cả trong hộp quà, đặt đến hết ngày thu hồi " + last + " và không gửi đi trước ngày sản xuất " + made + ". Khi gọi, hỏi khách mã lô in trên bao bì."
		},
		MaybeOpen: func(made string) string {
			return "Đơn chưa ghi lô nên tìm theo ngày: có sản phẩm này, kể cả trong hộp quà, đặt đến hôm nay và không gửi đi trước ngày sản xuất " + made + "."
		},
		NoSure:    "Chưa đơn nào ghi lô này.",
		NoMaybe:   "Không còn đơn nào phải đoán theo ngày.",
		Mailed:    func(at string) string { return "Đã gửi thư " + at },
		Mailing:   "Thư đang gửi",
		MailLost:  "Thư không đến được, cần gọi",
		Untold:    "Chưa báo, cần gọi",
		TakeOut:   "Chưa gửi: bỏ lô này ra",
		Called:    func(at, by string) string { return "Đã gọi " + at + ", " + by },
		CallDo:    "Đã gọi",
		CallUndo:  "Bỏ dấu đã gọi",
		CallDone:  func(code string) string { return "Đã ghi: đã gọi khách của đơn " + code + "." },
		CallBack:  func(code string) string { return "Đã bỏ dấu đã gọi của đơn " + code + "." },
		Left:      func(n int) string { return fmt.Sprintf("Còn %d khách chưa được báo.", n) },
		AllTold:   "Khách của các đơn đã gửi đều được báo.",
		OpenNote:  "Lô này chưa thu hồi, chưa báo cho ai.",
		Heads:     [4]string{"Đơn", "Khách", "Đã lấy", "Báo khách"},
		InBox:     "có trong hộp quà",
		Empty:     "Không đơn nào có lô này.",
		EmptyText: "Nếu đã bán tại chỗ, ngoài trang này, thì báo cho người mua bằng cách khác.",
		Stop:      "Luật Bảo vệ quyền lợi người tiêu dùng: báo trực tiếp cho người đã mua, và đăng thông báo 10 ngày liền. Thông báo tự đăng ở trang Thu hồi. Khách có để lại email thì thư tự gửi, còn lại xin gọi.",
		Phones:    "Hiện số điện thoại để gọi",
		PhonesN:   "Mỗi lần mở hoặc tải đều ghi vào nhật ký tên người xem.",
		NoPhones:  "Tài khoản này không xem được số điện thoại của khách.",
		File:      "Tải danh sách (CSV)",
		CSVHeads:  []string{"Mã đơn", "Ngày đặt", "Có lô này", "Người mua", "Điện thoại", "Nơi nhận", "Sản phẩm", "Trong hộp quà", "Đang ở đâu", "Báo khách", "Người bán"},
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
		Mail: RecallMail{
			Subject: func(product, lot string) string { return "Thu hồi: " + product + ", lô " + lot },
			Sure: func(code, product, lot, made string) string {
				return "Đơn " + code + " của bạn có " + product + " thuộc lô " + lot + " (sản xuất " + made + "). Cơ sở đang thu hồi lô này."
			},
			Maybe: func(code, product, lot, made string) string {
				return "Đơn " + code + " của bạn có " + product + ". Cơ sở đang thu hồi lô " + lot + " (sản xuất " + made + ") của sản phẩm này. Đơn không ghi lô, xin bạn xem mã lô in trên bao bì: đúng mã ấy mới phải làm theo thư này."
			},
			Why:  func(notice string) string { return "Cơ sở cho biết: " + notice },
			Call: func(maker, phone string) string { return maker + ": " + phone },
			Look: "Trang của lô này:",
		},
	}
}
