package locale

// viPhotoFaults are said to who sends a picture or puts it in its place.
func viPhotoFaults() Faults {
	return Faults{
		"picture.empty":           say("Tệp này trống. Bạn chọn lại ảnh rồi gửi nhé."),
		"picture.unknown":         say("Tệp này không phải ảnh JPEG, PNG hay WebP. Bạn chọn ảnh chụp khác nhé; đổi đuôi tệp không làm nó thành ảnh."),
		"picture.heic":            say("Ảnh này ở dạng HEIC của iPhone, nhiều máy không xem được. Trên iPhone: Cài đặt, Camera, Định dạng, chọn “Tương thích nhất” rồi chụp lại; hoặc gửi ảnh qua Zalo cho chính mình rồi tải ảnh đó về."),
		"picture.broken":          say("Ảnh này bị hỏng hoặc mới tải được một phần. Bạn mở thử trên máy, rồi chọn lại ảnh gốc nhé."),
		"picture.too_heavy":       say("Ảnh này nặng quá 10 MB. Bạn chọn ảnh nhỏ hơn, hoặc giảm độ phân giải trong máy ảnh rồi chụp lại nhé."),
		"picture.too_many_pixels": say("Ảnh này lớn quá 40 triệu điểm ảnh. Bạn giảm kích thước ảnh rồi gửi lại nhé."),
		"picture.too_small":       say("Ảnh này nhỏ quá, lên trang sẽ mờ. Bạn chọn ảnh có cạnh ngắn từ 160 điểm ảnh, tốt nhất từ 1.200."),
		"picture.too_long":        say("Ảnh này dài quá so với chiều rộng. Bạn cắt bớt cho gần khung 4:3 rồi gửi lại nhé."),
		"picture.animated":        say("Đây là ảnh động. Trang bán chỉ dùng ảnh tĩnh, bạn chọn ảnh khác nhé."),
		"picture.odd":             say("Tệp này có nội dung lạ kèm trong ảnh nên không nhận được. Bạn chụp màn hình ảnh đó rồi gửi bản chụp nhé."),
		"photo.not_found":         say("Không tìm thấy ảnh này. Có thể ai đó vừa xóa. Bạn tải lại trang rồi xem nhé."),
		"photo.no_alt":            say("Viết một câu ngắn tả ảnh, để người không nhìn thấy vẫn biết trong ảnh có gì. Ví dụ: Sợi miến trắng phơi trên phên tre."),
		"photo.long_alt":          say("Câu tả ảnh dài quá 200 ký tự. Bạn viết gọn lại nhé."),
		"photo.focal":             say("Chọn lại phần quan trọng của ảnh trong danh sách nhé."),
		"photo.in_bin":            say("Ảnh này đang ở trong thùng rác. Bạn lấy lại trước rồi làm tiếp nhé."),
		"photo.not_in_bin":        say("Chỉ xóa hẳn được ảnh trong thùng rác. Bạn bỏ ảnh vào thùng rác trước nhé."),
		"photo.too_many": func(d Details) string {
			return "Mỗi nơi có nhiều nhất " + d.text("most") + " ảnh. Bạn bỏ bớt ảnh cũ rồi thêm ảnh mới nhé."
		},
		"photo.twice": say("Ảnh này đã được gửi lại và đang có trong danh sách, nên không cần lấy lại."),
		"photo.changed_meanwhile": func(d Details) string {
			return "Mô tả vừa được người khác sửa thành “" + d.text("now") + "”. Bạn xem lại rồi lưu nhé."
		},
		"photo.no_label":   say("Chỉ ảnh của sản phẩm mới là ảnh nhãn được."),
		"photo.not_agreed": say("Đánh dấu vào ô đồng ý: trong ảnh không có ai, hoặc người trong ảnh đã đồng ý cho đăng."),
		"photo.in_use": func(d Details) string {
			return "Đang dùng ở " + d.text("where") + ": không xóa được, chỉ thay."
		},
		"photo.not_to_use":     say("Ảnh này vừa được bỏ đi hoặc chưa làm xong. Bạn tải lại trang rồi chọn ảnh khác nhé."),
		"photo.being_replaced": say("Ảnh này đang được thay bằng ảnh khác. Bạn chờ vài giây rồi tải lại trang nhé."),
		"photo.same_there":     say("Nơi đang dùng ảnh này đã có ảnh bạn vừa gửi rồi. Bạn chọn ảnh khác, hoặc bỏ bớt một ảnh ở nơi ấy."),
		"photo.lost":           say("Tệp gốc của ảnh không còn. Bạn gửi lại ảnh này nhé."),
		"photo.gave_up":        say("Ảnh chờ hai ngày mà chưa xử lý được. Bạn gửi lại ảnh này; nếu vẫn vậy, gọi người quản trị."),
		"photo.none_chosen":    say("Bạn chưa chọn ảnh nào. Bấm vào ô chọn ảnh, chọn một hay nhiều ảnh rồi gửi nhé."),
		"photo.not_kept":       say("Máy chủ chưa cất được ảnh lúc này, nên chưa ảnh nào được thêm. Bạn thử lại sau ít phút; nếu vẫn vậy, gọi người quản trị."),
	}
}
