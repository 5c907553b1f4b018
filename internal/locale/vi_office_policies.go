package locale

import "strconv"

func viOfficePolicies() OfficePolicies {
	return OfficePolicies{
		Title: "Chính sách", Note: "Những bài luật đòi phải có trên trang bán hàng. Sửa thành nháp, xem trước rồi mới đăng; bản cũ khách vẫn đọc được.",
		Heads: [4]string{"Bài", "Đang áp dụng", "Chỗ trống", "Tình trạng"},
		InForce: func(version int, date string) string {
			return "Bản " + strconv.Itoa(version) + ", từ " + date
		},
		GapCount: func(n int) string { return strconv.Itoa(n) + " chỗ trống" },
		Whole:    "Đủ", BadgeDraft: "Có bản nháp", BadgeWaits: "Hẹn ngày", BadgeStands: "Đang áp dụng",
		GapsTitle: "Chỗ còn trống trên trang",
		Gap: func(page string, line int, what string) string {
			return page + ", dòng " + strconv.Itoa(line) + ": " + what
		},
		GapHere: func(line int, what string) string { return "Dòng " + strconv.Itoa(line) + ": " + what },
		GapFact: func(what string) string { return "Ghi một lần, các bài tự điền: " + what },
		Filled:  func(what, by string) string { return "Tự điền “" + what + "”: " + by },
		Lost: func(table string) string {
			return "Bài đang áp dụng có bảng {{" + table + "}}, bản nháp không có. Bảng này phần mềm tự lập; bỏ đi thì khách không đọc được."
		},
		Words: "Nội dung khách đọc", WordsNote: "Mỗi đoạn cách nhau một dòng trống. Dòng bắt đầu bằng ## là tiêu đề, bằng - là gạch đầu dòng; **chữ đậm** nằm giữa hai dấu sao đôi. [[điền: …]] là chỗ chờ điền, trang tô vàng. Giữ nguyên dòng nằm trong {{ }}: phần mềm tự lập bảng ở đó.",
		Fields: map[string]FieldWords{
			"title":     {"Tên bài", "Hiện ở chân trang và đầu bài.", "Hủy đơn, đổi trả, hoàn tiền"},
			"summary":   {"Một câu tóm tắt", "Hiện đầu bài và trong danh sách các bài.", "Trước khi hàng được gửi đi, bạn hủy không mất gì; hàng sai, thiếu hay hỏng thì được đổi hoặc hoàn tiền."},
			"body":      {"Toàn bài", "Mỗi ý một đoạn. Cách ghi tiêu đề, gạch đầu dòng và chỗ trống nằm ở ngay trên.", "## Khi nào được đổi hoặc trả\n\n- Giao sai món, sai loại hoặc thiếu.\n- Hỏng khi tới nơi.\n\nBạn báo trong vòng **7 ngày** kể từ khi nhận."},
			"effective": {"Áp dụng từ ngày", "Hôm nay hoặc ngày sau. Đến 0 giờ ngày ấy khách thấy bản mới.", ""},
			"note":      {"Thay đổi điều gì", "Ghi ngắn để người sau hiểu; có trong nhật ký.", ""},
		},
		Save: "Lưu nháp", SaveNote: "Khách chưa thấy cho đến khi đăng.", Saved: "Đã lưu nháp. Khách chưa thấy.",
		OneWaits: func(version int, day string) string {
			return "Bản " + strconv.Itoa(version) + " đã hẹn áp dụng từ " + day + ". Chỗ sửa của bản ấy không có trong bài dưới đây, và chưa đăng thêm bản nào được cho đến ngày đó. Muốn sửa ngay thì mở “Các bản” và rút bản đã hẹn."
		},
		NoDraft: "Đây là bản khách đang đọc. Sửa rồi bấm “Lưu nháp”: khách chưa thấy gì cho đến khi bạn đăng.",
		Draft:   "Đây là bản nháp. Khách vẫn đang đọc bản cũ.",
		State:   "Bài này", StateDraft: "Bản nháp", StateForce: "Đang áp dụng", StateComing: "Đã hẹn",
		Changed: func(who, at string) string { return who + ", " + at },
		Preview: "Xem như khách", PreviewNote: "Mở bản nháp trên trang thật. Chỉ ai có đường dẫn mới thấy, đến hết ngày mai.",
		Publish: "Đăng bản này", PublishTitle: "Đăng bản mới", PublishNote: "Đơn đã đặt vẫn theo bản lúc đặt. Bản đã đăng không sửa được nữa, chỉ thay bằng bản mới.",
		GapsSeen: func(n int) string {
			return "Tôi đã xem: bài còn " + strconv.Itoa(n) + " chỗ trống, vẫn đăng"
		},
		PublishedNow: func(version int) string {
			return "Đã đăng bản " + strconv.Itoa(version) + ". Khách đang đọc bản này."
		},
		PublishedOn: func(version int, date string) string {
			return "Đã đăng bản " + strconv.Itoa(version) + ", áp dụng từ " + date + ". Trước ngày ấy còn rút lại được."
		},
		Drop: "Bỏ bản nháp", DropNote: "Trở lại đúng bản khách đang đọc. Chữ đã bỏ còn trong nhật ký.", Dropped: "Đã bỏ bản nháp.",
		Versions: "Các bản", VersionsNote: "Mỗi bản có một địa chỉ không đổi. Bản trên đơn hàng dẫn tới đây.",
		VersionsTitle: func(page string) string { return "Các bản của bài " + page },
		Restore:       "Khôi phục bản này", Restored: "Đã chép bản cũ thành bản nháp. Xem lại rồi đăng.",
		TakeBack: "Rút lại", TakenBack: "Đã rút bản hẹn ngày. Khách không thấy bản ấy nữa.",
		ByProgram: "Có sẵn trong phần mềm",
		ByOffice:  func(who, at string) string { return who + " đăng " + at },
		See:       "Xem trên trang", Differs: "Bản người khác vừa lưu → bản của bạn", Empty: "(để trống)",
		Current: "Đang áp dụng", Over: "Đã thay", Waits: "Chưa đến ngày",
	}
}

