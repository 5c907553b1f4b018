package locale

import "strings"

// blankWords are what sentences of the script have filled in, as people write it.
var blankWords = map[string]string{"session": "tên phiên", "goods": "các món", "code": "mã", "name": "món", "unit": "đơn vị", "stars": "số sao", "number": "số giấy", "until": "hạn giấy",
	"list": "giá niêm yết", "price": "giá", "hour": "giờ hết giá", "units": "số suất", "left": "số còn"}

func viLiveWords() LiveWords {
	return LiveWords{
		Edit:     "Sửa câu nói của phiên này",
		EditAll:  "Sửa câu nói chung",
		Title:    "Câu nói của phiên",
		TitleAll: "Câu nói chung",
		Lead:     "Viết lại câu nào thì phiên này nói câu ấy, ở kịch bản và ở bàn điều khiển. Để trống thì nói câu có sẵn. Lập phiên mới giống phiên này thì câu đi theo.",
		LeadAll:  "Viết lại câu nào thì mọi phiên nói câu ấy, trừ phiên có câu riêng. Để trống thì nói câu có sẵn.",
		Names: map[string]string{"hello": "Chào", "code": "Giới thiệu mã", "proof": "Bằng chứng", "price": "Mở giá", "close": "Chốt đơn", "left": "Báo số còn", "doubt": "Khách còn ngại",
			"answer": "Trả lời bình luận", "gone": "Khi hết hàng", "profile": "Nhắc lại", "bye": "Kết"},
		Blanks: blankWords,
		May: func(blanks []string) string {
			return "Máy điền từ hồ sơ: " + strings.Join(blanks, " ") + "."
		},
		Said: func(text string) string { return "Đang nói: “" + text + "”" },
		Save: "Lưu câu nói",
		Kept: "Đã lưu. Kịch bản và bàn điều khiển nói theo câu mới.",
		Late: func(hour string) string {
			return "Giá của món này hết lúc " + hour + ", trước khi tới lượt. Đưa món lên sớm hơn, hoặc để giá lâu hơn ở bước Món và giá."
		},
	}
}

// liveWordFaults are said to who writes sentences of the script and lessons of a session.
func liveWordFaults() Faults {
	blank := func(d Details) string {
		if name := blankWords[d.text("blank")]; name != "" {
			return "{" + name + "}"
		}
		return "{" + strings.Trim(d.text("blank"), "{}") + "}"
	}
	return Faults{
		"live.sentence": func(d Details) string { return "Câu dài nhất " + d.text("most") + " chữ, và phải có chữ." },
		"live.sentence_blank": func(d Details) string {
			return "Không điền được " + blank(d) + " ở câu này. Chỉ dùng những chỗ trống ghi bên trên."
		},
		"live.sentence_must": func(d Details) string { return "Câu này phải có " + blank(d) + ", để người xem nghe đủ." },
		"live.sentence_sum": func(d Details) string {
			return "Bạn đừng gõ số tiền hay phần trăm (“" + d.text("text") + "”): giá đổi thì câu thành sai. Dùng {giá} hoặc {giá niêm yết}."
		},
		"live.lesson": func(d Details) string { return "Viết gọn trong " + d.text("most") + " chữ nhé." },
	}
}
