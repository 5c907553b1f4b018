package transfer

import (
	"errors"
	"fmt"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/orders"
)

// Store keeps bank lines and what they pay.
type Store struct {
	db     *pg.DB
	orders *orders.Store
	now    func() time.Time
}

// NewStore keeps lines in db and settles orders through the store of orders.
func NewStore(db *pg.DB, o *orders.Store, now func() time.Time) *Store {
	return &Store{db: db, orders: o, now: now}
}

const columns = `id, source, external_id, producer_id, account_number, direction, amount, content, counterparty, reference, happened_at, created_at,
	note, by_id, by_name, why, allocated, closed_as, closed_note`

// putTx writes a line and says whether it was new.
func putTx(tx *gorm.DB, t *Txn) (added bool, err error) {
	err = tx.Raw(`INSERT INTO bank_txns (source, external_id, producer_id, account_number, direction, amount, content, counterparty, reference,
			happened_at, created_at, note, by_id, by_name, why, closed_as, closed_note)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (source, external_id) DO NOTHING RETURNING id`,
		t.Source, t.ExternalID, t.ProducerID, t.AccountNumber, t.Direction, t.Amount, t.Content, t.Counterparty, t.Reference,
		t.HappenedAt, t.CreatedAt, t.Note, t.ByID, t.ByName, t.Why, t.ClosedAs, t.ClosedNote).Scan(&t.ID).Error
	if err != nil {
		return false, fmt.Errorf("write bank line: %w", err)
	}
	return t.ID != 0, nil
}

// lockTx locks a line for whoever decides about it. Lines are locked before orders,
// always, so that nobody waits for each other.
func lockTx(tx *gorm.DB, id int64) (*Txn, error) {
	var t Txn
	err := tx.Raw(`SELECT `+columns+` FROM bank_txns WHERE id = ? FOR UPDATE`, id).Take(&t).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return nil, fault.New(fault.NotFound, "txn.not_found")
	}
	if err != nil {
		return nil, fmt.Errorf("lock bank line %d: %w", id, err)
	}
	return &t, nil
}

func leaveTx(tx *gorm.DB, t *Txn, why Why) error {
	t.Why = why
	if err := tx.Exec(`UPDATE bank_txns SET why = ? WHERE id = ?`, why, t.ID).Error; err != nil {
		return fmt.Errorf("leave bank line %d to a person: %w", t.ID, err)
	}
	return nil
}

func noteTx(tx *gorm.DB, by audit.Actor, action string, t *Txn, after any, reason string) error {
	return audit.PutTx(tx, audit.Entry{Actor: by, Action: "transfer." + action, Entity: "bank_txn", EntityID: t.ID, After: after, Reason: reason})
}
