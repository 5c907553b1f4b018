package returns

import (
	"io"
	"time"

	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/internal/secret"
	"github.com/ocop-hungdao/ocop/internal/workday"
	"github.com/ocop-hungdao/ocop/orders"
)

// Changed tells the outbox of a step; the id is that of the event.
const Changed = "returns.changed"

// Store keeps cases.
type Store struct {
	Days *workday.Board // on which nobody is expected to answer; nil: none

	db     *pg.DB
	orders *orders.Store
	now    func() time.Time
	random io.Reader
}

// NewStore keeps them in db. random, which must be cryptographic outside of tests, names forms.
func NewStore(db *pg.DB, o *orders.Store, now func() time.Time, random io.Reader) *Store {
	return &Store{db: db, orders: o, now: now, random: random}
}

// Once names a form before it is sent.
func (s *Store) Once() (string, error) { return secret.Once(s.random) }
