package locale

import "strconv"

func viOfficeSearchWords() OfficeSearchWords {
	return OfficeSearchWords{
		Menu:   "Khách tìm gì",
		Title:  "Khách tìm gì",
		Missed: "Ý tưởng sản phẩm",
		MissedNote: func(days int) string {
			return "Khách đã tìm mà chưa thấy, " + strconv.Itoa(days) + " ngày qua. Chỉ đếm lượt, không ghi ai tìm."
		},
		NoMissed:     "Chưa có lượt tìm nào trắng tay.",
		NoMissedText: "Khi khách tìm thứ xã chưa bán, chữ khách gõ sẽ hiện ở đây.",
		Term:         "Khách gõ",
		TimesHead:    "Số lượt",
		Times:        strconv.Itoa,
		Last:         "Lần cuối",
		Synonyms:     "Từ cùng nghĩa",
		SynonymsNote: "Tìm một từ trong dòng là thấy hàng của cả dòng. Có hiệu lực ngay khi lưu.",
		Phrases:      "Các từ cùng nghĩa",
		PhrasesHint:  "Từ 2 đến 20 từ, cách nhau bằng dấu phẩy, gõ đủ dấu. Ví dụ: rau an toàn, rau sạch.",
		Add:          "Thêm dòng",
		Save:         "Lưu",
		Remove:       "Bỏ dòng này",
		BuiltIn:      "Dòng có sẵn cùng phần mềm. Sửa hay bỏ đều được.",
		Saved:        "Đã lưu từ cùng nghĩa.",
	}
}
