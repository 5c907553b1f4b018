package demo

import (
	"fmt"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog/ocop"
)

// recognition is a made-up decision. Its days are counted from the day of seeding, so
// that the same product is lapsed or about to end whenever somebody looks.
type recognition struct {
	product string
	stars   int
	// Either it began so many months ago, or it ends in so many days; 36 months lie
	// between (Decision 26/2026/QĐ-TTg, Art. 4).
	monthsAgo  int
	endsInDays int
	// revokedDaysAgo with why: taken back before its time (Art. 8).
	revokedDaysAgo int
	why            string
}

func recognitions() []recognition {
	return []recognition{
		{product: "mien-dong-lang-so-soi-nho", stars: 4, monthsAgo: 14},
		{product: "mien-dong-lang-so-soi-to", stars: 3, monthsAgo: 14},
		{product: "nem-thinh-la-sung-ha-hoa", stars: 3, monthsAgo: 11},
		{product: "khay-tra-cham-la-cuc", stars: 3, monthsAgo: 11},
		{product: "hop-qua-co-yen", stars: 3, monthsAgo: 5},
		{product: "cai-ngot-an-toan-cong-hoa", stars: 3, monthsAgo: 5},
		{product: "bun-kho-cuon-tay", stars: 3, endsInDays: 20},
		{product: "pho-kho-bo-lat", stars: 3, endsInDays: -75},
		{product: "nem-goi-la-do-chang", stars: 3, monthsAgo: 20, revokedDaysAgo: 40,
			why: "Cơ sở đổi bao bì, nhãn không còn khớp hồ sơ đã công nhận (mẫu)"},
	}
}

// days gives the first and the last day of the recognition, both included.
func (r recognition) days(today time.Time) (from, until time.Time) {
	if r.monthsAgo > 0 {
		from = today.AddDate(0, -r.monthsAgo, 0)
		return from, from.AddDate(0, 36, -1)
	}
	until = today.AddDate(0, 0, r.endsInDays)
	return until.AddDate(0, -36, 1), until
}

func writeRecognitionsTx(tx *gorm.DB, now time.Time) error {
	today := ocop.Today(now)
	for i, r := range recognitions() {
		from, until := r.days(today)
		var revoked *time.Time
		if r.revokedDaysAgo > 0 {
			day := today.AddDate(0, 0, -r.revokedDaysAgo)
			revoked = &day
		}
		if _, err := insertTx(tx, `INSERT INTO recognitions (product_id, certificate_code, decision_number, decided_on, authority, stars, valid_from, valid_until,
				revoked_on, revoked_because, sample)
			VALUES ((SELECT id FROM products WHERE slug = ?), ?, ?, ?, 'UBND thành phố Hà Nội (mẫu)', ?, ?, ?, ?, ?, true) RETURNING id`,
			r.product, fmt.Sprintf("01-09931-%03d-%d", i+1, from.Year()), fmt.Sprintf("%d/QĐ-UBND (mẫu)", 4000+from.YearDay()), from, r.stars,
			from, until, revoked, r.why); err != nil {
			return err
		}
	}
	return nil
}
