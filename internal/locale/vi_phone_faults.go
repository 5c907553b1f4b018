package locale

func viPhoneFaults() Faults {
	return Faults{
		"phone.mobile":  say("Trả tiền mặt cần một số di động để bưu tá gọi lúc giao. Bạn ghi số di động, hoặc chọn trả trước bằng chuyển khoản nhé."),
		"phone.empty":   say("Nhập số điện thoại."),
		"phone.letters": say("Ô này chỉ nhận chữ số, ví dụ 0912 345 678. Tên người nhận đã có ô riêng."),
		"phone.two":     say("Ghi một số điện thoại thôi. Số thứ hai bạn để ở phần ghi chú nhé."),
		"phone.short": func(d Details) string {
			return "Số này thiếu " + d.text("missing") + " chữ số — " + lengthOfPhone(d)
		},
		"phone.long": func(d Details) string {
			return "Số này thừa " + d.text("extra") + " chữ số — " + lengthOfPhone(d)
		},
		"phone.prefix": say("Số di động bắt đầu bằng 03, 05, 07, 08 hoặc 09."),
		"phone.old_prefix": func(d Details) string {
			return "Đầu số " + d.text("old") + " đã đổi thành " + d.text("new") + ". Bạn thay đầu số rồi gửi lại nhé."
		},
		"phone.service":         say("Đây là số tổng đài, người giao hàng không gọi được. Nhập số di động hoặc số máy bàn của người nhận."),
		"phone.foreign":         say("Cần một số điện thoại Việt Nam để người giao hàng gọi được."),
		"phone.contact_letters": say("Ô này chỉ nhận chữ số, ví dụ 0912 345 678 hoặc 1900 1234."),
		"phone.contact_service": say("Số này quá ngắn để người xa gọi đến. Nhập số di động, số máy bàn, hoặc số 1800, 1900."),
		"phone.contact_foreign": say("Cần một số điện thoại Việt Nam để bà con gọi được."),
		"phone.unknown":         say("Không có thuê bao nào mang đầu số này. Bạn xem lại từng chữ số nhé."),
	}
}

func lengthOfPhone(d Details) string {
	if d["fixed"] == true {
		return "số máy bàn có 11 chữ số, kể cả mã vùng."
	}
	return "số di động có 10 chữ số."
}
