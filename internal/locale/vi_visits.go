package locale

import "fmt"

func viVisits() Visits {
	return Visits{
		Title:       "Hẹn giờ đến thăm",
		Description: "Hẹn giờ thăm Đình So và các xưởng nghề của xã Hưng Đạo, miễn phí, không cần tài khoản.",
		Lead:        "Chọn nơi bạn muốn đến, rồi chọn ngày giờ. Hẹn trước thì có người đón và không phải chờ.",
		Empty:       "Hiện chưa nơi nào nhận hẹn",
		EmptyText:   "Bạn gọi trước khi đến nhé. Số điện thoại có ở trang của từng nơi.",
		Book:        "Hẹn giờ đến thăm",
		BookAt:      func(place string) string { return "Hẹn giờ thăm " + place },
		Free:        "Miễn phí",
		Duration:    func(m int) string { return fmt.Sprintf("Mỗi lượt chừng %d phút", m) },
		Lead1: func(hours int) string {
			if hours == 0 {
				return "Nhận hẹn tới lúc bắt đầu"
			}
			return fmt.Sprintf("Hẹn trước ít nhất %d giờ", hours)
		},
		Groups: func(from int) string {
			return fmt.Sprintf("Nhóm từ %d người: cán bộ gọi lại xác nhận", from)
		},
		Days:      "Chọn ngày",
		ShortDays: [7]string{"CN", "T2", "T3", "T4", "T5", "T6", "T7"},
		NoDays:    "Những ngày tới đã kín hoặc chưa mở. Bạn gọi cho xã để hỏi thêm nhé.",
		Closed:    func(day, reason string) string { return day + ": không đón khách (" + reason + ")." },
		Hour:      "Giờ đến",
		Left:      func(n int) string { return fmt.Sprintf("còn %d chỗ", n) },
		Full:      "đã kín",
		Name:      "Tên người hẹn",
		Phone:     "Số điện thoại",
		Party:     "Bao nhiêu người?",
		Number:    "Số người",
		PartyHint: func(most int) string { return fmt.Sprintf("Tính cả trẻ nhỏ, nhiều nhất %d người.", most) },
		Note:      "Ghi chú",
		NoteHint:  "Ví dụ: có người đi xe lăn, đoàn học sinh lớp 4.",
		Send:      "Gửi hẹn",
		Consent:   "Bấm nút là bạn đồng ý để xã và nơi bạn đến giữ tên, số điện thoại này cho buổi thăm. Xóa sau 30 ngày kể từ ngày thăm.",
		Policy:    "Bảo vệ thông tin cá nhân",
		HaveCode:  "Đã hẹn rồi? Xem lại buổi hẹn",

		When:  "Giờ hẹn",
		Where: "Nơi đến",
		Who:   "Người hẹn",
		Code:  "Mã hẹn",
		States: map[string]string{"requested": "Chờ xác nhận", "confirmed": "Đã xác nhận", "refused": "Chưa nhận được", "called_off": "Nơi đón đã hoãn",
			"cancelled": "Đã hủy", "attended": "Đã đến", "missed": "Không đến"},
		StateText: map[string]string{
			"requested":  "Nhóm của bạn đông nên cán bộ sẽ gọi để xác nhận. Chỗ đang được giữ cho bạn.",
			"confirmed":  "Hẹn gặp bạn. Khi đến, bạn đưa mã này cho người đón.",
			"refused":    "Rất tiếc, nơi này chưa đón được nhóm của bạn vào giờ ấy.",
			"called_off": "Rất tiếc, nơi này không đón khách hôm ấy. Bạn hẹn giúp ngày khác nhé.",
			"cancelled":  "Buổi hẹn đã hủy, chỗ đã trả lại cho người khác. Bạn không cần làm gì thêm.",
			"attended":   "Cảm ơn bạn đã đến thăm.",
			"missed":     "Hôm ấy chúng tôi chưa gặp bạn. Bạn hẹn lại lúc nào cũng được.",
		},
		People:    func(n int) string { return fmt.Sprintf("%d người", n) },
		Because:   func(reason string) string { return "Lý do: " + reason },
		ShowCode:  "Đưa mã này khi đến",
		QRAlt:     "Mã QR của buổi hẹn",
		Calendar:  "Thêm vào lịch",
		Keep:      "Giữ lại đường dẫn của trang này để đổi số người hoặc hủy. Mất đường dẫn thì tra bằng mã hẹn và bốn số cuối điện thoại.",
		Change:    "Đổi số người",
		Changed:   "Đã đổi số người.",
		Cancel:    "Hủy buổi hẹn",
		CancelAsk: "Không đến được? Hủy sớm để người khác có chỗ.",
		Again:     "Hẹn ngày khác",
		EventName: func(place string) string { return "Thăm " + place },
		EventText: func(code, party string) string { return "Mã hẹn " + code + ", " + party + "." },

		LookupTitle: "Xem lại buổi hẹn",
		LookupIntro: "Điền mã hẹn và bốn số cuối của số điện thoại bạn đã để lại.",
		Last4:       "Bốn số cuối điện thoại",
		CodeHint:    "Bắt đầu bằng OCV, ví dụ OCV-7K3M-9QXH.",
		NoCode:      "Bạn điền mã hẹn nhé.",
		NoLast4:     "Bạn điền bốn số cuối của số điện thoại nhé.",
		LookupGo:    "Xem buổi hẹn",

		Office: viVisitsOffice(),
	}
}

