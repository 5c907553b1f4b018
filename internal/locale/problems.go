package locale

// Problems is what the API says above the details of a refusal: a short title for
// each HTTP status.
type Problems struct{ Titles map[int]string }

// Title is the title for a status; an unlisted one gets that of 500.
func (p Problems) Title(status int) string {
	if title, ok := p.Titles[status]; ok {
		return title
	}
	return p.Titles[500]
}

func viProblems() Problems {
	return Problems{Titles: map[int]string{
		400: "Yêu cầu không đọc được",
		403: "Không được phép",
		404: "Không tìm thấy",
		405: "Cách gọi không đúng",
		408: "Gửi quá chậm",
		409: "Chưa làm được lúc này",
		413: "Yêu cầu quá lớn",
		415: "Kiểu dữ liệu không nhận",
		422: "Dữ liệu chưa đúng",
		429: "Gửi quá nhanh",
		431: "Tiêu đề quá lớn",
		500: "Hệ thống gặp lỗi",
		503: "Hệ thống đang bận",
	}}
}
