package locale

import (
	"strconv"
	"strings"
	"time"

	"github.com/ocop-hungdao/ocop/internal/vntime"
)

func viConsent() Consent {
	return Consent{
		Label: func(producers string) string { return "Nhắn tôi khi " + producers + " có mẻ mới" },
		Note:  "Không bắt buộc. Trang OCOP Hưng Đạo gửi thay cơ sở, tới thư điện tử hoặc số điện thoại trong đơn, mỗi cơ sở nhiều nhất 7 ngày một tin. Thôi lúc nào cũng được: bấm trong tin, ở trang đơn, hoặc gọi xã.",
		And: func(names []string) string {
			if len(names) < 2 {
				return strings.Join(names, "")
			}
			return strings.Join(names[:len(names)-1], ", ") + " hoặc " + names[len(names)-1]
		},
		ByMail:  "Lúc này trang chỉ gửi được thư: ghi thư điện tử ở mục “Thêm email” ngay trên.",
		Privacy: "Chúng tôi dùng thông tin này để giao đơn này; việc khác chỉ khi bạn đánh dấu ô ở trên.",

		Title: "Tin mẻ mới",
		Runs: func(producer, since string) string {
			return "Bạn đồng ý nhận tin khi " + producer + " có mẻ mới, từ " + since + "."
		},
		Over:     func(producer, at string) string { return "Đã thôi nhận tin của " + producer + ", " + at + "." },
		Stop:     "Thôi nhắn tin",
		StopOf:   func(producer string) string { return "Thôi nhắn tin của " + producer },
		Stopping: "Đang ghi…",
		Stopped:  "Đã thôi. Bạn không nhận tin mẻ mới của cơ sở này nữa.",

		PageTitle: func(producer string) string { return "Thôi nhận tin của " + producer + "?" },
		PageText: func(since string) string {
			return "Bạn đồng ý nhận tin mẻ mới khi đặt hàng ngày " + since + ". Thôi rồi thì đơn đã đặt vẫn như cũ, vẫn có tin về đơn."
		},
		DoneTitle: "Đã thôi nhận tin",
		DoneText: func(producer, at string) string {
			return "Không còn tin mẻ mới nào của " + producer + " gửi đến bạn, từ " + at + ". Lần sau đặt hàng, muốn nhận lại thì đánh dấu ô ấy."
		},
		See: "Xem sản phẩm",

		Mail: ConsentMail{
			Subject: func(producer, product string) string { return producer + " có mẻ mới: " + product },
			Lead:    func(producer, product string) string { return producer + " vừa có mẻ mới: " + product + "." },
			Size:    func(size, price string) string { return "- " + size + ": " + price },
			Buy:     "Xem và đặt hàng:",
			Why: func(day string) string {
				return "Bạn nhận tin này vì đã đánh dấu ô “Nhắn tôi khi có mẻ mới” khi đặt hàng ngày " + day + ". Mỗi cơ sở nhiều nhất 7 ngày một tin."
			},
			Stop: "Không muốn nhận nữa thì mở đây và bấm một lần:",
			English: func(producer, product string) string {
				return "In English: " + producer + " has a new batch of " + product + ". You asked to be told when you ordered; the last link above stops these messages."
			},
			Brief: func(producer, product, page, stop string) string {
				return "OCOP Hưng Đạo: " + producer + " có mẻ mới: " + product + ". Xem: " + page + " Thôi nhận tin: " + stop
			},
		},
		Office: ConsentOffice{
			Title: "Tin mẻ mới",
			Text: func(producer, since string) string {
				return "Người mua đồng ý nhận tin khi " + producer + " có mẻ mới, từ " + since + "."
			},
			Over: func(producer, at, way string) string {
				return "Đã thôi nhận tin của " + producer + ", " + at + ": " + way + "."
			},
			Ways: map[string]string{"order_page": "tự bấm ở trang đơn", "message": "tự bấm trong tin", "officer": "gọi điện", "erased": "đã xóa dữ liệu"},
			Go:   "Người mua gọi: thôi nhắn tin",
			Hint: "Thôi với mọi đơn của số này ở cơ sở này. Việc này được ghi vào nhật ký.",
			None: "Lần mua này không có ô nhận tin nào được đánh dấu, nên không có gì để thôi.",
			Link: "Người mua gọi: thôi nhận tin mẻ mới",
			Done: "Đã thôi nhắn tin mẻ mới cho người mua này.",
		},
		Own: ConsentNews{
			Menu:  "Báo mẻ mới",
			Title: "Báo mẻ mới",
			Note:  "Trang gửi thay cơ sở, chỉ tới người mua đã tự đánh dấu ô “Nhắn tôi khi có mẻ mới”. Ở đây không hiện tên và số của họ.",
			People: func(n int) string {
				return strconv.Itoa(n) + " người đang chờ tin"
			},
			Nobody:    "Chưa có ai chờ tin",
			NobodyWhy: "Khi đặt hàng, người mua có thể đánh dấu ô nhận tin mẻ mới. Có người đánh dấu thì ở đây gửi được tin.",
			Last: func(product string, people int, at string) string {
				return "Lần trước: " + product + ", gửi " + strconv.Itoa(people) + " người, " + at + "."
			},
			Next: func(at string) string {
				return "Mỗi cơ sở 7 ngày một tin. Gửi được tin nữa từ " + at + "."
			},
			Which:     "Chọn mặt hàng vừa có mẻ mới",
			None:      "Chưa có hàng để báo",
			NoneWhy:   "Chỉ báo được hàng đang bán và còn trong kho. Nhập mẻ mới ở mục Kho trước rồi quay lại đây.",
			Choose:    "Xem trước tin",
			Preview:   "Người mua sẽ nhận đúng tin này",
			PreviewOf: "Tiêu đề thư",
			Name:      "(tên người mua)",
			Day:       "(của từng đơn)",
			Link:      "(đường dẫn riêng của từng người)",
			Send:      func(n int) string { return "Gửi cho " + strconv.Itoa(n) + " người" },
			Sent:      func(n int) string { return "Đã nhận. Trang đang gửi tới " + strconv.Itoa(n) + " người." },
			OnPhone:   "Ai không ghi thư điện tử thì nhận tin ngắn trên điện thoại",
			Rule:      "Gửi rồi không lấy lại được, và 7 ngày sau mới gửi được tin nữa.",
			Maker:     "Báo mẻ mới cho người mua",
		},
	}
}

// viConsentFaults are said where buyers are told of a new batch, or want to hear no more.
func viConsentFaults() Faults {
	return Faults{
		"consent.not_found": say("Đường dẫn này không đúng. Bạn mở lại từ tin đã nhận, hoặc bấm “Thôi nhắn tin” ở trang đơn hàng nhé."),
		"consent.no_goods":  say("Mặt hàng này không còn bán hoặc đã hết trong kho, nên không báo được. Bạn chọn mặt hàng khác nhé."),
		"consent.nobody":    say("Lúc này không có ai chờ tin của cơ sở, nên không gửi gì."),
		"consent.too_soon": func(d Details) string {
			words := "Cơ sở vừa báo trong 7 ngày qua rồi, để người mua không thấy phiền."
			if at, ok := d["next"].(time.Time); ok {
				words += " Gửi được tin nữa từ " + vntime.Moment(at) + "."
			}
			return words
		},
	}
}
