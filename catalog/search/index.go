package search

import (
	"context"
	"log/slog"
	"sync/atomic"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

// Index is the engine's copy of the catalog and what keeps it right. Any number of
// programs may tend one index: a lock in the database lets one at a time write to it.
type Index struct {
	db     *pg.DB
	engine *Engine
	uid    string
	now    func() time.Time
	log    *slog.Logger

	usable atomic.Pointer[time.Time] // the day its stars are right for; nil while it cannot be searched
	until  atomic.Pointer[time.Time] // the first instant at which its prices may be others; nil before they were looked at
}

// Name is what the index is called where nothing else is said.
const Name = "products"

// NewIndex makes the index called uid. Nobody searches it before Tend has looked at it.
func NewIndex(db *pg.DB, engine *Engine, uid string, now func() time.Time, log *slog.Logger) *Index {
	return &Index{db: db, engine: engine, uid: uid, now: now, log: log}
}

// Usable says whether the index may be searched now: it was built by us, with the
// settings of this version, its stars are those of today, and no offer or pre-order has begun
// or ended since its prices were looked at.
func (x *Index) Usable() bool {
	day, until, now := x.usable.Load(), x.until.Load(), x.now()
	return day != nil && day.Equal(ocop.Today(now)) && until != nil && now.Before(*until)
}

// Changed notes that a product is not as it was; it listens to catalog.ProductChanged.
// What is written to the engine is read when it is written, so a late, early or repeated
// event does no harm, and an engine that is away is owed one document a product.
func (x *Index) Changed(ctx context.Context, productID int64) error {
	return x.markPending(ctx, []int64{productID})
}

// Tend looks at the index once and does what it needs: build it when there is none or
// another version made it, follow the stars over midnight and the prices over the beginning
// and end of an offer, write what has changed. It
// returns how many documents it wrote. An error says that the engine or the database is
// away; nothing is lost by it.
func (x *Index) Tend(ctx context.Context) (int, error) {
	fit, err := x.look(ctx)
	if err != nil {
		return 0, err
	}
	if !fit {
		if err := x.build(ctx); err != nil {
			return 0, err
		}
	}
	if err := x.turnDay(ctx); err != nil {
		return 0, err
	}
	return x.turn(ctx)
}

// look finds out whether the index is the one we built with these settings.
func (x *Index) look(ctx context.Context) (bool, error) {
	state, err := x.state(ctx)
	if err != nil {
		return false, err
	}
	created, err := x.engine.created(ctx, x.uid)
	if err != nil {
		x.usable.Store(nil)
		return false, err
	}
	if state == nil || created == "" || state.Created != created || state.Settings != fingerprint() {
		x.usable.Store(nil)
		return false, nil
	}
	x.usable.Store(&state.StarsOn)
	return true, nil
}

// turnDay follows the stars and papers that begin or end with the day, and only then says that the
// index knows the day.
func (x *Index) turnDay(ctx context.Context) error {
	state, err := x.state(ctx)
	if err != nil || state == nil {
		return err
	}
	today := ocop.Today(x.now())
	if state.StarsOn.Equal(today) {
		return nil
	}
	if err := x.markDay(ctx, state.StarsOn, today); err != nil {
		return err
	}
	if _, err := x.Feed(ctx); err != nil {
		return err
	}
	if err := x.setDay(ctx, today); err != nil {
		return err
	}
	x.usable.Store(&today)
	return nil
}
