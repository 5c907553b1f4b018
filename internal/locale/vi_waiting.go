package locale

import (
	"fmt"
	"strings"
)

func viWaiting() Waiting {
	return Waiting{
		Title:    "Báo tôi khi có",
		Lead:     "Để lại số điện thoại. Khi có hàng, cơ sở sẽ gọi hoặc nhắn Zalo, ai để số trước được báo trước.",
		Shelf:    "Để lại số điện thoại. Khi nhóm này có sản phẩm đầu tiên, cán bộ xã sẽ gọi hoặc nhắn Zalo cho bạn.",
		NoHold:   "Để số chưa phải là đặt mua, và hàng không được giữ riêng.",
		Phone:    "Số điện thoại",
		Quantity: func(unit string) string { return "Cần mấy " + unit + "?" },
		Size:     "Loại đang hết",
		Sizes:    "Loại bạn cần đang hết? Báo tôi khi có",
		Button:   "Báo tôi khi có",
		Consent:  "Bấm nút là bạn đồng ý để xã và cơ sở giữ số này chỉ để báo có hàng. Số được xóa 30 ngày sau khi báo, hoặc sau 6 tháng nếu vẫn chưa có.",
		Policy:   "Bảo vệ thông tin cá nhân",
		For:      func(product string) string { return "Báo tôi khi có: " + product },

		Noted: "Đã ghi số của bạn",
		NotedText: func(what, phone string) string {
			return "Khi có " + what + " và tới lượt bạn, cơ sở sẽ gọi hoặc nhắn Zalo tới số " + phone + "."
		},
		What: func(n int, product, variant string) string {
			if variant == "" {
				return product
			}
			return fmt.Sprintf("%d\u00a0× %s (%s)", n, product, variant)
		},
		Told:     func(at string) string { return "Cơ sở ghi là đã báo lúc " + at + "." },
		KeepLink: "Giữ lại đường dẫn của trang này, phòng khi bạn muốn thôi. Trang không hiện đủ số của bạn.",
		Withdraw: "Thôi, không cần báo nữa",
		Again:    "Số này đã được ghi rồi",
		AgainText: func(product string) string {
			return "Số này đang chờ " + product + ", bạn không cần để lại lần nữa."
		},
		Gone:     "Đã xóa số của bạn",
		GoneText: "Cơ sở sẽ không gọi về món này nữa.",
		See:      "Xem sản phẩm",

		Office: viWaitingOffice(),
	}
}

func viWaitingOffice() WaitingOffice {
	return WaitingOffice{
		Buyers: "Khách",
		Menu:   "Khách chờ hàng",
		Title:  "Khách chờ hàng",
		Lead:   "Khách để lại số chờ hàng. Sàn không tự nhắn tin: gọi hoặc nhắn Zalo cho từng người tới lượt, rồi bấm “Đã báo”.",
		Task:   OfficeTask{"khách cần báo đã có hàng", "Gọi hoặc nhắn Zalo, theo thứ tự khách để số.", "Báo khách"},
		Thing:  joinDots2,
		Left: func(left, kept int, unit string) string {
			s := fmt.Sprintf("Còn %d %s", left, unit)
			if kept > 0 {
				s += fmt.Sprintf(", trong đó %d đã báo cho người trước", kept)
			}
			return s
		},
		People: func(people, wanted int, unit string) string {
			return fmt.Sprintf("%d người đang chờ, cần %d %s", people, wanted, unit)
		},
		Shelf:     func(people int) string { return fmt.Sprintf("%d người đang chờ nhóm này có hàng", people) },
		Turn:      func(n int) string { return fmt.Sprintf("%d người tới lượt", n) },
		Others:    "Đang chờ hàng",
		OthersWhy: "Chưa có hàng, hoặc hàng đã báo cho người trước. Số này giúp tính mẻ sau.",
		Wants: func(wanted, offer int, unit string) string {
			if offer < wanted {
				return fmt.Sprintf("Cần %d %s, hiện có %d", wanted, unit, offer)
			}
			return fmt.Sprintf("Cần %d %s", wanted, unit)
		},
		Since:   func(at string) string { return "Để số lúc " + at },
		Call:    func(phone string) string { return "Gọi " + phone },
		Zalo:    "Nhắn Zalo",
		Message: "lời nhắn",
		Words: func(thing, link string, n int, unit string) string {
			return fmt.Sprintf("Chào anh/chị, %s đã có hàng, hiện còn %d %s cho anh/chị. Anh/chị đặt trong 24 giờ tại %s, sau đó chúng tôi báo người kế tiếp. OCOP Hưng Đạo.", thing, n, unit, link)
		},
		ShelfSays: func(shelf, link string) string {
			return fmt.Sprintf("Chào anh/chị, nhóm %s đã có sản phẩm đầu tiên. Anh/chị xem tại %s. OCOP Hưng Đạo.", shelf, link)
		},
		Done:      "Đã báo",
		Missed:    "Không liên lạc được",
		DoneSaid:  "Đã ghi là đã báo. Phần của khách được tính riêng trong 24 giờ.",
		MissSaid:  "Đã ghi là không liên lạc được. Tới lượt người kế tiếp.",
		Hours:     "Sau 24 giờ mà khách chưa đặt, người kế tiếp tới lượt.",
		Empty:     "Chưa có ai chờ hàng",
		EmptyText: "Khi một món hết, khách có thể để lại số trên trang của món đó.",
		ReadOnly:  "Tài khoản này chỉ xem, số điện thoại được che bớt.",
	}
}

func joinDots2(a, b string) string { return strings.TrimSuffix(a+" · "+b, " · ") }
