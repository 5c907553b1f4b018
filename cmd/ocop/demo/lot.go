package demo

import (
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog/ocop"
)

// lot is goods made together; its days are counted from the day of seeding.
type lot struct {
	product, code           string
	madeDaysAgo, endsInDays int
	recalledDaysAgo         int
	notice                  string
}

func lots() []lot {
	return []lot{
		{product: "mien-dong-lang-so-soi-nho", code: "MLS-MAU-118", madeDaysAgo: 20, endsInDays: 340},
		{product: "mien-dong-lang-so-soi-nho", code: "MLS-MAU-097", madeDaysAgo: 400, endsInDays: -35},
		{product: "mien-dong-lang-so-soi-nho", code: "MLS-MAU-104", madeDaysAgo: 150, endsInDays: 210, recalledDaysAgo: 1,
			notice: "Một số gói rách mép nên bị ẩm (mẫu). Xin đừng dùng, gọi cơ sở để đổi gói mới."},
		{product: "mien-dong-lang-so-soi-to", code: "MST-MAU-041", madeDaysAgo: 25, endsInDays: 335},
		{product: "bun-kho-cuon-tay", code: "BKC-MAU-032", madeDaysAgo: 12, endsInDays: 170},
		{product: "bun-kho-cuon-tay", code: "BKC-MAU-031", madeDaysAgo: 26, endsInDays: 156},
	}
}

func writeLotsTx(tx *gorm.DB, now time.Time) error {
	today := ocop.Today(now)
	for _, l := range lots() {
		var recalled *time.Time
		if l.recalledDaysAgo > 0 {
			day := today.AddDate(0, 0, -l.recalledDaysAgo)
			recalled = &day
		}
		if _, err := insertTx(tx, `INSERT INTO lots (product_id, code, made_on, expires_on, recalled_on, recall_notice, sample, created_at, created_by)
			SELECT id, ?, ?, ?, ?, ?, true, ?, ? FROM products WHERE slug = ? RETURNING id`, l.code, today.AddDate(0, 0, -l.madeDaysAgo), today.AddDate(0, 0, l.endsInDays), recalled, l.notice,
			now, seeder.Name, l.product); err != nil {
			return err
		}
	}
	return nil
}
