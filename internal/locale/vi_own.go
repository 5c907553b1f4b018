package locale

import "fmt"

func viOwn() Own {
	return Own{
		Name: "Cơ sở của tôi", Call: "Gọi Phòng Kinh tế xã", Today: "Hôm nay", Orders: "Đơn", Shelf: "Kho", Papers: "Giấy tờ", Products: "Sản phẩm",
		Buyers: "Khách mua", MoneyBooks: "Tiền và sổ", Mine: "Cơ sở của tôi", Desk: "Làm trên máy tính",
		Login: OwnLogin{Title: "Đăng nhập cơ sở", Login: "Số điện thoại", Hint: "Số đã báo với Phòng Kinh tế xã.", Forgot: "Quên mật khẩu? Gọi Phòng Kinh tế xã để được đặt lại.",
			ForgotCall: func(number string) string { return "Quên mật khẩu? Gọi xã đặt lại: " + number + "." }},
		Day: viOwnDay(), List: viOwnList(), Order: viOwnOrder(), Stock: viOwnStock(), Goods: viOwnGoods(), Tell: viOwnTell(),
		Label: OwnLabel{Title: "Nhãn dán kiện", Print: "In nhãn", From: "Người gửi", To: "Người nhận", Collect: "Thu hộ", Paid: "Đã trả tiền, không thu", Contents: "Trong kiện",
			How: "Nhãn vừa nửa tờ A5. Không có máy in thì chép mã đơn, tên và địa chỉ lên kiện."},
	}
}

func viOwnDay() OwnDay {
	return OwnDay{
		Hello:     func(name string, today int) string { return fmt.Sprintf("Chào %s, hôm nay %d đơn", name, today) },
		HelloNone: func(name string) string { return "Chào " + name },
		Waiting:   func(n int) string { return fmt.Sprintf("%d đơn chờ xác nhận", n) },
		More:      func(n int) string { return fmt.Sprintf("và %d đơn nữa", n) },
		Confirm:   "Xác nhận đơn",
		NoOrders:  "Không còn đơn chờ xác nhận.",
		NoneText:  "Gửi trang của cơ sở cho khách quen để có thêm đơn.",
		Share:     "trang của cơ sở",
		Calls:     func(n int) string { return fmt.Sprintf("%d khách đến giờ gọi lại", n) },
		CallsDo:   "Gọi lại",
		Pack:      func(n int) string { return fmt.Sprintf("%d đơn cần gói và gửi", n) },
		PackDo:    "Gói hàng",
		Astray:    func(n int) string { return fmt.Sprintf("%d đơn giao chưa được hoặc đang hoàn", n) },
		Few:       func(goods string, n int, unit string) string { return fmt.Sprintf("%s còn %d %s", goods, n, unit) },
		SoldOut:   func(goods string) string { return goods + " đã hết" },
		FewDo:     "Sửa kho",
		Ends: func(paper string, days int) string {
			if days <= 0 {
				return paper + " hết hạn hôm nay"
			}
			return fmt.Sprintf("%s còn %d ngày", paper, days)
		},
		EndsDo:    "Chụp giấy mới",
		Back:      func(n int) string { return fmt.Sprintf("Xã trả lại %d giấy, cần nộp lại", n) },
		BackDo:    "Xem giấy trả lại",
		Reviews:   func(n int) string { return fmt.Sprintf("%d nhận xét chưa trả lời", n) },
		ReviewsDo: "Trả lời",
		Asked:     func(n int) string { return fmt.Sprintf("%d khách chờ báo có hàng", n) },
		AskedDo:   "Báo khách",
		Cases:     func(n int) string { return fmt.Sprintf("%d yêu cầu đổi, trả của khách", n) },
		CasesDo:   "Trả lời khách",
		Bespoke:   func(n int) string { return fmt.Sprintf("%d khách hỏi đặt làm, chờ báo giá", n) },
		Groups:    func(n int) string { return fmt.Sprintf("%d đoàn khách chờ nhận lịch", n) },
		See:       "Xem",
		Rest:      "Việc khác",
		Page:      "Trang cơ sở",
		Reviewed:  "Nhận xét của khách",
		Month:     "Bảng kê tháng",
		Money:     "Tiền về",
		All:       "Tất cả các mục",
	}
}

