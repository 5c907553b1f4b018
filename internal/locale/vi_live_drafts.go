package locale

import (
	"fmt"
	"strings"
)

func viLiveDrafts() LiveDrafts {
	return LiveDrafts{
		Title: "Đơn chờ",
		Counts: func(read, held, taken, ordered, lapsed int) string {
			var out []string
			for _, one := range []struct {
				n    int
				what string
			}{{read, "chưa giữ"}, {held, "đang giữ"}, {taken, "khách đang điền"}, {ordered, "đã thành đơn"}, {lapsed, "hết giờ giữ"}} {
				if one.n > 0 {
					out = append(out, fmt.Sprintf("%d %s", one.n, one.what))
				}
			}
			return strings.Join(out, " · ")
		},
		None:     "Chưa có đơn chờ. Dán bình luận ở trên, mỗi người hỏi mua thành một dòng ở đây.",
		States:   map[string]string{"read": "Chưa giữ hàng", "held": "Đang giữ", "taken": "Khách đang điền", "ordered": "Đã thành đơn", "lapsed": "Hết giờ giữ", "dropped": "Đã bỏ"},
		From:     "Bình luận ở đâu",
		FromNone: "Không ghi",
		At: func(clock, channel string) string {
			if channel == "" {
				return "Đọc lúc " + clock
			}
			return "Đọc lúc " + clock + ", " + channel
		},
		Until:     func(clock string) string { return "Giữ tới " + clock },
		HeldAt:    func(line, price string) string { return line + ", " + price },
		NotHeld:   func(line string) string { return line + ": không giữ được, hết suất" },
		Hold:      "Giữ hàng",
		HoldAgain: "Giữ lại",
		HoldAll:   func(n int) string { return fmt.Sprintf("Giữ cả %d đơn rõ ràng", n) },
		Drop:      "Bỏ",
		Ordered:   func(code string) string { return "Đơn " + code },
		Cancelled: "Đơn đã hủy hoặc quá hạn.",
		Held: func(wishes, clock string) string {
			return "Đã giữ " + wishes + " tới " + clock + ". Chép câu trả lời cho khách."
		},
		HeldAll: func(n, not int) string {
			if not == 0 {
				return fmt.Sprintf("Đã giữ hàng cho %d đơn.", n)
			}
			return fmt.Sprintf("Đã giữ hàng cho %d đơn. %d đơn không giữ được, xem từng dòng.", n, not)
		},
		DropSaid:  "Đã bỏ. Hàng đang giữ trở lại bán.",
		Pretended: "Tập dượt: coi như đã giữ, kho thật không đổi.",
		ReplyText: func(wishes, clock, link string) string {
			return "Dạ em giữ cho anh/chị " + wishes + " tới " + clock + ". Mời anh/chị bấm đường dẫn này để điền địa chỉ, khỏi để số điện thoại ở bình luận: " + link
		},
		ReplyTok: func(wishes, clock string) string {
			return "Dạ em giữ cho anh/chị " + wishes + " tới " + clock + ". Anh/chị xem thêm ở trang cá nhân của Đoàn, hoặc nhắn tin riêng cho em nhé."
		},
		Link:    "Đường dẫn riêng",
		LinkTok: "Trên TikTok không dán đường dẫn vào bình luận. Khách nhắn tin riêng thì gửi đường dẫn này.",
		Call:    "Gọi",
		Same:    "Người này còn đơn chờ khác.",
		Page: DraftPage{
			Title:    "Hàng giữ cho bạn",
			Lapsed:   "Hết 15 phút giữ hàng. Nếu còn suất, bạn bấm để giữ lại.",
			Line:     func(code, name string, n int) string { return fmt.Sprintf("%s · %s × %d", code, name, n) },
			Total:    "Cộng",
			Take:     "Điền địa chỉ nhận hàng",
			TakeLate: "Giữ lại và điền địa chỉ",
			NotYou:   "Không phải bạn hỏi mua? Bạn xem những món đang bán trong phiên nhé.",
			Taken:    "Hàng này đang được điền địa chỉ ở một máy khác. Nếu đó là bạn, bạn quay lại máy hoặc trình duyệt ấy để đặt. Quá giờ giữ mà chưa đặt, bạn mở lại trang này nhé.",
			Mine:     "Hàng đã nằm trong giỏ của bạn. Bạn đặt trước giờ giữ nhé.",
			Go:       "Đi tới đặt hàng",
			Ordered:  "Hàng này đã thành đơn rồi. Cảm ơn bạn!",
			Dropped:  "Người dẫn đã thôi giữ hàng này. Bạn vẫn mua được ở trang phiên khi còn suất.",
			See:      "Xem các món trong phiên",
		},
	}
}
