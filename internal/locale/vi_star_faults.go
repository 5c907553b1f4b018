package locale

func viStarFaults() Faults {
	return Faults{
		"approval.no_account":         say("Việc này cần tài khoản của một người, không làm thay được."),
		"approval.same_person":        say("Người đề nghị không tự duyệt được. Nhờ một cán bộ khác có quyền duyệt mở trang này nhé."),
		"approval.decided_already":    say("Đề nghị này vừa được người khác xử lý rồi. Bạn mở lại trang để xem kết quả nhé."),
		"approval.not_found":          say("Không tìm thấy đề nghị này."),
		"approval.why":                say("Ghi lý do trả lại để người đề nghị biết sửa chỗ nào."),
		"recognition.product":         say("Chọn sản phẩm được công nhận."),
		"recognition.number":          say("Ghi số quyết định như in trên bản gốc, nhiều nhất 100 ký tự."),
		"recognition.decided":         say("Ghi ngày ban hành theo ngày/tháng/năm, ví dụ 28/09/2026."),
		"recognition.authority":       say("Ghi cơ quan ban hành quyết định, nhiều nhất 200 ký tự."),
		"recognition.stars":           say("Chọn hạng 3, 4 hoặc 5 sao."),
		"recognition.before_decision": say("Ngày này trước ngày ra quyết định. Bạn xem lại cả hai ngày trên quyết định nhé."),
		"recognition.known_already":   say("Sản phẩm này đã có chứng nhận theo đúng quyết định đó. Không cần ghi lần nữa."),
		"recognition.waits_already":   say("Đã có người đề nghị theo quyết định này, đang chờ người thứ hai duyệt. Không cần gửi lần nữa."),
		"recognition.from":            say("Ghi ngày bắt đầu có giá trị theo ngày/tháng/năm."),
		"recognition.until":           say("Ngày cuối có giá trị phải đọc được và không trước ngày đầu. Để trống thì tính đủ thời hạn."),
		"recognition.too_long":        tooLong,
		"recognition.until_read":      say("Ghi ngày cuối có giá trị theo ngày/tháng/năm, ví dụ 27/09/2029."),
		"recognition.file":            say("Chọn bản chụp quyết định: người duyệt gõ lại theo bản này nên không thể thiếu."),
		"recognition.copied_already":  say("Đề nghị này đã có bản chụp, hoặc không còn chờ bạn thêm nữa. Trang dưới đây là tình trạng mới nhất."),
		"recognition.no_file":         say("Đề nghị này không có bản chụp nên không duyệt được. Trả lại để người đề nghị gửi kèm bản chụp nhé."),
		"recognition.why":             say("Ghi lý do thu hồi; lý do này hiện trên trang tra mã."),
		"recognition.ground":          say("Ghi căn cứ để giữ hạng, ví dụ số giấy tiếp nhận hồ sơ phân hạng lại."),
		"recognition.extension":       say("Ghi ngày sau ngày hết hạn, và không quá 180 ngày kể từ ngày ấy."),
		"recognition.asked_already":   say("Đã có người đề nghị việc này, đang chờ người thứ hai duyệt. Không cần gửi lần nữa."),
		"recognition.revoked_already": say("Giấy này đã bị thu hồi trước đó."),
		"recognition.differs":         say("Hai người đọc chưa giống nhau. Xem lại bản chụp: nếu gõ nhầm thì sửa rồi duyệt lại, nếu bản đề nghị sai thì trả lại."),
	}
}

func tooLong(d Details) string {
	if months, ok := d.number("months"); ok {
		return "Giấy có giá trị nhiều nhất " + months + " tháng. Bạn xem lại ngày cuối nhé."
	}
	return "Giấy không có giá trị lâu đến vậy. Bạn xem lại ngày cuối nhé."
}
