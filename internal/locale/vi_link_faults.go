package locale

func viLinkFaults() Faults {
	return Faults{
		"link.not_found":    say("Không tìm thấy mã này."),
		"link.target_gone":  say("Trang này không còn nữa. Bạn chọn trang khác nhé."),
		"link.no_target":    say("Chọn trang mà mã sẽ mở."),
		"link.code_missing": say("Ghi mã, hoặc lấy một mã gợi ý."),
		"link.code_signs":   say("Mã chỉ gồm chữ cái và số, như TETQUE. Dấu tiếng Việt và dấu cách được bỏ đi giúp bạn."),
		"link.code_long": func(d Details) string {
			return "Mã dài quá, khó đọc và khó gõ. Nhiều nhất " + d.text("most") + " chữ và số."
		},
		"link.code_short": func(d Details) string {
			return "Mã ngắn quá, dễ trùng. Ít nhất " + d.text("least") + " chữ và số."
		},
		"link.code_begins": say("Mã bắt đầu bằng chữ cái, như TETQUE."),
		"link.code_of_goods": func(d Details) string {
			return "Trên giấy, mã này trông như " + d.text("look") + ". Một chữ cái với số, như M1, chỉ dùng cho hàng; trang khác thì dùng một từ."
		},
		"link.code_of_stall": say("Mã bắt đầu bằng HC và số dành cho quầy hội chợ."),
		"link.reserved": func(d Details) string {
			return "Mã " + d.text("code") + " trùng với địa chỉ một trang của cửa hàng. Bạn lấy mã khác nhé."
		},
		"link.taken": func(d Details) string {
			return "Mã " + d.text("code") + " đang dùng cho " + linkOpens(d) + linkRetired(d) + "."
		},
		"link.retired": func(d Details) string {
			return "Mã " + d.text("code") + " từng dùng cho " + linkOpens(d) + ", ngừng từ " + d.text("since") + ". Giấy đã in có thể vẫn còn: ai quét sẽ tới trang mới. Muốn dùng lại thì đánh dấu ở dưới; nếu không, lấy mã khác."
		},
		"link.size_has_code":     say("Hàng này có mã rồi. Bạn in mã có sẵn, hoặc đặt mã bằng một từ như TETQUE."),
		"link.note_long":         func(d Details) string { return "Ghi chú dài quá. Nhiều nhất " + d.text("most") + " chữ cái." },
		"link.changed_meanwhile": say("Mã này vừa được người khác sửa. Bạn xem bản mới rồi làm tiếp nhé."),
		"link.of_size":           say("Mã của hàng không đổi sang trang khác được: M1 mãi là M1. Bạn tạo một mã mới nhé."),
		"link.is_retired":        say("Mã này đã ngừng dùng rồi."),
		"link.in_use":            say("Mã này đang dùng, không có gì để dùng lại."),
		"link.in_session":        say("Một phiên live sắp tới hoặc đang lên sóng bán bằng mã này, nên chưa ngừng được."),
	}
}

// linkOpens says what a code is for, in a sentence.
func linkOpens(d Details) string {
	kind, name := d.text("opens"), d.text("name")
	if kind == "page" {
		return "trang “" + viLinkPages()[d.text("page")] + "”"
	}
	if name == "" {
		return "một trang không còn nữa"
	}
	return lowerFirst(viLinkKinds()[kind]) + " “" + name + "”"
}

func linkRetired(d Details) string {
	if d["retired"] == true {
		return " (đã ngừng dùng)"
	}
	return ""
}
