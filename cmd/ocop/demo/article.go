package demo

import (
	"time"

	"gorm.io/gorm"
)

// lunarEvent is a festival of the commune, on days of the lunar year that were read.
type lunarEvent struct {
	slug, title, summary string
	from, to, month      int
	source               string
}

func festivals() []lunarEvent {
	const review = "Văn hóa và Phát triển, 2024"
	return []lunarEvent{
		{"hoi-dinh-so", "Hội đình So", "Hội ở Đình So, ba ngày trong tháng hai âm lịch.", 8, 10, 2, review},
		{"khao-quan-dinh-so", "Lễ khao quân ở Đình So", "Lễ tháng bảy âm lịch của làng So.", 10, 10, 7, review},
		{"thanh-hoa-dinh-so", "Lễ Thánh hóa ở Đình So", "Lễ tháng chạp của làng So.", 10, 10, 12, review},
	}
}

// writeArticlesTx writes the festivals, and one piece of news that is true of every
// sample commune: that it is one.
func writeArticlesTx(tx *gorm.DB, now time.Time) error {
	for _, e := range festivals() {
		if _, err := insertTx(tx, `INSERT INTO articles (kind, slug, title, summary, source, place, lunar_from, lunar_to, lunar_month, state, published_at, created_at, updated_at)
			VALUES ('event', ?, ?, ?, ?, 'Đình So, làng So', ?, ?, ?, 'published', ?, ?, ?) RETURNING id`,
			e.slug, e.title, e.summary, e.source, e.from, e.to, e.month, now, now, now); err != nil {
			return err
		}
	}
	_, err := insertTx(tx, `INSERT INTO articles (kind, slug, title, summary, body, source, state, published_at, sample, created_at, updated_at)
		VALUES ('news', 'trang-chay-thu', ?, ?, ?, ?, 'published', ?, true, ?, ?) RETURNING id`,
		"Trang bán đang chạy thử với dữ liệu mẫu",
		"Cơ sở, giá và số giấy trên trang là ví dụ, để xem trang làm việc thế nào.",
		paragraphs(
			"Bạn đặt thử được: đơn đi qua đủ các bước như thật, nhưng không ai gửi hàng và không ai thu tiền.",
			"Chuyện về làng và về Đình So là thật, mỗi điều ghi đọc được ở đâu. Khi xã mở bán, dòng “Dữ liệu mẫu” ở đầu trang sẽ hết."),
		"Người làm trang", now, now, now)
	return err
}
