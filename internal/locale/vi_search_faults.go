package locale

func viSearchFaults() Faults {
	return Faults{
		"synonym.too_few":           say("Một dòng cần ít nhất hai từ, cách nhau bằng dấu phẩy. Bạn gõ thêm nhé."),
		"synonym.too_many":          say("Một dòng có nhiều nhất 20 từ. Bạn tách thành hai dòng nhé."),
		"synonym.too_long":          say("Có từ dài quá 40 chữ. Bạn viết ngắn lại, mỗi từ cách nhau bằng dấu phẩy nhé."),
		"synonym.no_letters":        say("Có chỗ chỉ toàn dấu, không có chữ. Bạn xem lại các dấu phẩy nhé."),
		"synonym.not_found":         say("Dòng từ này vừa được bỏ. Bạn mở lại trang để xem danh sách mới nhé."),
		"synonym.changed_meanwhile": say("Dòng này vừa có người khác sửa. Bạn mở lại trang, xem dòng mới rồi sửa lại nhé."),
	}
}
