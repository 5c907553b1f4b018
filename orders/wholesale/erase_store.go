package wholesale

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// erased empties who asked, their words and the notes about them, of the requests that a condition
// names, and counts them; one that is still open is over then.
func erased(which string) string {
	return `WITH gone AS (UPDATE wholesale_requests SET shop = '', name = '', phone = '', email = '', wishes = '', reason = '', erased_at = ?,
			state = CASE WHEN state IN ('new', 'passed', 'taken') THEN 'withdrawn' ELSE state END WHERE erased_at IS NULL AND ` + which + ` RETURNING id),
		words AS (DELETE FROM wholesale_notes WHERE request_id IN (SELECT id FROM gone)),
		said AS (UPDATE wholesale_passes SET note = '' WHERE request_id IN (SELECT id FROM gone))
		SELECT count(*) FROM gone`
}

// Erase empties requests that were last touched longer ago than Kept, and says how many.
func (s *Store) Erase(ctx context.Context) (n int64, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		return tx.Raw(erased(`updated_at < ?`), s.now(), s.now().Add(-Kept)).Scan(&n).Error
	})
	if err != nil {
		return 0, fmt.Errorf("erase old requests: %w", err)
	}
	return n, nil
}

// Forget empties a request for who asked and wants no trace, before its time. One that is open is
// refused with "wholesale.not_over": they withdraw it first, which stops who would call. Again it
// has what it wanted.
func (l *Links) Forget(ctx context.Context, r *Request) error {
	if r.State.Open() {
		return fault.New(fault.Conflict, "wholesale.not_over")
	}
	return l.db.Tx(ctx, func(tx *gorm.DB) error {
		var n int64
		if err := tx.Raw(erased(`id = ? AND state NOT IN ('new', 'passed', 'taken')`), l.now(), r.ID).Scan(&n).Error; err != nil {
			return fmt.Errorf("erase a request: %w", err)
		}
		if n == 0 {
			return nil
		}
		return audit.PutTx(tx, audit.Entry{Actor: audit.Actor{Kind: audit.Buyer}, Action: "wholesale.erased", Entity: "wholesale", EntityID: r.ID})
	})
}
