package locale

import "fmt"

func viOfficeDesk() OfficeDesk {
	return OfficeDesk{
		Heard: func(at string) string { return "SePay: lần cuối nghe được " + at },
		Title: "Tiền về", Menu: "Tiền về",
		Task:     OfficeTask{"khoản tiền chưa biết của đơn nào", "Xem nội dung chuyển khoản rồi ghi cho đúng đơn.", "Xem tiền"},
		OwedTask: OfficeTask{"đơn còn tiền phải trả lại khách", "Khách trả thừa, hoặc đơn đã hủy sau khi trả tiền.", "Trả lại tiền"},
		Note: func(open int) string {
			if open == 0 {
				return "Không còn khoản nào phải xem"
			}
			return fmt.Sprintf("%d khoản cần người xem", open)
		},
		Views: [3]string{"Chưa biết của đơn nào", "Đã vào đơn", "Phải trả lại khách"}, LinesLabel: "Các khoản cần xem",
		Possible: func(n int) string {
			if n == 0 {
				return "Chưa thấy đơn"
			}
			return fmt.Sprintf("%d đơn có thể", n)
		},
		AddOpen: "Ghi tay một khoản", FileOpen: "Tải sao kê",
		Empty: "Khoản nào cũng đã rõ.", EmptyText: "Tiền có đúng mã đơn thì tự vào đơn, không hiện ở đây.",
		Why: map[string]string{
			"no_code":       "Nội dung không có mã đơn, hoặc mã bị sai.",
			"two_codes":     "Nội dung có hai mã đơn.",
			"late":          "Đơn đã đóng trước khi tiền về. Còn hàng thì mở lại đơn, không thì trả lại khách.",
			"wrong_account": "Mã đơn là của cơ sở khác.",
			"no_account":    "Số tài khoản này chưa có trong danh sách cơ sở.",
			"maybe_twin":    "Cùng đơn, cùng số tiền hoặc cùng mã giao dịch với một khoản đã ghi. Có thể là một khoản báo hai lần.",
			"":              "Phần còn lại của khoản này chưa ghi cho đơn nào.",
		},
		NoOwner: "Chưa rõ cơ sở", Memo: "Nội dung", NoMemo: "(không ghi gì)",
		From: func(name string) string { return "Người chuyển: " + name },
		Sure: "Gợi ý chắc", Others: "Không phải đơn này?", None: "Không thấy đơn nào gần giống. Bạn gõ mã đơn, hoặc đóng khoản này.",
		Order:    func(code string) string { return "Đơn " + code },
		PlacedAt: func(at string) string { return "đặt " + at },
		Book:     func(amount, code string) string { return "Ghi " + amount + " vào " + code },
		BookThis: "Ghi vào đơn này", BookNote: "Máy không tự ghi. Ghi nhầm thì gỡ ra được ở dưới.",
		Reasons: map[string]string{"amount": "Đúng số tiền", "code": "Nội dung có đúng mã đơn", "near_code": "Mã trong nội dung gần giống", "no_code": "Nội dung không có mã đơn này",
			"name": "Tên giống người đặt", "no_name": "Không so được tên người chuyển"},
		Due: func(due string) string { return "Đơn còn thiếu " + due }, Gone: "Đơn đã đóng",
		OtherOrder: "Đơn khác", OtherHint: "Gõ mã đơn, ví dụ OCP-7K3M-9QXH.", OtherButton: "Ghi cho đơn này",
		CloseTitle: "Không phải tiền của đơn nào", CloseAs: "Khoản này là gì?",
		Closings:  map[string]string{"returned": "Đã trả lại người chuyển", "not_ours": "Không phải tiền hàng", "twin": "Trùng với khoản đã ghi"},
		CloseNote: "Ghi rõ", CloseHint: "Ví dụ: đã chuyển trả lúc 9 giờ, mã giao dịch FT123.", CloseButton: "Đóng khoản này",
		Closed: "Đã đóng khoản tiền.", Booked: func(code string) string { return "Đã ghi cho đơn " + code + "." },
		BadCode: "Không có đơn nào mã này trong phần bạn phụ trách. Bạn kiểm tra lại từng chữ nhé.",
		Leaving: "đang trả lại vào thẻ, không phải làm gì",
		Owed:    "Phải trả lại khách", OwedNote: "Khách trả thừa, hoặc đơn đã đóng sau khi trả tiền.",
		Recent: "Mọi khoản gần đây", RecentNote: "Mới nhất ở trên",
		Lines: OfficeLines{Title: "Sổ tiền vào, tiền ra", Link: "Xem cả sổ", Heads: [4]string{"Số tiền", "Nội dung", "Tài khoản của", "Đã ghi cho"},
			Views: map[string]string{"all": "Tất cả", "open": "Chờ xem", "paid": "Đã vào đơn", "closed": "Đã đóng", "out": "Tiền ra"},
			Empty: map[string]string{"all": "Chưa có khoản tiền nào", "open": "Không còn khoản nào chờ xem", "paid": "Chưa có khoản nào vào đơn", "closed": "Chưa đóng khoản nào", "out": "Chưa có khoản tiền ra nào"},
			Find:  "Tìm khoản tiền", FindHint: "Nội dung, mã đơn, mã giao dịch hoặc số tiền"},
		Sources: map[string]string{"manual": "ghi tay", "statement": "sao kê", "sepay": "ngân hàng báo"},
		Out:     "tiền ra", GaveBack: func(code string) string { return "trả lại khách, đơn " + code }, Waits: "chờ xem",
		Undo: "Gỡ khỏi đơn", UndoWhy: "Vì sao gỡ?", UndoButton: "Gỡ ra", Undone: "Đã gỡ khoản tiền khỏi đơn. Khoản này trở lại danh sách chờ xem.",
		Add: "Ghi một khoản thấy trong tài khoản", AddHint: "Nội dung có mã đơn thì khoản tự vào đơn; không có thì nằm ở danh sách chờ.",
		AddWhose: "Tài khoản của cơ sở", AddAmount: "Số tiền", AddMemo: "Nội dung chuyển khoản", AddMemoHint: "Chép đúng như ngân hàng hiện.", AddOn: "Ngày tiền vào", AddButton: "Ghi khoản này",
		Added: map[string]string{"matched": "Đã ghi, khoản này vào đúng đơn.", "left": "Đã ghi. Khoản này chờ xem ở dưới.", "known": "Khoản này đã ghi trước đó, không ghi thêm."},
		File:  "Tải sao kê ngân hàng", FileHint: "Tệp Excel (.xlsx) hoặc CSV tải từ Vietcombank, BIDV, Agribank, hoặc bảng có đủ cột ngày, số tiền, nội dung. Tải lại tệp cũ không ghi trùng.",
		FileOther: "Ngân hàng khác, máy không nhận ra cột?", FileOtherHint: "Mở tệp, chép tên từng cột vào đây đúng như trong tệp rồi chọn lại tệp. Máy nhớ cho lần sau.",
		FileTitles:     [4]string{"Cột ngày", "Cột nội dung", "Cột tiền vào", "Cột tiền ra"},
		FileTitleHints: [4]string{"Ví dụ: Hiệu lực", "Ví dụ: Lời nhắn", "Ví dụ: Nhận. Tiền vào và tiền ra chung một cột có dấu trừ thì chỉ ghi cột ấy ở đây.", "Ví dụ: Trả"},
		FileField:      "Tệp sao kê", FileButton: "Đọc sao kê",
		FileDone: func(lines, fresh, matched, left, out, known int) string {
			words := fmt.Sprintf("Đọc %d dòng: %d dòng mới, %d dòng vào đúng đơn, %d dòng chờ xem, %d dòng tiền ra, %d dòng đã có từ trước.", lines, fresh, matched, left, out, known)
			if told := fresh - matched - left - out; told > 0 { // by the listener, of the same money
				words += fmt.Sprintf(" Trong dòng mới có %d khoản ngân hàng đã báo và đã ghi rồi, nên không ghi trùng.", told)
			}
			return words
		},
		FileSkipped: func(rows string) string { return "Không phải giao dịch nên bỏ qua: " + rows + "." },
		Accounts:    "Tài khoản nhận tiền",
	}
}

