package locale

func viFakeCards() FakeCards {
	return FakeCards{
		Title: "Trang thẻ giả, để thử", Lead: "Đây là trang thử. Không có thẻ thật và không có tiền thật: bạn chọn điều muốn xảy ra.",
		Pay: "Trả tiền", Fail: "Thẻ bị từ chối", Delay: "Ngân hàng cần vài ngày", Abandon: "Bỏ, quay lại cửa hàng",
		Done: "Phiên trả tiền này đã xong hoặc đã hết hạn.",
	}
}
