package locale

import "fmt"

func viLiveReply() LiveReply {
	return LiveReply{
		Menu: "Giá trong phiên live", Title: "Giá trong phiên live",
		Note:   "Xã định bán hàng của bạn trong các phiên dưới đây. Bạn đồng ý giá nào thì trong phiên không ai bán thấp hơn giá ấy.",
		None:   OfficeWords{Title: "Chưa có phiên nào bán hàng của bạn", Text: "Khi xã lên phiên live có hàng của bạn, giá và số suất sẽ hiện ở đây để bạn trả lời."},
		Task:   func(n int) string { return fmt.Sprintf("%d giá live chờ bạn trả lời", n) },
		TaskDo: "Trả lời",
		When:   func(begins, ends, day string) string { return begins + " đến " + ends + ", ngày " + day },
		List:   func(price string) string { return "giá thường " + price },
		Keep: func(units int, word string, perPhone int) string {
			text := fmt.Sprintf("Giữ %d %s cho phiên", units, word)
			if perPhone > 0 {
				text += fmt.Sprintf(", mỗi người mua nhiều nhất %d", perPhone)
			}
			return text + "."
		},
		Said: func(stance, price, other string, units int) string {
			switch stance {
			case "agreed":
				return "Bạn đã đồng ý."
			case "other":
				return "Bạn đề nghị " + other + ". Xã đổi giá hoặc bàn lại với bạn rồi phiên mới bắt đầu."
			case "changed":
				if other != "" {
					price = other
				}
				return fmt.Sprintf("Xã đã đổi sau khi bạn trả lời: bạn nhận giá từ %s, nhiều nhất %d suất.", price, units)
			}
			return ""
		},
		By: func(name, how, at string) string {
			switch how {
			case "call":
				return name + " ghi thay lúc " + at + ", bạn báo qua điện thoại."
			case "in_person":
				return name + " ghi thay lúc " + at + ", bạn báo trực tiếp."
			}
			return name + ", " + at
		},
		NoteSaid: func(note string) string { return "“" + note + "”" },
		Yes:      "Đồng ý giá này", Other: "Đề nghị giá khác",
		Price: FieldWords{Label: "Giá thấp nhất bạn bán trong phiên", Hint: "Ví dụ: 70.000"},
		Words: FieldWords{Label: "Lời nhắn cho xã", Hint: "Ví dụ: Mẻ này miến đắt hơn."},
		Send:  "Gửi đề nghị", OnAir: "Phiên đang phát, giá theo bàn điều khiển.",
		Agreed: "Đã ghi: đồng ý giá live.", Asked: "Đã gửi đề nghị giá khác cho xã.",
		BehalfTitle: "Giá live chờ cơ sở đồng ý", BehalfNote: "Đọc giá và số suất cho họ nghe. Họ đồng ý, hoặc đưa giá khác, rồi mới ghi.",
		Stances: map[string]string{"silent": "Cơ sở chưa trả lời giá", "agreed": "Cơ sở đã đồng ý giá", "changed": "Đã đổi sau khi cơ sở đồng ý"},
		OtherIs: func(price string) string { return "Cơ sở đề nghị " + price },
		OfficeTitle: func(n int) string {
			return fmt.Sprintf("%d món chưa có lời đồng ý của chủ thể", n)
		},
		OfficeNote: "Phiên vẫn bắt đầu được. Nhưng hàng và tiền là của họ: hỏi trước khi lên sóng.",
		OfficeOf: func(code, goods, producer, stance string) string {
			return code + " " + goods + ": " + producer + ". " + stance
		},
	}
}

func viLiveReplyFaults() Faults {
	return Faults{
		"live.gap_other": func(d Details) string {
			return d.text("producer") + " chỉ bán từ " + d.text("other") + ". Đổi giá, hoặc bàn lại với họ."
		},
		"live.under_agreed": func(d Details) string {
			return "Chủ thể chỉ đồng ý bán từ " + d.text("lowest") + ". Muốn thấp hơn, gọi hỏi họ trước."
		},
		"live.asked_changed": say("Xã vừa đổi giá hoặc số suất của món này. Bạn xem lại rồi trả lời nhé."),
		"live.replied_late":  say("Phiên đã bắt đầu, nên không trả lời ở đây được nữa. Có gì gọi người dẫn nhé."),
		"live.reply_other": func(d Details) string {
			return "Ghi một giá khác giá xã đưa, thấp hơn giá thường " + d.text("list") + "."
		},
		"live.reply_note": func(d Details) string { return "Lời nhắn dài quá, rút còn " + d.text("most") + " ký tự." },
	}
}
