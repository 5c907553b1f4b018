package locale

func viOfficePersonal() OfficePersonal {
	return OfficePersonal{
		Title:    "Thông tin riêng",
		Open:     "Thông tin riêng",
		OpenNote: "Người đại diện, lao động, doanh thu. Mỗi lần mở đều được ghi lại.",
		Lead:     "Lần xem này đã được ghi vào sổ bên cạnh; cơ sở cũng đọc được sổ ấy. Các dòng này không hiện ở trang nào khác.",
		Sections: [4]OfficeWords{
			{"Người đại diện", "Chỉ ghi điều hồ sơ OCOP hỏi (mẫu 01, mẫu 02)."},
			{"Người liên hệ", "Người xã gọi khi làm hồ sơ, nếu khác người đại diện."},
			{"Lao động", "Số đếm được vào một ngày."},
			{"Ba năm gần nhất", "Gõ 350tr hay 350.000.000 đều được. Lỗ thì thêm dấu trừ ở trước."},
		},
		Fields: map[string]FieldWords{
			"representative": {"Họ và tên", "Như trên giấy đăng ký.", ""},
			"position":       {"Chức vụ", "Giám đốc, chủ hộ, tổ trưởng…", ""},
			"sex":            {"Giới tính", "", ""},
			"ethnicity":      {"Dân tộc", "Chỉ để làm hồ sơ OCOP. Khách không thấy.", ""},
			"disability":     {"Là người khuyết tật", "Mẫu 02 có điểm cho cơ sở của người khuyết tật.", ""},
			"citizen_id":     {"Số căn cước", "12 số. Hồ sơ không hỏi thì để trống.", ""},
			"home_address":   {"Nơi thường trú", "Theo giấy tờ tùy thân.", ""},
			"contact_name":   {"Họ và tên", "Người trả lời thay cơ sở khi làm hồ sơ.", ""},
			"contact_phone":  {"Điện thoại", "Chỉ cán bộ thấy.", ""},
			"workers":        {"Tổng số lao động", "Kể cả người nhà làm thường xuyên.", ""},
			"workers_here":   {"Trong đó người của xã", "Không lớn hơn tổng số ở trên.", ""},
			"workers_on":     {"Đếm vào ngày", "Ngày/tháng/năm.", ""},
			"revenue":        {"Doanh thu năm", "Số đồng cả năm, như trong báo cáo.", ""},
			"profit":         {"Lợi nhuận năm", "Số đồng sau khi trừ chi phí. Lỗ thì ghi dấu trừ ở trước.", ""},
			"rating":         {"Xếp loại hợp tác xã năm", "Theo quyết định xếp loại của năm ấy.", ""},
		},
		Answers: map[string][]OfficeReason{
			"sex":        {{"", "Chưa ghi", ""}, {"female", "Nữ", ""}, {"male", "Nam", ""}, {"other", "Khác", ""}},
			"disability": {{"", "Chưa ghi", ""}, {"no", "Không", ""}, {"yes", "Có", ""}},
		},
		Save:     "Lưu",
		SaveNote: "Khách không bao giờ thấy các dòng này.",
		Saved:    "Đã lưu thông tin riêng.",
		Reads:    "Ai đã xem",
		ReadOnly: "Tài khoản này chỉ xem, không sửa được thông tin riêng.",
	}
}

func viPersonalFaults() Faults {
	return Faults{
		"personal.choose":            say("Chọn một câu trả lời trong các ô."),
		"personal.citizen_id":        say("Số căn cước có 12 số, hoặc để trống."),
		"personal.workers":           say("Ghi số lao động là một số nguyên, ví dụ 12."),
		"personal.workers_all":       say("Ghi cả tổng số lao động."),
		"personal.workers_here":      say("Số người của xã là số nguyên và không nhiều hơn tổng số lao động."),
		"personal.workers_on":        say("Ghi ngày đếm kiểu ngày/tháng/năm, không sau hôm nay."),
		"personal.amount":            say("Chưa đọc được số tiền này. Gõ số tiền nguyên đồng, ví dụ 350.000.000 hoặc 350tr."),
		"personal.changed_meanwhile": say("Vừa có người khác sửa các dòng này. Chữ bạn gõ vẫn còn; xem lại rồi bấm lưu lần nữa nhé."),
	}
}
