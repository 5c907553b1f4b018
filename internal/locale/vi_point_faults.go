package locale

func viPointFaults() Faults {
	return Faults{
		"hours.unreadable": func(d Details) string {
			return "Chưa hiểu dòng “" + d.text("line") + "”. Bạn ghi như: 7:30–11:30, 13:30–17:30, thứ Hai đến thứ Bảy."
		},
		"hours.overlap": func(d Details) string {
			return "Dòng “" + d.text("line") + "” trùng giờ hoặc trùng ngày với chỗ khác. Bạn xem lại nhé."
		},
		"hours.too_many": func(d Details) string { return "Nhiều dòng quá. Bạn ghi nhiều nhất 40 dòng nhé." },
		"hours.bad_day": func(d Details) string {
			return "Ngày ở dòng “" + d.text("line") + "” đã qua hoặc không có trong lịch. Bạn xem lại ngày nhé."
		},
	}
}
