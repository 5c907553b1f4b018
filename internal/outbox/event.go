package outbox

import (
	"fmt"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"
)

// Event says that something of a kind happened to the record with this id. Kind is a
// part and a past tense, such as "orders.placed".
type Event struct {
	Kind string
	ID   int64
}

// PutTx records e in the caller's transaction: if that rolls back, e never happened.
// The same event put twice is told twice.
func PutTx(tx *gorm.DB, e Event) error {
	if err := tx.Exec(`INSERT INTO outbox (kind, entity_id) VALUES (?, ?)`, e.Kind, e.ID).Error; err != nil {
		return fmt.Errorf("put %s %d into the outbox: %w", e.Kind, e.ID, err)
	}
	return nil
}

// Queue is PutTx for the same thing that happened to several records, as one of the statements
// that are sent together in the caller's transaction.
func Queue(b *pgx.Batch, kind string, ids ...int64) {
	b.Queue(`INSERT INTO outbox (kind, entity_id) SELECT $1, unnest($2::bigint[])`, kind, ids)
}
