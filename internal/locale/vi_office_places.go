package locale

func viOfficePlaces() OfficePlaces {
	source := FieldWords{"Nguồn", "Văn bản, báo, sách, hoặc đơn vị báo tin, kèm ngày. Khách đọc được.", "Quyết định 1820/QĐ-TTg, 24/12/2018"}
	return OfficePlaces{
		Note: "Lời giới thiệu và thông tin về các làng, điểm tham quan", Add: "Thêm làng", New: "Thêm làng", Site: "Điểm tham quan",
		Words: "Lời giới thiệu", WordsNote: "Viết ngắn, dễ hiểu. Con số, năm tháng, danh hiệu thì ghi ở phần thông tin có nguồn bên dưới.", SiteWords: "Lời giới thiệu",
		Find: "Tên khác để tìm", FindNote: "Khách gõ tên nào trong số này cũng tìm ra hàng của làng.",
		Where: "Vị trí trên bản đồ", WhereNote: map[string]string{"village": "Chưa rõ thì để trống.", "site": "Khách bấm “Chỉ đường” là đi đến đây."},
		Fields: map[string]FieldWords{
			"name":    {"Tên", "Như người trong xã vẫn gọi.", ""},
			"line":    {"Nghề", "Vài chữ, hiện cạnh tên làng.", "Miến và bún khô"},
			"aliases": {"Tên khác", "Cách nhau bằng dấu phẩy.", "Sơn Lộ, làng So"},
			"former":  {"Thuộc xã cũ", "Cách nhau bằng dấu phẩy.", "Cộng Hòa, Tân Hòa"},
			"summary": {"Tóm tắt", "Một hai câu, hiện ở trang chủ, ở bản đồ và khi gửi link.", ""},
			"story":   {"Câu chuyện", "Để một dòng trống giữa hai đoạn.", ""},
			"source":  {"Nguồn của các số trong lời", "Nếu tóm tắt hay câu chuyện có số, năm: văn bản, báo, sách, hoặc đơn vị báo tin, kèm ngày. Khách đọc được.", "Báo cáo của UBND xã, tháng 10/2026"},
			"where":   {"Tọa độ hoặc link Google Maps", "Dán link dài của Google Maps, hoặc hai số như 20,97488; 105,67721.", ""},
			"art":     {"Tranh vẽ khi chưa có ảnh", "Hiện thay ảnh cho đến khi có ảnh thật.", ""},
		},
		Without: "Vẫn lưu, chưa ghi nguồn", Unsourced: "Số chưa có nguồn",
		SiteLine: FieldWords{"Dòng dưới tên", "Một câu ngắn, như câu ca của làng.", "Đẹp đình So, to đình Cấn"},
		Arts: [][2]string{{"pattern", "Hoa văn"}, {"mien", "Dàn phơi miến"}, {"bun", "Bún khô"}, {"pho", "Bánh phở"}, {"nem", "Nem thính"}, {"vegetables", "Ruộng rau"}, {"carving", "Đồ chạm"},
			{"temple", "Mái đình"}},
		Save: "Lưu", SaveNew: "Thêm làng", SaveNote: "Lưu xong khách đọc ngay bản mới.",
		Saved: "Đã lưu. Khách đọc được ngay.", Added: "Đã thêm làng. Bạn ghi tiếp thông tin có nguồn ở dưới nhé.",
		State: "Trang của khách", Address: "Địa chỉ trang", See: "Xem như khách", Photos: "Ảnh của làng", PhotosNote: "Ảnh đầu tiên là ảnh bìa.",
		Lines: map[string]LinesWords{
			"fact": {"Thông tin có nguồn", "Con số, năm tháng, danh hiệu. Không có nguồn thì không ghi.", "Thêm thông tin", "Chưa có thông tin nào.", map[string]FieldWords{
				"label": {"Ghi lớn", "Một con số, một năm hay vài chữ.", "64"}, "text": {"Là gì", "Con số hay chữ lớn ấy nói về điều gì.", "cột gỗ"}, "source": source}},
			"step": {"Các bước làm nghề", "Theo thứ tự làm, khách xem từ trên xuống.", "Thêm bước", "Chưa ghi bước nào.", map[string]FieldWords{
				"label": {"Tên bước", "Vài chữ. Các bước hiện theo thứ tự làm.", "Tráng bánh"}, "text": {"Làm thế nào", "Một hai câu.", ""}, "source": source}},
			"route": {"Đường đến", "Mỗi dòng một cách đi.", "Thêm cách đi", "Chưa ghi cách đi nào.", map[string]FieldWords{
				"label": {"Đi bằng gì", "Tên xe hoặc số tuyến.", "Xe buýt 77"}, "text": {"Đi thế nào", "Một hai câu đủ để người lạ tới nơi.", "Xuống điểm “THCS Cộng Hòa”, đi bộ theo biển chỉ."}, "source": source}},
			"rule": {"Giờ mở cửa và quy định", "Dòng “Giờ mở cửa” luôn nên có.", "Thêm quy định", "Chưa ghi quy định nào.", map[string]FieldWords{
				"label": {"Về việc gì", "Vài chữ, đứng đầu dòng.", "Trang phục"}, "text": {"Khách cần biết", "Một câu ngắn, nói việc nên làm.", "Kín vai, quá gối."}, "source": source}},
			"festival": {"Lễ hội", "Ghi ngày âm, trang tự tính ra ngày dương của lần tới.", "Thêm lễ hội", "Chưa ghi lễ hội nào.", map[string]FieldWords{
				"label": {"Tên lễ hội", "Tên người trong làng vẫn gọi.", "Hội đình So"}, "text": {"Vào ngày nào", "Ghi như: Mùng 8 đến mùng 10 tháng 2 âm lịch.", "Mùng 8 đến mùng 10 tháng 2 âm lịch"}, "source": source}},
		},
		Heads: [4]string{"Dòng", "Nguồn", "", ""}, NoSource: "Chưa có nguồn",
		NextOn: func(days string) string { return "Lần tới: " + days }, NoDays: "Không đọc ra ngày âm",
		LineSave: "Lưu dòng này", LineAdd: "Thêm dòng này", LineSaved: "Đã lưu. Khách đọc được ngay.", LineAdded: "Đã thêm. Khách đọc được ngay.",
		Drop: "Bỏ dòng này", DropNote: "Khách không thấy nữa. Nội dung cũ còn trong nhật ký.",
		Lift: "Đưa lên trên", LiftNote: "Đổi chỗ với dòng ngay trên nó.", Lifted: "Đã đưa lên một dòng.",
	}
}