func viOwnList() OwnList {
	return OwnList{
		Views:   map[string]string{"waiting": "Mới", "calls": "Gọi lại", "packing": "Chuẩn bị", "on_the_way": "Đang giao", "done": "Xong"},
		Empty:   map[string]string{"waiting": "Không còn đơn mới.", "calls": "Chưa khách nào đến giờ gọi lại.", "packing": "Không có đơn cần gói.", "on_the_way": "Không có đơn đang giao.", "done": "Chưa có đơn nào xong."},
		Confirm: "Xác nhận",
		Open:    "Mở đơn",
		Call:    "Gọi khách",
		Label:   "In nhãn",
	}
}

func viOwnOrder() OwnOrder {
	return OwnOrder{
		Collect:  "Thu hộ",
		Paid:     "Khách đã trả, không thu",
		Pack:     func(n int) string { return fmt.Sprintf("Gói %d món", n) },
		After:    func(step string) string { return "Bước sau: " + step },
		Label:    "In nhãn",
		Out:      "Báo hết hàng",
		OutTitle: "Món nào đã hết?",
		OutText:  "Xã sẽ gọi khách để đổi món hoặc hủy. Kho của món này về 0 để khách khác không đặt nữa.",
		OutWhich: "Món đã hết",
		OutDo:    "Báo hết, đề nghị đổi",
		OutDone:  "Đã báo hết. Xã sẽ gọi khách.",
		OutAsk: func(goods string, rest bool) string {
			ask := "Cơ sở báo hết: " + goods + ". Hỏi khách trước khi làm bước tiếp: "
			if rest {
				ask += "nhận phần còn lại thì mở dòng ngay dưới đây; "
			}
			return ask + "chờ mẻ sau thì giữ đơn; đổi món khác thì đặt giúp khách một đơn mới trên trang rồi hủy đơn này, lý do “Hết hàng”."
		},
		OutSaid:   func(goods string) string { return "Đã báo hết: " + goods + ". Xã đang hỏi khách." },
		Next:      "Đơn mới tiếp theo",
		More:      "Tiền, lịch sử và việc khác của đơn",
		Masked:    "Tên và số hiện ra khi bạn bấm. Mỗi lần xem được ghi lại.",
		Call:      "Gọi khách",
		CalledFor: "Hiện số và địa chỉ",
	}
}

func viOwnStock() OwnStock {
	return OwnStock{
		Title:  "Kho hôm nay",
		Left:   "Còn",
		Less:   func(goods string) string { return "Bớt một: " + goods },
		More:   func(goods string) string { return "Thêm một: " + goods },
		None:   "Hết hàng",
		NoneOf: func(goods string) string { return "Hết hàng: " + goods },
		Few:    "Sắp hết",
		Gone:   "Đã hết",
		Hidden: "Khách chưa thấy sản phẩm này",
		Tapped: func(goods string, before, after int) string {
			return fmt.Sprintf("%s: %d còn %d", goods, before, after)
		},
		Now:       "{goods}: còn {n}",
		Weak:      "Mạng yếu. Đã lưu trên máy, sẽ gửi khi có mạng.",
		Door:      "Đã lưu trên máy. Đăng nhập lại để gửi.",
		Enter:     "Đăng nhập",
		Batch:     "Mẻ mới",
		BatchMore: func(unit string) string { return "Thêm bao nhiêu " + unit },
		BatchDay:  "Ngày làm",
		BatchDo:   "Thêm vào kho",
		BatchNote: func(day string) string { return "Mẻ " + day },
		Whole:     "Ghi số nguyên từ 1 trở lên, ví dụ 20.",
		Day:       "Ghi ngày như 25/11/2026, không sau hôm nay.",
		Empty:     "Chưa có hàng nào giữ trong kho.",
		EmptyText: "Thêm sản phẩm và loại đóng gói trước, rồi kho hiện ở đây.",
		Add:       "Thêm sản phẩm",
	}
}
