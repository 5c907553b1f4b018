package locale

// viOfficeFaults is what officers hear when the office does not do a thing.
func viOfficeFaults() Faults {
	rights := viOfficeRefused()
	return Faults{
		"takedown.why":        say("Ghi lý do, để người sau biết vì sao."),
		"takedown.not_found":  say("Không tìm thấy thứ cần gỡ. Có thể đã đổi tên."),
		"takedown.open":       say("Thứ này đã bị gỡ rồi. Mở mục “Đã gỡ” bên dưới để xem."),
		"takedown.lifted":     say("Thứ này đã được cho bán lại."),
		"takedown.asked":      say("Đã có đề nghị cho bán lại đang chờ duyệt."),
		"audit.day":           say("Ngày gõ chưa đúng. Ví dụ đúng: 27/11/2026."),
		"audit.changed_since": say("Vừa có người sửa tiếp sau bạn nên không hoàn tác được. Bạn xem bản mới rồi sửa tay nhé."),
		"audit.no_restore":    say("Bản cũ này không còn dùng được với hồ sơ hôm nay. Hãy mở hồ sơ và sửa tay."),
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
