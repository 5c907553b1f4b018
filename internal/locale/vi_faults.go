package locale

func viFaults() Faults {
	return Faults{
		"broken": say("Hệ thống gặp lỗi. Chúng tôi đã ghi lại và sẽ sửa. Bạn thử lại sau ít phút nhé."),
	}
}
