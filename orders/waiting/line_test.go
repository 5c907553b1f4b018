package waiting_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/waiting"
)

// air is a thing on air, and those who want it.
type air struct {
	*line
	grab orders.Grab
	item int64
}

// onAir puts so many of a thing on air at 99.000 ₫ for two hours, two a buyer.
func (l *line) onAir(units int) *air {
	l.t.Helper()
	a := &air{line: l, grab: orders.Grab{VariantID: l.Product(catalogtest.Goods{Name: "Miến", Stock: units + 5}).VariantID, Quantity: 1}}
	err := l.db.Pool.QueryRow(l.t.Context(), `WITH s AS (INSERT INTO live_sessions (slug, name, starts_at, ends_at, host_key, created_at, updated_at) VALUES ('phien', 'Phiên', $1, $1::timestamptz + interval '2 hours', 'k', $1, $1) RETURNING id)
		INSERT INTO live_items (session_id, variant_id, code, price, units) SELECT id, $2, 'M1', 99000, $3 FROM s RETURNING id`, l.now(), a.grab.VariantID, units).Scan(&a.item)
	if err == nil {
		a.grab.OfferID, err = catalog.NewStore(l.db, l.now).MakeOffer(l.t.Context(), audit.Actor{Kind: audit.Staff, Name: "Người ghim"}, catalog.Everything(),
			catalog.Offer{VariantID: a.grab.VariantID, Price: 99_000, StartsAt: l.now(), EndsAt: l.now().Add(2 * time.Hour), Units: units, PerPhone: 2, LiveItemID: &a.item})
	}
	if err != nil {
		l.t.Fatal(err)
	}
	a.grab.LiveItemID = &a.item
	return a
}

func (a *air) carts(n int) (ids []string) {
	a.t.Helper()
	for range n {
		ids = append(ids, a.Cart().ID)
	}
	return ids
}

func (a *air) take(cart string) error {
	_, err := a.Store.Grab(a.t.Context(), cart, a.grab)
	return err
}

// crowd lets all of the line look at once while strangers reach for what is free, and says who
// stands how. Nobody but the line may get any.
func (a *air) crowd(line, strangers []string) (at []*waiting.Standing) {
	a.t.Helper()
	at = make([]*waiting.Standing, len(line))
	var all errgroup.Group
	all.SetLimit(6)
	for n, cart := range line {
		all.Go(func() (err error) {
			_, err = a.turns.Look(a.t.Context(), a.item, cart)
			return err
		})
		if n < len(strangers) {
			all.Go(func() error {
				if err := a.take(strangers[n]); !fault.Is(err, "live.too_few") {
					return fmt.Errorf("a stranger beside the line: %w", err)
				}
				return nil
			})
		}
	}
	if err := all.Wait(); err != nil {
		a.t.Error(err)
	}
	for n, cart := range line {
		var err error
		if at[n], err = a.turns.Look(a.t.Context(), a.item, cart); err != nil {
			a.t.Fatal(err)
		}
	}
	if n := a.Number(`SELECT o.taken + held_of(o.id, $2) - o.units FROM offers o WHERE o.id = $1`, a.grab.OfferID, a.now()); n > 0 {
		a.t.Errorf("%d more are promised than there are", n)
	}
	return at
}

// stands says how each stands: "c" called, "m" missed, "o" outside, "x" closed, or how many are before.
func stands(at []*waiting.Standing) (out string) {
	for _, s := range at {
		switch s.Stand {
		case waiting.Called:
			out += "c"
		case waiting.Missed:
			out += "m"
		case waiting.Outside:
			out += "o"
		case waiting.Closed:
			out += "x"
		default:
			out += fmt.Sprint(s.Before)
		}
	}
	return out
}

