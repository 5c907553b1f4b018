package locale

func viPaperFaults() Faults {
	return Faults{
		"paper.not_found":         say("Không tìm thấy giấy này, hoặc giấy không thuộc phần việc của tài khoản đang dùng."),
		"paper.no_file":           say("Giấy này mới có số liệu, chưa có bản chụp. Bạn gia hạn hoặc thêm bản chụp nhé."),
		"paper.kind_unknown":      say("Chọn loại giấy trong danh sách."),
		"paper.no_holder":         say("Chọn giấy này là của cơ sở nào, hoặc của sản phẩm nào."),
		"paper.needs_product":     say("Loại giấy này cấp cho từng sản phẩm. Bạn chọn sản phẩm nhé."),
		"paper.of_producer":       say("Loại giấy này cấp cho cơ sở, không cho riêng sản phẩm nào. Bạn chọn “Của cả cơ sở” nhé."),
		"paper.number":            say("Ghi số giấy như in trên bản gốc, nhiều nhất 100 ký tự."),
		"paper.issuer":            say("Ghi tên cơ quan hoặc đơn vị cấp, nhiều nhất 200 ký tự."),
		"paper.issued_unread":     say("Ghi ngày cấp theo ngày/tháng/năm, ví dụ 05/03/2026."),
		"paper.issued_tomorrow":   say("Ngày cấp không thể sau hôm nay. Bạn xem lại ngày trên giấy nhé."),
		"paper.expires_unread":    say("Ghi ngày hết hạn theo ngày/tháng/năm, ví dụ 04/03/2029, hoặc để trống nếu giấy không có hạn."),
		"paper.ends_before":       say("Ngày hết hạn đang trước ngày cấp. Bạn xem lại hai ngày này nhé."),
		"paper.visibility":        say("Chọn ai được xem giấy này."),
		"paper.note_long":         say("Ghi chú dài quá 500 ký tự. Bạn rút gọn giúp nhé."),
		"paper.file_empty":        say("Tệp này rỗng. Bạn chụp hoặc lưu lại rồi gửi nhé."),
		"paper.file_large":        say("Bản chụp lớn hơn 10 MB. Bạn chụp lại ở cỡ nhỏ hơn, hoặc lưu thành PDF nhé."),
		"paper.file_broken":       say("Bản chụp này mở không được, có thể tệp bị cắt giữa chừng. Bạn quét hoặc chụp lại rồi gửi nhé."),
		"paper.file_kind":         say("Chỉ nhận PDF, JPEG hoặc PNG. Ảnh HEIC của iPhone: vào Cài đặt, Camera, Định dạng, chọn Tương thích nhất rồi chụp lại."),
		"paper.copied_already":    say("Giấy này đã có bản chụp rồi. Muốn thay, bạn gia hạn hoặc thôi dùng giấy này nhé."),
		"paper.too_many":          say("Mỗi lần nhắc nhiều nhất 100 giấy. Bạn chọn bớt rồi làm hai lần nhé."),
		"paper.why":               say("Ghi lý do để người sau còn hiểu vì sao giấy này không tính nữa."),
		"paper.renewed_already":   say("Giấy này vừa được gia hạn rồi. Bạn mở bản mới nhất để xem nhé."),
		"paper.renewal_waiting":   say("Đã có một bản gia hạn đang chờ kiểm tra hoặc chờ sửa. Bạn mở bản ấy để sửa, hoặc thôi dùng bản ấy trước."),
		"paper.unchecked":         say("Giấy này chưa được kiểm tra nên chưa gia hạn được. Bạn sửa ngay trên giấy này nhé."),
		"paper.not_waiting":       say("Giấy này không còn chờ kiểm tra: có người vừa xử lý. Bạn tải lại trang để xem nhé."),
		"paper.changed_meanwhile": say("Giấy này vừa được sửa trong lúc bạn xem. Bạn tải lại trang và đọc lại nhé."),
		"paper.why_back":          say("Ghi lý do gửi lại để cơ sở biết cần sửa gì."),
		"paper.withdrawn_already": say("Giấy này đã được thôi dùng trước đó."),
	}
}
