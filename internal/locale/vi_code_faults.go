package locale

func viCodeFaults() Faults {
	return Faults{
		"code.empty":      say("Nhập mã đơn, ví dụ OCP-7K3M-9QXH."),
		"code.typo":       say("Mã đơn này có chỗ gõ nhầm. Bạn so lại từng ký tự với mã trên trang đặt hàng hoặc trong thư xác nhận nhé."),
		"code.not_a_code": say("Đây chưa phải mã đơn. Mã đơn bắt đầu bằng OCP hoặc OCM, sau đó là 8 chữ và số, ví dụ OCP-7K3M-9QXH."),
	}
}
