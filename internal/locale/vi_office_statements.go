package locale

import (
	"fmt"
	"strconv"
)

func viOfficeStatements() OfficeStatements {
	return OfficeStatements{
		Title: "Bảng kê theo tháng", Menu: "Bảng kê",
		Month:   func(month, year int) string { return fmt.Sprintf("Tháng %d/%d", month, year) },
		Caption: "Bảng kê của từng cơ sở trong tháng", Heads: [4]string{"Cơ sở", "Tiền hàng đã giao", "Khách đã trả", "Tình trạng"},
		OwnHeads: [4]string{"Tháng", "Tiền hàng đã giao", "Khách đã trả", "Tình trạng"},
		Orders:   func(n int) string { return fmt.Sprintf("%d đơn đã giao", n) },
		Sold:     func(sum string) string { return "cộng phí giao " + sum },
		PaidIn:   "khách đã trả",
		Open:     "Chưa chốt", Closed: "Đã chốt", Growing: "Đang ghi",
		Empty: "Tháng này chưa có gì.", EmptyText: "Cơ sở nào giao được đơn hoặc nhận được tiền thì hiện ở đây.",
		Earlier: "Tháng trước", Later: "Tháng sau",

		Paper: "Bảng kê bán hàng",
		Number: func(producer string, month, year int) string {
			return fmt.Sprintf("%s · tháng %d năm %d", producer, month, year)
		},
		Grows:    "Tháng chưa hết nên số còn thay đổi. Sang tháng sau mới chốt được.",
		MayClose: "Chưa chốt: số còn đổi nếu có khoản tiền ghi thêm.",
		Done: func(moment, who string) string {
			if who == "" {
				return "Đã chốt lúc " + moment + "."
			}
			return "Đã chốt lúc " + moment + ", người chốt: " + who + "."
		},
		LinesTitle: "Từng đơn", LineHeads: [6]string{"Đơn", "Tiền hàng", "Phí giao", "Tiền mặt", "Chuyển khoản, thẻ", "Trả lại"},
		PictureAbove: "OCOP Hưng Đạo", PictureLines: "Từng đơn, tiền khách đã trả trừ tiền trả lại", PictureNo: "không giao tháng này",
		Picture:     "Ảnh gửi Zalo",
		PictureMore: func(orders int) string { return "và " + strconv.Itoa(orders) + " đơn nữa, xem trên bảng kê." },
		PictureFoot: "Ảnh này để xem nhanh trên điện thoại. Bản ký là bảng kê in giấy A5.",
		CSVHeads:    []string{"Mã đơn", "Ngày giao", "Tiền hàng", "Phí giao", "Tiền mặt", "Chuyển khoản", "Thẻ", "Trả lại khách", "Bớt cho khách", "Bưu tá đã nộp cho cơ sở", "Giảm theo mã", "Trong đó xã trả lại", "Tiền mặt bưu tá thu hộ", "Bưu tá được bỏ qua", "Ghi muộn"}, CSVTotal: "Cộng",
		Late: "ghi muộn", Delivered: func(day string) string { return "giao " + day }, NotHere: "không giao trong tháng này",
		Total: "Cộng", SumsTitle: "Tổng cộng",
		Goods: "Tiền hàng của đơn đã giao", Discount: "Giảm theo mã", ByCommune: "Xã trả lại phần giảm (ngoài bảng này)", Fee: "Phí giao hàng", SoldAll: "Cộng tiền bán",
		Cash: "Khách trả tiền mặt", Transfer: "Khách chuyển khoản", Card: "Khách trả bằng thẻ", Refunded: "Đã trả lại khách", Waived: "Phần không gửi, hoặc bớt cho khách",
		Net: "Khách đã trả, trừ tiền trả lại", Words: "Bằng chữ",
		Remitted: "Bưu tá đã nộp cho cơ sở", OnTheWay: "Bưu tá còn giữ, chưa nộp", MoreRemitted: "Tiền thu hộ tháng trước nay nộp",
		OwnCash: "Tiền mặt cơ sở tự thu", ByCourier: "Tiền mặt bưu tá thu hộ", LetOff: "Phần bưu tá giữ lại, hai bên đã bỏ qua",
		Note:     "Tiền hàng tính theo ngày giao, tiền khách trả tính theo ngày tiền về, nên hai số có thể lệch nhau trong một tháng. Đặt cọc và các đợt trả của hàng đặt làm nằm ở tháng tiền về, dù hàng chưa lắp. Khoản ghi sau khi chốt nằm ở tháng sau.",
		Producer: "Đại diện cơ sở", Office: "Người lập bảng", Sign: "(Ký, ghi rõ họ tên)",
		Print: "Muốn in: bấm lệnh in của trình duyệt (Ctrl + P), bảng kê tự vừa giấy A5.", File: "Tải tệp CSV",
		Close: "Chốt tháng này", CloseNote: "Chốt rồi thì không sửa được nữa. Khoản nào báo sau sẽ vào tháng sau.", CloseDone: "Đã chốt bảng kê.",
		Nothing: "Tháng này cơ sở chưa giao đơn nào và chưa nhận khoản tiền nào.",
	}
}

// viStatementFaults are the refusals around months of producers.
func viStatementFaults() Faults {
	return Faults{
		"month.not_found":    say("Không có bảng kê này. Bạn mở lại danh sách bảng kê rồi chọn tháng nhé."),
		"month.not_over":     say("Tháng chưa hết nên chưa chốt được. Sang ngày mùng một bạn quay lại nhé."),
		"month.closed":       say("Bảng kê tháng này, hoặc tháng sau nó, đã chốt rồi. Khoản ghi thêm sẽ nằm ở tháng chưa chốt."),
		"month.earlier_open": say("Còn tháng trước chưa chốt. Bạn chốt tháng cũ nhất trước, để không sót khoản nào."),
		"month.empty":        say("Tháng này cơ sở chưa có gì để chốt."),
		"month.office_only":  say("Cán bộ xã chốt bảng kê. Bạn xem và in được, thấy sai thì gọi cho Phòng Kinh tế trước khi chốt nhé."),
	}
}
