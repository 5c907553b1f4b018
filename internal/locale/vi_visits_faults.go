package locale

// viVisitFaults are said to who makes an appointment, and to who keeps the list of them.
func viVisitFaults() Faults {
	return Faults{
		"visit.no_place":  say("Nơi này hiện không nhận hẹn. Bạn gọi trước khi đến nhé."),
		"visit.not_found": say("Không tìm thấy buổi hẹn. Bạn xem lại mã hẹn và bốn số cuối điện thoại nhé. Buổi hẹn đã qua 30 ngày thì được xóa."),
		"visit.no_form":   say("Trang đã cũ. Bạn mở lại trang hẹn giờ rồi gửi lần nữa nhé."),
		"visit.no_hour":   say("Bạn chọn giờ đến nhé."),
		"visit.no_name":   say("Bạn cho biết tên để người đón tiện xưng hô nhé."),
		"visit.long_name": func(d Details) string { return "Tên dài quá, bạn rút còn " + d.text("most") + " chữ nhé." },
		"visit.long_note": func(d Details) string {
			return "Ghi chú dài quá, bạn rút còn " + d.text("most") + " chữ nhé."
		},
		"visit.party": func(d Details) string {
			return "Số người từ 1 đến " + d.text("most") + ". Đoàn đông hơn thì bạn gọi cho xã để sắp riêng nhé."
		},
		"visit.full": func(d Details) string {
			if d.text("left") == "0" {
				return "Giờ này vừa kín chỗ. Bạn chọn giờ khác nhé."
			}
			return "Giờ này chỉ còn " + d.text("left") + " chỗ. Bạn bớt người hoặc chọn giờ khác nhé."
		},
		"visit.no_such_hour": say("Giờ này không nhận hẹn nữa: quá sát giờ, hoặc lịch vừa đổi. Bạn chọn giờ khác nhé."),
		"visit.closed_day": func(d Details) string {
			return "Hôm ấy không đón khách: " + d.text("reason") + ". Bạn chọn ngày khác nhé."
		},
		"visit.too_many": func(d Details) string {
			return "Số này đang có " + d.text("most") + " buổi hẹn sắp tới rồi. Bạn hủy bớt một buổi, hoặc gọi cho xã nhé."
		},
		"visit.moved":     say("Buổi hẹn này vừa đổi hoặc đã qua, nên chưa làm được việc ấy. Trang dưới đây là mới nhất."),
		"visit.no_reason": say("Ghi lý do để khách biết nhé."),
		"visit.early":     say("Chưa tới ngày hẹn nên chưa ghi được khách đến hay không."),
		"visit.past":      say("Ngày giờ ấy đã qua, không đổi được nữa."),
		"visit.taken":     say("Số chỗ không thể ít hơn số người đã hẹn. Nếu cần, đóng cửa cả ngày rồi gọi cho khách."),
		"visit.stale":     say("Có người vừa sửa trước bạn. Xem lại rồi lưu lần nữa nhé."),
		"visit.between": func(d Details) string {
			return "Ghi một số từ " + d.text("least") + " đến " + d.text("most") + " nhé."
		},
		"visit.hours": func(d Details) string {
			return "Không hiểu “" + d.text("word") + "”. Ghi giờ như 8:00, 9:30 nhé."
		},
		"visit.no_day": say("Ngày chưa đúng. Ghi như 28/11/2026 nhé."),
	}
}