func viVisitsOffice() VisitsOffice {
	return VisitsOffice{
		Group: "Đón khách", Menu: "Lịch đón khách", Title: "Lịch đón khách",
		Day: "Ngày", Go: "Xem ngày", Before: "Hôm trước", After: "Hôm sau", Today: "Hôm nay", FindCode: "Mã hẹn",
		Empty:     "Chưa có nơi nào đón khách",
		EmptyText: "Nơi đón khách do quản trị hệ thống thêm vào. Khi có, lịch từng ngày hiện ở đây.",
		Calls:     "Cần gọi báo",
		CallsWhy:  "Buổi hẹn bị hoãn hoặc chưa nhận được. Gọi cho khách rồi bấm “Đã báo”.",
		GroupsT:   "Nhóm chờ xác nhận",
		Task:      OfficeTask{"nhóm khách chờ xác nhận buổi thăm", "Chỗ đang được giữ cho nhóm. Nhận hoặc từ chối.", "Xem nhóm"},
		GroupsWhy: "Chỗ đang được giữ. Nhận hoặc từ chối, rồi gọi cho khách.",
		Show:      "Hiện số điện thoại",
		ShowWhy:   "Mỗi lần xem số đều được ghi vào nhật ký.",
		Call:      func(phone string) string { return "Gọi " + phone },
		Told:      "Đã báo", ToldSaid: "Đã ghi là khách biết rồi.",
		Confirm: "Nhận nhóm", Refuse: "Từ chối", Reason: "Lý do (khách đọc được)", Attend: "Đã đến", Miss: "Không đến",
		Done: map[string]string{"confirm": "Đã nhận nhóm. Gọi báo khách nhé.", "refuse": "Đã từ chối. Khách nằm trong danh sách cần gọi.",
			"attend": "Đã ghi là khách đến.", "miss": "Đã ghi là khách không đến."},
		Taken:     func(taken, capacity int) string { return fmt.Sprintf("%d/%d chỗ", taken, capacity) },
		Nobody:    "Chưa có ai hẹn.",
		NoHours:   "Ngày này không có giờ đón.",
		NotTaking: "Đang tắt nhận hẹn. Khách không thấy nơi này.",
		Rite:      func(name string) string { return "Ngày lễ: " + name + ". Không nhận hẹn." },
		ClosedFor: func(reason string) string { return "Đóng cửa: " + reason },
		Close:     "Đóng cửa ngày này",
		CloseWhy:  "Khách không hẹn được nữa. Ai đã hẹn sẽ vào danh sách cần gọi báo.",
		CloseGo:   "Đóng cửa",
		ClosedOff: func(n int) string {
			if n == 0 {
				return "Đã đóng cửa ngày này. Chưa có ai hẹn."
			}
			return fmt.Sprintf("Đã đóng cửa ngày này. %d buổi hẹn cần gọi báo.", n)
		},
		Reopen:    "Mở lại ngày này",
		Reopened:  "Đã mở lại. Buổi hẹn đã hoãn không tự trở lại, khách hẹn lại nếu muốn.",
		Capacity:  func(hour string) string { return "Số chỗ lúc " + hour },
		SetSaid:   "Đã đổi số chỗ của giờ ấy.",
		Save:      "Lưu",
		Settings:  "Giờ đón và số chỗ",
		SettingsT: func(place string) string { return "Đón khách: " + place },
		Taking:    "Nhận hẹn trên trang",
		Week:      "Giờ đón mỗi ngày",
		WeekNote:  "Ghi các giờ cách nhau dấu phẩy, ví dụ 8:00, 9:30, 14:00. Để trống là không đón.",
		Weekdays:  [7]string{"Chủ nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"},
		Rules:     "Cách nhận hẹn",
		CapacityL: "Số người mỗi giờ",
		LeadL:     "Hẹn trước ít nhất (giờ)",
		AheadL:    "Hẹn xa nhất (ngày)",
		MostL:     "Nhóm đông nhất (người)",
		GroupL:    "Từ bao nhiêu người thì cán bộ xác nhận",
		NoteL:     "Lời dặn khách",
		Saved:     "Đã lưu. Giờ đã có người hẹn vẫn giữ đủ chỗ đã nhận.",
		Back:      "Về lịch đón khách",
		Open:      "Xem",
		ReadOnly:  "Tài khoản này chỉ xem, số điện thoại được che bớt.",
	}
}
