package locale

import (
	"fmt"
	"strconv"
	"strings"
)

func viLiveConsole() LiveConsole {
	of := func(what string) func(string) string {
		return func(code string) string { return strings.TrimSpace(what + " " + code) }
	}
	leftOf := func(left string) string {
		return "Còn " + left + " suất, số này chạy thật trên màn hình, em không nói thách."
	}
	return LiveConsole{
		Title:     "Bàn điều khiển",
		Who:       "Bạn là ai trong phiên này?",
		WhoText:   "Tên bạn được ghi cạnh mỗi thao tác, để máy kia biết ai vừa làm gì.",
		As:        func(name, role string) string { return name + " (" + role + ")" },
		Running:   func(clock string) string { return "Đã lên sóng " + clock },
		Orders:    "Đơn",
		Sum:       "Đã đặt",
		Present:   func(role, name string) string { return role + ": " + name },
		Nobody:    "Chưa có máy nào khác",
		Works:     map[string]string{"talk": "câu nói", "show": "ghim món, giá và số còn", "deal": "bình luận thành đơn", "turn": "nghỉ và kết thúc"},
		Switch:    "Đổi người cầm máy",
		NoneSeen:  "Chưa ghim món nào.",
		Waiting:   "Phiên chưa lên sóng. Khi người phụ trách bấm Lên sóng ở trang quản lý, trang này tự đổi.",
		Paused:    "Đang tạm nghỉ, khách vẫn đặt được",
		Rehearsal: "TẬP DƯỢT, khách không thấy",

		Pinned:   "Đang ghim",
		None:     "Chưa ghim món nào. Bấm Ghim ở một món bên dưới.",
		Of:       func(units int) string { return fmt.Sprintf("còn / %d", units) },
		Window:   Countdown{Text: "Giá đến", Counting: "Giá đến {hour}, còn", Near: "Giá trong phiên còn 5 phút.", Last: "Giá trong phiên còn 1 phút.", Over: "Hết giờ giá"},
		More:     "+10 kho",
		Extend:   "Gia hạn 5 phút",
		Price:    "Đổi giá",
		Less:     func(percent int, price string) string { return fmt.Sprintf("−%d %% · %s", percent, price) },
		Other:    "Giá khác",
		SetIt:    "Đặt giá này",
		Pin:      "Ghim",
		Locked:   "Khóa",
		Left:     func(price string, left int) string { return fmt.Sprintf("%s · còn %d", price, left) },
		Gone:     func(code string) string { return "Hết hàng " + code },
		SoldOut:  "Đã báo hết",
		Next:     func(code string) string { return "Ghim tiếp " + code },
		Pause:    "Tạm nghỉ",
		Resume:   "Tiếp tục",
		End:      "Kết thúc",
		EndSure:  "Kết thúc phiên thì không mở lại được. Giá trong phiên dừng ngay, hàng khách đang giữ vẫn là của khách.",
		EndDo:    "Kết thúc phiên thật",
		Pretend:  "Thử một đơn",
		Over:     "Bàn điều khiển đã đóng",
		ToReport: "Xem báo cáo ở trang quản lý",
		Beside:   "Kịch bản và giá trên hình",
		Clock:    "Hệ thống",

		Say:      "Câu nói",
		SayNext:  "Câu sau",
		New:      "Đơn mới",
		NewNone:  "Chưa có đơn nào.",
		NewTried: "Đơn thử chỉ để đếm, không có người mua.",
		Sold: func(name, phone, code string, n int) string {
			return fmt.Sprintf("%s · %s · %s x%d", name, phone, code, n)
		},
		Happen: map[string]func(string) string{
			"begin": of("lên sóng"), "pause": of("tạm nghỉ"), "resume": of("tiếp tục"), "end": of("kết thúc"), "pin": of("ghim"), "unpin": of("bỏ ghim"),
			"price": of("đổi giá"), "stock": of("thêm kho"), "extend": of("gia hạn"), "gone": of("báo hết"), "back": of("hoàn tác"),
		},
		ByWhom: func(who, what, clock string) string { return clock + " " + who + ": " + what },
		Undo:   "Hoàn tác",
		Undone: "Đã hoàn tác.",
		Before: "Vừa làm",

		Offline: "Chờ mạng: {n} thao tác",
		Sent:    "Đã gửi xong.",
		Lost:    "Có thao tác chưa làm được, trang dưới đây là mới nhất.",
		Lines: LiveLines{
			Code: func(code, name string) string {
				return fmt.Sprintf("Món này là mã %s, %s. Muốn mua gõ %s, mua hai thì gõ %s x2.", code, name, code, code)
			},
			Proof: func(stars int, number, until string) string {
				return fmt.Sprintf("Đây là giấy chứng nhận %d sao, số %s, còn hạn tới %s.", stars, number, until)
			},
			Price: func(list, price, hour string, left int) string {
				return fmt.Sprintf("Giá niêm yết %s. Giá trong live %s, đến %s, em có %d suất.", list, price, hour, left)
			},
			Close: func(code string) string {
				return "Chốt " + code + " nhé! Điền năm ô là xong, không cần tài khoản. Nhận hàng mới trả tiền."
			},
			Left:   func(left int) string { return leftOf(strconv.Itoa(left)) },
			LeftOf: leftOf,
			Gone: func(code string) string {
				return code + " hết rồi. Ai cần thì gõ " + code + ", em ghi hẹn mẻ sau, không thu tiền trước."
			},
			Hello:   "Chào cả nhà, đây là phiên chợ của xã Hưng Đạo. Ai xem từ đâu, gõ tên quê giúp em.",
			Profile: "Trên TikTok: xem thêm ở trang cá nhân của Đoàn.",
			Bye:     "Đơn hôm nay gọi xác nhận trước 11 giờ mai. Cảm ơn cả nhà đã mua cho bà con.",
		},
	}
}
