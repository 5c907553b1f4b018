package locale

import (
	"fmt"
	"strconv"
)

func viBehalf() Behalf {
	return Behalf{
		Menu: "Làm thay chủ thể", Title: "Làm thay chủ thể", Note: "Cho cơ sở chỉ có điện thoại bàn phím: hỏi họ trước, rồi ghi giúp",
		Makers: "Cơ sở", Heads: [4]string{"Cơ sở", "Đơn", "Kho", "Cần làm"},
		Waiting: func(n int) string { return fmt.Sprintf("%d đơn chờ xác nhận", n) },
		Packing: func(n int) string { return fmt.Sprintf("%d đơn cần gói", n) },
		Gone:    func(n int) string { return fmt.Sprintf("%d loại hết hàng", n) },
		Calm:    "Không có việc chờ",
		Empty:   OfficeWords{Title: "Chưa có cơ sở nào", Text: "Cơ sở của thôn bạn, khi đang hoạt động, sẽ hiện ở đây."},
		Recent:  "Vừa làm thay", RecentNone: "Chưa ai làm thay việc gì.", RecentHeads: [4]string{"Việc", "Cơ sở", "Lúc", "Cách báo"},
		Months: "Từng tháng", MonthsNone: "Mỗi tháng có việc làm thay sẽ có một bảng để chủ thể xác nhận.", MonthHeads: [4]string{"Cơ sở", "Tháng", "Việc", "Chủ thể nói"},
		Month:    func(month, year int) string { return fmt.Sprintf("Tháng %d/%d", month, year) },
		Acts:     func(n int) string { return fmt.Sprintf("%d việc", n) },
		Answers:  map[string]string{"": "Chưa trả lời", "right": "Đúng", "wrong": "Có việc không đúng"},
		AskTitle: "Hỏi chủ thể trước", AskText: "Đọc đơn và số hàng bên dưới cho họ nghe. Họ đồng ý rồi mới ghi.",
		Call:     func(number string) string { return "Gọi " + number },
		NoPhone:  "Chưa có số điện thoại của cơ sở này.",
		HowLabel: "Họ báo bằng cách nào", Hows: map[string]string{"call": "Họ vừa nói qua điện thoại", "in_person": "Tôi vừa gặp họ"},
		Told:      map[string]string{"call": "Qua điện thoại", "in_person": "Gặp trực tiếp"},
		HowFirst:  "Chọn cách họ báo, các nút sẽ hiện ra.",
		ToConfirm: "Đơn chờ xác nhận", ToPack: "Đơn cần gói", NoOrders: "Không có đơn nào chờ cơ sở này.",
		Place: "Giao đến", Pickup: "Khách đến lấy",
		Due:     func(at string) string { return "Trả lời khách trước " + at },
		Confirm: "Xác nhận thay", Pack: "Ghi đã gói",
		PackTitle: func(code string) string { return "Đã gói đơn " + code + "?" },
		PackText:  "Hỏi họ lấy hàng của lô nào, ghi trên nhãn. Không rõ thì bỏ trống.",
		Shelf:     "Hàng trong kho", ShelfText: "Hỏi họ còn bao nhiêu, ghi đúng số họ đếm.",
		Count: func(goods string) string { return "Còn bao nhiêu " + goods },
		Left:  func(n int) string { return "Đang ghi " + strconv.Itoa(n) },
		Save:  "Ghi", Whole: "Ghi một số nguyên từ 0, ví dụ 12.",
		Changed: func(n int) string {
			return fmt.Sprintf("Số này vừa đổi thành %d, có thể vì có khách mua. Bạn hỏi lại rồi ghi.", n)
		},
		Confirmed: func(code string) string {
			return "Đã xác nhận thay đơn " + code + ". Đã ghi tên bạn và cách họ báo."
		},
		Packed: func(code string) string {
			return "Đã ghi đơn " + code + " gói xong. Bưu tá có thể đến lấy."
		},
		Set:  func(goods string, n int) string { return fmt.Sprintf("Đã ghi %s còn %d.", goods, n) },
		Same: "Số vẫn như cũ, không ghi gì.",
		Why:  map[string]string{"call": "Làm thay, chủ thể báo qua điện thoại", "in_person": "Làm thay, chủ thể báo trực tiếp"},
		Did: map[string]string{"confirm": "Xác nhận đơn", "pack": "Ghi đã gói đơn", "live": "Trả lời giá live",
			"bulk_take": "Nhận đề nghị mua sỉ", "bulk_offer": "Báo giá đề nghị mua sỉ", "bulk_decline": "Từ chối đề nghị mua sỉ"},
		SetDid: func(goods string, before, after int) string {
			return fmt.Sprintf("Kho %s: từ %d thành %d", goods, before, after)
		},
		Sheet: "Bảng việc làm thay",
		SheetWhose: func(producer string, month, year int) string {
			return fmt.Sprintf("%s, tháng %d/%d", producer, month, year)
		},
		SheetHeads:   [4]string{"Lúc", "Việc đã làm", "Người làm thay", "Cơ sở báo"},
		SheetNone:    "Tháng này không ai làm thay việc gì.",
		SheetNote:    "Xã ghi các việc này theo lời cơ sở. Cơ sở xem lại: đúng thì ký, không đúng thì gạch dòng đó và gọi Phòng Kinh tế.",
		SignProducer: "Chủ thể", SignOffice: "Người làm thay", Sign: "(ký, ghi rõ họ tên)",
		Print:      "In ra giấy A5 hoặc A4 để chủ thể ký.",
		PaperTitle: "Chủ thể đã ký giấy", PaperText: "Khi chủ thể đã ký bản in. Người làm thay không tự ghi việc này.", PaperDo: "Ghi đã ký",
		PaperDone: "Đã ghi chủ thể ký xác nhận.",
		Said:      func(answer, who, at string) string { return answer + ". " + who + ", " + at + "." },
		SaidPaper: "Ký trên giấy", Running: "Tháng này chưa hết. Chủ thể xác nhận khi hết tháng.",
		OwnTitle: "Việc được làm thay", OwnNote: "Khi bạn báo qua điện thoại hoặc trực tiếp, cán bộ hay trưởng thôn ghi giúp. Hết tháng bạn xem lại.",
		OwnNone: OfficeWords{Title: "Chưa ai làm thay bạn việc gì.", Text: "Bạn tự xác nhận đơn và ghi kho trên điện thoại này."},
		OwnTask: func(n int) string {
			return fmt.Sprintf("%d tháng có việc được làm thay, chờ bạn xem lại", n)
		},
		OwnTaskDo: "Xem và xác nhận", OwnMenu: "Việc được làm thay",
		Right: "Đúng như tôi đã báo", RightText: "Các việc trên đúng như bạn đã báo?",
		Wrong: "Có việc không đúng", WrongDo: "Gửi cho xã",
		Words:     FieldWords{Label: "Việc nào không đúng?", Hint: "Ghi dòng nào và bạn đã báo thế nào. Phòng Kinh tế sẽ gọi lại."},
		RightDone: "Cảm ơn bạn. Đã ghi là đúng.", WrongDone: "Đã gửi cho xã. Phòng Kinh tế sẽ gọi lại.",
		Task:     OfficeTask{Text: "cơ sở nói việc làm thay không đúng", Verb: "Gọi lại"},
		HeadTask: OfficeTask{Text: "đơn của thôn chờ cơ sở xác nhận", Verb: "Hỏi và ghi giúp"},
	}
}

func viBehalfFaults() Faults {
	return Faults{
		"behalf.how":      say("Chọn cách chủ thể đã báo: qua điện thoại hay gặp trực tiếp."),
		"behalf.running":  say("Tháng này chưa hết. Hết tháng bạn xem lại và xác nhận một lần."),
		"behalf.none":     say("Tháng này không có việc nào được làm thay."),
		"behalf.answered": say("Tháng này đã được xác nhận là đúng rồi."),
		"behalf.own":      say("Bạn là người làm thay trong tháng này. Nhờ một cán bộ khác ghi chủ thể đã ký."),
		"behalf.words": func(d Details) string {
			return "Ghi việc nào không đúng, nhiều nhất " + d.text("most") + " ký tự."
		},
	}
}
