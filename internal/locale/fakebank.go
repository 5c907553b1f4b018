package locale

// FakeBank is the page of the bank that is none.
type FakeBank struct {
	Title, Lead, QR, Account, Amount, Memo, Exact, Under, Over, Twice, Late, NoMemo, Garbled, Arrive, Waiting, Statement, Workbook, Balance, Sent, Unread, Mishap string
	Mishaps                                                                                                                                                       map[string]string
}

// ViFakeBank is its words.
func ViFakeBank() FakeBank {
	return FakeBank{
		Title: "Ngân hàng giả, để thử", Lead: "Đây là trang thử. Không có tiền thật nào được chuyển: bạn chọn điều muốn xảy ra.",
		QR: "Dán nội dung mã VietQR", Account: "Hoặc số tài khoản nhận", Amount: "Số tiền", Memo: "Nội dung chuyển khoản",
		Exact: "Chuyển đúng số tiền", Under: "Chuyển thiếu", Over: "Chuyển thừa 10.000 ₫", Twice: "Chuyển hai lần", Late: "Chuyển muộn, giữ lại đến khi bấm", NoMemo: "Chuyển không ghi mã đơn", Garbled: "Chuyển với mã đơn bị sai",
		Arrive: "Cho tiền đến", Waiting: "Khoản chuyển muộn đang giữ:", Statement: "Tải sao kê (CSV)", Workbook: "Tải sao kê (Excel)", Balance: "Số dư",
		Sent: "Đã ghi. Cửa hàng được báo ngay, trừ khi bạn chọn sự cố.", Unread: "Chưa đọc được: dán mã VietQR có số tiền, hoặc điền số tài khoản và số tiền.", Mishap: "Sự cố với tin báo",
		Mishaps: map[string]string{"duplicate": "Báo ba lần", "reorder": "Báo sai thứ tự", "lose": "Không báo", "wrong_signature": "Chữ ký sai", "old_timestamp": "Giờ gửi cũ sáu phút", "wrong_amount": "Báo sai số tiền", "other_account": "Báo vào tài khoản khác"},
	}
}
