package visit_test

import (
	"sync"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders/visit"
)

func (g *gate) decide(b *visit.Booking, step visit.Step, reason string) error {
	return g.links.Decide(g.t.Context(), g.officer(), catalog.Everything(), b.Code, step, reason)
}

func TestAGroupWaitsForAnOfficerWithItsPlacesHeld(t *testing.T) {
	t.Parallel()
	g := open(t)
	b := g.book(1, at(2, 8), 8)
	if b.State != visit.Requested || g.book(2, at(2, 14), 7).State != visit.Confirmed {
		t.Errorf("eight people are %s", b.State)
	}
	if list, err := g.links.Groups(t.Context(), catalog.Everything()); err != nil || len(list) != 1 {
		t.Errorf("%d groups (%v)", len(list), err)
	}
	if _, err := g.links.Book(t.Context(), g.wants(3, at(2, 8), 3)); !fault.Is(err, "visit.full") {
		t.Errorf("beside a group that waits: %v", err)
	}
	if err := g.decide(b, visit.Refuse, " "); !fault.Is(err, "visit.no_reason") {
		t.Errorf("refused without a reason: %v", err)
	}
	if err := g.decide(b, visit.Refuse, "Đình đang sửa mái"); err != nil {
		t.Fatal(err)
	}
	if err := g.decide(b, visit.Confirm, ""); !fault.Is(err, "visit.moved") {
		t.Errorf("confirmed after it was refused: %v", err)
	}
	if list, _ := g.links.Calls(t.Context(), catalog.Everything()); len(list) != 1 || list[0].Reason != "Đình đang sửa mái" {
		t.Errorf("to be called: %+v", list)
	}
	for range 2 {
		if err := g.links.Told(t.Context(), g.officer(), catalog.Everything(), b.Code); err != nil {
			t.Error(err)
		}
	}
	if list, _ := g.links.Calls(t.Context(), catalog.Everything()); len(list) != 0 {
		t.Error("who was told is still to be called")
	}
	g.sums()
}

func TestWhoCameIsSaidFromTheDayOn(t *testing.T) {
	t.Parallel()
	g := open(t)
	b := g.book(1, at(2, 14), 2)
	g.pass(time.Date(2026, 11, 25, 23, 59, 59, 0, vntime.Zone()).Sub(g.now()))
	if err := g.decide(b, visit.Attend, ""); !fault.Is(err, "visit.early") {
		t.Errorf("a second before the day: %v", err)
	}
	g.pass(time.Second)
	for _, step := range []visit.Step{visit.Attend, visit.Miss, visit.Attend} {
		if err := g.decide(b, step, ""); err != nil {
			t.Errorf("%s: %v", step, err)
		}
	}
	if err := g.links.Withdraw(t.Context(), b.Code, g.links.Key(b)); !fault.Is(err, "visit.moved") {
		t.Errorf("cancelled after they came: %v", err)
	}
	g.sums()
}

func TestAClosedDayCallsOffItsVisitsAndTakesNoMore(t *testing.T) {
	t.Parallel()
	g := open(t)
	g.book(1, at(2, 8), 4)
	g.book(2, at(2, 14), 9)
	kept := g.book(3, at(3, 8), 2)
	day := vntime.Today(at(2, 8))
	off, err := g.links.CloseDay(t.Context(), g.officer(), catalog.Everything(), g.place, day, "Làng có việc")
	if err != nil || off != 2 {
		t.Fatalf("%d called off (%v)", off, err)
	}
	if _, err := g.links.Book(t.Context(), g.wants(4, at(2, 8), 1)); !fault.Is(err, "visit.closed_day") {
		t.Errorf("booked on a closed day: %v", err)
	}
	if list, _ := g.links.Calls(t.Context(), catalog.Everything()); len(list) != 2 || list[0].Phone == "" {
		t.Errorf("to be called: %+v", list)
	}
	if got, _ := g.links.Open(t.Context(), kept.Code, g.links.Key(kept)); got.State != visit.Confirmed {
		t.Errorf("the next day is %s", got.State)
	}
	if err := g.links.OpenDay(t.Context(), g.officer(), catalog.Everything(), g.place, day); err != nil {
		t.Fatal(err)
	}
	g.book(5, at(2, 8), 7)
	g.sums()
	if _, err := g.links.CloseDay(t.Context(), g.officer(), catalog.Everything(), g.place, day.AddDate(0, 0, -9), "x"); !fault.Is(err, "visit.past") {
		t.Errorf("a day that has passed: %v", err)
	}
}

