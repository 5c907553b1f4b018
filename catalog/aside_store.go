package catalog

import (
	"fmt"
	"time"

	"gorm.io/gorm"
)

// AsideTx holds n of a variant for a holder who is no buyer, such as a session to come, until
// an instant; 0 lets go of what it holds. It is all of it or what is free. It says how many
// are held now. A second call replaces the first.
func AsideTx(tx *gorm.DB, holder string, variantID int64, n int, at, until time.Time) (held int, err error) {
	if err := tx.Exec(`SELECT FROM variants WHERE id = ? FOR NO KEY UPDATE`, variantID).Error; err != nil {
		return 0, fmt.Errorf("lock variant %d: %w", variantID, err)
	}
	if err := tx.Exec(`UPDATE holds SET until = greatest(made_at, ?) WHERE holder = ? AND variant_id = ? AND used_at IS NULL AND until > ?`, at, holder, variantID, at).Error; err != nil {
		return 0, fmt.Errorf("let go of variant %d: %w", variantID, err)
	}
	if n == 0 {
		return 0, nil
	}
	if err := tx.Exec(`UPDATE variants SET spoken_until = greatest(spoken_until, ?) WHERE id = ?`, until, variantID).Error; err != nil {
		return 0, fmt.Errorf("say until when something is held: %w", err)
	}
	err = tx.Raw(`INSERT INTO holds (holder, variant_id, quantity, most, made_at, until)
		SELECT ?, x.id, n, n, ?, ? FROM variants x, least(?::int, x.stock - spoken_for(x.id, ?)) AS n WHERE x.id = ? AND NOT x.boxed AND n > 0 RETURNING quantity`,
		holder, at, until, n, at, variantID).Scan(&held).Error
	if err != nil {
		return 0, fmt.Errorf("put aside of variant %d: %w", variantID, err)
	}
	return held, nil
}

// AsideNow is the SQL for how many of a variant x the holder at a parameter holds at the
// instant at another.
func AsideNow(holder, at string) string {
	return `(SELECT coalesce(sum(h.quantity), 0)::int FROM holds h WHERE h.holder = ` + holder + ` AND h.variant_id = x.id AND h.used_at IS NULL AND h.until > ` + at + `)`
}
