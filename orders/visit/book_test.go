package visit_test

import (
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders/visit"
)

func TestTenPlacesAndFiftyWhoAskAtOnce(t *testing.T) {
	t.Parallel()
	g := open(t)
	var got, full atomic.Int64
	var wait sync.WaitGroup
	for n := range 50 {
		wait.Go(func() {
			switch _, err := g.links.Book(t.Context(), g.wants(n, at(2, 8), 1)); {
			case err == nil:
				got.Add(1)
			case fault.Is(err, "visit.full"):
				full.Add(1)
			default:
				t.Error(err)
			}
		})
	}
	wait.Wait()
	if got.Load() != 10 || full.Load() != 40 || g.one(`SELECT taken FROM visit_slots`) != 10 {
		t.Errorf("%d came in, %d were told that it is full", got.Load(), full.Load())
	}
	g.sums()
}

func TestTheDatabaseItselfHoldsTheCapacity(t *testing.T) {
	t.Parallel()
	g := open(t)
	g.book(1, at(2, 8), 5)
	if _, err := g.db.Pool.Exec(t.Context(), `UPDATE visit_slots SET taken = 11`); err == nil {
		t.Error("eleven of ten were written")
	}
}

func TestTheSameFormSentAgainIsTheSameVisit(t *testing.T) {
	t.Parallel()
	g := open(t)
	var wait sync.WaitGroup
	codes := make(chan string, 5)
	for range 5 {
		wait.Go(func() {
			b, err := g.links.Book(t.Context(), g.wants(1, at(2, 8), 3))
			if err != nil {
				t.Error(err)
				return
			}
			codes <- b.Code
		})
	}
	wait.Wait()
	close(codes)
	first := <-codes
	for code := range codes {
		if code != first {
			t.Errorf("%s and %s", first, code)
		}
	}
	if n := g.one(`SELECT taken FROM visit_slots`); n != 3 {
		t.Errorf("%d places are taken", n)
	}
}

func TestTheLeadTimeIsKeptToTheMinuteAndOverMidnight(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		what string
		now  time.Time
		at   time.Time
		ok   bool
	}{
		{"a day and a minute before", time.Date(2026, 11, 25, 7, 59, 0, 0, vntime.Zone()), at(2, 8), true},
		{"exactly a day before", time.Date(2026, 11, 25, 8, 0, 0, 0, vntime.Zone()), at(2, 8), true},
		{"a day less a second", time.Date(2026, 11, 25, 8, 0, 1, 0, vntime.Zone()), at(2, 8), false},
		{"the last second of a day, for the next but one", time.Date(2026, 11, 25, 23, 59, 59, 0, vntime.Zone()), at(3, 8), true},
		{"the first second of a day, for the next", time.Date(2026, 11, 26, 0, 0, 0, 0, vntime.Zone()), at(3, 8), true},
		{"the last day that may be asked for", time.Date(2026, 11, 24, 23, 59, 59, 0, vntime.Zone()), at(60, 8), true},
		{"one day beyond", time.Date(2026, 11, 24, 23, 59, 59, 0, vntime.Zone()), at(61, 8), false},
		{"a second later it is within", time.Date(2026, 11, 25, 0, 0, 0, 0, vntime.Zone()), at(61, 8), true},
		{"no hour of the pattern", time.Date(2026, 11, 24, 12, 0, 0, 0, vntime.Zone()), at(3, 9), false},
		{"an hour that has passed", time.Date(2026, 11, 24, 12, 0, 0, 0, vntime.Zone()), at(-1, 8), false},
	} {
		t.Run(c.what, func(t *testing.T) {
			t.Parallel()
			g := open(t)
			g.pass(c.now.Sub(g.now()))
			_, err := g.links.Book(t.Context(), g.wants(1, c.at, 2))
			if c.ok && err != nil || !c.ok && !fault.Is(err, "visit.no_such_hour") {
				t.Error(err)
			}
			p, err := g.links.Place(t.Context(), "dinh-so")
			if err != nil {
				t.Fatal(err)
			}
			days, err := g.links.Days(t.Context(), p)
			if err != nil {
				t.Fatal(err)
			}
			shown := false
			for _, d := range days {
				for _, s := range d.Slots {
					shown = shown || s.At.Equal(c.at)
				}
			}
			if shown != c.ok {
				t.Errorf("shown: %v", shown)
			}
		})
	}
}

func TestNobodyIsMetDuringAFestival(t *testing.T) {
	t.Parallel()
	g := open(t)
	day, err := vntime.LunarToSolar(27, 10, 2026, false)
	if err != nil {
		t.Fatal(err)
	}
	when := time.Date(day.Year(), day.Month(), day.Day(), 8, 0, 0, 0, vntime.Zone())
	if _, err := g.links.Book(t.Context(), g.wants(1, when, 2)); !fault.Is(err, "visit.no_such_hour") {
		t.Errorf("%s: %v", when, err)
	}
	p, err := g.links.Place(t.Context(), "dinh-so")
	if err != nil {
		t.Fatal(err)
	}
	days, err := g.links.Days(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	found := false
	for _, d := range days {
		if d.Date.Equal(day) {
			found = d.Closed == "Ngày trong thử" && len(d.Slots) == 0
		}
	}
	if !found {
		t.Error("the day is not said to be a festival")
	}
}

func TestAWrongFormOfAVisitSaysWhatToMend(t *testing.T) {
	t.Parallel()
	g := open(t)
	for _, r := range []visit.Request{{Party: 0}, {Party: -1, Phone: "12"}, {Party: 11, Phone: "abc"}, {Party: 1_000_000_000}} {
		r.Place, r.Once = "dinh-so", "x"
		_, err := g.links.Book(t.Context(), r)
		if form, ok := fault.AsForm(err); !ok || len(form.Fields) != 4 {
			t.Errorf("%+v: %v", r, err)
		}
	}
	if _, err := g.links.Book(t.Context(), visit.Request{Place: "khong-co", Once: "x"}); !fault.Is(err, "visit.no_place") {
		t.Error(err)
	}
	g.one(`WITH off AS (UPDATE visit_places SET taking = false RETURNING 1) SELECT count(*) FROM off`)
	if _, err := g.links.Book(t.Context(), g.wants(1, at(2, 8), 1)); !fault.Is(err, "visit.no_place") {
		t.Errorf("a place that takes none: %v", err)
	}
}

func TestOneNumberAsksForSoManyVisitsAndNoMore(t *testing.T) {
	t.Parallel()
	g := open(t)
	for day := range visit.MostOpen {
		g.book(1, at(2+day, 8), 1)
	}
	if _, err := g.links.Book(t.Context(), g.wants(1, at(9, 8), 1)); !fault.Is(err, "visit.too_many") {
		t.Error(err)
	}
	g.book(2, at(9, 8), 1)
}

func FuzzParseStarts(f *testing.F) {
	f.Add("8:00, 9h30 14")
	f.Add("25:99")
	f.Fuzz(func(t *testing.T, text string) {
		minutes, err := visit.ParseStarts(text)
		if err != nil {
			if _, ok := fault.As(err); !ok {
				t.Fatal(err)
			}
			return
		}
		again, err := visit.ParseStarts(visit.FormatStarts(minutes))
		if err != nil || visit.FormatStarts(again) != visit.FormatStarts(minutes) {
			t.Errorf("%q: %v, then %v (%v)", text, minutes, again, err)
		}
	})
}
