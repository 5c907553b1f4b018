package locale

func viOfficeReturned() OfficeReturned {
	return OfficeReturned{
		Stars:   OfficeTask{"đề nghị công nhận OCOP bị trả lại cho bạn", "Người thứ hai ghi lý do. Sửa chỗ sai rồi gửi lại là xong.", "Sửa và gửi lại"},
		Launch:  OfficeTask{"đề nghị mở bán bị trả lại cho bạn", "Người thứ hai ghi lý do. Sửa chỗ sai rồi gửi lại là xong.", "Sửa và gửi lại"},
		Account: OfficeTask{"tài khoản nhận tiền bị trả lại cho bạn", "Người thứ hai ghi lý do. Xem lại từng chữ số rồi gửi lại.", "Sửa và gửi lại"},
		Lift:    OfficeTask{"đề nghị cho bán lại bị trả lại cho bạn", "Người thứ hai ghi lý do. Làm rõ điều họ hỏi rồi đề nghị lại, hoặc để hàng nghỉ tiếp.", "Đề nghị lại"},
		Refund:  OfficeTask{"khoản trả lại khách bị trả lại cho bạn", "Tiền chưa vào sổ. Xem lý do, soát mã giao dịch rồi ghi lại.", "Xem và ghi lại"},
		Why:     func(who, why string) string { return "Bị trả lại. " + who + ": " + why },
		Again:   "Sửa và gửi lại", KeepsFile: "Để trống thì giữ bản chụp đã gửi lần trước.",
	}
}
