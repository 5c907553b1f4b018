package locale

import "strings"

func viReaddress() Readdress {
	return Readdress{
		Link:        "Đổi địa chỉ",
		PickupLink:  "Đổi người lấy",
		Title:       func(code string) string { return "Đổi địa chỉ đơn " + code },
		PickupTitle: func(code string) string { return "Đổi người lấy hàng đơn " + code },
		Lead:        "Chỉ đổi khi chính khách yêu cầu: gọi lại số trên đơn để hỏi. Lần xem này được ghi vào nhật ký.",
		Who:         OfficeWords{"Người nhận", ""},
		Where:       OfficeWords{"Giao đến", ""},
		Say:         OfficeWords{"Lời dặn", ""},
		Fields: map[string]FieldWords{
			"name":     {"Họ và tên", "Người ra nhận hàng.", ""},
			"phone":    {"Số điện thoại", "Bưu tá gọi số này trước khi giao.", ""},
			"province": {"Tỉnh, thành phố", "Chọn trước, rồi mới gõ phường, xã ở ô bên.", ""},
			"ward":     {"Phường, xã", "Gõ tên mới hay tên cũ đều được, ví dụ “Cộng Hòa”.", ""},
			"line":     {"Số nhà, đường, thôn", "Ví dụ: Số 5, thôn 3, cạnh nhà văn hóa.", ""},
			"note":     {"Khách dặn", "Bỏ lời dặn cũ nếu chỉ đúng với chỗ cũ.", ""},
		},
		WardFixed: func(place string) string {
			return place + ". Hàng làm theo yêu cầu: nơi giao nằm trong báo giá đã chốt."
		},
		WardChoose: "Chọn đúng nơi",
		Concerns:   "Những đơn đi đến đây",
		FeeTitle:   "Phí giao đến nơi mới khác phí đã thỏa thuận",
		FeeNote:    "Phí đã thỏa thuận → phí đến nơi mới. Tiền khách trả giữ nguyên như lúc đặt, cả tiền đã trả lẫn tiền thu hộ. Muốn tính lại phí thì hủy đơn này và đặt đơn mới.",
		FeeLine: func(agreed, there string) string {
			return agreed + " → " + there
		},
		FeeKeep:     "Đã gọi cơ sở: đồng ý gửi với phí đã thỏa thuận",
		FeeKeepLess: "Đã nói với khách: phí đến nơi mới thấp hơn, đơn này vẫn giữ phí đã thỏa thuận",
		Wants:       "Khách muốn đổi địa chỉ",
		Save:        "Lưu địa chỉ mới",
		SaveNote:    "Khách và cơ sở được báo ngay khi lưu.",
		Done:        "Đã đổi nơi nhận. Khách và cơ sở được báo. Nhãn đã in thì in lại.",
		DonePickup:  "Đã đổi người lấy hàng. Khách và cơ sở được báo.",
		Same:        "Địa chỉ vẫn như cũ, không có gì để lưu.",
		Edited:      func(fields []string) string { return "Đổi " + strings.Join(fields, ", ") },
		Field:       map[string]string{"name": "người nhận", "phone": "số điện thoại", "place": "nơi giao", "line": "số nhà, đường", "note": "lời dặn"},
		Place:       "Nơi giao:",
		PlaceAnd:    func(fields []string) string { return "Đổi " + strings.Join(fields, ", ") + "; nơi giao:" },
		Reprint: func(at string) string {
			return "Nơi nhận đổi lúc " + at + ". Nhãn, phiếu in trước đó không dùng được nữa."
		},
		ReprintDo: "In lại nhãn",
		Mail: ReaddressMail{
			Subject: func(codes string) string { return "Đơn " + codes + ": đã đổi nơi nhận" },
			Changed: func(codes string) string {
				return "Cán bộ xã vừa đổi nơi nhận của đơn " + codes + " theo yêu cầu qua điện thoại."
			},
			To:        func(where string) string { return "Nơi nhận bây giờ: " + where },
			At:        func(name string) string { return "Người lấy hàng bây giờ: " + name },
			SameMoney: "Số tiền của đơn không đổi.",
			NotYou:    "Nếu bạn không yêu cầu đổi, gọi ngay cho cơ sở trước khi hàng gửi đi. Số của cơ sở ở trang đơn hàng.",
			English: func(codes string) string {
				return "In English: the delivery address of order " + codes + " was changed at your request by phone. What you pay stays the same. If you did not ask for this, please call the producer before the parcel leaves."
			},
			MakerSubject: func(code string) string { return "Đơn " + code + ": nơi nhận đã đổi" },
			Maker: func(code string) string {
				return "Nơi nhận của đơn " + code + " đã đổi. Nhãn, phiếu in trước đó không dùng được nữa: mở đơn và in lại trước khi gửi."
			},
			MakerBrief: func(code, page string) string {
				return "Đơn " + code + " đổi nơi nhận. In lại nhãn trước khi gửi: " + page
			},
			Brief: func(codes string) string {
				return "Nơi nhận của đơn " + codes + " đã đổi theo yêu cầu của bạn, số tiền không đổi. Không phải bạn yêu cầu thì gọi ngay cho cơ sở."
			},
		},
	}
}

func viReaddressFaults() Faults {
	return Faults{
		"receiver.changed_meanwhile": say("Nơi nhận vừa được người khác đổi. Bạn so lại hai bản rồi chọn bản đúng nhé."),
		"receiver.sent": func(d Details) string {
			what := "Một kiện của lần đặt này"
			if d["order"] != nil {
				what = "Kiện của đơn " + d.text("order") + " (" + d.text("producer") + ")"
			}
			return what + " đã rời cơ sở theo địa chỉ cũ, nên địa chỉ chung không đổi được nữa. Gọi bên giao, đọc mã vận đơn và xin đổi nơi giao; không kịp thì cho kiện hoàn về. Đơn nào của khách chưa gửi mà cần đi nơi khác thì hủy và đặt lại."
		},
		"receiver.outside_area": func(d Details) string {
			reach := "trong xã Hưng Đạo"
			if d["area"] == "city" {
				reach = "trong thành phố Hà Nội để giữ độ tươi"
			}
			return d.what() + " chỉ giao " + reach + ", nên đơn không đổi đến nơi này được."
		},
		"receiver.no_rate":        say("Bảng phí chưa có phí giao đến nơi này cho kiện nặng như vậy, nên đơn không đổi đến đây được."),
		"receiver.over":           say("Đơn đã đóng nên không còn gì để gửi đến địa chỉ khác."),
		"receiver.erased":         say("Thông tin khách của đơn này đã được xóa theo yêu cầu hoặc hết thời hạn giữ."),
		"receiver.fee_differs":    say("Phí giao đến nơi mới khác phí đã thỏa thuận. Xem phần phí giao bên dưới rồi lưu lại."),
		"receiver.changed_unseen": say("Nơi nhận vừa đổi sau khi trang này mở ra, nên chưa ghi gửi đi. Xem địa chỉ bên dưới, in lại nhãn rồi ghi gửi lần nữa."),
	}
}
