package locale

// viOfficeFaults is what officers hear when the office does not do a thing.
func viOfficeFaults() Faults {
	rights := viOfficeRefused()
	return Faults{
		"audit.day":        say("Ngày gõ chưa đúng. Ví dụ đúng: 27/11/2026."),
		"audit.no_restore": say("Bản cũ này không còn dùng được với hồ sơ hôm nay. Hãy mở hồ sơ và sửa tay."),
		"office.no_right": func(d Details) string {
			right, _ := d["permission"].(string)
			name, known := rights.Rights[right]
			if !known {
				name = rights.UnknownRight
			}
			return "Việc này cần quyền “" + name + "”. Nếu bạn cần làm việc này, liên hệ Phòng Kinh tế xã để được thêm quyền."
		},
	}
}
