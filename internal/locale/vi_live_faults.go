package locale

// viLiveFaults are said to buyers of what is shown on air, to who leads a session, and to who
// plans one.
func viLiveFaults() Faults {
	return Faults{
		"live.not_found": say("Không tìm thấy phiên này. Bạn xem lịch các phiên nhé."),
		"live.crowded":   say("Phiên đang rất đông. Bạn tải lại trang sau ít giây nhé."),
		"live.no_host":   say("Bạn chưa chọn mình là ai trong phiên này."),
		"live.not_yours": func(d Details) string {
			work := map[string]string{"show": "Ghim món, đổi giá và số còn", "deal": "Chốt đơn từ bình luận", "turn": "Nghỉ và kết thúc phiên"}[d.text("work")]
			return work + " là việc của " + d.text("who") + " trong phiên này. Cần đổi thì bấm “Đổi người cầm máy”."
		},
		"live.heard":        say("Máy chủ đã nhận thao tác này rồi."),
		"live.code_unknown": say("Mã này chưa dùng. Bạn xem các mã đang bán bên dưới nhé."),
		"live.closed":       say("Giá trong phiên vừa đổi hoặc vừa hết giờ. Bạn xem giá mới rồi chốt lại nhé."),
		"live.not_sold":     say("Món này đang tạm dừng bán nên chưa chốt được. Bạn xem món khác trong phiên nhé."),
		"live.too_few": func(d Details) string {
			if d.text("left") == "0" {
				return "Suất giá trong phiên vừa hết. Có người thôi không mua thì suất ấy lại hiện ra, bạn thử lại sau ít phút nhé."
			}
			return "Giá trong phiên chỉ còn " + d.text("left") + " suất. Bạn bớt số lượng rồi chốt lại nhé."
		},
		"live.limit": func(d Details) string {
			return "Giá trong phiên mỗi người mua được " + d.text("limit") + ". Bạn bớt số lượng nhé."
		},
		"live.line_closed": say("Giá trong phiên của món này đã hết giờ nên không còn suất để chờ. Bạn xem giá mới bên dưới nhé."),
		"live.hold_most": func(d Details) string {
			return "Mỗi lượt giữ được nhiều nhất " + d.text("most") + ". Đặt xong lượt này bạn chốt tiếp được."
		},
		"live.held_before": say("Bạn đã giữ món này hai lần mà chưa đặt, nên giờ nhường người khác. Bạn vẫn mua được ở trang sản phẩm, hoặc chốt lại sau một giờ."),

		"live.key_over":    say("Đường dẫn này đã hết hạn cùng với phiên. Bạn nhờ người phụ trách cho đường dẫn của phiên mới nhé."),
		"live.no_item":     say("Món này không có trong phiên."),
		"live.not_on_air":  say("Phiên chưa bắt đầu hoặc đã kết thúc, nên chưa làm được việc ấy."),
		"live.not_planned": say("Phiên này đã bắt đầu, hoặc vừa có người sửa. Bạn mở lại trang để xem bản mới nhất."),
		"live.not_ready": func(d Details) string {
			return "Chưa ghim được " + d.text("code") + ": còn thiếu giấy tờ hoặc điều kiện. Lý do ghi ở danh sách bên dưới."
		},
		"live.gaps": func(d Details) string {
			return "Chưa lên sóng được: còn " + d.text("count") + " việc phải xong trước. Xem danh sách bên dưới."
		},
		"live.step": say("Không chuyển được như vậy: trạng thái của phiên vừa đổi. Trang dưới đây là mới nhất."),
		"live.price_high": func(d Details) string {
			return "Giá trong phiên phải thấp hơn giá niêm yết " + d.text("list") + "."
		},
		"live.price_low": say("Bạn ghi giá mới bằng số, lớn hơn 0."),
		"live.half": func(d Details) string {
			return "Giảm quá một nửa phải có Phòng Kinh tế nhận. Thấp nhất là " + d.text("lowest") + "."
		},
		"live.window_over":  say("Giá trong phiên của món này đã hết giờ. Bấm Gia hạn trước nhé."),
		"live.too_long":     say("Một phiên dài nhất 12 giờ."),
		"live.nothing_left": say("Món này không còn hàng để bán tiếp. Nhập thêm hàng vào kho trước nhé."),
		"live.gone_already": say("Món này đã báo hết hàng rồi."),
		"live.undo_late":    say("Quá lâu nên không hoàn tác được nữa. Bạn làm lại thao tác ngược lại nhé."),
		"live.undo_passed":  say("Có người vừa đổi tiếp món này, nên không hoàn tác được. Bạn xem số mới nhất rồi đổi lại nhé."),

		"live.stall_name":     say("Ghi tên quầy, nhiều nhất 80 chữ. Ví dụ: Hội chợ Quốc Oai, quầy 12."),
		"live.stalls_used_up": say("Đã dùng hết 99 mã quầy."),
		"draft.not_found":     say("Không có hàng nào giữ ở đường dẫn này. Bạn xem các món đang bán nhé."),
		"draft.dropped":       say("Người dẫn đã thôi giữ hàng này."),
		"draft.taken":         say("Khách đã mở đường dẫn, hàng đang nằm trong giỏ của khách."),
		"draft.ordered":       say("Hàng này đã thành đơn rồi."),
		"draft.held_twice":    say("Đã giữ hai lần cho đơn chờ này mà khách chưa đặt. Nhường suất cho người khác, hoặc gọi khách."),

		"live.not_rehearsal":     say("Phiên này tính thật, nên không thử đơn được. Lập một buổi tập dượt để thử nhé."),
		"live.begun":             say("Phiên đã bắt đầu nên không sửa kế hoạch được nữa. Đổi giá, số lượng ở bàn điều khiển."),
		"live.changed_meanwhile": say("Có người vừa sửa phiên này trước bạn. Bạn xem bản mới rồi lưu lại nhé."),
		"live.codes_used_up":     func(d Details) string { return "Chữ " + d.text("letter") + " đã hết mã." },
		"live.name":              say("Ghi tên phiên, nhiều nhất 80 chữ."),
		"live.moment":            say("Ghi ngày và giờ như 20:00, 28/11/2026."),
		"live.ends":              say("Giờ kết thúc phải sau giờ bắt đầu."),
		"live.ends_past":         say("Giờ kết thúc đã qua rồi. Bạn chọn giờ sau lúc này nhé."),
		"live.complaints":        say("Nơi nhận phản ánh dài quá, rút còn 120 chữ."),
		"live.link":              say("Đường dẫn phải bắt đầu bằng https:// và không có dấu cách."),
		"live.host":              say("Ghi tên người dẫn và chọn việc của họ."),
		"live.hosts":             say("Nhiều nhất 10 người trong một phiên."),
		"live.items":             func(d Details) string { return "Nhiều nhất " + d.text("most") + " món trong một phiên." },
		"live.variant":           say("Món này không bán trong phiên được: chỉ hàng có sẵn, đếm được, không phải hộp quà."),
		"live.units":             say("Số lượng từ 1 đến 999."),
		"live.per_phone":         say("Mỗi người mua từ 1 đến 99, không quá số lượng của phiên. 0 là không giới hạn."),
		"live.minutes":           say("Số phút từ 1 đến 720. 0 là giữ giá tới hết phiên."),

		"live.gap_items":      say("Phiên chưa có món nào."),
		"live.gap_links":      say("Chưa có đường dẫn tới kênh phát."),
		"live.gap_hosts":      say("Chưa có người dẫn."),
		"live.gap_identity":   func(d Details) string { return d.text("host") + ": chưa xác minh danh tính (xem căn cước)." },
		"live.gap_rules":      say("Chưa nhận quy chế livestream bản đang có hiệu lực."),
		"live.gap_complaints": say("Chưa ghi nơi nhận phản ánh của người xem."),
		"live.gap_over":       say("Giờ kết thúc đã qua. Đặt lại giờ."),
		"live.gap_hidden":     say("Khách không xem được món này: chưa đăng, hoặc cơ sở đang tạm dừng."),
		"live.gap_star": func(d Details) string {
			return "Giấy chứng nhận OCOP số " + d.text("number") + " không còn hiệu lực."
		},
		"live.gap_label": say("Chưa ai xác nhận đã xem ảnh nhãn."),
		"live.gap_price": func(d Details) string {
			return "Giá trong phiên không thấp hơn giá niêm yết " + d.text("list") + "."
		},
		"live.gap_half": say("Giảm quá một nửa mà chưa có Phòng Kinh tế nhận."),
		"live.gap_aside": func(d Details) string {
			return "Mới giữ được " + d.text("held") + " trên " + d.text("units") + " suất. Nhập thêm hàng hoặc bớt số lượng."
		},
	}
}
