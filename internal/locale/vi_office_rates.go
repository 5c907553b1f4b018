package locale

import "strconv"

func viOfficeRates() OfficeRates {
	return OfficeRates{
		Title: "Phí giao hàng", Note: "Mỗi vùng một bảng phí theo cân nặng. Đổi phí thì ghi ngày bắt đầu; đơn đã đặt giữ phí lúc đặt.",
		Heads:    [4]string{"Vùng", "Rẻ nhất", "Nặng nhất", "Bảng phí"},
		NoZones:  "Chưa có vùng nào.",
		Cheapest: func(price, kg string) string { return price + " (đến " + kg + " kg)" },
		Free:     "Không thu phí", UpTo: func(kg string) string { return "đến " + kg + " kg" },
		NoRate: "Chưa có phí", NoPlaces: "Chưa có tỉnh nào",
		Wards:   func(n int) string { return strconv.Itoa(n) + " phường, xã xếp riêng" },
		BadgeOn: "Đang dùng", BadgeOff: "Chưa giao được",
		BadgeNext:  func(date string) string { return "Đổi từ " + date },
		LacksTitle: "Khách ở đây chưa đặt được",
		NoProvince: func(names string) string { return "Chưa thuộc vùng nào: " + names },
		NoRateIn:   func(zone string) string { return "Chưa có bảng phí hôm nay: " + zone },
		Provinces:  "Tỉnh nào thuộc vùng nào", ProvincesNote: "Không giao đến tỉnh nào thì chọn “Không giao”. Phường, xã xếp riêng (nội thành Hà Nội, đảo, trong xã) không đổi theo tỉnh.",
		NoZone: "Không giao", SaveProvinces: "Lưu", Placed: "Đã lưu. Khách chọn nơi nhận là thấy phí mới.",
		Table: "Bảng phí mới", TableNote: "Mỗi dòng: kiện nặng đến bao nhiêu thì phí bao nhiêu. Dòng sau nặng hơn và không rẻ hơn dòng trước; nặng hơn dòng cuối thì không nhận. Bỏ trống dòng không dùng; lưu xong lại có thêm dòng trống.",
		Fields: map[string]FieldWords{
			"from": {"Áp dụng từ ngày", "Hôm nay hoặc ngày sau. Bảng cũ dùng đến hết ngày hôm trước.", ""},
			"name": {"Tên vùng", "Khách thấy tên này trên đơn.", ""},
		},
		Weight: func(n int) string { return "Dòng " + strconv.Itoa(n) + ", đến (kg)" },
		Price:  func(n int) string { return "Phí" },
		Save:   "Lưu bảng phí", SaveNote: "Đơn đã đặt không đổi.",
		SavedNow: "Đã lưu. Từ giờ khách thấy phí mới.",
		SavedOn: func(date string) string {
			return "Đã lưu. Từ " + date + " khách thấy phí mới; trước ngày ấy còn bỏ được."
		},
		Now: "Đang dùng", Since: "Từ ngày",
		NextTitle: func(date string) string { return "Từ " + date },
		Drop:      "Bỏ bảng hẹn này", DropNote: "Bảng đang dùng chạy tiếp như chưa hẹn gì.", Dropped: "Đã bỏ bảng hẹn. Bảng đang dùng chạy tiếp.",
		Past:    func(date string) string { return "Bảng từ " + date },
		UsePast: "Chép lại bảng này", PastNote: "Chép vào ô bên cạnh để xem lại; chưa đổi gì cho đến khi bạn lưu.",
		Rename: "Đổi tên", Renamed: "Đã đổi tên vùng.", RenameTitle: "Đổi tên vùng",
		Line: func(kg, price string) [2]string { return [2]string{"Đến " + kg + " kg", price} },
	}
}

func viRatesFaults() Faults {
	return Faults{
		"tariff.day":   say("Bạn ghi ngày bắt đầu, ví dụ 01/12/2026."),
		"tariff.past":  say("Ngày này đã qua. Bạn chọn hôm nay hoặc một ngày sau."),
		"tariff.far":   say("Ngày này xa quá. Bạn chọn trong vòng một năm tới."),
		"tariff.empty": say("Bảng chưa có dòng nào. Bạn ghi ít nhất một dòng."),
		"tariff.weight": func(d Details) string {
			return "Bạn ghi số ki-lô-gam, ví dụ 0,5 hoặc 2, nhiều nhất " + d.text("most") + "."
		},
		"tariff.lighter": say("Dòng này phải nặng hơn dòng trước."),
		"tariff.price": func(d Details) string {
			return "Bạn ghi số tiền, ví dụ 18.000 hoặc 0 nếu không thu, nhiều nhất " + d.text("most") + "."
		},
		"tariff.cheaper": say("Kiện nặng hơn mà phí lại rẻ hơn dòng trước. Bạn xem lại giúp."),
		"tariff.name": func(d Details) string {
			return "Bạn ghi tên vùng, nhiều nhất " + d.text("most") + " chữ cái."
		},
		"tariff.no_zone": say("Không có vùng này."), "tariff.no_table": say("Không còn bảng hẹn nào bắt đầu ngày ấy."),
		"tariff.changed_meanwhile": say("Người khác vừa đổi phí giao. Điều bạn gõ vẫn còn nguyên: xem bảng đang dùng bên cạnh, sửa nếu cần rồi bấm lưu lần nữa."),
	}
}
