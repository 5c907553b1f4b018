package locale

import "fmt"

func viOfficeSecurity() OfficeSecurity {
	return OfficeSecurity{
		Menu: "Bảo mật", Title: "Bảo mật tài khoản",
		Door: "Nhập mã xác thực", Enter: "Vào trang quản lý",
		Lost:  "Mất điện thoại? Nhập một trong các mã dự phòng bạn đã cất. Hết mã thì nhờ quản trị của xã đặt lại.",
		Again: "Về bước nhập mật khẩu",
		Code:  FieldWords{Label: "Mã 6 số", Hint: "Mở ứng dụng xác thực trên điện thoại để xem mã. Mã dự phòng cũng nhập ở đây."},
		Own:   FieldWords{Label: "Mật khẩu của bạn", Hint: "Hỏi lại để chắc chắn đúng là bạn."}, CodeFirst: "Mã đang hiện trong ứng dụng, cứ 30 giây đổi một lần.",
		Second: "Xác thực hai bước", Begin: "Bật xác thực hai bước",
		What: "Khi bật, mỗi lần đăng nhập bạn nhập thêm mã 6 số hiện trên điện thoại của mình. Ai biết mật khẩu mà không cầm điện thoại thì không vào được.",
		Scan: "Quét mã bằng điện thoại", QRAlt: "Mã QR để thêm tài khoản vào ứng dụng xác thực", Key: "Khóa để gõ tay", Confirm: "Xác nhận và bật",
		ScanText: "Mở Google Authenticator, Microsoft Authenticator hoặc ứng dụng tương tự, chọn thêm tài khoản rồi quét ảnh này. Không quét được thì gõ khóa bên dưới.",
		IsOn:     "Xác thực hai bước đang bật", Since: "Bật từ", Left: "Mã dự phòng",
		LeftOf:   func(n int) string { return fmt.Sprintf("còn %d mã chưa dùng", n) },
		EndTitle: "Tắt hoặc đổi điện thoại", EndText: "Đổi điện thoại hoặc sắp hết mã dự phòng: tắt ở đây rồi bật lại, bạn sẽ có mã mới.", End: "Tắt xác thực hai bước",
		Ended:      "Đã tắt xác thực hai bước. Từ giờ đăng nhập chỉ cần mật khẩu.",
		CodesTitle: "Cất các mã dự phòng",
		CodesText:  "Xác thực hai bước đã bật. Chép hoặc in 10 mã này và cất chỗ kín: khi mất điện thoại, mỗi mã thay cho mã 6 số được một lần. Rời trang này thì không xem lại được.",
		Kept:       "Tôi đã cất các mã",
		Reset:      "Đặt lại xác thực hai bước", ResetText: "Khi người này mất điện thoại và hết mã dự phòng. Người này bị đăng xuất khỏi mọi máy và vào lại chỉ bằng mật khẩu.",
		ResetDone: func(name string) string { return "Đã đặt lại xác thực hai bước của " + name + "." },
	}
}