func viPolicyFaults() Faults {
	return Faults{
		"policy.empty": say("Ô này chưa có chữ. Bạn ghi vào nhé."),
		"policy.too_long": func(d Details) string {
			return "Dài quá. Bạn rút gọn còn nhiều nhất " + d.text("most") + " chữ cái nhé."
		},
		"policy.no_table": func(d Details) string {
			return "Phần mềm không có bảng nào tên " + d.text("table") + ". Bạn chép lại đúng dòng cũ, hoặc bỏ dòng này."
		},
		"policy.changed_meanwhile": say("Người khác vừa lưu hoặc đăng bài này. Bản bạn gõ vẫn còn nguyên: xem chỗ khác nhau bên dưới, sửa nếu cần rồi bấm “Lưu nháp” lần nữa."),
		"policy.no_draft":          say("Bài này không có bản nháp nào. Có thể vừa được đăng hoặc bỏ."),
		"policy.no_version":        say("Không có bản này."),
		"policy.day":               say("Bạn ghi ngày áp dụng, ví dụ 01/12/2026."),
		"policy.past":              say("Ngày này đã qua. Bạn chọn hôm nay hoặc một ngày sau."),
		"policy.far":               say("Ngày này xa quá. Bạn chọn trong vòng một năm tới."),
		"policy.note": func(d Details) string {
			return "Bạn ghi ngắn bản này thay đổi điều gì, nhiều nhất " + d.text("most") + " chữ cái."
		},
		"policy.gaps": func(d Details) string {
			return "Bài còn " + d.text("count") + " chỗ trống. Bạn điền nốt, hoặc đánh dấu ô “Tôi đã xem” rồi đăng."
		},
		"policy.one_waits": func(d Details) string {
			return "Bài này đã có bản " + d.text("version") + " hẹn áp dụng từ " + d.text("date") + ". Bạn mở “Các bản” và rút bản ấy trước, rồi đăng bản này."
		},
		"policy.nothing_new": say("Bản nháp giống hệt bản đang áp dụng nên chưa đăng."),
		"policy.in_force":    say("Bản này đã áp dụng nên không rút được. Bạn đăng một bản mới để thay."),
		"policy.has_draft":   say("Bài này đang có bản nháp. Bạn đăng hoặc bỏ bản nháp ấy trước, rồi khôi phục bản cũ."),
	}
}
