package locale

import "fmt"

func viOfficePicks() OfficePicks {
	return OfficePicks{
		Excel:  "Xuất Excel",
		All:    func(n int) string { return "Chọn cả " + count(n) + " dòng khớp bộ lọc" },
		AllIn:  func(n int) string { return "Đã chọn " + count(n) },
		Picked: "Đã chọn #",
		Page:   func(n int) string { return fmt.Sprintf("Chọn cả trang (%d)", n) },
		Back:   "Quay lại",
		TooMany: func(n, most int) string {
			return count(n) + " dòng khớp bộ lọc, chọn cả được nhiều nhất " + count(most) + ": bạn lọc bớt nhé"
		},
		Over: func(most int) string {
			return "Mỗi lần chọn cả được nhiều nhất " + count(most) + " dòng. Bạn lọc bớt rồi làm lại nhé."
		},
		PrintFewer: func(most int) string {
			return "Mỗi lần in nhiều nhất " + count(most) + " tờ. Bạn lọc bớt, hoặc chọn và in từng trang."
		},
		Meanwhile: func(was, n int) string {
			return "Lúc nãy là " + count(was) + ", bây giờ là " + count(n) + ". Bạn xem lại rồi bấm lần nữa nhé."
		},
		Left: func(n int) string {
			return "Còn " + count(n) + " dòng chưa làm tới. Bạn bấm lần nữa để làm tiếp."
		},
		None: "Bạn chưa chọn dòng nào. Bạn đánh dấu vào ô đầu dòng rồi bấm lại nhé.",

		Makers: OfficeMakerPicks{
			Cards:      "In thẻ QR",
			Labels:     "In nhãn thư",
			CardTitle:  "Thẻ QR của cơ sở",
			LabelTitle: "Nhãn gửi thư",
			ScanHint:   "Quét: gặp người làm, xem hàng",
			NoneSeen:   "Thẻ QR chỉ in được cho cơ sở khách đang thấy. Các cơ sở đã chọn còn là bản nháp hoặc đang tạm dừng.",
			NoAddress:  "Các cơ sở đã chọn đều chưa ghi địa chỉ nên chưa in được nhãn.",
			State:      "Trạng thái",
			Turn:       "Đổi",
			To:         "Sang trạng thái…",
			Why:        "Lý do",
			NotTurned:  "Bạn chọn trạng thái mới và ghi lý do rồi bấm lại nhé. Các cơ sở vẫn đang được chọn.",
			Turned: map[string]func(int) string{
				"good_standing": func(n int) string {
					return fmt.Sprintf("%d cơ sở vừa được xác nhận đang hoạt động.", n)
				},
				"suspended": func(n int) string {
					return fmt.Sprintf("Đã tạm dừng %d cơ sở. Khách không còn thấy sản phẩm của các cơ sở này.", n)
				},
			},
			Not: func(names string) string {
				return "Chưa đổi được " + names + ". Bạn mở từng cơ sở xem vì sao nhé."
			},
			Again: "Hoàn tác",
			Back: func(n, of int) string {
				if n < of {
					return fmt.Sprintf("Đã cho hoạt động lại %d trong %d cơ sở. Số còn lại vừa có người đổi.", n, of)
				}
				return fmt.Sprintf("Đã cho hoạt động lại %d cơ sở.", n)
			},
		},
		Papers: OfficePaperPicks{
			Remind:  "Nhắc gia hạn",
			Letters: "In thư nhắc",
			Reminded: func(n int) string {
				if n == 0 {
					return "Chưa gửi được thư nhắc nào."
				}
				return fmt.Sprintf("Đang gửi thư điện tử nhắc gia hạn %d giấy.", n)
			},
			NotEnding: func(n int) string {
				return fmt.Sprintf("%d giấy chưa đến lúc nhắc, hoặc không còn được tính.", n)
			},
			Today:    func(n int) string { return fmt.Sprintf("%d giấy hôm nay đã nhắc rồi.", n) },
			Silent:   func(names string) string { return "Chưa có email, bạn gọi hoặc in thư: " + names + "." },
			NoLetter: "Không giấy nào đã chọn sắp hết hạn hay đã hết hạn nên không có thư để in.",
			Letter: PaperLetter{
				Title: "Thư nhắc gia hạn giấy tờ",
				To:    "Kính gửi:",
				Lead:  "Xã đang theo dõi giấy tờ của các cơ sở bán hàng trên sàn OCOP Hưng Đạo. Những giấy dưới đây của cơ sở đã hoặc sắp hết hạn:",
				Line: func(paper, number, of string) string {
					if of == "" {
						return paper + ", số " + number
					}
					return paper + ", số " + number + " (" + of + ")"
				},
				Until:    func(day string) string { return "Còn giá trị đến hết ngày " + day },
				Over:     func(day string) string { return "Đã hết hạn từ ngày " + day },
				What:     "Đề nghị cơ sở xin gia hạn hoặc làm giấy mới ở nơi cấp, rồi mang bản mới đến Ủy ban nhân dân xã hoặc gửi ảnh chụp. Hết hạn mà chưa có bản mới thì sản phẩm cần giấy ấy tự tạm dừng bán; có bản mới là bán lại ngay.",
				Office:   func(phone string) string { return "Cần giúp, cơ sở gọi " + phone + "." },
				Sign:     "Hưng Đạo, ngày ..... tháng ..... năm .......",
				Sentence: "Cán bộ phụ trách",
			},
		},
	}
}
