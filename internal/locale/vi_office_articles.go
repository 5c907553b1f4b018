package locale

func viOfficeArticles() OfficeArticles {
	return OfficeArticles{
		Menu: "Tin, sự kiện", Title: "Tin và sự kiện", Note: "Bài đăng ở trang Tin của xã và trang Sự kiện",
		Views:     map[string]string{"tin": "Tin", "su-kien": "Sự kiện", "nhap": "Nháp"},
		Empty:     map[string]string{"tin": "Chưa đăng tin nào", "su-kien": "Chưa đăng sự kiện nào", "nhap": "Không có bản nháp nào"},
		EmptyText: "Bấm “Viết bài”, lưu nháp, đọc lại rồi đăng.",
		Heads:     [4]string{"Tiêu đề", "Nguồn", "Ngày", "Tình trạng"},
		Add:       "Viết bài", New: "Viết bài mới",
		Kinds: map[string]string{"news": "Tin", "event": "Sự kiện"},
		Words: "Bài viết", WordsNote: "Viết ngắn, dễ hiểu, không ghi tên hay số điện thoại của người dân.",
		From: "Nguồn và nơi diễn ra", FromNote: "Bài nào cũng ghi nguồn, khách đọc được ở cuối bài.",
		Days: "Ngày của sự kiện", DaysNote: "Chỉ ghi cho sự kiện: hoặc ngày dương lịch, hoặc ngày âm lịch lặp lại hằng năm.",
		Fields: map[string]FieldWords{
			"kind":        {"Loại bài", "Sự kiện là việc có ngày, như lễ hội, phiên chợ, lớp học.", ""},
			"title":       {"Tiêu đề", "Địa chỉ trang làm từ tiêu đề, giữ nguyên sau lần đăng đầu tiên.", "Chợ phiên OCOP đầu tháng ở sân nhà văn hóa"},
			"summary":     {"Tóm tắt", "Một hai câu, hiện ở danh sách và khi gửi link.", "Sáng thứ Bảy, các cơ sở trong xã bày hàng từ 7 giờ. Có chỗ để xe."},
			"body":        {"Nội dung", "Chép từ Word cũng được: trang tự bỏ dấu thừa và chia đoạn.", ""},
			"source":      {"Nguồn", "Văn bản, báo, hoặc đơn vị báo tin, kèm ngày.", "Thông báo số 12/TB-UBND ngày 20/11/2026"},
			"place":       {"Ở đâu", "Ví dụ: sân Đình So.", ""},
			"starts":      {"Từ ngày dương", "Ví dụ: 5/12/2026.", ""},
			"ends":        {"Đến ngày dương", "Chỉ một ngày thì để trống.", ""},
			"lunar_from":  {"Từ ngày âm", "Số từ 1 đến 29.", ""},
			"lunar_to":    {"Đến ngày âm", "Chỉ một ngày thì để trống.", ""},
			"lunar_month": {"Tháng âm", "Số từ 1 đến 12.", ""},
		},
		Save: "Lưu", SaveNew: "Lưu bản nháp", SaveNote: "Khách chưa đọc được bản nháp.", SaveNotePublished: "Lưu xong khách đọc ngay bản mới.",
		Written: "Đã lưu bản nháp. Bạn đọc lại rồi bấm “Đăng bài” nhé.", Saved: "Đã lưu.",
		Publish: "Đăng bài", Published: "Đã đăng. Khách đọc được ngay.", PublishNote: "Đăng bản đã lưu gần nhất.",
		TakeBack: "Rút bài", Taken: "Đã rút bài. Bài nằm ở mục Nháp.", TakeBackNote: "Khách không đọc được nữa. Bài vẫn còn ở mục Nháp để sửa và đăng lại.",
		Schedule: "Hẹn giờ đăng", ScheduleButton: "Hẹn đăng", ScheduleNote: "Đến giờ, bài tự hiện với khách.",
		ScheduleAt: func(moment string) string { return "Hẹn đăng " + moment },
		Scheduled:  func(moment string) string { return "Đã hẹn. Bài tự đăng lúc " + moment + "." },
		Day:        FieldWords{"Ngày đăng", "Ghi ngày dương, hôm nay trở đi.", "5/12/2026"},
		Clock:      FieldWords{"Giờ đăng", "Giờ Việt Nam.", "7:00"},
		PublishNow: "Đăng ngay", Unschedule: "Bỏ hẹn", Unscheduled: "Đã bỏ hẹn. Bài nằm ở mục Nháp.", UnscheduleNote: "Bài về mục Nháp, không tự đăng nữa.",
		OnMoon: "Ngày âm", NextTime: "Lần tới",
		States: map[string]string{"draft": "Bản nháp", "published": "Đã đăng"}, Over: "Đã qua", Sample: "Bài mẫu",
		Address: "Địa chỉ trang", State: "Tình trạng", Kind: "Loại bài", FirstDay: "Đăng lần đầu",
		See: "Xem như khách",
	}
}

func viContentFaults() Faults {
	return Faults{
		"article.kind":       say("Chọn đây là tin hay sự kiện."),
		"article.no_title":   say("Ghi tiêu đề cho bài."),
		"article.no_summary": say("Ghi một hai câu tóm tắt, khách đọc ở danh sách."),
		"article.no_source":  say("Ghi nguồn của bài: văn bản, báo hoặc đơn vị báo tin. Không có nguồn thì không đăng được."),
		"article.too_long": func(d Details) string {
			return "Dài quá. Bạn rút gọn còn nhiều nhất " + d.text("most") + " chữ cái nhé."
		},
		"article.news_has_day":      say("Tin không có ngày diễn ra. Bạn xóa ngày, hoặc chọn loại bài là Sự kiện."),
		"article.no_day":            say("Ghi ngày của sự kiện, dương lịch hoặc âm lịch."),
		"article.day":               say("Ngày này không có trong lịch. Bạn ghi như: 5/12/2026."),
		"article.two_calendars":     say("Bạn ghi ngày dương hoặc ngày âm thôi, xóa một bên giúp nhé."),
		"article.ends_before":       say("Ngày cuối đang trước ngày đầu. Bạn xem lại nhé."),
		"article.lunar_day":         say("Ghi ngày âm là số từ 1 đến 29. Ngày 30 có năm không có."),
		"article.lunar_month":       say("Ghi tháng âm là số từ 1 đến 12."),
		"article.changed_meanwhile": say("Bài này vừa được người khác sửa. Bạn mở lại trang, xem bản mới rồi sửa tiếp nhé."),
		"article.is_published":      say("Bài này đã đăng rồi."),
		"article.is_draft":          say("Bài này đã rút rồi."),
		"article.hour_passed":       say("Giờ này đã qua. Chọn giờ sau lúc này, hoặc bấm “Đăng bài” để đăng ngay."),
		"article.hour_far":          say("Hẹn trước nhiều nhất một năm."),
		"article.hour_unread":       say("Ghi ngày như 5/12/2026 và giờ như 7:00."),
		"article.was_out":           say("Bài này từng đăng rồi nên không hẹn giờ. Khi cần, bạn bấm “Đăng bài”."),
	}
}
