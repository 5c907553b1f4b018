package demo

import (
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// writeMessagesTx writes to all producers, of whom one has read it, and to one alone.
func writeMessagesTx(tx *gorm.DB, now time.Time) error {
	const who = "Cán bộ Phòng Kinh tế (mẫu)"
	all, err := insertTx(tx, `INSERT INTO maker_messages (body, link, ends_on, audience, by_name, at, sample) VALUES (?, 'papers', ?, 'all', ?, ?, true) RETURNING id`,
		"Tuần tới xã đối chiếu giấy tờ. Cơ sở xem lại hạn giấy, chụp bản mới nếu đã gia hạn. (Lời nhắn mẫu)", vntime.Today(now).AddDate(0, 0, 10), who, now.Add(-26*time.Hour))
	if err != nil {
		return err
	}
	one, err := insertTx(tx, `INSERT INTO maker_messages (body, link, audience, by_name, at, sample) VALUES (?, 'orders', 'picked', ?, ?, true) RETURNING id`,
		"Bưu tá đến lúc 9 giờ sáng mai, cơ sở gói xong đơn từ tối nay giúp. (Lời nhắn mẫu)", who, now.Add(-2*time.Hour))
	if err != nil {
		return err
	}
	for _, to := range []struct {
		id    int64
		where string
	}{{all, `true`}, {one, `slug = 'htx-mien-lang-so'`}} {
		if err := tx.Exec(`INSERT INTO maker_message_readers (message_id, producer_id, read_at, read_by) SELECT ?, id, CASE WHEN slug = 'nem-thinh-som' THEN ?::timestamptz END, CASE WHEN slug = 'nem-thinh-som' THEN 'Chủ cơ sở mẫu' ELSE '' END
			FROM producers WHERE `+to.where, to.id, now.Add(-20*time.Hour)).Error; err != nil {
			return err
		}
	}
	return nil
}
