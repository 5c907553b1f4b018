package locale

func viOfficeImprint() OfficeImprint {
	return OfficeImprint{
		Title: "Thông tin trang", Note: "Khách đọc ở chân mọi trang và ở trang Giới thiệu và liên hệ. Ô để trống thì trang giữ câu có sẵn.",
		Parts: []OfficeWords{
			{"Ai đứng tên trang này", "Ghi đúng như trên giấy tờ của đơn vị."},
			{"Khách liên hệ thế nào", "Ghi số và hộp thư của cơ quan, có người trực trong giờ làm việc."},
			{"Khi cán bộ và chủ thể cần giúp", "Số này hiện ở mục “Cần giúp?” trong trang quản lý và trên điện thoại của chủ thể."},
		},
		Fields: map[string]FieldWords{
			"owner":   {"Đơn vị chủ quản", "Tên đầy đủ của cơ quan hoặc pháp nhân.", "Ủy ban nhân dân xã Hưng Đạo, thành phố Hà Nội"},
			"address": {"Địa chỉ trụ sở", "Hiện ở chân trang và trang Liên hệ.", "Trụ sở Ủy ban nhân dân xã Hưng Đạo, thành phố Hà Nội"},
			"desk":    {"Bộ phận phụ trách nội dung", "Ghi tên phòng, ban; không ghi tên riêng của ai.", "Phòng Kinh tế xã Hưng Đạo"},
			"phone":   {"Điện thoại", "Số máy bàn hoặc di động của cơ quan.", "024 3825 1234"},
			"email":   {"Thư điện tử", "Hộp thư của cơ quan.", "lienhe@example.vn"},
			"hours":   {"Giờ làm việc", "Giờ khách gọi được. Hiện cạnh số điện thoại.", "8:00–17:00, thứ Hai đến thứ Sáu"},
			"help":    {"Số gọi khi cần giúp", "Để trống thì dùng số điện thoại ở trên.", "024 3825 1234"},
		},
		Save: "Lưu", SaveNote: "Khách thấy ngay sau khi lưu.",
		Saved: "Đã lưu. Chân trang và trang liên hệ đã đổi theo.", See: "Xem trang liên hệ", Empty: "(để trống)",
		Differs: "Bản người khác vừa lưu → bản của bạn",
		Record:  "Số thông báo, đăng ký", RecordNone: "chưa có",
		RecordNote: "Số và ngày của giấy thông báo hoặc đăng ký ghi ở trang Mở bán vì cần hai người duyệt. Chân trang tự lấy từ đó.", ToRecord: "Mở trang Mở bán",
	}
}

func viImprintFaults() Faults {
	return Faults{
		"imprint.too_long": func(d Details) string {
			return "Dài quá. Bạn rút gọn còn nhiều nhất " + d.text("most") + " chữ cái nhé."
		},
		"imprint.says_nothing":      say("Ô này chưa có chữ nào đọc được. Bạn ghi lại, hoặc để trống nhé."),
		"imprint.changed_meanwhile": say("Người khác vừa lưu trang này. Bản bạn gõ vẫn còn nguyên: xem chỗ khác nhau bên dưới, sửa nếu cần rồi bấm Lưu lần nữa."),
	}
}
