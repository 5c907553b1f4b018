package locale

import (
	"fmt"
	"strings"
)

func viLiveKit() LiveKit {
	return LiveKit{
		Open:     "Kịch bản",
		Title:    "Kịch bản phiên",
		Lead:     "Câu nói điền sẵn từ hồ sơ của từng món. Số còn thì đọc ở bàn điều khiển, không đọc ở đây.",
		LeadTok:  "Bản cho TikTok: không đọc đường dẫn, không giơ mã QR, không đọc số điện thoại.",
		Whole:    "Bản đủ",
		Tok:      "Bản TikTok",
		Print:    "In khổ A4",
		Phone:    "Mở kịch bản",
		Back:     "Về bàn điều khiển",
		Span:     func(from, to string) string { return from + " đến " + to },
		Opening:  "Mở đầu",
		Item:     func(code, name string) string { return code + " · " + name },
		Closing:  "Kết thúc",
		Facts:    "Để trả lời khi khách hỏi",
		FactName: KitFacts{Ingredients: "Thành phần", Shelf: "Hạn dùng", Storage: "Bảo quản", Allergens: "Dị ứng", Usage: "Cách dùng", Warnings: "Cảnh báo"},
		Words:    viLiveWords(),
		NoStar:   "Món này không có giấy chứng nhận OCOP đang hiệu lực: không nói sao, không nói đạt OCOP.",
		Names:    "tên món",
		Unsaid: func(where, sentence string) string {
			return "Không đọc trên sóng, ở phần " + strings.ToLower(where) + ": " + sentence
		},
		NotReady: "Chưa ghim được món này. Xem việc còn thiếu ở trang phiên.",
		Moments: KitMoments{Hello: "Chào", Code: "Giới thiệu mã", Proof: "Bằng chứng", Origin: "Nguồn gốc", Price: "Mở giá", Close: "Chốt đơn", Left: "Báo số còn", Doubt: "Khách còn ngại",
			Gone: "Khi hết hàng", Profile: "Nhắc lại", Bye: "Kết", Answer: "Trả lời bình luận"},
		Lines: KitLines{
			Hello: func(session string, goods []string) string {
				return "Chào cả nhà, đây là " + session + " của xã Hưng Đạo. Hôm nay có " + listed(goods) + ". Ai xem từ đâu, gõ tên quê giúp em."
			},
			Code: func(code, name, unit string) string {
				return fmt.Sprintf("Món này là mã %s, %s. Muốn mua gõ %s, mua hai %s gõ %s x2, hoặc bấm link ghim.", code, name, code, unit, code)
			},
			CodeTok: func(code, name, unit string) string {
				return fmt.Sprintf("Món này là mã %s, %s. Muốn mua gõ %s, mua hai %s gõ %s x2.", code, name, code, unit, code)
			},
			Proof: func(stars, number, until string) string {
				return fmt.Sprintf("Đây là quyết định công nhận OCOP %s sao, số %s, còn hạn tới %s.", stars, number, until)
			},
			ProofQR: "Cả nhà quét mã trên gói là xem được lô và người làm.",
			Made: func(producer, village string) string {
				if village == "" {
					return "Hàng do " + producer + " làm."
				}
				return "Hàng do " + producer + " làm ở " + village + "."
			},
			Origin: func(origin string) string {
				return "Nguyên liệu ghi trong hồ sơ: " + strings.TrimRight(origin, ". ") + "."
			},
			Price: func(list, price, hour, units string) string {
				return fmt.Sprintf("Giá niêm yết %s. Giá trong live %s, đến %s, em có %s suất.", list, price, hour, units)
			},
			Share: func(n int) string {
				return fmt.Sprintf("Mỗi người mua nhiều nhất %d để ai cũng có phần.", n)
			},
			Close: func(code string) string {
				return "Chốt " + code + " nhé! Bạn nào bấm link thì điền năm ô là xong, không cần tài khoản."
			},
			CloseTok: func(code string) string {
				return "Chốt " + code + " nhé! Gõ " + code + " ở bình luận, em nhắn lại từng người."
			},
			Left:  "Còn … suất (đọc số ở bàn điều khiển). Số này chạy thật, em không nói thách.",
			Doubt: "Sợ không ưng thì xem kỹ cùng em ngay bây giờ. Nhận hàng thấy không đúng như em nói, báo lại theo chính sách đổi trả, bên em trả lời đúng hẹn.",
			Gone: func(code string) string {
				return code + " hết rồi. Ai cần thì gõ " + code + ", em ghi hẹn mẻ sau, không thu tiền trước."
			},
			Profile: "Xem thêm ở trang cá nhân của Đoàn.",
			Complain: func(where string) string {
				return "Cả nhà có điều gì chưa hài lòng, gọi nơi nhận phản ánh: " + where + "."
			},
			Bye: "Đơn hôm nay bên em gọi xác nhận trước 11 giờ mai. Cảm ơn cả nhà đã mua cho bà con.",
			Answer: func(code string) string {
				return "Dạ em ghi nhận mã " + code + ". Mời anh/chị bấm link để điền địa chỉ, khỏi lộ số điện thoại. (Chép câu có đường dẫn riêng ở Bàn chốt đơn.)"
			},
			AnswerTk: func(code string) string {
				return "Dạ em ghi nhận mã " + code + ". Anh/chị nhắn tin riêng cho em nhé."
			},
		},
	}
}

// listed is "a, b và c".
func listed(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:len(names)-1], ", ") + " và " + names[len(names)-1]
}
