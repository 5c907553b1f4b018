package locale

import "fmt"

func viOfficeUnsent() OfficeUnsent {
	return OfficeUnsent{
		Kept: func(at string) string { return "Đã giữ chữ đang viết lúc " + at + "." },
		Lost: "Mất mạng, chưa giữ được chữ vừa gõ. Cứ viết tiếp, có mạng sẽ giữ.",
		Offer: func(at string, fields int) string {
			return fmt.Sprintf("Bạn đang viết dở ở đây (%d ô, lần cuối %s) và chưa lưu. Chỉ bạn thấy bản này; sau 30 ngày nó tự xóa.", fields, at)
		},
		Going: func(at string) string {
			return "Đây là bản bạn viết dở lúc " + at + ". Chưa lưu: xem lại rồi bấm lưu."
		},
		Go: "Tiếp tục", Drop: "Bỏ",
		Dropped: "Đã bỏ bản viết dở.",
		Over: func(at, words string) string {
			return "Lúc " + at + " bạn viết dở câu trả lời này, nay không gửi được nữa vì việc đã sang bước khác: “" + words + "”"
		},
		Meanwhile: "Từ lúc đó đã có người khác làm tiếp việc này: xem lịch sử bên dưới rồi sửa lại câu trả lời trước khi gửi.",
	}
}

func viUnsentFaults() Faults {
	return Faults{
		"unsent.too_long": say("Chữ trong các ô dài quá nên không giữ tạm được. Bạn bấm lưu để khỏi mất nhé."),
	}
}
