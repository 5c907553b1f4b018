package locale

import "strconv"

// viCaseFaults are said about what is asked for after the sale.
func viCaseFaults() Faults {
	return Faults{
		"case.reason":         say("Bạn chọn chuyện đã xảy ra nhé."),
		"case.reason_not_yet": say("Hàng của đơn này chưa rời cơ sở nên chưa thể có chuyện đó. Bạn chọn chuyện khác nhé."),
		"case.wants_not_yet":  say("Hàng chưa gửi nên chưa đổi hay gửi thêm được. Bạn chọn hoàn tiền hoặc chỉ cần trả lời nhé."),
		"case.wants":          say("Bạn chọn cách muốn được giải quyết nhé."),
		"case.body":           say("Bạn kể vài chữ về chuyện đã xảy ra nhé."),
		"case.answer":         say("Viết lời trả lời để khách đọc."),
		"case.offer":          say("Chọn một cách giải quyết trong danh sách."),
		"case.why":            say("Ghi vài chữ cho biết vì sao."),
		"case.long": func(d Details) string {
			return "Lời viết dài quá " + d.text("most") + " chữ. Bạn rút bớt nhé."
		},
		"case.too_many_photos": func(d Details) string { return "Gửi tối đa " + d.text("most") + " ảnh. Bạn bỏ bớt nhé." },
		"case.too_many": func(d Details) string {
			return "Đơn này đang có " + d.text("most") + " phản ánh chưa xong. Bạn viết thêm vào phản ánh cũ, hoặc gọi cơ sở nhé."
		},
		"case.back_already": func(d Details) string {
			out, _ := d["out"].(int)
			return "Theo sổ, khách chỉ còn giữ " + strconv.Itoa(out) + " của món này: phần khác chưa gửi hoặc đã về ở yêu cầu khác. Bạn đếm lại nhé."
		},
		"case.lines":        say("Số lượng không khớp với món trong đơn. Bạn xem lại nhé."),
		"case.not_found":    say("Không tìm thấy phản ánh này. Bạn mở lại từ trang đơn hàng nhé."),
		"case.step_refused": say("Phản ánh đã sang bước khác rồi. Trang dưới đây là mới nhất."),
		"case.changed":      say("Vừa có người trả lời. Bạn đọc lại trang dưới đây rồi bấm lại nhé."),
		"case.not_yours":    say("Việc này người khác làm: khách, cơ sở và cán bộ xã mỗi bên một phần."),
		"case.lawful":       say("Khách chấm dứt giao dịch theo Điều 38 Luật Bảo vệ quyền lợi người tiêu dùng. Cơ sở không tự từ chối được; chưa đồng ý thì trả lời khách và gọi cán bộ xã."),
		"case.goods_first":  say("Đã thống nhất là hàng về trước. Ghi nhận lại hàng rồi làm tiếp."),
		"case.money_first": func(d Details) string {
			return "Còn " + d.text("left") + " chưa hoàn cho khách. Hoàn tiền xong thì phản ánh tự xong."
		},
		"case.assigned_meanwhile": func(d Details) string {
			if d.text("name") == "" {
				return "Vừa có người bỏ phân công việc này. Bạn xem lại rồi giao nhé."
			}
			return "Việc này vừa được giao cho " + d.text("name") + ". Bạn xem lại; vẫn muốn đổi thì giao lần nữa."
		},
		"case.assign_over": say("Phản ánh này đã xong, không cần giao cho ai nữa."),
		"case.no_officer":  say("Người bạn chọn không còn xử lý phản ánh được. Bạn chọn người khác nhé."),
		"case.too_late":    say("Việc này đã xong quá 30 ngày. Bạn gửi phản ánh mới hoặc gọi cơ sở nhé."),
		"case.too_much": func(d Details) string {
			return "Chỉ hoàn được nhiều nhất " + d.text("most") + ", bằng số khách đã trả và chưa được hoàn."
		},
		"case.nothing_paid":    say("Chưa ghi tiền khách trả cho đơn này nên chưa hoàn được. Thu tiền mặt rồi thì ghi vào đơn trước."),
		"case.lost_why":        say("Ghi vì sao bỏ số hàng này, ngắn trong 200 chữ."),
		"case.ref":             say("Ghi mã giao dịch của ngân hàng, hoặc trả tiền mặt ở đâu, trong 100 chữ."),
		"case.by_card_now":     say("Khoản này đang được trả lại vào thẻ của khách. Không trả thêm lần nữa; mở lại trang để xem đã xong chưa."),
		"case.by_card":         say("Đơn này trả bằng thẻ. Tiền hoàn vào đúng thẻ ấy, ở mục Thẻ, do hai người làm."),
		"case.waits_second":    say("Một khoản trả lại của đơn này đang chờ người thứ hai xem. Xem xong khoản ấy rồi ghi tiếp nhé."),
		"case.nothing_owed":    say("Không còn khoản nào phải trả lại khách."),
		"case.no_account":      say("Khách chưa ghi tài khoản nhận tiền."),
		"case.bank":            say("Bạn ghi tên ngân hàng nhé."),
		"case.account":         say("Số tài khoản gồm 6 đến 19 chữ số, có ngân hàng thêm chữ cái không dấu. Bạn chép đúng như trong ứng dụng ngân hàng nhé."),
		"case.holder":          say("Bạn ghi tên chủ tài khoản như trên thẻ nhé."),
		"case.photos_not_kept": say("Ảnh chưa lưu được lúc này, chữ bạn viết vẫn còn. Bạn gửi lại sau ít phút, hoặc gửi không kèm ảnh."),
	}
}