func TestWhatIsLetGoOnAirGoesToTheLineInItsOrder(t *testing.T) {
	t.Parallel()
	a := open(t).onAir(3)
	holders, line, strangers := a.carts(3), a.carts(6), a.carts(6)
	for _, cart := range holders {
		if err := a.take(cart); err != nil {
			t.Fatal(err)
		}
	}
	for n, cart := range line {
		if err := a.turns.Join(t.Context(), a.item, cart, 1); err != nil {
			t.Fatalf("%d joins: %v", n, err)
		}
	}
	if err := a.turns.Join(t.Context(), a.item, line[0], 1); err != nil { // again: the place stays
		t.Error(err)
	}
	if err := a.turns.Join(t.Context(), a.item, line[5], 3); !fault.Is(err, "live.limit") {
		t.Errorf("three where two are a share: %v", err)
	}
	see := func(when, want string) []*waiting.Standing {
		t.Helper()
		at := a.crowd(line, strangers)
		if got := stands(at); got != want {
			t.Errorf("%s they stand %s, not %s", when, got, want)
		}
		return at
	}
	for passed := time.Duration(0); passed < catalog.FirmFor; passed += time.Minute {
		see("while all is held", "012345")
		a.pass(time.Minute)
	}
	at := see("when three are let go of", "ccc012")
	if !at[0].Until.Equal(a.now().Add(catalog.TurnFor)) || at[0].Given != 1 {
		t.Errorf("a turn is %+v", at[0])
	}
	if n := a.Number(`SELECT count(*) FROM holds WHERE turn AND until > $1`, a.now()); n != 3 {
		t.Errorf("%d turns", n)
	}

	// The first says yes and orders, the second goes away, the third does nothing.
	if err := a.take(line[0]); err != nil {
		t.Fatal(err)
	}
	if n := a.Number(`SELECT count(*) FROM holds WHERE holder = 'cart ' || $1 AND NOT turn AND until = $2`, line[0], a.now().Add(catalog.FirmFor)); n != 1 {
		t.Error("who said yes has not the time to write down where it goes")
	}
	c, err := a.Store.CartByID(t.Context(), line[0])
	if err != nil || c.Goods() != 99_000 {
		t.Fatalf("it costs %s, %v", c.Goods(), err)
	}
	if _, err := a.Checkout.Place(t.Context(), a.Request(c, 99_000+18_000)); err != nil {
		t.Fatal(err)
	}
	if err := a.turns.Leave(t.Context(), a.item, line[1]); err != nil {
		t.Fatal(err)
	}
	see("after one bought and one went", "oocc01")
	for range 5 {
		a.pass(time.Minute)
		a.crowd(line, strangers)
	}
	see("when two turns are over", "oommcc")

	// A shut page is passed over and keeps its place.
	if err := a.turns.Join(t.Context(), a.item, line[1], 1); err != nil {
		t.Fatal(err)
	}
	if err := a.turns.Join(t.Context(), a.item, line[2], 1); err != nil {
		t.Fatal(err)
	}
	open := slices.Concat(line[2:3], line[4:])
	for range 5 {
		a.pass(time.Minute)
		a.crowd(open, nil)
	}
	if got := stands(a.crowd(open, nil)); got != "cmm" {
		t.Errorf("beside a shut page they stand %s", got)
	}
	if got := stands(a.crowd(line[1:2], nil)); got != "c" {
		t.Errorf("opened again it stands %s", got)
	}

	a.Exec(`UPDATE offers SET ended_at = $1, ended_by = 'x'`, a.now())
	a.pass(catalog.FirmFor)
	if got := stands(a.crowd(line[3:4], nil)); got != "x" {
		t.Errorf("after the end one stands %s", got)
	}
	if err := a.turns.Join(t.Context(), a.item, line[3], 1); !fault.Is(err, "live.line_closed") {
		t.Errorf("joined after the end: %v", err)
	}
	a.pass(waiting.KeepTold)
	if _, err := a.turns.Forget(t.Context()); err != nil || a.Number(`SELECT count(*) FROM live_waits`) != 0 {
		t.Errorf("places of a month ago are kept: %v", err)
	}
}
