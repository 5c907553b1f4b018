package payee

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/pg"
)

// Store keeps accounts.
type Store struct {
	db  *pg.DB
	now func() time.Time
}

// NewStore keeps accounts in db.
func NewStore(db *pg.DB, now func() time.Time) *Store { return &Store{db: db, now: now} }

const columns = `id, producer_id, kind, bank_bin, account_number, account_name, state, active_from, replaces, old_email, old_phone, sample, created_at, updated_at`

// Active is the bank account in use of each of the producers, by producer. One without an
// account is not in it.
func (s *Store) Active(ctx context.Context, producerIDs ...int64) (map[int64]Account, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT DISTINCT ON (producer_id) `+columns+` FROM producer_bank_accounts
		WHERE producer_id = ANY ($1) AND kind = 'bank' AND state = 'approved' AND active_from <= $2 ORDER BY producer_id, active_from DESC, id DESC`, producerIDs, s.now())
	if err != nil {
		return nil, fmt.Errorf("find accounts: %w", err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[Account])
	if err != nil {
		return nil, fmt.Errorf("find accounts: %w", err)
	}
	out := make(map[int64]Account, len(list))
	for _, a := range list {
		out[a.ProducerID] = a
	}
	return out, nil
}

// HasTx says whether a producer can be paid by transfer at an instant, in the caller's
// transaction.
func HasTx(tx *gorm.DB, producerID int64, at time.Time) (has bool, err error) {
	err = tx.Raw(`SELECT EXISTS (SELECT FROM producer_bank_accounts WHERE producer_id = ? AND kind = 'bank' AND state = 'approved' AND active_from <= ?)`, producerID, at).Scan(&has).Error
	if err != nil {
		return false, fmt.Errorf("find account of producer %d: %w", producerID, err)
	}
	return has, nil
}

// Any says whether there is a producer with an account of a kind in use at an instant.
func Any(ctx context.Context, db *pg.DB, kind Kind, at time.Time) (any bool, err error) {
	err = db.Pool.QueryRow(ctx, `SELECT EXISTS (SELECT FROM producer_bank_accounts WHERE kind = $1 AND state = 'approved' AND active_from <= $2)`, kind, at).Scan(&any)
	if err != nil {
		return false, fmt.Errorf("look for an account: %w", err)
	}
	return any, nil
}