func TestNobodyGetsInWhileADayIsClosed(t *testing.T) {
	t.Parallel()
	g := open(t)
	day := vntime.Today(at(2, 8))
	var wait sync.WaitGroup
	for n := range 12 {
		wait.Go(func() {
			_, err := g.links.Book(t.Context(), g.wants(n, at(2, 8), 1))
			if err != nil && !fault.Is(err, "visit.closed_day") && !fault.Is(err, "visit.full") {
				t.Error(err)
			}
		})
	}
	wait.Go(func() {
		if _, err := g.links.CloseDay(t.Context(), g.officer(), catalog.Everything(), g.place, day, "Làng có việc"); err != nil {
			t.Error(err)
		}
	})
	wait.Wait()
	if n := g.one(`SELECT count(*) FROM visit_bookings WHERE state = 'confirmed'`); n != 0 {
		t.Errorf("%d stand on a closed day", n)
	}
	g.sums()
}

func TestCapacityNeverFallsBelowWhoIsExpected(t *testing.T) {
	t.Parallel()
	g := open(t)
	g.book(1, at(2, 8), 6)
	set := func(when time.Time, n int) error {
		return g.links.SetCapacity(t.Context(), g.officer(), catalog.Everything(), g.place, when, n)
	}
	if err := set(at(2, 8), 5); !fault.Is(err, "visit.taken") {
		t.Errorf("five with six expected: %v", err)
	}
	for _, n := range []int{6, 20} {
		if err := set(at(2, 8), n); err != nil {
			t.Error(err)
		}
	}
	if err := set(at(2, 14), 0); err != nil {
		t.Error(err)
	}
	if _, err := g.links.Book(t.Context(), g.wants(2, at(2, 14), 1)); !fault.Is(err, "visit.full") {
		t.Errorf("an hour of nobody: %v", err)
	}
	settings := visit.Settings{Taking: true, Week: visit.Week{nil, {480}, {480}, {480}, {480}, {480}, {480}}, Capacity: 4, LeadHours: 2, AheadDays: 30, MostParty: 4, GroupFrom: 3, Version: 1}
	g.book(3, at(3, 8), 6)
	if err := g.links.Settle(t.Context(), g.officer(), catalog.Everything(), g.place, settings); err != nil {
		t.Fatal(err)
	}
	if err := g.links.Settle(t.Context(), g.officer(), catalog.Everything(), g.place, settings); !fault.Is(err, "visit.stale") {
		t.Errorf("over somebody else's change: %v", err)
	}
	if n := g.one(`SELECT max(capacity) FROM visit_slots WHERE NOT own`); n != 6 {
		t.Errorf("an hour with six expected takes %d", n)
	}
	if n := g.one(`SELECT count(*) FROM visit_slots WHERE own AND capacity = 20`); n != 1 {
		t.Error("an hour that was set apart was changed")
	}
	g.sums()
}

func TestAProducerReachesOnlyTheirOwnPlace(t *testing.T) {
	t.Parallel()
	g := open(t)
	b, mine := g.book(1, at(2, 8), 8), catalog.Scope{ProducerID: 7}
	if err := g.links.Decide(t.Context(), g.officer(), mine, b.Code, visit.Confirm, ""); !fault.Is(err, "visit.not_found") {
		t.Error(err)
	}
	if _, err := g.links.CloseDay(t.Context(), g.officer(), mine, g.place, vntime.Today(at(2, 8)), "x"); !fault.Is(err, "visit.no_place") {
		t.Error(err)
	}
	if list, err := g.links.Sheets(t.Context(), mine, vntime.Today(at(2, 8))); err != nil || len(list) != 0 {
		t.Errorf("%d sheets (%v)", len(list), err)
	}
	list, err := g.links.Sheets(t.Context(), catalog.Everything(), vntime.Today(at(2, 8)))
	if err != nil || len(list) != 1 || len(list[0].Hours) != 2 || len(list[0].Hours[0].Bookings) != 1 || list[0].Hours[0].Taken != 8 {
		t.Errorf("%+v (%v)", list, err)
	}
}
