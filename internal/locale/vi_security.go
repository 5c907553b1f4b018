package locale

import (
	"fmt"
	"strings"
)

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
		EndTitle: "Tắt hoặc đổi điện thoại", EndText: "Đổi điện thoại hoặc sắp hết mã dự phòng: tắt ở đây rồi bật lại, bạn sẽ có mã mới. Máy đã thêm (nếu có) cũng phải thêm lại.", End: "Tắt xác thực hai bước",
		Ended:      "Đã tắt xác thực hai bước. Từ giờ đăng nhập chỉ cần mật khẩu.",
		CodesTitle: "Cất các mã dự phòng",
		CodesText:  "Xác thực hai bước đã bật. Chép hoặc in 10 mã này và cất chỗ kín: khi mất điện thoại, mỗi mã thay cho mã 6 số được một lần. Rời trang này thì không xem lại được.",
		CodesHead:  "Mã dự phòng, OCOP Hưng Đạo.", CodesFoot: "Mỗi mã dùng một lần, nhập vào ô mã 6 số. Dùng rồi thì gạch đi.", CodesPrint: "In tờ mã",
		Kept:  "Tôi đã cất các mã",
		Reset: "Đặt lại xác thực hai bước", ResetText: "Khi người này mất điện thoại và hết mã dự phòng. Người này bị đăng xuất khỏi mọi máy và vào lại chỉ bằng mật khẩu.",
		Sure: "Đúng là bạn chứ?", SureText: "Việc này quan trọng nên hỏi lại mật khẩu của bạn. Những gì bạn vừa nhập vẫn còn. Nhập một lần, dùng được trong 10 phút.",
		SureDo: "Tiếp tục", SureFiles: "Riêng tệp đính kèm, bạn chọn lại ở bước sau.",
		LostKey: "Máy chủ đã đổi khóa nên mã trên điện thoại không còn dùng được. Tắt xác thực hai bước bằng một mã dự phòng rồi bật lại; hết mã thì nhờ quản trị khác đặt lại.",
		Owes:    "Xã yêu cầu mọi cán bộ bật xác thực hai bước. Bạn bật ở đây rồi làm việc tiếp nhé.",
		Warned: func(day string, left int) string {
			return fmt.Sprintf("Từ %s, cán bộ cần có xác thực hai bước mới vào làm việc được. Còn %d ngày.", day, left)
		},
		WarnedDo: "Bật ngay, khoảng 2 phút",
		Rule:     "Bắt buộc xác thực hai bước", RuleNote: "Cho cán bộ xã. Chủ thể và trưởng thôn không bị bắt buộc.",
		RuleOff: "Đang không bắt buộc.", RuleOn: func(day string) string { return "Bắt buộc từ " + day + "." },
		RuleChoice:  FieldWords{Label: "Cán bộ có bao lâu để bật?", Hint: "Đến hạn, ai chưa bật chỉ mở được trang bật."},
		RuleChoices: []RuleChoice{{7, "7 ngày"}, {14, "14 ngày"}, {30, "30 ngày"}, {0, "Ngay bây giờ"}},
		RuleDo:      "Bắt buộc", RuleFree: "Thôi bắt buộc", RuleFreeNote: "Ai đã bật thì vẫn bật.",
		RuleDone: "Đã đặt. Cán bộ chưa bật sẽ thấy lời nhắc ở trang tổng quan.", RuleFreed: "Đã thôi bắt buộc.",
		RuleWho: "Cán bộ", RuleHas: "Đã bật", RuleHasNot: "Chưa bật",
		Browsers: "Các máy đang đăng nhập", BrowsersText: "Máy nào không phải của bạn thì đăng xuất ngay, rồi nhờ quản trị đặt lại mật khẩu.",
		Here: "Máy này", There: "Máy lạ, không rõ loại",
		Device: func(name string) string {
			if browser, system, both := strings.Cut(name, ", "); both {
				return browser + " trên " + system
			}
			return name
		},
		Began: func(at string) string { return "Vào lúc " + at }, Seen: func(at string) string { return "dùng lần cuối " + at },
		EndOne: "Đăng xuất", EndOthers: "Đăng xuất mọi máy khác", OneEnded: "Đã đăng xuất máy đó.",
		OthersEnded: func(n int) string {
			if n == 0 {
				return "Không có máy nào khác đang đăng nhập."
			}
			return fmt.Sprintf("Đã đăng xuất %d máy khác.", n)
		},
		ResetDone: func(name string) string { return "Đã đặt lại xác thực hai bước của " + name + "." },
		Keys:      viPasskeys(),
	}
}
