package locale

import "fmt"

func viPacked() Packed {
	return Packed{
		Which: func(name string) string { return "Lô của " + name },
		Hint:  "Đánh dấu lô đang gói, xem mã in trên bao bì. Chưa rõ thì bỏ trống, ghi sau cũng được.",
		Fold: func(chosen int) string {
			if chosen == 0 {
				return "Ghi lô hàng trong kiện"
			}
			return fmt.Sprintf("Lô hàng trong kiện (%d lô)", chosen)
		},
		Lot:        func(label string) string { return "Lô " + label },
		Made:       func(day string) string { return "NSX " + day },
		Expires:    func(day string) string { return "HSD " + day },
		Recalled:   "đang thu hồi",
		CalledBack: "Lô này đang thu hồi, xin đừng dùng.",
		Correct:    "Ghi lại lô hàng",
		Save:       "Lưu lô",
		Saved:      "Đã lưu lô hàng của đơn. Khách thấy ngay trên trang đơn.",
	}
}
