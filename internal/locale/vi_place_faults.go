package locale

func viPlaceFaults() Faults {
	return Faults{
		"place.province_unknown": say("Chọn tỉnh hoặc thành phố trước nhé."),
		"place.ward_missing":     say("Chọn phường/xã. Không nhớ tên mới? Gõ tên cũ, ví dụ “Cộng Hòa”."),
		"place.ward_ambiguous":   say("Có vài nơi trùng tên này. Chọn đúng phường/xã của bạn trong danh sách bên dưới."),
		"place.ward_unknown":     say("Chưa tìm thấy phường/xã này trong tỉnh đã chọn. Bạn thử gõ tên cũ, ví dụ “Cộng Hòa”, hoặc xem lại tỉnh."),
	}
}
