package locale

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

func viOrderFaults() Faults {
	return merge(viCartFaults(), viBuyerFaults(), viDeliveryFaults(), viPlacingFaults(), viStepFaults(), viMoneyFaults(), viStatementFaults(), viReaddressFaults())
}

func viCartFaults() Faults {
	return Faults{
		"receiver.too_late":     say("Cơ sở đã xác nhận đơn hoặc đơn đã kết thúc nên không sửa được ở đây. Bạn gọi thẳng cơ sở để đổi người nhận hay địa chỉ nhé."),
		"cart.not_found":        say("Không tìm thấy giỏ hàng này. Giỏ có thể đã để quá lâu. Bạn chọn lại món cần mua nhé."),
		"cart.empty":            say("Giỏ hàng đang trống. Bạn chọn ít nhất một món rồi đặt nhé."),
		"cart.full":             say("Giỏ đã có 50 món khác nhau. Bạn đặt đơn này trước, rồi mua tiếp ở đơn sau nhé."),
		"quantity.out_of_range": say("Số lượng là số nguyên từ 1 đến 999. Cần nhiều hơn, bạn gọi cho người làm nhé."),
		"variant.not_buyable": func(d Details) string {
			return d.what() + " hiện không bán qua giỏ hàng. Bạn bỏ món này khỏi giỏ rồi đặt tiếp nhé."
		},
	}
}

func viBuyerFaults() Faults {
	return Faults{
		"name.empty":    say("Nhập họ và tên người nhận."),
		"name.length":   say("Họ và tên người nhận dài từ 2 đến 80 ký tự."),
		"email.wrong":   say("Địa chỉ email này chưa đúng, ví dụ đúng: ten@example.vn. Không có email thì để trống cũng được."),
		"address.short": say("Ghi rõ thêm số nhà, ngõ hoặc thôn để người giao hàng tìm được."),
		"address.long":  say("Địa chỉ dài quá 200 ký tự. Bạn rút gọn, phần chỉ đường để ở ghi chú nhé."),
		"note.long":     say("Ghi chú dài quá 500 ký tự. Bạn rút gọn giúp nhé."),
	}
}

func viDeliveryFaults() Faults {
	return Faults{
		"delivery.unknown":       say("Chọn cách nhận hàng: giao tận nơi hoặc tự đến lấy ở điểm bán."),
		"delivery.choose_point":  say("Chọn điểm bán mà bạn sẽ đến lấy hàng."),
		"delivery.unknown_point": say("Điểm này hiện không nhận đơn tự đến lấy. Bạn chọn điểm khác hoặc giao tận nơi nhé."),
		"delivery.outside_area": func(d Details) string {
			reach := "chưa giao được đến nơi này"
			switch d["area"] {
			case "commune":
				reach = "chỉ giao trong xã Hưng Đạo"
			case "city":
				reach = "chỉ giao trong thành phố Hà Nội để giữ độ tươi"
			}
			return d.what() + " " + reach + ". Bạn bỏ món này khỏi giỏ, hoặc chọn tự đến lấy ở điểm bán nhé."
		},
	}
}

func viPlacingFaults() Faults {
	return Faults{
		"launch.mode":           say("Chọn trang này bán theo cách nào."),
		"launch.number":         say("Ghi số thông báo hoặc số đăng ký, đúng như trên giấy."),
		"launch.issued":         say("Ghi ngày cấp, ví dụ 15/07/2026. Ngày cấp không sau hôm nay."),
		"launch.authority":      say("Ghi cơ quan cấp, ví dụ Sở Công Thương Hà Nội."),
		"launch.link":           say("Dán đường dẫn trang tra cứu công khai, bắt đầu bằng chữ https."),
		"launch.seller":         say("Ghi tên đơn vị đứng ra bán hàng."),
		"launch.seller_code":    say("Ghi mã số doanh nghiệp, mã số hợp tác xã hoặc mã số thuế."),
		"launch.seller_address": say("Ghi địa chỉ trụ sở của đơn vị bán hàng."),
		"launch.why":            say("Ghi lý do ngưng nhận đơn, để người khác biết vì sao."),
		"shop.other_seller": func(d Details) string {
			return "Trang này chưa bán hàng của " + d.text("producer") + ", mới giới thiệu thôi. Bạn bỏ món đó khỏi giỏ, hoặc gọi cơ sở theo số " + d.text("phone") + " để mua."
		},
		"shop.not_open":          say("Trang này mới giới thiệu sản phẩm, chưa nhận đặt hàng. Bạn gọi trực tiếp cho người làm để mua nhé."),
		"payment.unknown_method": say("Chọn một trong những cách trả tiền trên trang này."),
		"checkout.key_missing":   say("Trang đặt hàng này thiếu mã chống đặt trùng. Bạn mở lại giỏ hàng rồi đặt lại nhé."),
		"order.crowded":          say("Rất nhiều người đang đặt cùng lúc nên đơn của bạn chưa được ghi. Thông tin bạn điền vẫn còn đủ, bạn chờ vài giây rồi bấm đặt hàng lần nữa nhé."),
		"checkout.key_reused": func(d Details) string {
			if at, ok := d["at"].(time.Time); ok {
				return "Đơn này đã nhận lúc " + vntime.Moment(at) + " (mã " + d.text("purchase_code") + ") với thông tin khác. Muốn đặt thêm, bạn mở lại giỏ hàng nhé."
			}
			return "Đơn này đã được nhận với thông tin khác. Muốn đặt thêm, bạn mở lại giỏ hàng nhé."
		},
		"order.total_changed": func(d Details) string {
			if total, ok := d["total"].(money.VND); ok {
				return "Tổng tiền bây giờ là " + total.String() + ". Bạn xem lại từng dòng rồi bấm đặt hàng lần nữa nhé."
			}
			return "Tổng tiền vừa thay đổi. Bạn xem lại từng dòng rồi bấm đặt hàng lần nữa nhé."
		},
		"order.not_found": say("Không tìm thấy đơn này. Bạn kiểm tra lại mã đơn, hoặc mở đường dẫn trong thư xác nhận nhé."),
	}
}

func viStepFaults() Faults {
	return Faults{
		"order.by_terms":          say("Đơn này làm theo báo giá và đã nhận cọc. Bạn dừng đơn ở trang đặt làm, để tiền cọc tính theo điều hai bên đã nhận."),
		"order.nothing_left":      say("Bỏ món này thì đơn không còn gì. Khách không lấy nữa thì hủy đơn, lý do “Hết hàng”."),
		"order.step_refused":      say("Đơn đã sang bước khác nên không làm được việc này. Bạn tải lại trang để xem bước tiếp theo nhé."),
		"order.already_confirmed": say("Người làm đã xác nhận đơn này nên bạn không tự hủy được nữa. Bạn gọi cho người làm để thống nhất nhé."),
		"order.short_moved":       say("Đơn vừa thay đổi nên lựa chọn này chưa được ghi. Bạn xem đơn bây giờ rồi chọn lại, hoặc gọi cơ sở nhé."),
		"order.already_shipped":   say("Đơn đã giao cho người vận chuyển nên không hủy được nữa. Bạn gọi cho người mua để thống nhất nhé."),
		"order.reason_needed":     say("Ghi lý do hủy để người mua và người làm cùng biết."),
	}
}
