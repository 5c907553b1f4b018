package locale

import "github.com/ocop-hungdao/ocop/internal/money"

// viMoneyFaults are the refusals around paying and the books.
func viMoneyFaults() Faults {
	return Faults{
		"payment.no_account": func(d Details) string {
			return "Cơ sở " + d.text("producer") + " chưa nhận chuyển khoản qua trang này. Bạn chọn trả tiền mặt khi nhận hàng nhé."
		},
		"payment.card_away":     say("Trang trả thẻ chưa mở được. Đơn của bạn đã được ghi và hàng vẫn giữ, bạn thử lại sau ít phút hoặc chọn cách trả khác nhé."),
		"payment.card_not_here": say("Cơ sở này chưa nhận thẻ qua trang này. Bạn chọn cách trả khác nhé."),
		"payment.no_card_due":   say("Đơn này không còn chờ trả bằng thẻ. Bạn xem lại tình trạng đơn ở dưới nhé."),
		"payment.card_limits": func(d Details) string {
			return "Trả bằng thẻ được khi mỗi đơn từ " + dong(d, "min") + " đến " + dong(d, "max") + ". Bạn chọn cách trả khác nhé."
		},
		"card.too_much": func(d Details) string {
			return "Chỉ còn trả lại được " + dong(d, "left") + " cho đơn này. Bạn sửa lại số tiền nhé."
		},
		"order.frozen":         say("Ngân hàng của khách đang đòi lại tiền thẻ nên đơn tạm giữ. Khiếu nại xong thì đơn tự mở lại."),
		"card.nothing_charged": say("Đơn này chưa thu tiền bằng thẻ nên không có gì để trả lại vào thẻ."),
		"card.why":             say("Ghi lý do trả lại cho người duyệt hiểu, tối đa 200 ký tự."),
		"card.no_refund":       say("Không tìm thấy khoản trả lại này. Bạn tải lại trang nhé."),
		"card.task_done":       say("Việc này đã có người xem xong. Bạn tải lại trang nhé."),
		"payment.under_way":    say("Lần trả tiền trước đang được ngân hàng xử lý. Bạn đợi vài phút rồi tải lại trang nhé."),
		"payment.amount":       say("Nhập số tiền lớn hơn 0, ví dụ 258.000."),
		"payment.too_late":     say("Đơn đã quá giờ trả tiền và sắp đóng, hàng trở lại kho. Còn muốn mua thì bạn đặt đơn mới nhé; lỡ chuyển tiền rồi thì gọi cơ sở."),
		"payment.late_switch":  say("Đơn đã được xác nhận hoặc đã đóng nên không đổi cách trả tiền ở đây được nữa. Bạn gọi cho cơ sở nhé."),
		"payment.way_closed": func(d Details) string {
			return "Cách trả này đang tạm ngừng (" + d.text("why") + "). Bạn chọn cách khác nhé."
		},
		"cod.ceiling": func(d Details) string {
			if most, ok := d["ceiling"].(money.VND); ok {
				return "Kiện hàng trên " + most.String() + " không thu tiền mặt khi giao được. Bạn chọn chuyển khoản nhé."
			}
			return "Kiện hàng này không thu tiền mặt khi giao được. Bạn chọn chuyển khoản nhé."
		},
		"cod.one_open":  say("Số điện thoại này đang có một đơn trả tiền mặt chờ xác nhận. Bạn đợi cơ sở gọi xác nhận đơn đó, hoặc chọn chuyển khoản nhé."),
		"cod.sent_back": say("Số điện thoại này có kiện hàng bị hoàn về nên đơn mới cần trả trước. Bạn chọn chuyển khoản, hoặc gọi cơ sở để được giúp nhé."),
		"order.not_paid": func(d Details) string {
			if due, ok := d["due"].(money.VND); ok {
				return "Đơn này trả trước, khách còn thiếu " + due.String() + ". Tiền về đủ thì hãy gói và gửi."
			}
			return "Đơn này trả trước và tiền chưa về đủ. Tiền về đủ thì hãy gói và gửi."
		},
		"order.money_back":    say("Tiền của đơn này đã trả lại khách hết nên không gửi hàng nữa. Hủy đơn để hàng trở về kho."),
		"ledger.fact_differs": say("Khoản tiền này đã được ghi trước đó với số tiền hoặc đơn khác. Bạn xem lại sổ tiền của đơn trước khi ghi tiếp nhé."),
		"txn.not_found":       say("Không tìm thấy khoản tiền này. Bạn tải lại trang rồi thử lại nhé."),
		"txn.spent":           say("Khoản này đã có người xử lý xong. Bạn tải lại trang để xem hiện giờ nhé."),
		"txn.other_producer":  say("Tiền vào tài khoản của cơ sở khác nên không ghi cho đơn này được. Bạn kiểm tra lại mã đơn nhé."),
		"txn.order_gone":      say("Đơn này đã đóng và hàng không còn đủ để mở lại. Bạn trả lại tiền cho khách nhé."),
		"txn.more_than_due": func(d Details) string {
			if due, ok := d["due"].(money.VND); ok && due > 0 {
				return "Đơn này chỉ còn thiếu " + due.String() + ". Bạn xem lại ứng dụng ngân hàng; khách chuyển thừa thì ghi ở mục Tiền về."
			}
			return "Đơn này không còn thiếu tiền. Khách chuyển thừa thì ghi ở mục Tiền về."
		},
		"txn.closing":            say("Chọn khoản này là gì: đã trả lại, không phải tiền hàng, hay trùng khoản khác."),
		"txn.why":                say("Ghi vài chữ cho người xem sau hiểu, tối đa 200 ký tự."),
		"txn.sent":               say("Hàng của đơn này đã gửi đi nên không gỡ tiền ra được nữa. Bạn gọi khách để thống nhất nhé."),
		"txn.when":               say("Ngày tiền vào phải là hôm nay hoặc trong một năm qua, ví dụ 27/11/2026."),
		"txn.note_long":          say("Ghi thêm dài quá 200 ký tự. Bạn rút gọn giúp nhé."),
		"txn.whose":              say("Chọn cơ sở có tài khoản này."),
		"account.proposed":       say("Cơ sở này đang có một tài khoản chờ duyệt. Duyệt hoặc trả lại tài khoản đó trước nhé."),
		"outbox.not_lost":        say("Việc này đã làm lại hoặc đã bỏ qua rồi. Danh sách dưới đây là mới nhất."),
		"account.taken":          say("Tài khoản Stripe này đã ghi cho cơ sở khác. Mỗi cơ sở dùng tài khoản của riêng mình."),
		"account.card_unknown":   say("Stripe không thấy tài khoản này nối với cửa hàng. Chủ cơ sở nối tài khoản trong trang Stripe trước, rồi bạn nhập lại mã."),
		"account.card_not_ready": say("Tài khoản Stripe này chưa được phép nhận thẻ. Chủ cơ sở hoàn tất hồ sơ trong trang Stripe rồi bạn nhập lại nhé."),
		"account.card_away":      say("Chưa hỏi được Stripe. Bạn thử lại sau ít phút nhé, chưa có gì được ghi."),
		"account.cards_off":      say("Cửa hàng đang tắt trả bằng thẻ nên chưa nhập tài khoản Stripe được."),
		"account.in_use":         say("Tài khoản này đã dùng rồi nên không dừng được nữa. Muốn đổi lại thì nhập tài khoản cũ và gửi duyệt."),
		"account.not_found":      say("Không tìm thấy tài khoản này. Bạn tải lại trang rồi thử lại nhé."),
		"webhook.signature":      say("Chữ ký của tin báo không đúng nên tin không được nhận."),
		"webhook.stale":          say("Tin báo lệch giờ quá 5 phút nên không được nhận. Kiểm tra đồng hồ của hai máy chủ."),
		"statement.empty":        say("Tệp này trống. Bạn tải lại sao kê từ ngân hàng rồi thử lại nhé."),
		"statement.big":          say("Tệp nặng quá 5 MB. Bạn tải sao kê của khoảng ngày ngắn hơn nhé."),
		"statement.long":         say("Sao kê dài quá 2.000 giao dịch. Bạn tải sao kê của khoảng ngày ngắn hơn nhé."),
		"statement.old_excel":    say("Đây là tệp Excel kiểu cũ (.xls) hoặc có mật khẩu. Bạn mở bằng Excel, lưu lại thành .xlsx không mật khẩu rồi tải lên nhé."),
		"statement.pdf":          say("Đây là tệp PDF. Bạn chọn tải sao kê dạng Excel hoặc CSV trong ứng dụng ngân hàng nhé."),
		"statement.encoding":     say("Tệp không đọc được chữ tiếng Việt. Bạn mở bằng Excel, lưu lại thành .xlsx rồi tải lên nhé."),
		"statement.unreadable":   say("Tệp bị hỏng hoặc không phải sao kê. Bạn tải lại sao kê từ ngân hàng rồi thử lại nhé."),
		"statement.no_rows":      say("Sao kê không có giao dịch nào. Bạn kiểm tra lại khoảng ngày nhé."),
		"statement.no_header": func(d Details) string {
			return "Không tìm thấy dòng tên cột. Bảng còn thiếu cột: " + d.text("missing") + ". Dòng tên cột cần có ngày, số tiền (hoặc ghi có, ghi nợ) và nội dung. Ngân hàng đặt tên khác thì bạn ghi tên cột ở dưới, máy nhớ cho lần sau."
		},
		"statement.title": say("Ghi tên cột này đúng như trong tệp."),
		"statement.two_sheets": func(d Details) string {
			return "Tệp có nhiều trang giao dịch (" + d.text("sheets") + ") nên chưa ghi gì. Bạn lưu mỗi trang thành một tệp rồi tải từng tệp nhé."
		},
		"statement.merged": func(d Details) string {
			return "Dòng " + d.text("row") + " có ô gộp qua nhiều dòng nên chưa ghi gì. Bạn bỏ gộp ô, điền đủ từng dòng rồi tải lại nhé."
		},
		"statement.formula": func(d Details) string {
			return "Dòng " + d.text("row") + " có công thức thay vì số của ngân hàng nên chưa ghi gì. Bạn tải lại tệp gốc từ ngân hàng nhé."
		},
		"statement.amount": func(d Details) string {
			return "Dòng " + d.text("row") + " có số tiền không đọc được: “" + d.text("text") + "”. Chưa ghi gì, bạn sửa dòng đó rồi tải lại nhé."
		},
		"statement.date": func(d Details) string {
			return "Dòng " + d.text("row") + " có ngày không đọc được: “" + d.text("text") + "”. Ngày viết như 27/11/2026. Chưa ghi gì, bạn sửa dòng đó rồi tải lại nhé."
		},
		"statement.far": func(d Details) string {
			return "Dòng " + d.text("row") + " ghi ngày " + d.text("text") + ", xa quá một năm hoặc chưa đến. Chưa ghi gì, bạn xem lại năm của dòng đó rồi tải lại nhé."
		},
		"cod.file_empty":      say("Tệp này trống. Bạn tải lại bảng từ bên giao hàng rồi thử lại nhé."),
		"cod.file_big":        say("Tệp nặng quá 5 MB. Bạn tải bảng của khoảng ngày ngắn hơn nhé."),
		"cod.file_long":       say("Bảng dài quá 2.000 dòng. Bạn tải bảng của khoảng ngày ngắn hơn nhé."),
		"cod.file_pdf":        say("Đây là tệp PDF. Bạn tải bảng dạng Excel hoặc CSV từ bên giao hàng nhé."),
		"cod.file_unreadable": say("Tệp bị hỏng hoặc không phải bảng tính. Bạn tải lại bảng từ bên giao hàng rồi thử lại nhé."),
		"cod.file_no_rows":    say("Bảng này không có kiện nào. Bạn kiểm tra lại khoảng ngày nhé."),
		"cod.file_formula": func(d Details) string {
			return "Dòng " + d.text("row") + " có công thức thay vì số của bên giao hàng nên chưa ghi gì. Bạn tải lại tệp gốc nhé."
		},
		"account.bank":        say("Chọn ngân hàng trong danh sách."),
		"account.card_number": say("Mã tài khoản Stripe bắt đầu bằng acct_ rồi đến chữ và số, viết liền. Bạn chép nguyên mã nhé."),
		"account.number":      say("Số tài khoản gồm 6 đến 19 chữ số, viết liền. Bạn xem lại trên ứng dụng ngân hàng nhé."),
		"account.holder":      say("Ghi tên chủ tài khoản đúng như ngân hàng hiện, ví dụ NGUYEN VAN A."),
	}
}

// dong is an amount among the details; nothing when it is not there.
func dong(d Details, name string) string {
	if amount, ok := d[name].(money.VND); ok {
		return amount.String()
	}
	return ""
}
