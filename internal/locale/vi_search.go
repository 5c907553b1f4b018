package locale

import "strconv"

func viSearchPage() SearchPage {
	return SearchPage{
		Title:       "Tìm sản phẩm",
		TitleFor:    func(q string) string { return "Tìm “" + q + "”" },
		Heading:     "Bạn muốn tìm gì?",
		Result:      func(q string, n int) string { return "Kết quả cho “" + q + "” (" + strconv.Itoa(n) + ")" },
		Loose:       func(q string) string { return "Không thấy đúng “" + q + "”." },
		LooseText:   "Dưới đây là những thứ gần nhất.",
		Nothing:     func(q string) string { return "Không thấy “" + q + "”" },
		NothingText: "Gõ không dấu cũng được, ví dụ “mien so”. Tên làng, tên xã cũ đều tìm được.",
		Try:         "Thử tìm",
		Tries:       []string{"miến", "nem", "khay gỗ", "làng So"},
		Products:    "Sản phẩm",
		Groups:      "Nhóm sản phẩm",
		Villages:    "Làng",
		Makers:      "Người làm",
		OrCall:      func(phone string) string { return "Gọi " + phone + " để hỏi" },
		SeeAll:      "Xem tất cả sản phẩm",
		Also:        "Có thể bạn tìm",
	}
}

// joinDots joins what is not empty: "Làng So · 3 sản phẩm".
func joinDots(parts ...string) string {
	out := ""
	for _, p := range parts {
		if p == "" {
			continue
		}
		if out != "" {
			out += "\u00a0· "
		}
		out += p
	}
	return out
}
