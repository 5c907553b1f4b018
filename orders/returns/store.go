package returns

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/orders"
)

// Changed tells the outbox of a step; the id is that of the event.
const Changed = "returns.changed"

// Store keeps cases.
type Store struct {
	db     *pg.DB
	orders *orders.Store
	now    func() time.Time
}

// NewStore keeps them in db.
func NewStore(db *pg.DB, o *orders.Store, now func() time.Time) *Store {
	return &Store{db: db, orders: o, now: now}
}
