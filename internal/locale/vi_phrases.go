package locale

import "fmt"

func viPhrases() Phrases {
	return Phrases{
		Title: "Mẫu câu", Note: "Câu viết sẵn để bắt đầu khi trả lời, trả lại hay từ chối. Bấm một câu là có, rồi sửa tùy ý.",
		Of: map[string]PhraseWords{
			"goods_back": {"Trả lại sản phẩm", "Cán bộ trả lại hàng chủ thể gửi duyệt; chủ thể đọc nguyên câu.",
				[]string{"Ảnh nhãn mờ, chụp lại cho rõ chữ.", "Thiếu ảnh mặt sau nhãn.", "Thành phần chưa khớp với nhãn.", "Chưa ghi nguồn nguyên liệu kèm giấy chứng minh.", "Lời giới thiệu nói quá, viết lại đúng sự thật."}},
			"paper_back": {"Trả lại giấy tờ", "Cán bộ gửi lại giấy chủ thể nộp; chủ thể đọc nguyên câu.",
				[]string{"Ảnh chụp mờ, chụp lại cho đủ bốn góc và rõ dấu.", "Ngày hết hạn chưa khớp bản gốc, sửa lại giúp.", "Số giấy chưa khớp bản gốc, sửa lại giúp.", "Tên trên giấy khác tên cơ sở, mang bản gốc đến xã đối chiếu."}},
			"order_cancel": {"Hủy đơn, báo khách", "Cán bộ hay chủ thể hủy đơn, như khi hết hàng; khách đọc nguyên câu.",
				[]string{"Khách đổi ý", "Gọi nhiều lần không nghe máy", "Hết hàng", "Không giao được đến nơi này", "Đơn đặt trùng", "Số điện thoại không đúng"}},
			"review_answer": {"Trả lời nhận xét", "Chủ thể hay cán bộ trả lời dưới nhận xét; ai cũng đọc được.",
				[]string{"Cảm ơn anh/chị đã tin dùng. Mong được phục vụ anh/chị lần sau ạ.", "Cảm ơn anh/chị đã góp ý. Cơ sở xin lỗi và sẽ sửa ngay ạ.", "Xin lỗi anh/chị. Anh/chị gọi giúp cơ sở, chúng tôi xin đổi hàng khác ạ."}},
			"report_answer": {"Trả lời ý kiến gửi xã", "Cán bộ trả lời người gửi ý kiến; người gửi đọc ở trang theo dõi.",
				[]string{"Xã đã nhận ý kiến và đang kiểm tra. Xã báo lại anh/chị trước ngày hẹn.", "Xã đã kiểm tra và nhắc cơ sở sửa. Cảm ơn anh/chị đã báo.", "Xã đã kiểm tra, chưa thấy sai. Anh/chị có thêm ảnh hay giấy tờ thì gửi giúp xã.", "Việc này không thuộc xã. Anh/chị liên hệ nơi sau:"}},
			"case_answer": {"Trả lời đổi trả, phản ánh đơn hàng", "Cán bộ hay chủ thể trả lời khách về một đơn; khách đọc ở trang đơn.",
				[]string{"Xin lỗi anh/chị. Chúng tôi xin đổi gói khác, anh/chị không mất thêm phí.", "Xin lỗi anh/chị. Chúng tôi xin hoàn tiền trong 3 ngày làm việc.", "Anh/chị gửi giúp ảnh món hàng và nhãn để chúng tôi kiểm tra.", "Chúng tôi đã kiểm tra, hàng giao đúng như đã đặt. Anh/chị gọi giúp để trao đổi thêm."}},
			"bulk_decline": {"Không nhận mua sỉ", "Chủ thể từ chối một đề nghị mua sỉ, hay xã ghi thay; xã đọc câu này.",
				[]string{"Không đủ hàng theo số lượng này.", "Chưa làm kịp theo thời gian này.", "Chưa có giấy tờ mà khách cần.", "Chưa giao được đến nơi này."}},
			"made_break": {"Dừng hàng đặt làm", "Cán bộ hay chủ thể dừng một món đặt làm; khách đọc nguyên câu.",
				[]string{"Khách đổi ý.", "Không tìm được nguyên liệu đúng như đã hẹn.", "Thợ ốm, không làm kịp ngày hẹn.", "Không liên lạc được với khách."}},
		},
		Standard: "Mẫu gốc", Own: "Xã đã sửa",
		By:   func(who, at string) string { return who + " sửa " + at },
		Edit: "Sửa mẫu câu",
		Now: func(changed, all int) string {
			return fmt.Sprintf("Xã đã sửa %d trong %d loại câu.", changed, all)
		},
		Begin: "Bắt đầu bằng mẫu câu", BeginPick: "Không dùng mẫu câu",
		Used: "Đang dùng", UsedNote: "Các câu hiện theo thứ tự này. Xóa hết chữ của một câu rồi lưu là bỏ câu ấy.",
		Line:     func(n int) string { return fmt.Sprintf("Câu %d", n) },
		LineHint: "Một câu trọn, nhiều nhất 200 chữ cái.",
		New:      FieldWords{"Câu mới", "Thêm vào cuối. Không thêm thì để trống.", ""},
		Up:       func(n int) string { return fmt.Sprintf("Đưa câu %d lên", n) },
		Down:     func(n int) string { return fmt.Sprintf("Đưa câu %d xuống", n) },
		Retire:   func(n int) string { return fmt.Sprintf("Cất câu %d", n) },
		Retired:  "Đã cất", RetiredNote: "Không hiện khi viết. Dùng lại lúc nào cũng được.",
		Restore: "Dùng lại", Save: "Lưu mẫu câu", SaveNote: "Lưu xong là mọi người thấy ngay câu mới.",
		Saved: "Đã lưu mẫu câu.", Moved: "Đã lưu thứ tự mới.",
		Reset: "Về mẫu gốc", ResetNote: "Dùng lại các câu có sẵn của hệ thống. Câu của xã nằm ở phần đã cất.", ResetSaid: "Đã về mẫu gốc.",
		History: "Các lần sửa", HistoryNote: "Mười lần gần nhất.", Bring: "Khôi phục bản này", Brought: "Đã khôi phục bản cũ.",
		Clash: "Các câu",
	}
}

func viPhraseFaults() Faults {
	return Faults{
		"phrase.no_letters": say("Câu này chưa có chữ. Bạn viết lại, hoặc xóa hết để bỏ câu."),
		"phrase.too_long":   func(d Details) string { return "Câu dài quá. Viết trong " + d.text("most") + " chữ cái nhé." },
		"phrase.twice":      say("Câu này đã có ở trên."),
		"phrase.none":       say("Để lại ít nhất một câu."),
		"phrase.too_many": func(d Details) string {
			return "Nhiều nhất " + d.text("most") + " câu. Bạn cất bớt câu ít dùng nhé."
		},
		"phrase.changed_meanwhile": say("Các câu này vừa được người khác sửa. Bạn mở lại trang, xem bản mới rồi sửa tiếp nhé."),
		"phrase.no_version":        say("Bản này không còn. Bạn chọn bản khác nhé."),
		"phrase.no_occasion":       say("Không có loại câu này. Bạn quay lại chọn loại khác nhé."),
	}
}
