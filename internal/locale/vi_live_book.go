package locale

import "fmt"

func viLiveBook() LiveBook {
	return LiveBook{
		Open:  "Sổ phiên, xuất Excel",
		Title: "Sổ phiên live",
		Lead:  "Mọi phiên trong khoảng ngày này: kênh phát, người dẫn, món, giá đã nói và đơn. Dùng làm minh chứng xúc tiến, quảng bá.",
		From:  "Từ ngày",
		Until: "Đến ngày",
		Show:  "Xem",
		Day:   "Ngày gõ chưa đúng. Gõ như 28/11/2026.",
		Order: "Ngày cuối đang trước ngày đầu. Bạn đổi lại nhé.",
		Of:    func(from, until string) string { return "Từ " + from + " đến " + until },
		Found: func(n int) string {
			if n == 0 {
				return "Không có phiên nào trong khoảng này."
			}
			return fmt.Sprintf("%d phiên. Buổi tập dượt không tính. Số đơn chưa trừ hàng trả lại sau khi giao.", n)
		},
		Most: func(n int) string {
			return fmt.Sprintf("Chỉ liệt kê %d phiên đầu. Chọn khoảng ngày ngắn hơn để xem đủ.", n)
		},
		Made:  func(when string) string { return "Lập lúc " + when },
		Heads: []string{"Phiên", "Bắt đầu", "Kênh", "Số món", "Suất đã đặt", "Giá trị đã đặt"},
		Sheet: "Từng phiên",
		FileHeads: []string{"Phiên", "Trạng thái", "Bắt đầu", "Kết thúc", "Kênh", "Đường dẫn trên kênh", "Người dẫn và giúp việc", "Trang của phiên", "Mã", "Món", "Chủ thể", "Giá niêm yết", "Giá trong phiên đã hiện",
			"Suất giá trong phiên", "Số lần ghim", "Đơn", "Suất đã đặt", "Giá trị đã đặt"},
	}
}
