package locale

import (
	"fmt"

	"github.com/ocop-hungdao/ocop/internal/money"
)

// viRulesFaults are the refusals around how orders are taken, and when nobody works.
func viRulesFaults() Faults {
	between := func(what, unit string) func(Details) string {
		return func(d Details) string {
			return fmt.Sprintf("%s từ %v đến %v %s.", what, d["least"], d["most"], unit)
		}
	}
	return Faults{
		"rules.why":               say("Ghi một câu lý do: khách đọc được ở trang đặt hàng."),
		"rules.why_long":          func(d Details) string { return fmt.Sprintf("Lý do dài nhất %v chữ.", d["most"]) },
		"rules.last_way":          say("Đây là cách trả cuối cùng còn dùng được nên không tắt được. Muốn ngừng nhận đơn thì vào mục Mở bán."),
		"rules.not_set_up":        say("Cách trả này chưa cài đặt xong nên chưa bật được. Xem dòng ghi chú dưới cách trả đó."),
		"rules.changed_meanwhile": say("Người khác vừa lưu các mức này. Bạn xem chỗ khác nhau rồi lưu lại."),
		"rules.most_cash":         betweenSums,
		"rules.refund_alone":      betweenSums,
		"rules.confirm_hours":     between("Thời gian này", "giờ"),
		"rules.pay_hours":         between("Thời gian này", "giờ"),
		"rules.hold_minutes":      between("Thời gian này", "phút"),
		"rules.cold_hour":         between("Giờ chốt", "giờ"),
		"rules.number":            say("Ghi một số, ví dụ 24. Để trống thì dùng mức có sẵn."),
		"daysoff.first":           say("Ghi ngày như 05/02/2027."),
		"daysoff.over":            say("Ngày này đã qua. Hạn của những ngày đã qua không đổi được nữa."),
		"daysoff.far": func(d Details) string {
			return fmt.Sprintf("Ngày này xa quá: ghi trước nhiều nhất %v năm.", d["years"])
		},
		"daysoff.order": say("Ngày cuối phải từ ngày đầu trở đi."),
		"daysoff.long":  func(d Details) string { return fmt.Sprintf("Một đợt nghỉ dài nhất %v ngày.", d["most"]) },
		"daysoff.name": func(d Details) string {
			return fmt.Sprintf("Ghi tên đợt nghỉ, nhiều nhất %v chữ.", d["most"])
		},
		"daysoff.twice": func(d Details) string {
			return "Trùng ngày với đợt “" + d.text("name") + "”. Bỏ đợt đó trước, hoặc chọn ngày khác."
		},
		"daysoff.gone": say("Đợt nghỉ này đã được bỏ rồi."),
	}
}

func betweenSums(d Details) string {
	least, _ := d["least"].(int64)
	most, _ := d["most"].(int64)
	return "Mức này từ " + money.VND(least).String() + " đến " + money.VND(most).String() + "."
}
