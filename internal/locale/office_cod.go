package locale

import (
	"fmt"

	"github.com/ocop-hungdao/ocop/internal/money"
)

// OfficeCOD is cash that couriers collected: what arrived, and what has not.
type OfficeCOD struct {
	Title, Menu, Note              string
	Task                           OfficeTask
	Collected, Remitted            string
	Missing, LetOffSum             string
	Open, OpenNote                 string
	Why                            map[string]string
	Beyond                         func(ask, more string) string
	For, ForHint, ForDo            string
	Close, CloseWhy, CloseDo       string
	Assigned, Closed               string
	List, ListNote, None, NoneText string
	Since                          func(at string) string
	Held                           func(collected, remitted string) string
	Ask                            func(amount string) string
	LetOff, LetOffHint             string
	LetOffWhy, LetOffDo, LetOffOk  string
	File, FileHint, FileField      string
	FileDo                         string
	FileDone                       func(lines, matched, left, known int) string
	FileLess                       func(list string) string
	FileLessOne                    func(tracking, ask, paid, less string) string
}

func viOfficeCOD() OfficeCOD {
	return OfficeCOD{
		Title: "Tiền thu hộ", Menu: "Tiền thu hộ", Note: "Bưu tá thu của khách, rồi nộp lại cho cơ sở",
		Task:      OfficeTask{"dòng đối soát bưu tá chưa biết của đơn nào", "Mã vận đơn không khớp kiện nào, hoặc số tiền không khớp.", "Xem thu hộ"},
		Collected: "Bưu tá đã thu của khách", Remitted: "Đã nộp cho cơ sở", Missing: "Bưu tá còn giữ", LetOffSum: "Bỏ qua",
		Open: "Dòng đối soát cần người xem", OpenNote: "Bưu tá nói đã trả, ta chưa biết của đơn nào",
		Why: map[string]string{"unknown": "Không có kiện nào mang mã vận đơn này.", "not_delivered": "Kiện này chưa ghi khách đã nhận. Ghi đã đến trước, rồi ghi khoản này cho đơn.",
			"came_back": "Kiện này đã ghi quay về cơ sở, không thu của khách. Hỏi lại bưu tá khoản này là của kiện nào.",
			"too_much":  "Nhiều hơn số bưu tá còn giữ của đơn này.", "not_cash": "Đơn này đã trả bằng cách khác. Nếu bưu tá vẫn thu tiền của khách, ghi khoản này cho đơn; phần thừa sẽ hiện ở tiền phải trả lại khách."},
		Beyond: func(ask, more string) string {
			return "Kiện này ghi thu " + ask + ", bưu tá nộp nhiều hơn " + more + ". Hỏi bưu tá: nếu gộp tiền kiện khác của đơn thì ghi cho đơn, nếu nhầm thì đóng dòng."
		},
		For: "Mã đơn", ForHint: "Ví dụ OCP-7K3M-9QXH.", ForDo: "Ghi cho đơn này",
		Close: "Không phải tiền của đơn nào", CloseWhy: "Ghi rõ", CloseDo: "Đóng dòng này", Assigned: "Đã ghi cho đơn.", Closed: "Đã đóng dòng đối soát.",
		List: "Bưu tá còn giữ", ListNote: "Cũ nhất ở trên", None: "Bưu tá không còn giữ đồng nào.", NoneText: "Tiền mặt của kiện gửi qua đơn vị giao hiện ở đây từ lúc ghi đã thu đến lúc bưu tá nộp.",
		Since: func(at string) string { return "Thu từ " + at },
		Held: func(collected, remitted string) string {
			return "đã thu " + collected + ", đã nộp " + remitted
		},
		Ask:    func(amount string) string { return "kiện ghi thu " + amount },
		LetOff: "Bỏ qua phần thiếu", LetOffHint: "Dùng khi bưu tá trừ phí hoặc làm mất và hai bên đã thống nhất. Khách không bị đòi thêm.",
		LetOffWhy: "Lý do", LetOffDo: "Bỏ qua phần này", LetOffOk: "Đã ghi bỏ qua phần thiếu.",
		File: "Tải bảng đối soát của bưu tá", FileHint: "Tệp Excel (.xlsx) hoặc CSV có cột mã vận đơn và cột tiền thu hộ. Tải lại tệp cũ không ghi trùng.", FileField: "Bảng đối soát", FileDo: "Đọc bảng",
		FileDone: func(lines, matched, left, known int) string {
			return fmt.Sprintf("Đọc %d dòng: %d dòng vào đúng đơn, %d dòng chờ xem, %d dòng đã có từ trước.", lines, matched, left, known)
		},
		FileLess: func(list string) string { return "Nộp ít hơn số kiện ghi thu: " + list + "." },
		FileLessOne: func(tracking, ask, paid, less string) string {
			return tracking + " ghi thu " + ask + ", nộp " + paid + ", thiếu " + less
		},
	}
}

// viCODFaults are the refusals around couriers' lists.
func viCODFaults() Faults {
	return Faults{
		"cod.why":           say("Ghi lý do để sau này ai xem cũng hiểu."),
		"cod.done":          say("Khoản này đã có người xử lý xong. Bạn tải lại trang nhé."),
		"cod.no_line":       say("Không tìm thấy dòng đối soát này. Bạn tải lại trang nhé."),
		"cod.not_delivered": say("Kiện này chưa ghi khách đã nhận. Ghi đã đến trước, rồi ghi khoản này."),
		"cod.came_back":     say("Kiện mang mã này đã ghi quay về cơ sở nên không thu của khách. Bạn hỏi lại bưu tá nhé."),
		"cod.not_cash":      say("Kiện này không ghi thu tiền của khách. Bạn hỏi lại bưu tá nhé."),
		"cod.too_much":      say("Khoản này nhiều hơn số bưu tá còn giữ của đơn."),
		"cash.no_wait":      say("Đơn này không còn chờ chuyển khoản nên không ghi tiền mặt ở đây được. Bạn tải lại trang để xem đơn đang ở bước nào nhé."),
		"cash.amount":       cashAmount,
		"cash.undo_why":     say("Ghi vì sao gỡ, dài nhất 200 ký tự. Lý do nằm trong nhật ký."),
		"cash.sent":         say("Hàng của đơn này đã rời cơ sở nên khoản tiền không gỡ ở đây được nữa. Gọi khách và cơ sở để làm rõ tiền trước."),
		"cash.went_back":    say("Đơn này đã trả lại tiền cho khách nên khoản tiền mặt không gỡ được nữa."),
		"cash.undone":       say("Khoản tiền mặt này đã gỡ rồi."),
		"payout.no_header":  say("Không thấy cột mã vận đơn và cột tiền thu hộ trong tệp. Bạn kiểm tra dòng tiêu đề của bảng nhé."),
	}
}

func cashAmount(d Details) string {
	if due, ok := d["due"].(money.VND); ok {
		return "Ghi số tiền mặt từ 1 ₫ đến " + due.String() + " (số đơn còn thiếu). Khách đưa thừa thì thối lại rồi ghi đúng số đã nhận."
	}
	return "Ghi số tiền mặt đã nhận."
}
