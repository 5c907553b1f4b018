package wholesale_test

import (
	"fmt"
	"runtime"
	"sync"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders/wholesale"
)

// atOnce holds a request, lets everybody begin, lets go and gives their answers in their order.
func (d *trade) atOnce(r *wholesale.Request, do ...func() error) []error {
	d.t.Helper()
	ctx := d.t.Context()
	held, err := d.DB.Pool.Begin(ctx)
	if err == nil {
		_, err = held.Exec(ctx, `SELECT FROM wholesale_requests WHERE id = $1 FOR UPDATE`, r.ID)
	}
	d.done(err)
	out := make([]error, len(do))
	var all sync.WaitGroup
	for i, one := range do {
		all.Go(func() { out[i] = one() })
	}
	for d.Number(`SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`) < len(do) {
		runtime.Gosched() // until all of them have begun
	}
	d.done(held.Rollback(ctx))
	all.Wait()
	return out
}

func TestTwoProducersTakeOneRequestAtOnceAndBothHaveIt(t *testing.T) {
	t.Parallel()
	d := open(t)
	r := d.asks(1)
	d.passes(r, d.so, d.nem)
	for _, err := range d.atOnce(r, func() error { return d.links.Take(t.Context(), maker, of(d.so), r.Code, d.so, "") }, func() error { return d.links.Take(t.Context(), maker, of(d.nem), r.Code, d.nem, "") }) {
		d.done(err)
	}
	d.stands(r, wholesale.Taken)
	if n := d.Number(`SELECT count(*) FROM wholesale_passes WHERE state = 'taken'`); n != 2 || d.Number(`SELECT count(*) FROM outbox WHERE kind = $1`, wholesale.Offered) != 2 {
		t.Errorf("%d have taken it", n)
	}
}

func TestOfAPassingTakenAndTakenBackAtOnceOneHolds(t *testing.T) {
	t.Parallel()
	d := open(t)
	r := d.asks(1)
	made := d.passes(r, d.so)
	got := d.atOnce(r, func() error { return d.links.Take(t.Context(), maker, of(d.so), r.Code, d.so, "") }, func() error { return d.links.TakeBack(t.Context(), officer, r.Code, made...) })
	switch {
	case got[0] == nil && fault.Is(got[1], "wholesale.answered"):
		d.stands(r, wholesale.Taken)
	case got[1] == nil && (fault.Is(got[0], "wholesale.moved") || fault.Is(got[0], "wholesale.not_found")):
		d.stands(r, wholesale.New)
	default:
		t.Errorf("both or neither: %v", got)
	}
}

func TestTwoOfficersPassItOnAtOnceToOneProducerOnce(t *testing.T) {
	t.Parallel()
	d := open(t)
	r := d.asks(1)
	pass := func() error {
		_, err := d.links.Pass(t.Context(), officer, r.Code, []int64{d.so}, "")
		return err
	}
	got := d.atOnce(r, pass, pass)
	if (got[0] == nil) == (got[1] == nil) || !fault.Is(got[0], "wholesale.has_it") && !fault.Is(got[1], "wholesale.has_it") {
		t.Errorf("they are answered %v", got)
	}
	if n := d.Number(`SELECT count(*) FROM wholesale_passes`); n != 1 {
		t.Errorf("passed on %d times", n)
	}
}

func TestManyFormsOfOneNumberAtOnceKeepTheLimit(t *testing.T) {
	t.Parallel()
	d := open(t)
	var all sync.WaitGroup
	for n := range 3 * wholesale.MostOpen {
		all.Go(func() {
			a := asking(1)
			a.Wishes = fmt.Sprint("lần ", n)
			if _, err := d.links.Ask(t.Context(), a); err != nil && !fault.Is(err, "wholesale.too_many") {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if n := d.Number(`SELECT count(*) FROM wholesale_requests`); n != wholesale.MostOpen {
		t.Errorf("%d requests of one number", n)
	}
}
