package demo

import (
	"fmt"
	"time"

	"gorm.io/gorm"
)

// writeActsTx leaves what the village head did for a producer by telephone, this month and
// the one before, which its producer has not looked through.
func writeActsTx(tx *gorm.DB, now time.Time) error {
	err := tx.Exec(`INSERT INTO acts_for (producer_id, kind, order_id, record, how, by_id, by_name, at)
		SELECT r.id, 'confirm', o.id, o.code, 'call', a.id, a.name, o.created_at + interval '40 minutes' FROM producers r JOIN orders o ON o.producer_id = r.id AND o.state IN ('confirmed', 'completed')
		JOIN accounts a ON a.login = 'truongthon@hungdao.example' WHERE r.slug = 'htx-mien-lang-so' ORDER BY o.created_at DESC LIMIT 2`).Error
	if err != nil {
		return fmt.Errorf("seed what was done for a producer: %w", err)
	}
	err = tx.Exec(`INSERT INTO acts_for (producer_id, kind, variant_id, record, before, after, how, by_id, by_name, at)
		SELECT p.producer_id, 'stock', x.id, p.name || ', ' || x.name, 12, 30, 'in_person', a.id, a.name, ? FROM products p JOIN variants x ON x.product_id = p.id
		JOIN accounts a ON a.login = 'truongthon@hungdao.example' WHERE p.slug = 'mien-dong-lang-so-soi-to' ORDER BY x.id LIMIT 1`, now.AddDate(0, -1, -2)).Error
	if err != nil {
		return fmt.Errorf("seed what was counted for a producer: %w", err)
	}
	return nil
}
