package locale

import "fmt"

func viEndingMail() EndingMail {
	return EndingMail{
		PaperSubject: func(paper, day string) string { return paper + " hết hạn ngày " + day },
		StarSubject:  func(product, day string) string { return "Sao OCOP của " + product + " hết hạn ngày " + day },
		Paper: func(paper, number, product string) string {
			if product == "" {
				return paper + " số " + number + " của cơ sở sắp hết hạn."
			}
			return paper + " số " + number + " của sản phẩm " + product + " sắp hết hạn."
		},
		Star: func(stars int, product, code string) string {
			return fmt.Sprintf("Chứng nhận OCOP %d sao của sản phẩm %s (mã %s) sắp hết hạn.", stars, product, code)
		},
		LastDay:     func(day string) string { return "Ngày cuối còn giá trị: " + day + "." },
		Over:        func(day string) string { return "Giấy này đã hết hạn từ ngày " + day + "." },
		OverSubject: func(paper, day string) string { return paper + " đã hết hạn ngày " + day },
		StopsNow:    "Những sản phẩm này đang tạm dừng bán vì thế; có bản mới là bán lại ngay:",
		Asks: func(paper, number, product string) string {
			if product == "" {
				return "Cán bộ xã nhắc cơ sở gia hạn " + paper + " số " + number + "."
			}
			return "Cán bộ xã nhắc cơ sở gia hạn " + paper + " số " + number + " của sản phẩm " + product + "."
		},
		Stops:     "Qua ngày ấy mà chưa có bản mới, những sản phẩm này tự tạm dừng bán; có bản mới là bán lại ngay:",
		NoneStops: "Qua ngày ấy giấy này không còn được tính. Hiện chưa có sản phẩm nào phải dừng bán vì nó.",
		StarGoes:  "Qua ngày ấy dấu sao tự gỡ khỏi trang. Sản phẩm vẫn bán bình thường, chỉ không còn ghi là có sao.",
		Renew:     "Việc cần làm: xin gia hạn hoặc làm giấy mới ở nơi cấp. Có giấy rồi thì gửi bản chụp cho cán bộ xã, hoặc tự ghi ở trang giấy này:",
		RateAgain: "Việc cần làm: nộp hồ sơ phân hạng lại cho xã trước ngày ấy. Cán bộ xã hướng dẫn từng bước.",
		Kept:      "Đã nộp hồ sơ mà chưa có kết quả thì báo cán bộ xã: sao có thể được giữ thêm nhiều nhất 180 ngày (Quyết định 26/2026/QĐ-TTg, Điều 12).",
		Ignore:    "Đã gửi bản mới cho xã rồi thì không cần làm gì thêm.",
		Sample:    "Đây là dữ liệu mẫu, không phải giấy thật.",
	}
}
