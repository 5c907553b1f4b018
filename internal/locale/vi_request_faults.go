package locale

// viRequestFaults is what programs hear that send a request we cannot read.
func viRequestFaults() Faults {
	return Faults{
		"form.wrong": func(d Details) string {
			if n, ok := d.number("count"); ok {
				return "Còn " + n + " chỗ cần sửa. Xem từng chỗ trong errors."
			}
			return "Còn chỗ cần sửa. Xem từng chỗ trong errors."
		},
		"field.unknown":   say("Không có trường này. Bạn bỏ đi, hoặc xem lại tên trường trong openapi.json."),
		"field.required":  say("Thiếu trường này."),
		"field.integer":   say("Trường này phải là số nguyên, chỉ viết bằng chữ số, ví dụ 2."),
		"field.boolean":   say("Trường này phải là true hoặc false."),
		"field.text":      say("Trường này phải là chuỗi ký tự."),
		"field.object":    say("Chỗ này phải là một đối tượng JSON."),
		"field.too_small": func(d Details) string { return "Số nhỏ nhất được nhận là " + d.text("limit") + "." },
		"field.too_large": func(d Details) string { return "Số lớn nhất được nhận là " + d.text("limit") + "." },
		"field.choice":    func(d Details) string { return "Chọn một trong các giá trị: " + d.text("choices") + "." },
		"field.wrong":     say("Giá trị này chưa đúng. Bạn xem lại trong openapi.json."),
		"body.missing":    say("Yêu cầu này cần phần thân JSON."),
		"body.malformed":  say("Phần thân không phải JSON đọc được. Bạn kiểm tra dấu ngoặc, dấu phẩy và bảng mã UTF-8."),
		"body.doubled": func(d Details) string {
			return "Trường " + d.text("field") + " được ghi hai lần. Bạn giữ lại một lần thôi."
		},
		"body.too_large":    say("Phần thân quá lớn, tối đa 1 MiB."),
		"body.media_type":   say("Gửi phần thân dạng JSON với tiêu đề Content-Type: application/json."),
		"path.unknown":      say("Không có địa chỉ này trong API. Danh sách địa chỉ ở /api/v1/openapi.json."),
		"path.method":       func(d Details) string { return "Địa chỉ này chỉ nhận " + d.text("allow") + "." },
		"request.malformed": say("Địa chỉ hoặc tiêu đề của yêu cầu có ký tự không đọc được. Dùng bảng mã UTF-8."),
	}
}
