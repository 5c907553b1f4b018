package locale

import "fmt"

func viLiveLine() LiveLine {
	return LiveLine{
		Title:    func(code string) string { return "Chờ suất " + code },
		Heading:  "Chờ suất giá trong phiên",
		Join:     "Xếp hàng chờ suất trả lại",
		JoinText: "Có người giữ rồi thôi không mua thì suất ấy gọi lần lượt người đang chờ, mỗi người 5 phút. Không phải trả tiền trước.",
		Place: func(n int) string {
			if n == 1 {
				return "Bạn là người được gọi kế tiếp"
			}
			return fmt.Sprintf("Bạn đứng thứ %d", n)
		},
		Waits:       "Cứ mở trang này, tới lượt là trang tự báo. Đóng trang quá 2 phút thì người sau được gọi trước, chỗ của bạn vẫn còn.",
		CalledTitle: func(code string) string { return "Đến lượt bạn: " + code },
		Called:      func(n int, unit string) string { return fmt.Sprintf("Đến lượt bạn: %d %s", n, unit) },
		CalledText: func(until, price string) string {
			return "Giữ riêng cho bạn đến " + until + " với giá " + price + ". Bấm chốt trước giờ đó, rồi bạn có 15 phút để điền địa chỉ."
		},
		Missed:      "Lượt của bạn đã qua",
		MissedText:  "Hết giờ giữ nên suất ấy gọi người kế tiếp. Bạn xếp hàng lại được, từ cuối hàng.",
		Outside:     "Bạn chưa xếp hàng chờ món này",
		OutsideText: "Xếp hàng thì suất nào trả lại sẽ gọi lần lượt.",
		Closed:      "Giá trong phiên đã hết",
		ClosedText:  "Không còn suất nào để chờ nữa. Bạn về trang phiên để mua giá niêm yết, hoặc để lại số hẹn mẻ sau.",
		Again:       "Xếp hàng chờ",
		Leave:       "Thôi, không chờ nữa",
	}
}
