package locale

import "strconv"

func viOfficeMakers() OfficeMakers {
	return OfficeMakers{
		Sold: "Đặt hàng 30 ngày", Lessons: "Tập huấn, kiểm tra", NoBook: "Chưa ghi sổ",
		Title: "Chủ thể", OpenAlike: func(name string) string { return "Xem " + name },
		Todo:  func(n int) string { return "Còn " + strconv.Itoa(n) + " việc để cơ sở được bán" },
		Heads: [4]string{"Chủ thể", "Loại hình", "Đang bán", "Trạng thái"},
		Forms: map[string]string{"htx": "Hợp tác xã", "tht": "Tổ hợp tác", "enterprise_llc": "Công ty TNHH", "enterprise_private": "Doanh nghiệp tư nhân", "enterprise_jsc": "Công ty cổ phần",
			"farm": "Trang trại", "household_business": "Hộ kinh doanh", "association": "Hội", "operating_centre": "Trung tâm điều hành"},
		States:   map[string]string{"draft": "Bản nháp", "good_standing": "Đang hoạt động", "suspended": "Tạm dừng"},
		Goods:    func(n int) string { return strconv.Itoa(n) + " sản phẩm" },
		Views:    map[string]string{"all": "Tất cả", "selling": "Đang bán", "idle": "Chưa có hàng bán", "draft": "Bản nháp", "stopped": "Tạm dừng"},
		Find:     "Tìm chủ thể",
		FindHint: "Tên, làng, nghề, số điện thoại hoặc mã số thuế",
		Empties: map[string]string{"all": "Chưa có chủ thể nào", "selling": "Chưa có chủ thể nào đang bán", "idle": "Chủ thể nào đang hoạt động cũng có hàng bán", "draft": "Không có bản nháp nào",
			"stopped": "Không có chủ thể nào tạm dừng"},
		EmptyText: "Thêm chủ thể bằng nút ở trên, hoặc chọn chế độ xem khác.",
		Sections:  [3]OfficeWords{{"Tên và đăng ký", "Khách đọc các dòng này trước khi đặt."}, {"Gặp ở đâu", ""}, {"Chuyện của cơ sở", "Bằng lời người làm."}},
		Fields: map[string]FieldWords{
			"name":         {"Tên đầy đủ", "Như trên giấy đăng ký.", ""},
			"trade_name":   {"Tên thường gọi", "Nếu khác tên đầy đủ.", "Miến So"},
			"tax_code":     {"Mã số thuế", "10 số, chi nhánh thêm -001; cá nhân 12 số.", "0101234567"},
			"capital":      {"Vốn của người trong xã (%)", "Chỉ công ty cổ phần cần ghi.", "51"},
			"registration": {"Số đăng ký kinh doanh", "Chép đúng như trên giấy. Bắt buộc trước khi bán.", ""},
			"registered":   {"Ngày cấp đăng ký", "Ngày/tháng/năm.", ""},
			"legal_form":   {"Loại hình", "Theo giấy đăng ký. Đổi loại hình có thể đổi giấy tờ phải có để bán.", ""},
			"village":      {"Làng", "Trang của làng ấy kể tên cơ sở.", ""},
			"phone":        {"Điện thoại", "Khách gọi số này. Số đăng nhập không đổi theo.", "0912 345 678"},
			"since":        {"Làm nghề từ năm", "Bốn chữ số. Không nhớ chắc thì để trống.", "1998"},
			"registrar":    {"Nơi cấp đăng ký", "Tên cơ quan ghi trên giấy.", ""},
			"address":      {"Địa chỉ", "Thôn, xã.", "Thôn Sơn Lộ, xã Hưng Đạo, Hà Nội"},
			"email":        {"Email", "Thư báo đơn gửi tới đây. Khách cũng đọc được.", ""},
			"hours":        {"Giờ mở cửa, đón khách", "Khách đọc trước khi ghé. Không đón khách thì để trống.", "7–17 giờ, nghỉ chiều Chủ nhật"},
			"channels":     {"Kênh khác", "Mỗi dòng một địa chỉ bắt đầu bằng https://.", "https://www.facebook.com/tencoso"},
			"craft":        {"Nghề", "Vài chữ, hiện cạnh tên cơ sở.", "Miến dong, bún khô"},
			"quote":        {"Câu nói của người làm", "Một câu thật của người làm, không phải lời quảng cáo.", "Phơi nắng hai hôm, gặp mưa cả nhà chạy miến."},
			"story":        {"Câu chuyện", "Cách một dòng trống để sang đoạn mới.", ""},
		},
		Save:     "Lưu",
		SaveNote: "Khách thấy ngay sau khi lưu.",
		Saved:    "Đã lưu.",
		Steps:    map[string]string{"good_standing": "Xác nhận đang hoạt động", "suspended": "Tạm dừng cơ sở"},
		StepNote: map[string]string{"good_standing": "Hàng đủ giấy của cơ sở được bán ngay.", "suspended": "Mọi sản phẩm của cơ sở rời trang bán ngay. Đơn đã đặt vẫn giữ nguyên."},
		Why:      FieldWords{"Lý do", "Ghi để cơ sở và người sau hiểu.", "Đoàn kiểm tra ngày 12/11 lập biên bản"},
		Moved:    map[string]string{"good_standing": "Cơ sở đang hoạt động. Hàng đủ giấy được bán ngay.", "suspended": "Đã tạm dừng cơ sở. Khách không còn thấy sản phẩm nào của cơ sở."},
		ReadOnly: "Tài khoản này chỉ xem, không sửa được chủ thể.",
		Form:     "Loại hình",
		Papers:   "Giấy tờ của cơ sở",

		Add:      "Thêm chủ thể",
		AddTitle: "Thêm chủ thể",
		AddDo:    "Thêm chủ thể",
		AddNote:  "Lưu thành bản nháp, khách chưa thấy. Phần còn lại ghi ở bước sau.",
		Added: func(name string) string {
			return "Đã thêm " + name + ". Ghi nốt các dòng dưới rồi bấm “Xác nhận đang hoạt động”."
		},
		SaveDraft: "Bản nháp, khách chưa thấy.",
		NoVillage: "Không thuộc làng nghề nào",
	}
}

