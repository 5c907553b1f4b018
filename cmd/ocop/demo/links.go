package demo

import (
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// writeLinksTx makes a few short codes as the office would, and says of how often they were opened
// what a small leaflet brings.
func writeLinksTx(tx *gorm.DB, now time.Time) error {
	for i, l := range []struct{ code, opens, from, page, note string }{
		{"TETQUE", "group", `SELECT id FROM product_groups WHERE slug = 'qua-tang'`, "", "Tờ rơi hội chợ 12/2026 (mẫu)"},
		{"LANGSO", "village", `SELECT id FROM villages WHERE slug = 'lang-so'`, "", "Biển ở cổng làng (mẫu)"},
		{"DINHSO", "page", ``, "dinh-so", "Bảng giới thiệu ở sân đình (mẫu)"},
	} {
		from := l.from
		if from == "" {
			from = `SELECT 0 AS id`
		}
		err := tx.Exec(`INSERT INTO spoken_codes (code, opens, opens_id, page, note, sample, created_at, created_by) SELECT ?, ?, t.id, ?, ?, true, ?, 'Cán bộ mẫu' FROM (`+from+`) t`,
			l.code, l.opens, l.page, l.note, now.Add(-time.Duration(40-i)*24*time.Hour)).Error
		if err != nil {
			return err
		}
	}
	return tx.Exec(`INSERT INTO channel_counts (channel, code, day, n) SELECT c, 'TETQUE', ?::date - d, 1 + (d * 7 + length(c)) % 5 FROM generate_series(1, 24, 2) d, unnest(ARRAY['tr', 'qr', 'fb', '']) c WHERE (d + length(c)) % 3 > 0`,
		vntime.Today(now)).Error
}
