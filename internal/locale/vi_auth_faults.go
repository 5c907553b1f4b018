package locale

func viAuthFaults() Faults {
	return Faults{
		"auth.wrong": func(d Details) string {
			return "Sai số điện thoại, email hoặc mật khẩu. Còn " + d.text("left") + " lần thử."
		},
		"auth.locked": func(d Details) string {
			return "Đăng nhập tạm khóa do sai 5 lần. Bạn thử lại sau " + d.text("minutes") + " phút, hoặc gọi xã để đặt lại mật khẩu."
		},
		"auth.code_empty": say("Nhập mã 6 số trên điện thoại, hoặc một mã dự phòng."),
		"auth.code_wrong": func(d Details) string {
			return "Mã không đúng. Còn " + d.text("left") + " lần. Bạn xem đồng hồ điện thoại có đúng giờ không, rồi nhập mã đang hiện."
		},
		"auth.code_used": func(d Details) string {
			return "Mã này đã dùng rồi. Bạn chờ vài giây để điện thoại hiện mã mới. Còn " + d.text("left") + " lần."
		},
		"auth.half_gone": say("Bước này đã quá 5 phút. Bạn nhập lại mật khẩu nhé."),
		"auth.key_wrong": say("Máy chưa xác nhận được, hoặc đã quá 5 phút. Bạn thử lại nhé; mã 6 số và mật khẩu vẫn dùng được."),
		"auth.key_name": func(d Details) string {
			return "Đặt cho máy một tên ngắn, nhiều nhất " + d.text("most") + " chữ."
		},
		"auth.second_on":    say("Tài khoản này đã bật xác thực hai bước."),
		"auth.second_off":   say("Tài khoản này chưa bật xác thực hai bước."),
		"auth.second_lost":  say("Máy chủ đã đổi khóa nên mã trên điện thoại không còn dùng được. Bạn nhập một mã dự phòng, hoặc nhờ quản trị của xã đặt lại."),
		"auth.second_first": say("Bạn bật xác thực hai bước cho tài khoản mình trước, rồi mới bắt buộc người khác."),
		"auth.second_days":  func(d Details) string { return "Chọn số ngày từ 0 đến " + d.text("most") + "." },
		"auth.second_wrong": say("Mã chưa khớp. Bạn quét lại ảnh mã, xem đồng hồ điện thoại có đúng giờ không, rồi nhập mã đang hiện."),
		"auth.disabled":     say("Tài khoản này đã ngừng dùng. Nếu bạn vẫn cần vào, hãy gọi xã để mở lại."),
		"auth.no_account":   say("Không tìm thấy tài khoản này, hoặc tài khoản đã ngừng dùng."),
		"auth.not_allowed":  say("Tài khoản của bạn chưa có quyền làm việc này. Nếu cần, hãy nhờ quản trị cấp thêm quyền."),
		"auth.not_yourself": say("Bạn không tự khóa hay tự đổi vai trò của mình được. " +
			"Hãy nhờ một quản trị khác làm giúp."),
		"auth.last_keeper":    say("Đây là quản trị cuối cùng. Cấp vai trò Quản trị cho một người khác trước nhé."),
		"auth.link_gone":      say("Đường dẫn này đã dùng rồi hoặc đã quá 3 ngày. Bạn xin xã một đường dẫn mới nhé."),
		"auth.login_empty":    say("Nhập số điện thoại hoặc email."),
		"auth.login_shape":    say("Nhập một số điện thoại Việt Nam hoặc một địa chỉ email, ví dụ hoa@hungdao.vn."),
		"auth.login_taken":    say("Số điện thoại hoặc email này đã có tài khoản. Bạn dùng số khác, hoặc đặt lại mật khẩu cho tài khoản cũ."),
		"auth.password_empty": say("Nhập mật khẩu."),
		"auth.password_short": func(d Details) string {
			return "Mật khẩu cần ít nhất " + d.text("min") + " ký tự. Một câu ngắn dễ nhớ là tốt nhất."
		},
		"auth.password_long": func(d Details) string {
			return "Mật khẩu dài quá " + d.text("max") + " ký tự. Bạn rút gọn lại nhé."
		},
		"auth.name_empty":     say("Nhập họ và tên người dùng tài khoản."),
		"auth.role_empty":     say("Chọn ít nhất một vai trò."),
		"auth.role_unknown":   say("Vai trò này không có trong danh sách. Bạn chọn lại nhé."),
		"auth.producer_empty": say("Vai trò chủ thể cần gắn với một cơ sở. Chọn cơ sở của người này."),
		"auth.hamlet_empty":   say("Vai trò trưởng thôn cần gắn với một thôn. Chọn thôn của người này."),

		"session.unknown": say("Máy này đã đăng xuất rồi."),
		"session.none":    say("Bạn cần đăng nhập để vào trang này."),
		"session.idle": func(d Details) string {
			return "Bạn đã rời máy hơn " + d.text("hours") + " giờ nên hệ thống tự thoát. Bạn đăng nhập lại nhé."
		},
		"session.over": func(d Details) string {
			return "Lần đăng nhập này đã quá " + d.text("hours") + " giờ nên hệ thống tự thoát. Bạn đăng nhập lại nhé."
		},
		"session.stale_form": say("Trang này đã mở từ lần đăng nhập trước nên chưa gửi được. Bạn tải lại trang rồi gửi lại nhé."),
	}
}
