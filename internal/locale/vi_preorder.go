package locale

import "strconv"

func viPreorder() Preorder {
	return Preorder{
		Badge: func(ready string) string { return "Đặt trước · có từ " + ready },
		Card:  func(ready string) string { return "Đặt trước · có từ " + ready },
		Line: func(ready, until string, left int) string {
			return "Đặt trước · có từ " + ready + ". Nhận đặt đến hết ngày " + until + ", còn " + strconv.Itoa(left) + " suất."
		},
		OfSize: func(size, line string) string { return size + ": " + line },
		PerPhone: func(most int) string {
			return " Mỗi số điện thoại đặt tối đa " + strconv.Itoa(most) + "."
		},
		Size:   "đặt trước",
		Button: "Đặt trước",
		Parcel: func(ready string) string {
			return "Món đặt trước gửi khi có hàng, từ " + ready
		},
		Turned: func(name, ready string) string {
			return name + ": hàng có sẵn vừa hết, giờ chỉ đặt trước được, có từ " + ready + "."
		},
		Agree: "Đặt trước món này",
		Sold:  func(ready string) string { return "đặt trước, có từ " + ready },
		Waits: "đang chờ hàng về",
		Came:  "hàng đã về",
		Fact:  "Hàng đặt trước",
		Facts: func(ready string) string {
			return "Có từ " + ready + ". Hàng về, ai đặt trước được giao trước. Món có sẵn trong đơn có thể gửi trước một kiện."
		},
		Done: "Hàng đã về đủ cho đơn này.",
		Mail: PreorderMail{
			Subject: func(code string) string { return "Hàng đặt trước của đơn " + code + " đã về" },
			Goods: func(product, size string, quantity int) string {
				return product + ", " + size + " × " + strconv.Itoa(quantity)
			},
			Came: func(code, goods string) string {
				return "Hàng bạn đặt trước ở đơn " + code + " đã về: " + goods + "."
			},
			Waits: func(goods string) string { return "Đơn này còn chờ hàng về: " + goods + "." },
			Next:  "Cơ sở bắt đầu gói hàng. Khi kiện hàng rời cơ sở, bạn sẽ được báo lần nữa.",
		},
		Office: viOfficePreorders(),
	}
}

