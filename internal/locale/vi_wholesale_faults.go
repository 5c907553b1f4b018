package locale

// viWholesaleFaults are the refusals around what is bought in bulk.
func viWholesaleFaults() Faults {
	return Faults{
		"wholesale.not_found":   say("Không tìm thấy đề nghị này. Bạn mở lại từ đường dẫn đã lưu nhé."),
		"wholesale.trap":        say("Chưa gửi được. Bạn xóa chữ ở ô cuối rồi gửi lại nhé."),
		"wholesale.no_shop":     say("Ghi tên cửa hàng hoặc đơn vị."),
		"wholesale.no_name":     say("Ghi tên người liên hệ."),
		"wholesale.no_province": say("Chọn tỉnh, thành phố."),
		"wholesale.no_often":    say("Chọn cách lấy hàng, chưa biết thì chọn “Chưa rõ”."),
		"wholesale.no_wants":    say("Ghi số lượng ở ít nhất một món, hoặc viết lời nhắn."),
		"wholesale.amount":      say("Ghi số lượng bằng chữ và số, như “50 kg mỗi tháng”."),
		"wholesale.many": func(d Details) string {
			return "Nhiều nhất " + d.text("most") + " món một lần gửi. Món khác ghi vào lời nhắn."
		},
		"wholesale.long": func(d Details) string {
			return "Dài quá, nhiều nhất " + d.text("most") + " chữ cái. Bạn viết ngắn lại nhé."
		},
		"wholesale.too_many": func(d Details) string {
			return "Số này đang có " + d.text("most") + " đề nghị chờ trả lời. Bạn chờ xã gọi rồi gửi tiếp nhé."
		},
		"wholesale.busy":     say("Hôm nay xã nhận nhiều đề nghị quá. Bạn gọi cho xã, hoặc gửi lại ngày mai nhé."),
		"wholesale.gone":     say("Có món vừa ngừng bán. Bạn xem lại bảng rồi gửi lại nhé."),
		"wholesale.not_over": say("Đề nghị còn đang mở. Bạn rút đề nghị trước, rồi xóa thông tin."),
		"wholesale.moved":    say("Đề nghị này vừa có thay đổi. Bạn xem lại rồi làm tiếp nhé."),
		"wholesale.nobody":   say("Chọn ít nhất một chủ thể."),
		"wholesale.no_maker": say("Có chủ thể không còn hoạt động. Bạn chọn lại nhé."),
		"wholesale.has_it":   say("Chủ thể này đang giữ đề nghị rồi."),
		"wholesale.answered": func(d Details) string {
			return d.text("maker") + " đã trả lời nên không lấy lại được. Gọi cho họ, họ bấm trả lại cho xã."
		},
		"wholesale.not_yours": say("Cơ sở đã báo không nhận. Muốn nhận lại thì gọi xã chuyển lần nữa."),
		"wholesale.why": func(d Details) string {
			return "Ghi lý do để xã chuyển cho nơi khác, nhiều nhất " + d.text("most") + " chữ cái."
		},
		"wholesale.offer": say("Ghi giá và điều kiện rồi gửi."),
		"wholesale.end":   say("Chọn kết quả."),
		"wholesale.how": func(d Details) string {
			return "Ghi một câu cho khách, nhiều nhất " + d.text("most") + " chữ cái."
		},
		"wholesale.note": func(d Details) string { return "Ghi vài chữ, nhiều nhất " + d.text("most") + " chữ cái." },
	}
}
