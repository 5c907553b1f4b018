package locale

import (
	"fmt"
	"strings"
)

func viLive() Live {
	return Live{
		Title:       "Chợ phiên trực tuyến",
		Lead:        "Bà con lên sóng giới thiệu hàng, bạn đặt ở đây với giá trong phiên, trả tiền khi nhận.",
		Description: "Lịch các phiên bán hàng trực tuyến của xã Hưng Đạo: miến, bún, nem, đồ gỗ. Giá trong phiên, đặt không cần tài khoản.",
		OnAir:       "Đang live",
		Coming:      "Sắp tới",
		Past:        "Đã qua",
		None:        "Chưa có phiên sắp tới",
		NoneText:    "Khi có lịch mới, phiên sẽ hiện ở đây. Hàng của bà con vẫn bán mỗi ngày.",
		Badges:      map[string]string{"planned": "Sắp live", "live": "Đang live", "paused": "Tạm nghỉ", "ended": "Đã kết thúc"},
		StateText: map[string]string{
			"planned": "Phiên chưa bắt đầu. Giá trong phiên chỉ có khi đang lên sóng.",
			"paused":  "Người dẫn đang nghỉ một lát. Bạn vẫn đặt được với giá trong phiên.",
			"ended":   "Phiên đã kết thúc. Các món bán theo giá niêm yết.",
		},
		WithHosts: func(names []string) string { return "Người dẫn: " + strings.Join(names, ", ") },
		Begins:    func(when string) string { return "Bắt đầu lúc " + when },
		Codes:     "Sẽ có trong phiên",
		SeenOn:    func(channels string) string { return "Xem trên " + channels },
		GoodsOf: func(goods []string, most int) string {
			if len(goods) > most {
				return fmt.Sprintf("%s và %d món nữa", strings.Join(goods[:most], ", "), len(goods)-most)
			}
			return strings.Join(goods, ", ")
		},
		Calendar:  "Nhắc tôi (thêm vào lịch)",
		EventText: func(codes []string) string { return "Trong phiên có: " + strings.Join(codes, ", ") + "." },
		See:       "Xem phiên",
		Enter:     "Vào phiên, chốt giá live",
		All:       "Xem lịch các phiên",

		Pinned:    func(code, name string) string { return "Đang bán: " + code + " " + name },
		PinnedSee: "Xem",
		PinnedNow: "Người dẫn đang giới thiệu món này",
		PinnedNo:  "Phiên đang lên sóng",
		Listed:    func(price string) string { return "Giá niêm yết " + price },
		Honest:    "Số này đếm thật trong kho.",
		Share:     func(n int) string { return fmt.Sprintf("Mỗi người mua nhiều nhất %d với giá này.", n) },
		Quantity:  "Số lượng",
		HoldNote:  "Bấm chốt là hàng và giá được giữ cho bạn 15 phút để điền địa chỉ.",
		Price:     Countdown{Text: "Giá trong phiên đến", Counting: "Giá trong phiên đến {hour}, còn", Near: "Còn 5 phút nữa là hết giá trong phiên.", Last: "Còn 1 phút nữa là hết giá trong phiên.", Over: "Đã hết giá trong phiên."},
		Hold: Countdown{Text: "Hàng và giá giữ cho bạn đến", Counting: "Hàng và giá giữ cho bạn đến {hour}, còn", Near: "Còn 5 phút giữ hàng và giá cho bạn.", Last: "Còn 1 phút giữ hàng và giá cho bạn.",
			Over: "Đã hết giờ giữ. Giá có đổi thì trang hỏi lại bạn trước khi đặt."},
		Grab:      func(code string) string { return "Chốt " + code + " ngay" },
		GrabShort: "Chốt",
		OfList:    func(price string) string { return "Mua giá niêm yết " + price },
		AddNormal: "Thêm vào giỏ",
		Gone:      "Hết hàng, hẹn mẻ sau",
		GoneNow:   "Hết suất giá trong phiên. Có người thôi không mua thì suất ấy lại hiện ra ở đây.",
		GoneOf:    func(list string) string { return "Hết suất trong phiên · niêm yết " + list },
		Few:       func(left int) string { return fmt.Sprintf("còn %d suất", left) },
		Left:      func(price string, left int) string { return fmt.Sprintf("%s · còn %d", price, left) },
		Others:    "Đang bán trong phiên",
		Goods:     "Hàng đã lên phiên",
		Updated:   func(hour string) string { return "Cập nhật lúc " + hour },
		Reload:    "Tải lại",
		Watch:     func(channel string) string { return "Xem hình trên " + channel },
		Follow:    "Theo dõi kênh của xã:",
		FollowOn:  func(channel string) string { return "Theo dõi xã trên " + channel },
		Channels:  map[string]string{"fb": "Facebook", "tt": "TikTok", "yt": "YouTube", "za": "Zalo"},
		Replay:    "Xem lại phiên",
		Shown:     "Đã giới thiệu trong phiên",
		ShownAt: func(minutes int, code, name string) string {
			return fmt.Sprintf("Phút %d: %s %s", minutes, code, name)
		},
		NextOne:  func(name, when string) string { return "Phiên sau: " + name + ", " + when },
		Complain: func(where string) string { return "Thấy nói sai về hàng hay giá? Báo cho xã: " + where + "." },
		Rules:    "Quy chế livestream",
		NotShown: "Món này đang tạm dừng bán.",
		BackHere: "Về lại phiên",

		Script: LiveScript{Left: "{price} · còn {left}", Few: "còn {left} suất", Gone: "Hết suất giá trong phiên.", Off: "Món này không bán nữa.", Pin: "Đang bán: {code} {name}",
			Running: "Số đang chạy trực tiếp", Slow: "Mạng chậm, số còn có thể chậm", OnAir: "Phiên đang lên sóng.", Ended: "Phiên vừa kết thúc. Đơn đã giữ vẫn đặt được đến hết giờ giữ."},

		Screen: vietnameseLiveScreen(),
		Quick:  viLiveQuick(),
		Line:   viLiveLine(),

		Unknown:     func(code string) string { return "Mã " + code + " chưa dùng" },
		UnknownText: "Bạn xem lại mã trên bảng giá nhé. Các mã đang bán:",
		UnknownNone: "Lúc này chưa có phiên nào đang lên sóng. Bạn xem lại mã trên giấy, hoặc chọn ngay ở dưới.",
		Retired:     func(code string) string { return "Mã " + code + " không còn dùng" },
		Away:        func(code string) string { return "Mã " + code + ": trang này đang tạm nghỉ" },
		OnSale:      "Đang bán",
	}
}
