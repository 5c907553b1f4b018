package ledger

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

// Store reads the ledger.
type Store struct{ db *pg.DB }

// NewStore reads from db.
func NewStore(db *pg.DB) *Store { return &Store{db: db} }

// AppendTx writes a fact in the caller's transaction and says whether it was new. The
// same fact a second time writes nothing.
func AppendTx(tx *gorm.DB, e Entry) (added bool, err error) {
	res := tx.Exec(`INSERT INTO ledger_entries (order_id, kind, provider, external_ref, amount, actor_kind, actor_id, at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (provider, external_ref, kind) DO NOTHING`,
		e.OrderID, e.Kind, e.Provider, e.ExternalRef, e.Amount, e.ActorKind, e.ActorID, e.At)
	if res.Error != nil {
		return false, fmt.Errorf("append to ledger: %w", res.Error)
	}
	return res.RowsAffected == 1, nil
}

// Paid is what has come in for an order, less what went back; 0 when nothing has.
func (s *Store) Paid(ctx context.Context, orderID int64) (sum money.VND, err error) {
	err = s.db.Pool.QueryRow(ctx, `SELECT coalesce(sum(amount), 0)::bigint FROM ledger_entries WHERE order_id = $1`, orderID).Scan(&sum)
	if err != nil {
		return 0, fmt.Errorf("sum ledger: %w", err)
	}
	return sum, nil
}
