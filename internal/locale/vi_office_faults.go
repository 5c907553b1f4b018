package locale

// viOfficeFaults is what officers hear when the office does not do a thing.
func viOfficeFaults() Faults {
	rights := viOfficeRefused()
	return Faults{
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
