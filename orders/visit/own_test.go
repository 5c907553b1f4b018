package visit_test

import (
	"sync"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders/visit"
)

func TestOnlyTheLinkOpensAVisitAndOnlyTheDigitsFindIt(t *testing.T) {
	t.Parallel()
	g := open(t)
	b, other := g.book(1, at(2, 8), 2), g.book(2, at(2, 8), 2)
	for _, key := range []string{"", "x", g.links.Key(other)} {
		if _, err := g.links.Open(t.Context(), b.Code, key); !fault.Is(err, "visit.not_found") {
			t.Errorf("opened by %q: %v", key, err)
		}
		if err := g.links.Withdraw(t.Context(), b.Code, key); !fault.Is(err, "visit.not_found") {
			t.Errorf("withdrawn by %q: %v", key, err)
		}
	}
	if got, err := g.links.Open(t.Context(), b.Shown(), g.links.Key(b)); err != nil || got.Party != 2 || got.PlaceName != "Đình So" {
		t.Errorf("%+v, %v", got, err)
	}
	for _, c := range [][2]string{{b.Code, "5002"}, {b.Code, ""}, {"OCV-2222-2222", "5001"}, {"x", "5001"}, {other.Code, "5001"}} {
		if _, err := g.links.LookUp(t.Context(), c[0], c[1]); !fault.Is(err, "visit.not_found") {
			t.Errorf("%v: %v", c, err)
		}
	}
	if got, err := g.links.LookUp(t.Context(), b.Code, "5001"); err != nil || got.ID != b.ID {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestPlacesComeBackOnceHoweverOftenAVisitIsCancelled(t *testing.T) {
	t.Parallel()
	g := open(t)
	b := g.book(1, at(2, 8), 4)
	g.book(2, at(2, 8), 3)
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			if err := g.links.Withdraw(t.Context(), b.Code, g.links.Key(b)); err != nil {
				t.Error(err)
			}
		})
	}
	wait.Wait()
	if n := g.one(`SELECT taken FROM visit_slots`); n != 3 {
		t.Errorf("%d are taken", n)
	}
	if err := g.links.Resize(t.Context(), b.Code, g.links.Key(b), 5); !fault.Is(err, "visit.moved") {
		t.Errorf("a cancelled visit grew: %v", err)
	}
	g.sums()
}

func TestANumberOfPeopleChangesWithinWhatIsFree(t *testing.T) {
	t.Parallel()
	g := open(t)
	b := g.book(1, at(2, 8), 4)
	g.book(2, at(2, 8), 3)
	resize := func(party int) error { return g.links.Resize(t.Context(), b.Code, g.links.Key(b), party) }
	if err := resize(8); !fault.Is(err, "visit.full") {
		t.Errorf("eight of seven: %v", err)
	}
	for _, n := range []int{0, -1, 11} {
		if _, ok := fault.AsForm(resize(n)); !ok {
			t.Errorf("%d people", n)
		}
	}
	for _, n := range []int{7, 7, 1, 6} {
		if err := resize(n); err != nil {
			t.Errorf("%d: %v", n, err)
		}
	}
	g.sums()
	if err := g.links.Withdraw(t.Context(), b.Code, g.links.Key(b)); err != nil {
		t.Fatal(err)
	}
	c := g.book(3, at(3, 8), 7)
	if err := g.links.Resize(t.Context(), c.Code, g.links.Key(c), 8); err != nil {
		t.Fatal(err)
	}
	if got, _ := g.links.Open(t.Context(), c.Code, g.links.Key(c)); got.State != visit.Requested {
		t.Errorf("it grew into a group and is %s", got.State)
	}
	g.pass(at(3, 8).Sub(g.now()))
	if err := g.links.Resize(t.Context(), c.Code, g.links.Key(c), 2); !fault.Is(err, "visit.moved") {
		t.Errorf("after it began: %v", err)
	}
	g.sums()
}

func TestWhoCameIsForgottenThirtyDaysLater(t *testing.T) {
	t.Parallel()
	g := open(t)
	b := g.book(1, at(2, 8), 4)
	g.pass(at(2, 8).Sub(g.now()))
	if err := g.links.Decide(t.Context(), g.officer(), catalog.Everything(), b.Code, visit.Attend, ""); err != nil {
		t.Fatal(err)
	}
	forget := func(after time.Duration, want int64) {
		t.Helper()
		g.pass(after)
		if n, err := g.links.Forget(t.Context()); err != nil || n != want {
			t.Errorf("%d forgotten, want %d (%v)", n, want, err)
		}
	}
	forget(visit.Kept-time.Second, 0)
	forget(time.Second, 1)
	forget(0, 0)
	if _, err := g.links.Open(t.Context(), b.Code, g.links.Key(b)); !fault.Is(err, "visit.not_found") {
		t.Errorf("it can still be opened: %v", err)
	}
	if _, err := g.links.LookUp(t.Context(), b.Code, ""); !fault.Is(err, "visit.not_found") {
		t.Errorf("it can be found without digits: %v", err)
	}
	if g.one(`SELECT count(*) FROM visit_bookings WHERE name || phone || note = '' AND party = 4`) != 1 {
		t.Error("the count is gone, or the person is not")
	}
	if n := g.one(`SELECT count(*) FROM audit_log WHERE before::text || after::text LIKE '%Khách thử%' OR after::text LIKE '%912345%'`); n != 0 {
		t.Errorf("%d lines of the log still name them", n)
	}
}
