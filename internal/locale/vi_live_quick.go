package locale

import "fmt"

func viLiveQuick() LiveQuick {
	return LiveQuick{
		Title:  func(code string) string { return "Chốt " + code },
		Button: func(total string) string { return "Chốt đơn " + total },
		Fill:   "Điền năm ô rồi bấm chốt đơn, không cần tài khoản.",
		Lapsed: func(left int) string {
			return fmt.Sprintf("Đã hết giờ giữ giá. Giá trong phiên còn %d suất.", left)
		},
		Again: "Giữ lại",
		Over: func(list string) string {
			return "Đã hết giờ giữ, và giá trong phiên không còn suất. Bạn vẫn đặt được với giá niêm yết " + list + "."
		},
		None:      "Đã hết giờ giữ, và món này vừa hết hàng. Bạn về phiên xem món khác nhé.",
		As:        func(order string) string { return "Điền sẵn theo đơn " + order + " của bạn." },
		Forget:    "Không phải tôi",
		Drop:      "Bỏ",
		DropNamed: func(product string) string { return "Bỏ " + product },
		Other:     "Muốn tự đến lấy, chuyển khoản hoặc dùng mã giảm giá",
		Terms:     "Bấm chốt đơn là bạn đồng ý với",
		Changed: func(from, to string) string {
			return "Tổng tiền vừa đổi từ " + from + " thành " + to + ". Đơn chưa được đặt. Bạn xem lại rồi bấm chốt đơn lần nữa nhé."
		},
		First: func(total string) string {
			return "Tổng cộng " + total + ", đã gồm phí giao. Nếu đúng ý, bấm chốt đơn ở dưới."
		},
		More:     "Chốt thêm món khác",
		MoreText: "Giữ nguyên tên và địa chỉ này đến hết phiên, trên máy này.",
	}
}
