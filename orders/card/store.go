package card

import (
	"fmt"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/orders"
)

// Store keeps what there is about cards.
type Store struct {
	db     *pg.DB
	orders *orders.Store
	now    func() time.Time
	whose  Whose
	words  Words
}

// Whose says into whose account an order is paid.
type Whose struct {
	Launch orders.LaunchReader
	Trying bool // with a provider that is none
}

// Words are reasons that the store writes down itself.
type Words struct {
	Unpaid string // of an order that ended because its card payment did not come
	Late   string // of money that goes back because it came after the end
}

// NewStore keeps it in db.
func NewStore(db *pg.DB, o *orders.Store, whose Whose, now func() time.Time, w Words) *Store {
	return &Store{db: db, orders: o, whose: whose, now: now, words: w}
}

// provider is who acts when nobody of ours does.
var provider = audit.Actor{Kind: audit.System, Name: "Stripe"}

func exec(tx *gorm.DB, what, sql string, args ...any) error {
	if err := tx.Exec(sql, args...).Error; err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	return nil
}
