package admin

import (
	"slices"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/orders"
)

// TestAMinuteOfAnEveningStandsApartFromTheNext: orders of neighbouring minutes are two bars, an hour
// begins a row at the same scale, what is cancelled is none, and a pin stands at its minute.
func TestAMinuteOfAnEveningStandsApartFromTheNext(t *testing.T) {
	t.Parallel()
	began := time.Date(2026, 11, 27, 20, 58, 30, 0, time.FixedZone("", 7*3600))
	at := func(m, s int) time.Time {
		return began.Add(time.Duration(m)*time.Minute + time.Duration(s)*time.Second)
	}
	line := func(order int64, when time.Time, state orders.State) orders.LiveLine {
		return orders.LiveLine{OrderID: order, At: when, Total: 99_000, State: state}
	}
	e := &evening{Full: &livestream.Full{Session: livestream.Session{BeganAt: &began}},
		lines:  []orders.LiveLine{line(1, at(0, 0), orders.Placed), line(2, at(0, 29), orders.Placed), line(2, at(0, 29), orders.Placed), line(3, at(0, 31), orders.Placed), line(4, at(3, 0), orders.Placed), line(5, at(3, 1), orders.Cancelled)},
		record: []livestream.Event{{Kind: livestream.Showed, Code: "M1", At: at(0, 5)}, {Kind: livestream.Showed, Code: "B1", At: at(3, 0)}, {Kind: livestream.Priced, Code: "B1", At: at(4, 0)}},
		counts: []livestream.Count{{Deed: livestream.Viewed, Slot: at(0, -30), N: 7}, {Deed: livestream.Viewed, Slot: at(1, -30), N: 2}}}
	part := (&Office{Deps: Deps{Texts: locale.Vi()}}).liveMinutes(e)
	want := [][]string{{"20:58", "7", "2", "297.000\u00a0₫", "M1"}, {"20:59", "2", "1", "99.000\u00a0₫", "M1"}, {"21:01", "0", "1", "99.000\u00a0₫", "B1"}}
	if !slices.EqualFunc(part.Table.Rows, want, slices.Equal[[]string]) {
		t.Errorf("the table is %q", part.Table.Rows)
	}
	c := part.Chart
	if c == nil || len(c.Hours) != 2 {
		t.Fatalf("drawn is %+v", c)
	}
	first, next := c.Hours[0], c.Hours[1]
	if first.Label != "20:00 đến 21:00: 3 đơn" || next.Label != "21:00 đến 22:00: 1 đơn" {
		t.Errorf("the hours are %q and %q", first.Label, next.Label)
	}
	if len(first.Bars) != 2 || len(next.Bars) != 1 || first.Bars[0].X+minuteWide != first.Bars[1].X || first.Bars[0].H != 2*first.Bars[1].H || next.Bars[0].H != first.Bars[1].H || next.Bars[0].X != minuteWide {
		t.Errorf("the bars are %+v and %+v", first.Bars, next.Bars)
	}
	if len(first.Pins) != 1 || first.Pins[0].X != first.Bars[0].X || !first.Pins[0].End || len(next.Pins) != 1 || next.Pins[0].X != next.Bars[0].X || next.Pins[0].End {
		t.Errorf("the pins are %+v and %+v", first.Pins, next.Pins)
	}
}
