package locale

import "strconv"

func viOfficeMakers() OfficeMakers {
	return OfficeMakers{
		Title: "Chủ thể",
		Heads: [4]string{"Chủ thể", "Loại hình", "Đang bán", "Trạng thái"},
		Forms: map[string]string{"htx": "Hợp tác xã", "tht": "Tổ hợp tác", "enterprise_llc": "Công ty TNHH", "enterprise_private": "Doanh nghiệp tư nhân", "enterprise_jsc": "Công ty cổ phần",
			"farm": "Trang trại", "household_business": "Hộ kinh doanh", "association": "Hội", "operating_centre": "Trung tâm điều hành"},
		States:   map[string]string{"draft": "Bản nháp", "good_standing": "Hoạt động tốt", "suspended": "Tạm dừng"},
		Goods:    func(n int) string { return strconv.Itoa(n) + " sản phẩm" },
		Empty:    "Chưa có chủ thể nào.",
		Sections: [3]OfficeWords{{"Tên và đăng ký", "Khách đọc các dòng này trước khi đặt."}, {"Gặp ở đâu", ""}, {"Chuyện của cơ sở", "Bằng lời người làm."}},
		Fields: map[string]FieldWords{
			"name":         {"Tên đầy đủ", "Như trên giấy đăng ký.", ""},
			"trade_name":   {"Tên thường gọi", "Nếu khác tên đầy đủ.", "Miến So"},
			"tax_code":     {"Mã số thuế", "10 số, chi nhánh thêm -001; cá nhân 12 số.", "0101234567"},
			"capital":      {"Vốn của người trong xã (%)", "Chỉ công ty cổ phần cần ghi.", "51"},
			"registration": {"Số đăng ký kinh doanh", "", ""},
			"registrar":    {"Nơi cấp đăng ký", "", ""},
			"address":      {"Địa chỉ", "Thôn, xã.", "Thôn Sơn Lộ, xã Hưng Đạo, Hà Nội"},
			"email":        {"Email", "", ""},
			"hours":        {"Giờ mở cửa, đón khách", "", "7–17 giờ, nghỉ chiều Chủ nhật"},
			"channels":     {"Kênh khác", "Mỗi dòng một địa chỉ bắt đầu bằng https://.", "https://www.facebook.com/tencoso"},
			"craft":        {"Nghề", "", "Miến dong, bún khô"},
			"quote":        {"Câu nói của người làm", "", "Phơi nắng hai hôm, gặp mưa cả nhà chạy miến."},
			"story":        {"Câu chuyện", "Cách một dòng trống để sang đoạn mới.", ""},
		},
		Save:     "Lưu",
		SaveNote: "Khách thấy ngay sau khi lưu.",
		Saved:    "Đã lưu.",
		Steps:    map[string]string{"good_standing": "Xác nhận hoạt động tốt", "suspended": "Tạm dừng cơ sở"},
		StepNote: map[string]string{"good_standing": "Hàng đủ giấy của cơ sở được bán ngay.", "suspended": "Mọi sản phẩm của cơ sở rời trang bán ngay. Đơn đã đặt vẫn giữ nguyên."},
		Why:      FieldWords{"Lý do", "Ghi để cơ sở và người sau hiểu.", "Đoàn kiểm tra ngày 12/11 lập biên bản"},
		Moved:    map[string]string{"good_standing": "Cơ sở đang hoạt động tốt. Hàng đủ giấy được bán ngay.", "suspended": "Đã tạm dừng cơ sở. Khách không còn thấy sản phẩm nào của cơ sở."},
		ReadOnly: "Tài khoản này chỉ xem, không sửa được chủ thể.",
		Form:     "Loại hình",
		Papers:   "Giấy tờ của cơ sở",
	}
}

func viMakerFaults() Faults {
	return Faults{
		"producer.no_step":           say("Không chuyển được sang trạng thái này. Bạn mở lại trang để xem trạng thái hiện nay nhé."),
		"producer.incomplete":        say("Cần đủ địa chỉ, số điện thoại và số đăng ký trước khi xác nhận hoạt động tốt."),
		"producer.name":              say("Ghi tên cơ sở bằng chữ."),
		"producer.tax_code":          say("Mã số thuế có 10 số (chi nhánh thêm -001) hoặc 12 số."),
		"producer.channels":          say("Mỗi dòng là một địa chỉ bắt đầu bằng https://, không có dấu cách."),
		"producer.capital":           say("Ghi một số từ 0 đến 100."),
		"producer.changed_meanwhile": say("Vừa có người khác sửa cơ sở này. Chữ bạn gõ vẫn còn; xem lại rồi bấm lưu lần nữa nhé."),
		"producer.not_yours_to_say":  say("Trạng thái của cơ sở do cán bộ xã xác nhận."),
		"producer.why":               say("Ghi lý do đổi trạng thái."),
	}
}
