package locale

import "fmt"

// OfficeDoubts is what the listener at the bank told and was not taken.
type OfficeDoubts struct {
	Title, Note          string
	Task                 OfficeTask
	Link                 func(waiting int) string
	Empty, EmptyText     string
	Off                  string
	Waiting, Decided     string
	Why                  map[string]string // in a line
	What                 map[string]string // what it means and what to do
	Times                func(n int, last string) string
	Apart                func(text string) string
	Open                 string
	Money                func(amount string) string
	NoMoney              string
	Says, Unvouched      string
	Amount, Memo, At     string
	Account, Reference   string
	CameAt, Often        string
	Raw, RawHint, Wiped  string
	Known                string
	Again, AgainHint     string
	AgainDone            map[string]string // "matched", "left", "known"
	Hand, HandHint       string
	HandDo               string
	HandDone             map[string]string
	Aside, AsideHint     string
	AsideWhy, AsideDo    string
	AsideDone            string
	DecidedAs            map[string]string
	By                   func(name, at string) string
	Back                 string
	Minutes, Hours, Days func(n int) string
}

func viOfficeDoubts() OfficeDoubts {
	known := "Khoản này đã ghi trước đó, không ghi thêm."
	return OfficeDoubts{
		Title: "Tin ngân hàng chưa nhận", Note: "SePay báo về nhưng chưa ghi vào sổ",
		Task: OfficeTask{"tin ngân hàng báo mà chưa ghi được", "Có thể là tiền thật của khách. Mở từng tin để quyết định.", "Xem tin"},
		Link: func(n int) string {
			if n == 0 {
				return "Tin ngân hàng chưa nhận"
			}
			return fmt.Sprintf("Tin ngân hàng chưa nhận: %d", n)
		},
		Empty: "Không có tin nào chờ xem.", EmptyText: "Tin sai chữ ký, lệch giờ hoặc không đọc được sẽ nằm ở đây để không mất khoản tiền nào.",
		Off:     "Chưa nối SePay với trang này, nên tiền về ghi bằng sao kê hoặc ghi tay. Muốn nối thì nhờ người cài đặt máy chủ.",
		Waiting: "Chờ quyết định", Decided: "Đã quyết định",
		Why: map[string]string{
			"unsigned": "Không có chữ ký", "signature": "Chữ ký không khớp", "stale": "Lệch giờ", "differs": "Cùng số, khác nội dung",
			"unread": "Không đọc được", "unread.id": "Thiếu số của tin", "unread.amount": "Số tiền không dùng được", "unread.heading": "Không rõ tiền vào hay tiền ra",
		},
		What: map[string]string{
			"unsigned":       "Tin không mang chữ ký nên không biết ai gửi. Đừng tin số tiền ghi trong tin khi chưa thấy trong ứng dụng ngân hàng.",
			"signature":      "Chữ ký không làm bằng khoá của ta. Hoặc người lạ gửi, hoặc khoá ở SePay và ở đây không còn giống nhau. Nếu nhiều tin thật cùng bị vậy, nhờ người cài đặt máy chủ sửa khoá rồi bấm đọc lại.",
			"stale":          "Chữ ký đúng nhưng giờ của tin lệch quá 5 phút: đồng hồ máy chủ sai, hoặc tin cũ được gửi lại. Đồng hồ sai thì sửa xong bấm đọc lại.",
			"differs":        "SePay từng báo một khoản cùng số này mà nội dung khác. Khoản đầu đã ghi, tin này chưa. So với ứng dụng ngân hàng rồi quyết định.",
			"unread":         "Tin đúng chữ ký nhưng không phải mẫu ta biết. Mở ứng dụng ngân hàng xem lúc đó có tiền vào không.",
			"unread.id":      "Tin đúng chữ ký nhưng thiếu số riêng, nên không biết đã ghi chưa. Xem ứng dụng ngân hàng rồi ghi tay nếu có.",
			"unread.amount":  "Tin đúng chữ ký nhưng số tiền bằng 0, âm, lẻ hoặc quá lớn. Xem ứng dụng ngân hàng rồi ghi tay nếu có.",
			"unread.heading": "Tin đúng chữ ký nhưng không nói tiền vào hay tiền ra. Xem ứng dụng ngân hàng rồi ghi tay nếu có.",
		},
		Times: func(n int, last string) string {
			return fmt.Sprintf("%d lần, lần cuối %s", n, last)
		},
		Apart: func(text string) string { return "lệch " + text },
		Open:  "Xem và quyết định", Money: func(amount string) string { return "Tin nói: " + amount }, NoMoney: "Không đọc ra số tiền",
		Says: "Tin nói gì", Unvouched: "Chưa có gì chứng thực những dòng này. Chỉ tin ứng dụng ngân hàng.",
		Amount: "Số tiền", Memo: "Nội dung", At: "Ngân hàng ghi lúc", Account: "Số tài khoản", Reference: "Mã giao dịch",
		CameAt: "Đến lúc", Often: "Số lần", Raw: "Nguyên văn tin", RawHint: "Dành cho người cài đặt máy chủ", Wiped: "Nguyên văn đã xoá sau 90 ngày.",
		Known: "Khoản mang số này đã có trong sổ, nên tin này chỉ là gửi lại. Bạn gác tin sang một bên được.",
		Again: "Đọc lại tin này", AgainHint: "Dùng khi khoá hoặc đồng hồ đã sửa. Chữ ký vẫn phải đúng, và một khoản không bao giờ ghi hai lần.",
		AgainDone: map[string]string{"matched": "Đã đọc được, tiền vào đúng đơn.", "left": "Đã đọc được. Khoản này chờ xem ở mục Tiền về.", "known": known},
		Hand:      "Ghi tay khoản này", HandHint: "Chỉ ghi khi đã thấy khoản này trong ứng dụng ngân hàng của cơ sở. Sửa cho đúng như ngân hàng hiện.", HandDo: "Đã thấy tiền, ghi khoản này",
		HandDone: map[string]string{"matched": "Đã ghi, tiền vào đúng đơn.", "left": "Đã ghi. Khoản này chờ xem ở mục Tiền về.", "known": known},
		Aside:    "Gác sang một bên", AsideHint: "Dùng khi tin không phải của ngân hàng, hoặc tiền đã ghi rồi. Tin vẫn còn trong danh sách ở dưới.",
		AsideWhy: "Lý do", AsideDo: "Gác tin này", AsideDone: "Đã gác tin sang một bên.",
		DecidedAs: map[string]string{"read": "Đã đọc lại", "by_hand": "Đã ghi tay", "aside": "Đã gác", "arrived": "Đã nhận ở lần gửi sau"},
		By: func(name, at string) string {
			if name == "" {
				return at
			}
			return name + ", " + at
		},
		Back:    "Về Tiền về",
		Minutes: func(n int) string { return fmt.Sprintf("%d phút", n) }, Hours: func(n int) string { return fmt.Sprintf("%d giờ", n) }, Days: func(n int) string { return fmt.Sprintf("%d ngày", n) },
	}
}

// viDoubtFaults are the refusals around messages of the listener at the bank.
func viDoubtFaults() Faults {
	return Faults{
		"sepay.not_found":    say("Không tìm thấy tin này. Bạn tải lại trang nhé."),
		"sepay.decided":      say("Tin này đã có người quyết định xong. Bạn tải lại trang để xem nhé."),
		"sepay.still_wrong":  say("Chữ ký vẫn không khớp với khoá đang dùng, nên chưa nhận được. Nhờ người cài đặt máy chủ xem lại khoá SePay, hoặc ghi tay nếu ứng dụng ngân hàng có khoản này."),
		"sepay.still_unread": say("Tin vẫn không đọc ra khoản tiền nào. Bạn ghi tay nếu ứng dụng ngân hàng có khoản này, hoặc gác tin sang một bên."),
	}
}
