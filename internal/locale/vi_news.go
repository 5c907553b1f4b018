package locale

import "fmt"

func viNewsPages() NewsPages {
	return NewsPages{
		News:            "Tin của xã",
		NewsDescription: "Tin về sản phẩm OCOP, làng nghề và cách mua bán ở xã Hưng Đạo, mỗi tin ghi rõ nguồn.",
		NewsEmpty:       "Chưa có tin nào.",
		NewsEmptyText:   "Bạn xem lễ hội và sự kiện của xã nhé.",
		Published:       func(day string) string { return "Đăng ngày " + day },
		Events:          "Sự kiện và lễ hội",
		EventsLead:      "Ngày âm lịch được tính ra ngày dương của lần tới.",
		EventsInfo:      "Lễ hội Đình So và các sự kiện của xã Hưng Đạo: ngày âm, ngày dương, nơi diễn ra và nguồn.",
		EventsEmpty:     "Chưa có sự kiện sắp tới.",
		EventsEmptyText: "Bạn xem trang Đình So và các làng nhé.",
		Past:            "Đã qua",
		Lunar: func(from, to, month int) string {
			if from == to {
				return fmt.Sprintf("%s tháng %d âm lịch", lunarDay(from), month)
			}
			return fmt.Sprintf("%s đến %s tháng %d âm lịch", lunarDay(from), lunarDay(to), month)
		},
		Yearly:     "Hằng năm",
		Later:      "Những lần sau",
		When:       "Khi nào",
		Where:      "Ở đâu",
		Source:     "Nguồn",
		ToCalendar: "Thêm vào lịch",
		AllNews:    "Tất cả tin",
		AllEvents:  "Tất cả sự kiện",
		Sample:     "Bài mẫu, không phải tin của xã.",
	}
}

// lunarDay writes a day of the moon as people say it: "mùng 8", "rằm", "ngày 23".
func lunarDay(n int) string {
	switch {
	case n <= 10:
		return fmt.Sprintf("mùng %d", n)
	case n == 15:
		return "rằm"
	}
	return fmt.Sprintf("ngày %d", n)
}