func viOfficePreorders() OfficePreorders {
	return OfficePreorders{
		Link:  "Nhận đặt trước",
		Title: func(size string) string { return "Nhận đặt trước " + size },
		Now: func(stock int, unit string) string {
			if stock == 0 {
				return "Trong kho chưa có " + unit + " nào."
			}
			return "Trong kho còn " + strconv.Itoa(stock) + " " + unit + ". Bán hết số này khách mới đặt trước được."
		},
		Section: "Mở đợt đặt trước mới",
		Note:    "Khách đặt khi hàng chưa có, chỉ nhận đến số nhiều nhất bạn ghi. Nhập kho mẻ mới là hàng được giao cho người đặt trước, ai đặt sớm được trước; còn dư mới bán tiếp. Đã mở thì không sửa được, chỉ đóng sớm được.",
		Fields: map[string]FieldWords{
			"units":     {"Số nhận nhiều nhất", "Số chắc chắn làm được.", ""},
			"ready":     {"Có hàng từ ngày", "Ngày hứa với khách, ghi vào đơn.", ""},
			"starts":    {"Nhận đặt từ ngày", "Ngày/tháng/năm.", ""},
			"ends":      {"Nhận đặt đến hết ngày", "Không sau ngày có hàng.", ""},
			"per_phone": {"Mỗi số điện thoại tối đa", "Không giới hạn thì để trống.", ""},
		},
		Save:     "Mở đặt trước",
		SaveNote: "Khách đặt trước được trong những ngày này.",
		Saved: func(units int, ready string) string {
			return "Đã mở đặt trước " + strconv.Itoa(units) + " suất, có hàng từ " + ready + "."
		},
		ReadOnly: "Bạn xem được nhưng không mở đặt trước được.",
		OfBox:    "Hộp ghép không có kho riêng nên không nhận đặt trước được. Bạn mở đặt trước cho từng món nhé.",
		List:     "Các đợt đặt trước",
		None:     "Chưa có đợt nào",
		States:   map[string]string{"planned": "Sắp tới", "open": "Đang nhận đặt", "gone": "Đã nhận đủ", "over": "Đã hết ngày nhận", "ended": "Đã đóng sớm"},
		Of: func(taken, units, waiting int) string {
			said := "Đã đặt " + strconv.Itoa(taken) + " trong " + strconv.Itoa(units) + " suất"
			if waiting > 0 {
				said += ", " + strconv.Itoa(waiting) + " đang chờ hàng về"
			}
			return said
		},
		Period: func(from, until, ready string) string {
			return "Nhận đặt " + from + " đến hết " + until + ", có hàng từ " + ready
		},
		By:      func(who string) string { return "mở bởi " + who },
		EndedBy: func(who, when string) string { return "Đóng lúc " + when + " bởi " + who + "." },
		End:     "Đóng đặt trước",
		EndNote: "Khách không đặt thêm được nữa. Đơn đã đặt vẫn được giao khi hàng về.",
		Ended:   "Đã đóng đặt trước. Đơn đã đặt vẫn chờ hàng về.",
		Queue: func(orders, units int) string {
			return strconv.Itoa(orders) + " đơn đang chờ " + strconv.Itoa(units) + " suất, giao theo thứ tự này"
		},
		Place: func(n int, code string, units int, when string) string {
			return strconv.Itoa(n) + ". " + code + ", " + strconv.Itoa(units) + " suất, đặt lúc " + when
		},
		Served: func(units int, unit string) string {
			return " Trong đó " + strconv.Itoa(units) + " " + unit + " giao cho đơn đặt trước."
		},
		Row:      "chờ hàng đặt trước",
		LateTask: OfficeTask{"đợt đặt trước quá ngày hẹn mà hàng chưa về", "Khách đã được hẹn ngày có hàng. Hỏi cơ sở ngày mới rồi gọi báo khách.", "Xem đơn đang chờ"},
		LateOwn: func(batches int) string {
			return strconv.Itoa(batches) + " đợt đặt trước quá ngày hẹn. Nhập kho mẻ mới, hoặc gọi báo khách ngày khác."
		},
	}
}

func viPreorderFaults() Faults {
	return Faults{
		"preorder.units":        say("Ghi số từ 1 đến 100.000."),
		"preorder.per_phone":    say("Ghi số từ 1 đến 999, không quá số nhận nhiều nhất, hoặc để trống."),
		"preorder.day":          say("Ghi ngày theo ngày/tháng/năm, ví dụ 20/12/2026."),
		"preorder.ends_before":  say("Ngày cuối phải từ ngày đầu trở đi và chưa qua."),
		"preorder.too_long":     say("Mỗi đợt nhận đặt trước dài nhất 184 ngày."),
		"preorder.ready_before": say("Ngày có hàng không được trước ngày cuối nhận đặt."),
		"preorder.of_box":       say("Hộp ghép không có kho riêng nên không nhận đặt trước được. Bạn mở đặt trước cho từng món nhé."),
		"preorder.overlaps":     say("Loại này đã có một đợt đặt trước trong khoảng ngày đó. Bạn đóng đợt kia trước, hoặc chọn ngày khác nhé."),
		"preorder.not_running":  say("Đợt đặt trước này đã hết hoặc đã đóng rồi."),
		"preorder.waiting":      say("Hàng đặt trước của đơn này chưa về. Bạn nhập kho mẻ mới trước, đơn tự được giao hàng theo thứ tự rồi mới đóng gói."),
		"preorder.only": func(d Details) string {
			return d.text("product") + " vừa hết hàng có sẵn, giờ chỉ đặt trước được, có từ " + d.text("ready") + ". Bạn xem lại giỏ: đồng ý đặt trước, hoặc bỏ món này nhé."
		},
		"preorder.over": func(d Details) string {
			return "Đợt đặt trước " + d.text("product") + " vừa đóng. Bạn bỏ món này khỏi giỏ rồi đặt các món còn lại nhé."
		},
		"preorder.phone_limit": func(d Details) string {
			limit, _ := d.number("limit")
			left, _ := d.number("left")
			return "Mỗi số điện thoại đặt trước " + d.text("product") + " tối đa " + limit + ", số này còn đặt được " + left + ". Bạn giảm số lượng rồi bấm đặt hàng lần nữa nhé."
		},
	}
}