func viMakerFaults() Faults {
	return Faults{
		"producer.no_step":            say("Không chuyển được sang trạng thái này. Bạn mở lại trang để xem trạng thái hiện nay nhé."),
		"producer.incomplete":         say("Cần đủ địa chỉ, số điện thoại và số đăng ký trước khi xác nhận đang hoạt động."),
		"producer.name":               say("Ghi tên cơ sở bằng chữ."),
		"producer.tax_code":           say("Mã số thuế có 10 số (chi nhánh thêm -001) hoặc 12 số."),
		"producer.legal_form":         say("Chọn loại hình như trên giấy đăng ký."),
		"producer.registered":         say("Ghi ngày cấp kiểu ngày/tháng/năm, không sau hôm nay."),
		"producer.since":              say("Ghi năm bằng bốn chữ số, không sau năm nay."),
		"producer.village":            say("Chọn một làng trong danh sách."),
		"producer.needs_registration": say("Cơ sở đang bán hàng phải có số đăng ký kinh doanh."),
		"producer.needs_address":      say("Cơ sở đang bán hàng phải có địa chỉ."),
		"producer.needs_phone":        say("Cơ sở đang bán hàng phải có số điện thoại cho khách gọi."),
		"producer.phone_login":        phoneLogin,
		"producer.phone_of":           phoneOf,
		"producer.not_yours_to_add":   say("Chủ thể mới do cán bộ xã ghi."),
		"producer.channels":           say("Mỗi dòng là một địa chỉ bắt đầu bằng https://, không có dấu cách."),
		"producer.capital":            say("Ghi một số từ 0 đến 100."),
		"producer.changed_meanwhile":  say("Vừa có người khác sửa cơ sở này. Chữ bạn gõ vẫn còn; xem lại rồi bấm lưu lần nữa nhé."),
		"producer.not_yours_to_say":   say("Trạng thái của cơ sở do cán bộ xã xác nhận."),
		"producer.why":                say("Ghi lý do đổi trạng thái."),
	}
}

// phoneLogin names who logs in with a number to who may know: a colleague, or another producer's
// people, which is where the same household was written down before.
func phoneLogin(d Details) string {
	who, role, maker := d.text("who"), d.text("role"), d.text("maker")
	switch {
	case who == "":
		return "Có người khác đang dùng số này để đăng nhập. Ghi số khác của cơ sở nhé."
	case maker != "":
		return "Có thể trùng với " + maker + ": " + who + " của cơ sở ấy đăng nhập bằng số này. Nếu là cùng một cơ sở thì sửa ở trang ấy; nếu không, ghi số khác."
	case role != "":
		who += " (" + role + ")"
	}
	return "Có thể trùng với " + who + ": người ấy đăng nhập bằng số này. Ghi số khác của cơ sở nhé."
}

func phoneOf(d Details) string {
	who, _ := d["who"].(string)
	if who == "" {
		who = "một cơ sở khác"
	}
	return "Có thể trùng với " + who + ": cơ sở ấy đang ghi số này. Nếu đúng là dùng chung số, bấm lưu lần nữa."
}