func viOfficeAccounts() OfficeAccounts {
	return OfficeAccounts{
		Task:  OfficeTask{"tài khoản nhận tiền chờ người thứ hai", "Gọi chủ cơ sở theo số đã biết, đọc lại từng chữ số rồi hãy duyệt.", "Đọc và duyệt"},
		Title: "Tài khoản nhận tiền", Note: "Tiền khách chuyển vào thẳng tài khoản này",
		InUse: "Đang dùng", NoneYet: "Chưa có tài khoản. Khách chỉ trả tiền mặt được.",
		Waits:    func(moment string) string { return "Đã duyệt, dùng từ " + moment },
		Proposed: func(who string) string { return "Chờ người thứ hai duyệt. Người nhập: " + who },
		Bank:     "Ngân hàng", Number: "Số tài khoản", Holder: "Tên chủ tài khoản",
		NumberHint: "Chép từ ứng dụng ngân hàng.", HolderHint: "Chữ in hoa không dấu, đúng như ngân hàng hiện.",
		Change: "Đổi tài khoản", First: "Nhập tài khoản", ChangeHint: "Phải có người thứ hai duyệt, rồi đợi 48 giờ. Cơ sở được báo theo số và email cũ để kịp ngăn nếu có người đổi trộm.",
		FirstHint: "Phải có người thứ hai duyệt thì khách mới thấy.",
		Button:    "Gửi duyệt", Sent: "Đã gửi. Một người khác mở trang này để duyệt.",
		Approve: "Duyệt tài khoản này", ApproveHint: "Gọi cho chủ cơ sở theo số đã biết từ trước và hỏi lại từng chữ số rồi hãy duyệt.",
		Approved: "Đã duyệt. Tài khoản mới dùng sau 48 giờ, thư báo được gửi đến email cũ của cơ sở.", ApprovedNow: "Đã duyệt. Khách thấy mã QR của tài khoản này ngay.",
		SendBack: "Trả lại", SendBackWhy: "Vì sao trả lại?", SentBack: "Đã trả lại.",
		Stop: "Dừng đổi tài khoản", StopHint: "Dùng khi chủ cơ sở nói không đổi. Tài khoản cũ vẫn được giữ.", Stopped: "Đã dừng. Tài khoản cũ vẫn dùng.",
		TakeBack: "Rút đề nghị này", TakeBackHint: "Ghi nhầm thì rút lại rồi ghi tài khoản khác. Tài khoản đang dùng không đổi.",
		TakenBack: "Đã rút đề nghị. Bạn ghi lại được rồi.", TakenBackWhy: "Người đề nghị tự rút lại.",
		OldContact: func(contact string) string { return "Liên hệ cũ để hỏi lại: " + contact },
		ApprovedCall: func(phone string) string {
			return "Đã duyệt. Tài khoản mới dùng sau 48 giờ. Cơ sở chưa có email nên bạn gọi số cũ " + phone + " báo ngay cho chủ cơ sở nhé."
		},
		CallFirst: func(phone string) string {
			return "Cơ sở chưa có email. Đã gọi số cũ " + phone + " báo chủ cơ sở chưa? Họ nói không đổi thì dừng."
		},
		MailSubject: func(producer string) string {
			return "Tài khoản nhận tiền của " + producer + " sắp được đổi"
		},
		Mail: func(producer, bank, number, holder, from string) string {
			return "Có người vừa đổi tài khoản nhận tiền của " + producer + " trên trang OCOP xã Hưng Đạo.\n\n" +
				"Tài khoản mới: " + bank + ", số " + number + ", tên " + holder + ".\nBắt đầu dùng từ " + from + ".\n\n" +
				"Nếu đúng là cơ sở muốn đổi thì không cần làm gì.\nNếu không phải, xin gọi ngay cho Phòng Kinh tế xã để dừng lại. Trước giờ trên, tiền của khách vẫn vào tài khoản cũ.\n"
		},
		ApproveYes: "Duyệt", SendYes: "Trả lại", StopYes: "Dừng lại",
		Sample:    "Tài khoản mẫu, không có thật.",
		BankTitle: "Chuyển khoản",
		Card: OfficeCardAccounts{
			Title: "Thẻ (Stripe)", NoneYet: "Chưa có. Khách không trả thẻ cho cơ sở này được.",
			Number: "Mã tài khoản Stripe", NumberHint: "Bắt đầu bằng acct_. Chủ cơ sở thấy mã này trong trang Stripe, sau khi đã nối tài khoản với cửa hàng.", Holder: "Stripe ghi tên",
			Change: "Đổi tài khoản Stripe", ChangeHint: "Phải có người thứ hai duyệt, rồi đợi 48 giờ. Cơ sở được báo theo số và email cũ.",
			First: "Nhập tài khoản Stripe", FirstHint: "Tiền thẻ vào thẳng tài khoản riêng của cơ sở, xã không giữ đồng nào. Phải có người thứ hai duyệt.",
			ApproveHint: "Xem tên Stripe ghi có đúng là cơ sở này không, rồi gọi chủ cơ sở đọc lại mã trước khi duyệt.",
			ApprovedNow: "Đã duyệt. Khách trả thẻ cho cơ sở này được ngay.",
			Stop:        "Ngừng nhận thẻ", StopHint: "Bấm nút này thì khách không trả thẻ cho cơ sở được nữa. Tiền đã trả vẫn ở tài khoản của cơ sở. Muốn nhận lại thì nhập và duyệt lại.",
			Stopped: "Đã ngừng nhận thẻ cho cơ sở này.",
			Mail: func(producer, account, holder, from string) string {
				return "Có người vừa đổi tài khoản nhận tiền thẻ (Stripe) của " + producer + " trên trang OCOP xã Hưng Đạo.\n\n" +
					"Tài khoản mới: " + account + ", Stripe ghi tên " + holder + ".\nBắt đầu dùng từ " + from + ".\n\n" +
					"Nếu đúng là cơ sở muốn đổi thì không cần làm gì.\nNếu không phải, xin gọi ngay cho Phòng Kinh tế xã để dừng lại. Trước giờ trên, tiền thẻ vẫn vào tài khoản cũ.\n"
			},
		},
	}
}
