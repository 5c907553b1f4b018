package ledger

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

// Store reads the ledger.
type Store struct{ db *pg.DB }

// NewStore reads from db.
func NewStore(db *pg.DB) *Store { return &Store{db: db} }

// AppendTx writes a fact in the caller's transaction and says whether it was new. The
// same fact a second time writes nothing; the same name with another order or amount is
// no fact we know and is refused with "ledger.fact_differs".
func AppendTx(tx *gorm.DB, e Entry) (added bool, err error) {
	res := tx.Exec(`INSERT INTO ledger_entries (order_id, kind, provider, external_ref, amount, reverses, note, actor_kind, actor_id, at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (provider, external_ref, kind) DO NOTHING`,
		e.OrderID, e.Kind, e.Provider, e.ExternalRef, e.Amount, e.Reverses, e.Note, e.ActorKind, e.ActorID, e.At)
	if res.Error != nil {
		return false, fmt.Errorf("append to ledger: %w", res.Error)
	}
	if res.RowsAffected == 1 {
		return true, nil
	}
	var was Entry
	err = tx.Raw(`SELECT order_id, amount FROM ledger_entries WHERE provider = ? AND external_ref = ? AND kind = ?`, e.Provider, e.ExternalRef, e.Kind).Take(&was).Error
	if err != nil {
		return false, fmt.Errorf("read a fact told before: %w", err)
	}
	if was.OrderID != e.OrderID || was.Amount != e.Amount {
		return false, fault.New(fault.Conflict, "ledger.fact_differs")
	}
	return false, nil
}

// SumsTx adds up an order's facts in the caller's transaction.
func SumsTx(tx *gorm.DB, orderID int64) (s Sums, err error) {
	err = tx.Raw(`SELECT paid_in, paid_out, waived, remitted, collected FROM order_money WHERE order_id = ?`, orderID).Scan(&s).Error
	if err != nil {
		return s, fmt.Errorf("sum ledger of order %d: %w", orderID, err)
	}
	return s, nil
}

// Paid is what has come in for an order, less what went back; 0 when nothing has.
func (s *Store) Paid(ctx context.Context, orderID int64) (sum money.VND, err error) {
	err = s.db.Pool.QueryRow(ctx, `SELECT coalesce((SELECT paid_in - paid_out FROM order_money WHERE order_id = $1), 0)`, orderID).Scan(&sum)
	if err != nil {
		return 0, fmt.Errorf("sum ledger: %w", err)
	}
	return sum, nil
}

// Entries lists an order's facts, oldest first.
func (s *Store) Entries(ctx context.Context, orderID int64) ([]Entry, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT id, order_id, kind, provider, external_ref, amount, reverses, note, actor_kind, actor_id, at
		FROM ledger_entries WHERE order_id = $1 ORDER BY id`, orderID)
	if err != nil {
		return nil, fmt.Errorf("list ledger: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Entry])
	if err != nil {
		return nil, fmt.Errorf("list ledger: %w", err)
	}
	return out, nil
}
