package locale

import (
	"fmt"
	"strconv"
)

func viOfficeSelling() OfficeSelling {
	return OfficeSelling{
		Ways: "Cách trả tiền", WaysNote: "Khách chọn được những cách đang bật. Tắt thì đơn mới không chọn được nữa; đơn đã đặt vẫn trả như cũ.",
		WayWords: map[string]FieldWords{
			"cod":      {"Trả tiền mặt khi nhận hàng", "Người giao thu tiền, hoặc khách trả ở điểm bán.", "Bản cài này không nhận tiền mặt."},
			"transfer": {"Chuyển khoản QR", "Tiền vào thẳng tài khoản của từng cơ sở.", "Chưa cơ sở nào có tài khoản nhận tiền đã duyệt, nên chưa bật được."},
			"stripe":   {"Thẻ", "Trả trên trang của Stripe.", "Chưa có khóa Stripe trên máy chủ, hoặc chưa cơ sở nào có tài khoản Stripe đã duyệt, nên chưa bật được. Khóa do người quản lý máy chủ đặt."},
		},
		WayOn: "Đang bật", WayOff: "Đang tắt", WayMissing: "Chưa cài đặt",
		WayWhy:     func(why string) string { return "Khách đọc được lý do: “" + why + "”" },
		ToAccounts: "Xem tài khoản nhận tiền",
		Why:        "Lý do", WhyHint: "Khách đọc được câu này ở trang đặt hàng.", WhyExample: "Ngân hàng bảo trì đến hết ngày 30/11.",
		CloseTitle: "Tắt cách này", CloseNote: "Đơn đã đặt không đổi: ai đang chờ trả vẫn trả được.",
		CloseDo:   func(way string) string { return "Tắt: " + way },
		OpenDo:    func(way string) string { return "Bật lại: " + way },
		WayClosed: "Đã tắt. Đơn mới không chọn được cách này nữa.", WayOpened: "Đã bật. Khách chọn được ngay.",
		NumbersTitle: "Mức và thời hạn", NumbersNote: "Áp dụng cho đơn đặt từ lúc lưu. Đơn đã đặt giữ hạn lúc đặt.",
		NumbersNow: "Đang dùng", NumbersSave: "Lưu", NumbersSaveNote: "Đơn đã đặt không đổi.", NumbersSaved: "Đã lưu. Đơn đặt từ bây giờ theo mức mới.",
		Numbers: map[string]FieldWords{
			"most_cash":     {"Thu tiền mặt nhiều nhất mỗi kiện", "Kiện đắt hơn thì khách phải trả trước.", ""},
			"confirm_hours": {"Cơ sở xác nhận đơn trong (giờ)", "Chỉ tính 7 giờ đến 20 giờ, không tính ngày nghỉ. Quá hạn thì hiện ở Việc cần làm.", ""},
			"pay_hours":     {"Chờ tiền chuyển khoản trong (giờ)", "Hết giờ mà chưa có tiền thì đơn tự đóng, hàng về kho.", ""},
			"hold_minutes":  {"Giữ hàng khi khách đang đặt (phút)", "Chỉ giữ khi hàng sắp hết. Mở lại trang thì giữ thêm, nhiều nhất gấp đôi.", ""},
			"cold_hour":     {"Giờ chốt hàng lạnh", "Đặt trước giờ này thì hàng đi trong ngày. Chủ nhật và ngày nghỉ không gửi.", ""},
			"refund_alone":  {"Một người tự ghi trả lại khách đến", "Trả lại bằng chuyển khoản hay tiền mặt nhiều hơn mức này thì phải có người thứ hai xem và đồng ý.", ""},
		},
		Bounds: func(least, most, usual string) string {
			return "Từ " + least + " đến " + most + "; để trống thì dùng " + usual + "."
		},
		Hours:   func(n int) string { return strconv.Itoa(n) + " giờ" },
		Minutes: func(n int) string { return strconv.Itoa(n) + " phút" },
		Before:  func(n int) string { return "trước " + strconv.Itoa(n) + " giờ" },
		Short:   map[string]string{"most_cash": "Tiền mặt tối đa", "confirm_hours": "Xác nhận trong", "pay_hours": "Chờ tiền", "hold_minutes": "Giữ hàng", "cold_hour": "Hàng lạnh chốt", "refund_alone": "Một người ghi trả lại"},
		Default: "mức có sẵn", NoCeiling: "không giới hạn",
		WaysOn:  func(names string) string { return "bật " + names },
		WaysOff: func(names string) string { return "tắt " + names },
	}
}

func viOfficeDaysOff() OfficeDaysOff {
	return OfficeDaysOff{
		Title: "Ngày nghỉ", Note: "Những ngày không ai phải trả lời: hạn xác nhận đơn, hạn trả lời khiếu nại, ngày gửi hàng lạnh và giờ hẹn tham quan không tính các ngày này. Hạn đã hứa từ trước giữ nguyên.",
		AddTitle: "Thêm đợt nghỉ", AddNote: "Lịch nghỉ chính thức mỗi năm do Nhà nước công bố: bấm một ngày lễ để điền sẵn rồi sửa cho đúng.", Add: "Thêm đợt nghỉ",
		Fields: map[string]FieldWords{
			"first": {"Nghỉ từ ngày", "Ví dụ: 05/02/2027", ""},
			"last":  {"Đến hết ngày", "Nghỉ một ngày thì để trống.", ""},
			"name":  {"Tên đợt nghỉ", "Khách đọc được, ví dụ: Nghỉ Tết Nguyên đán.", ""},
		},
		Suggest: func(name, day string) string { return name + ": từ " + day },
		Feasts:  map[string]string{"new_year": "Nghỉ Tết Dương lịch", "tet": "Nghỉ Tết Nguyên đán", "hung_kings": "Nghỉ Giỗ Tổ Hùng Vương", "reunification": "Nghỉ lễ 30/4 và 1/5", "national_day": "Nghỉ Quốc khánh"},
		Coming:  "Sắp tới", Past: "Đã qua",
		Counts:      func(days int) string { return fmt.Sprintf("%d ngày không tính vào thời hạn.", days) },
		RemoveTitle: "Bỏ đợt này", RemoveNote: "Hạn đã hứa với khách giữ nguyên; hạn mới lại tính các ngày này.",
		Remove: func(name string) string { return "Bỏ: " + name },
		Added: func(name string) string {
			return "Đã thêm “" + name + "”. Hạn đặt từ bây giờ không tính những ngày này."
		},
		Removed: func(name string) string { return "Đã bỏ “" + name + "”." },
		Next:    func(name, days string) string { return "Sắp tới: " + name + ", " + days },
		None:    "Chưa có đợt nghỉ nào sắp tới.",
	}
}
