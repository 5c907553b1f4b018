package demo

import (
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// writeFairsTx plans one fair in the commune, a fortnight from now. Of past ones nothing is made
// up: the plan's target stays as far as it really is.
func writeFairsTx(tx *gorm.DB, now time.Time) error {
	first := vntime.Today(now).AddDate(0, 0, 14)
	id, err := insertTx(tx, `INSERT INTO trade_fairs (name, place, where_held, starts_on, ends_on, organiser, note, sample, updated_at)
		VALUES ('Hội chợ OCOP và làng nghề (mẫu)', 'Sân Trung tâm Dịch vụ tổng hợp xã', 'in_commune', ?, ?, 'UBND xã Hưng Đạo (mẫu)', 'Ví dụ để xem trang làm việc thế nào (mẫu).', true, ?) RETURNING id`,
		first, first.AddDate(0, 0, 1), now)
	if err != nil {
		return err
	}
	for slug, stall := range map[string]string{"htx-mien-lang-so": "Gian 1", "nem-thinh-som": "Gian 2"} {
		if _, err := insertTx(tx, `INSERT INTO trade_fair_stalls (fair_id, producer_id, name) VALUES (?, (SELECT id FROM producers WHERE slug = ?), ?) RETURNING fair_id`, id, slug, stall); err != nil {
			return err
		}
	}
	return nil
}
