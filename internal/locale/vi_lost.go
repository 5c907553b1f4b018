package locale

import "fmt"

func viOfficeLost() OfficeLost {
	return OfficeLost{
		Title: "Việc máy chưa làm được", Note: "Máy đã thử nhiều lần trong khoảng một ngày rồi dừng",
		Empty: "Không có việc nào dở dang", EmptyText: "Thư, tin nhắn, ảnh và sổ tìm kiếm đều đã xong.",
		Trying: func(n int, since string) string {
			return fmt.Sprintf("Máy đang tự thử lại %d việc, việc cũ nhất chờ từ %s. Thường là máy chủ thư chưa nhận thư: chưa mất gì, nhưng người nhận chưa có thư.", n, since)
		},
		NoneGivenUp: "Chưa việc nào phải dừng", NoneGivenUpText: "Máy tự thử lại trong khoảng một ngày. Hết một ngày mà chưa xong thì việc hiện ở đây để bạn quyết.",
		Events: map[string]string{
			"orders.placed": "Báo đơn mới cho khách và cơ sở", "orders.changed": "Báo đơn thay đổi", "orders.overdue": "Báo đơn quá giờ xác nhận", "orders.settled": "Báo đã nhận tiền, hoặc tiền trả lại",
			"orders.payment_due": "Nhắc khách trả tiền", "orders.parcel_sent": "Báo khách hàng đã gửi đi", "orders.recall_owed": "Báo khách về lô hàng thu hồi", "transfer.left": "Báo cán bộ có tiền chưa rõ của đơn nào",
			"catalog.preorder_served": "Báo khách mẻ đặt trước đã có", "catalog.lot_called_back": "Báo lô hàng thu hồi", "catalog.product_changed": "Cập nhật sổ tìm kiếm", "catalog.photo_added": "Xử lý ảnh mới",
			"catalog.paper_ending": "Nhắc giấy tờ sắp hết hạn", "ocop.star_ending": "Nhắc chứng nhận OCOP sắp hết hạn", "bespoke.asked": "Báo có yêu cầu đặt làm", "wholesale.asked": "Báo xã có đề nghị mua sỉ", "wholesale.passed": "Báo chủ thể có đề nghị mua sỉ", "wholesale.offered": "Báo câu trả lời cho đề nghị mua sỉ", "wholesale.over": "Báo kết quả đề nghị mua sỉ", "bespoke.quoted": "Gửi báo giá cho khách", "bespoke.went_on": "Báo khách tiến độ đặt làm",
			"payees.changed": "Báo cơ sở tài khoản nhận tiền sắp đổi", "returns.changed": "Báo phản ánh, đổi trả có thay đổi", "privacy.shown": "Gửi khách đường dẫn tới dữ liệu", "card.refund": "Trả tiền lại vào thẻ",
			"imports.confirmed": "Nhập bảng Excel", "imports.recalled": "Hoàn tác một lần nhập Excel",
		},
		Other: "Một việc chạy nền",
		Which: func(event string, id int64) string {
			return fmt.Sprintf("Mã cho người vận hành: %s %d", event, id)
		},
		GivenUp: func(at string, tries int) string { return fmt.Sprintf("Dừng lúc %s, sau %d lần thử", at, tries) },
		Again:   "Làm lại", AgainSaid: "Máy đang làm lại. Không được nữa thì việc trở lại danh sách này.",
		Drop: "Bỏ qua", DropSaid: "Đã bỏ qua. Cần thì bạn gọi báo người liên quan.",
		Task:      OfficeTask{"việc máy làm mãi không được", "Thư, ảnh hoặc tin báo bị kẹt. Xem lại máy chủ thư rồi bấm làm lại.", "Xem"},
		StuckTask: OfficeTask{"việc máy thử hơn một giờ chưa xong", "Thường là thư không đi được. Xem rồi gửi thử một thư.", "Xem"},
	}
}