func viPlaceWordsFaults() Faults {
	return Faults{
		"place.no_name":    say("Ghi tên."),
		"place.no_summary": say("Ghi một hai câu tóm tắt, khách đọc ở trang chủ và bản đồ."),
		"place.number_source": func(d Details) string {
			return "Nguồn của số này (" + d.text("numbers") + ")? Ghi vào ô “Nguồn của các số trong lời”. Chưa có nguồn thì đánh dấu “Vẫn lưu”."
		},
		"place.taken":             say("Đã có làng tên này. Bạn mở làng đó để sửa, hoặc ghi tên cho khác."),
		"place.changed_meanwhile": say("Nơi này vừa được người khác sửa. Bạn mở lại trang, xem bản mới rồi sửa tiếp nhé."),
		"fact.kind":               say("Trang của nơi này không có loại dòng đó. Bạn quay lại chọn loại khác nhé."),
		"fact.no_label":           say("Ghi phần này, vài chữ là đủ."),
		"fact.no_text":            say("Ghi nội dung của dòng."),
		"fact.no_source":          say("Nguồn của số này? Ghi văn bản, báo, sách hoặc đơn vị báo tin. Không có nguồn thì không ghi được."),
		"fact.not_found":          say("Dòng này không còn nữa, có thể vừa được người khác bỏ. Bạn mở lại trang nhé."),
	}
}
