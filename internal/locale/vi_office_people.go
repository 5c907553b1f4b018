package locale

import "fmt"

func viOfficePeople() OfficePeople {
	return OfficePeople{
		Menu: "Người dùng", Title: "Người dùng và quyền", Caption: "Người dùng", Note: "Mời bằng đường dẫn, mỗi người một tài khoản",
		Heads:  [4]string{"Người", "Vai trò", "Lần cuối vào", "Trạng thái"},
		States: map[string]string{"active": "Đang dùng", "invited": "Chờ nhận lời mời", "disabled": "Đã khóa"},
		Open:   func(n int) string { return fmt.Sprintf("(đang mở trên %d máy)", n) },
		Seen:   func(at string) string { return at },
		Never:  "Chưa vào lần nào",
		Add:    "Mời người", AddTitle: "Mời một người", AddDo: "Tạo đường dẫn mời",
		Name:     FieldWords{Label: "Họ và tên", Hint: "Tên này đứng trong nhật ký và trên đơn."},
		Login:    FieldWords{Label: "Số điện thoại hoặc email", Hint: "Dùng để đăng nhập. Chủ thể dùng số điện thoại."},
		Role:     FieldWords{Label: "Người này làm gì?"},
		Producer: FieldWords{Label: "Của cơ sở nào?", Hint: "Chỉ cần khi vai trò là Chủ thể."},
		Hamlet:   FieldWords{Label: "Của làng nào?", Hint: "Chỉ cần khi vai trò là Trưởng thôn."},
		RoleSays: map[string]string{
			"admin":       "Làm mọi việc, duyệt sao OCOP, mời và khóa người dùng.",
			"economy":     "Xử lý đơn, hàng, giấy tờ, điểm bán, nhận xét; đề nghị sao OCOP.",
			"culture":     "Viết tin, làng nghề, di tích; đón khách tham quan, hội chợ, ảnh; gỡ hàng khẩn cấp khi có chuyện an toàn thực phẩm. Xem sản phẩm và giấy tờ.",
			"services":    "Điểm bán, hội chợ, đón khách tham quan, link và mã QR. Xem sản phẩm, chủ thể.",
			"youth":       "Xử lý đơn và kho, dẫn phiên live, link và mã QR. Xem sản phẩm, chủ thể.",
			"hamlet_head": "Xem sản phẩm và điểm bán của làng mình; ghi giúp cơ sở trong làng khi họ báo qua điện thoại.",
			"producer":    "Đơn, hàng, giấy tờ và trang của cơ sở mình.",
			"leader":      "Xem đơn, hàng, giấy tờ, nhật ký và số liệu; không sửa gì.",
		},
		LinkTitle: func(name string) string { return "Đường dẫn cho " + name },
		LinkText:  "Gửi đường dẫn này qua Zalo hoặc đưa tận tay. Dùng một lần, trong 3 ngày. Rời trang này thì không xem lại được, chỉ tạo cái mới.",
		LinkName:  "đường dẫn", Back: "Về danh sách người dùng",
		Facts:   [4]string{"Đăng nhập bằng", "Vai trò", "Lần cuối vào", "Đang mở"},
		Self:    "Đây là tài khoản của bạn. Quyền và việc khóa của bạn do một quản trị khác làm.",
		NewLink: "Đặt lại mật khẩu", NewLinkDo: "Tạo đường dẫn", NewLinkText: "Khi người này quên mật khẩu hoặc mất lời mời. Đường dẫn cũ hết tác dụng.",
		EndTitle: "Đăng xuất khắp nơi", EndText: "Khi mất máy hoặc dùng máy lạ. Người này đăng nhập lại là vào được.", EndDo: "Đăng xuất khỏi mọi máy",
		Ended:     func(name string) string { return "Đã đăng xuất " + name + " khỏi mọi máy." },
		RoleTitle: "Đổi vai trò", RoleDo: "Đổi vai trò",
		RoleGiven: func(name, role string) string { return "Đã đổi vai trò của " + name + " thành " + role + "." },
		Shut:      "Khóa tài khoản", ShutText: "Người này bị đăng xuất ngay và không vào được nữa. Việc đã làm vẫn còn trong nhật ký.", ShutDo: "Khóa tài khoản",
		ShutDone: func(name string) string { return "Đã khóa tài khoản của " + name + "." },
		Let:      "Mở lại tài khoản", LetText: "Người này vào lại bằng mật khẩu cũ.",
		LetDone: func(name string) string { return "Đã mở lại tài khoản của " + name + "." },
		Set:     "Đặt mật khẩu", SetLead: "Chào %s. Đặt một mật khẩu cho riêng mình, rồi đăng nhập bằng %s.", SetDo: "Đặt mật khẩu",
		SetPassword: FieldWords{Label: "Mật khẩu mới", Hint: "Ít nhất 10 ký tự. Một câu ngắn dễ nhớ là tốt nhất."},
		SetDone:     "Đã đặt mật khẩu. Bạn đăng nhập bằng mật khẩu vừa đặt nhé.",
		Gone:        OfficeWords{"Đường dẫn không còn dùng được", "Đường dẫn này đã dùng rồi hoặc đã quá 3 ngày. Bạn gọi Phòng Kinh tế xã để xin đường dẫn mới."},
	}
}
