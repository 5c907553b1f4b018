package locale

// viBespokeFaults are the refusals around what is made to measure.
func viBespokeFaults() Faults {
	return Faults{
		"bespoke.not_found":  say("Không tìm thấy yêu cầu này. Bạn mở lại từ đường dẫn đã lưu nhé."),
		"bespoke.no_product": say("Món này hiện không nhận đặt làm. Bạn gọi cho cơ sở để hỏi nhé."),
		"bespoke.no_form":    say("Trang này đã cũ. Bạn tải lại rồi gửi lại nhé."),
		"bespoke.no_size":    say("Ghi kích thước, chưa đo thì ghi khoảng chừng."),
		"bespoke.no_name":    say("Ghi tên để xưởng biết gọi ai."),
		"bespoke.no_place":   say("Ghi nơi lắp đặt để xưởng tính công chở và lắp."),
		"bespoke.long": func(d Details) string {
			return "Dài quá, nhiều nhất " + d.text("most") + " chữ cái. Bạn viết ngắn lại nhé."
		},
		"bespoke.too_many": func(d Details) string {
			return "Số này đang có " + d.text("most") + " yêu cầu chờ báo giá. Bạn chờ xưởng trả lời rồi gửi tiếp nhé."
		},
		"bespoke.moved":    say("Yêu cầu này vừa có thay đổi. Bạn tải lại trang để xem nhé."),
		"bespoke.newer":    say("Vừa có báo giá mới hơn. Bạn xem bản mới rồi làm tiếp nhé."),
		"bespoke.expired":  say("Báo giá này đã hết hạn. Bạn gọi cho xưởng để có báo giá mới nhé."),
		"bespoke.agree":    say("Bạn đọc rồi đánh dấu vào ô đồng ý để nhận báo giá."),
		"bespoke.sure":     say("Bạn đánh dấu vào ô đã hiểu rồi bấm lại nhé."),
		"bespoke.finished": say("Hàng đã làm xong. Bạn gọi cho xưởng để hai bên nói chuyện nhé."),
		"bespoke.no_card":  say("Chưa có phiếu bảo hành cho món này."),
		"bespoke.photos":   func(d Details) string { return "Tối đa " + d.text("most") + " ảnh mỗi lần gửi." },
		"bespoke.why":      say("Ghi lý do để bên kia hiểu."),
		"bespoke.who":      say("Chọn bên nào thôi."),
		"bespoke.words":    say("Ghi vài chữ về tiến độ, nhiều nhất 600 chữ cái."),
		"bespoke.too_much": func(d Details) string {
			return "Số tiền phải lớn hơn 0 và không quá số còn lại " + d.text("due") + "."
		},
		"bespoke.no_items": say("Báo giá cần ít nhất một món."),
		"bespoke.no_what":  say("Ghi tên món hoặc việc."),
		"bespoke.price":    say("Ghi giá bằng số, từ 1 ₫ đến 5 tỷ ₫."),
		"bespoke.no_label": say("Ghi tên đợt trả."),
		"bespoke.share":    say("Ghi phần trăm từ 1 đến 100."),
		"bespoke.shares": func(d Details) string {
			return "Các đợt cộng lại phải đủ 100%, hiện là " + d.text("sum") + "%."
		},
		"bespoke.due":  say("Đợt đầu trả khi nhận báo giá, các đợt sau theo thứ tự: làm xong, rồi lắp xong."),
		"bespoke.lead": func(d Details) string { return "Ghi số ngày làm, từ 1 đến " + d.text("most") + "." },
		"bespoke.valid": func(d Details) string {
			return "Ghi ngày từ hôm nay đến " + d.text("most") + " ngày nữa, ví dụ 31/12/2026."
		},
		"bespoke.rule":           say("Chọn đợt đầu là tiền đặt cọc hay tiền trả trước."),
		"bespoke.warranty":       func(d Details) string { return "Ghi số tháng bảo hành, từ 0 đến " + d.text("most") + "." },
		"bespoke.warranty_words": say("Ghi bảo hành những gì, khách cần biết rõ."),
	}
}
