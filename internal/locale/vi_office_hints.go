package locale

func viOfficeHints() Hints {
	return Hints{
		"accounts.bank": "Ngân hàng giữ tài khoản này.",

		"bespoke.what":            "Mỗi món hay việc một mục, như “Chở và lắp tại nhà”.",
		"bespoke.size":            "Rộng, cao, dày, ghi rõ đơn vị.",
		"bespoke.material":        "Loại gỗ, chạm tay hay máy, nước sơn.",
		"bespoke.origin":          "Có bảng kê lâm sản hay hóa đơn thì ghi ở đây.",
		"bespoke.price":           "Số đồng, đã gồm thuế. Gõ 18tr hay 18.000.000 đều được.",
		"bespoke.label":           "Khách đọc tên này khi trả tiền.",
		"bespoke.share":           "Các đợt cộng lại phải đủ 100.",
		"bespoke.due":             "Đến lúc ấy khách mới được báo trả.",
		"bespoke.lead_days":       "Tính từ ngày khách trả đợt đầu.",
		"bespoke.valid_until":     "Ngày/tháng/năm. Quá ngày, báo giá tự hết hiệu lực.",
		"bespoke.warranty_months": "Tính từ ngày lắp xong. Không bảo hành thì ghi 0.",
		"bespoke.warranty":        "Ghi cả việc không bảo hành, như va đập hay ngập nước.",
		"bespoke.note":            "Điều khách cần biết thêm trước khi nhận báo giá.",
		"bespoke.decline":         "Một câu lịch sự, như “Xưởng kín việc đến hết tháng 2”.",
		"bespoke.words":           "Một câu kể đã làm đến đâu, kèm ảnh càng tốt.",
		"bespoke.amount":          "Số đồng khách vừa đưa tận tay.",
		"bespoke.reason":          "Khách và người sau đọc được.",

		"box.count": "Mỗi hộp có bao nhiêu gói, lọ của món này.",

		"cases.offer":  "Điều cơ sở chịu làm cho khách. Chưa quyết thì để trống.",
		"cases.said":   "Ghi lại lời khách, không thêm bớt.",
		"cases.reason": "Chọn điều gần nhất với lời khách.",
		"cases.wants":  "Điều khách muốn, chưa phải điều sẽ làm.",
		"cases.many":   "Chỉ đếm phần có vấn đề.",
		"cases.words":  "Khách và cơ sở đọc được ở trang của đơn.",
		"cases.lost":   "Hàng không bán lại được thì ghi vì sao.",

		"cod.courier": "Bên đã giao và thu tiền các kiện trong bảng.",
		"cod.file":    "Tệp .xlsx hoặc .csv đơn vị giao gửi về. Chưa ghi gì cho đến khi bạn xem xong.",
		"cod.note":    "Một câu để kế toán và người sau hiểu.",
		"cod.let_off": "Ghi vì sao thôi không đòi khoản này.",

		"desk.file":      "Tệp .xlsx hoặc .csv tải từ trang của ngân hàng. Tải lại tệp cũ không ghi hai lần.",
		"desk.account":   "Tài khoản mà tiền đã vào.",
		"desk.amount":    "Số đồng như trên sao kê.",
		"desk.aside":     "Như “Tiền cá nhân, không phải của khách”.",
		"desk.release":   "Ghi để người sau biết vì sao gỡ khoản này khỏi đơn.",
		"photo.focal":    "Phần này luôn thấy khi ảnh bị cắt cho vừa khung.",
		"visit.capacity": "Nhiều nhất bao nhiêu người một lượt, không ít hơn số đã hẹn.",
		"stall.close":    "Mã thôi nhận khách mới; đơn cũ vẫn tính cho quầy ấy.",
		"desk.close":     "Khoản này không chờ gán vào đơn nữa, vẫn nằm trong sổ.",
		"doubt.note":     "Ghi để người sau biết vì sao bỏ tin này.",

		"import.choose": "Chọn một tên có trong danh sách; mọi dòng viết giống nhau được sửa cùng lúc.",

		"live.role":       "Người này làm gì trong phiên.",
		"live.replay":     "Dán đường dẫn của bản ghi sau khi phiên xong.",
		"live.draft_from": "Chọn nơi đang có bình luận để chép vào.",

		"orders.cancel_reason": "Khách đọc được lý do này trong thư báo.",

		"parcels.count":   "Gửi ít hơn thì phần còn lại đi kiện sau.",
		"parcels.courier": "Bên mang kiện đi, hoặc cơ sở tự giao.",

		"points.lat": "Số gần 21, chép từ bản đồ.",
		"points.lng": "Số gần 105,7, chép từ bản đồ.",

		"reviews.reason": "Người viết đọc được lý do này.",
		"search.phrases": "Cách nhau bằng dấu phẩy. Khách gõ từ nào cũng ra như nhau.",

		"visits.capacity": "Đông nhất cùng lúc, cả các nhóm cộng lại.",
		"visits.most":     "Nhóm đông hơn số này được mời gọi điện.",
		"visits.group":    "Nhóm nhỏ hơn được nhận ngay, không phải chờ.",
		"visits.lead":     "Để người dẫn kịp chuẩn bị.",
		"visits.ahead":    "Xa hơn số ngày này thì chưa nhận hẹn.",
		"visits.note":     "Khách đọc sau khi đặt: mặc gì, gửi xe ở đâu.",
		"visits.decline":  "Một câu để khách hiểu và chọn ngày khác.",
	}
}
