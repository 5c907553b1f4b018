package salespoint_test

import (
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

func TestOpenNowFollowsTheClockOfHaNoi(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ week, days, closedUntil, at, want string }{
		{"7h-11h30, 13h30-17h", "", "", "24/11 06:59", "opens 24/11 07:00"},
		{"7h-11h30, 13h30-17h", "", "", "24/11 07:00", "open to 24/11 11:30"},
		{"7h-11h30, 13h30-17h", "", "", "24/11 11:29", "open to 24/11 11:30"},
		{"7h-11h30, 13h30-17h", "", "", "24/11 11:30", "opens 24/11 13:30"},
		{"7h-11h30, 13h30-17h", "", "", "24/11 17:00", "opens 25/11 07:00"},
		{"7h-11h30, 13h30-17h", "", "", "25/11 00:00", "opens 25/11 07:00"},
		{"18h-2h", "", "", "24/11 23:59", "open to 25/11 02:00"},
		{"18h-2h", "", "", "25/11 00:00", "open to 25/11 02:00"},
		{"18h-2h", "", "", "25/11 02:00", "opens 25/11 18:00"},
		{"T2: 18h-2h", "", "", "24/11 01:00", "open to 24/11 02:00"}, // Monday's night
		{"0h-24h", "", "", "24/11 12:00", "open"},
		{"T2-T4: 0h-24h", "", "", "24/11 12:00", "open to 26/11 00:00"},
		{"7h-12h, 12h-17h", "", "", "24/11 12:00", "open to 24/11 17:00"},
		{"T2-T7: 8h-17h", "", "", "28/11 17:00", "opens 30/11 08:00"},
		{"7h-17h", "24/11: nghỉ", "", "24/11 12:00", "opens 25/11 07:00"},
		{"7h-17h", "24/11: 8h-9h", "", "24/11 08:59", "open to 24/11 09:00"},
		{"7h-17h", "24/11: 8h-9h", "", "24/11 09:00", "opens 25/11 07:00"},
		// Both sides of the midnights of a day that differs.
		{"7h-17h", "24/11: nghỉ", "", "23/11 23:59", "opens 25/11 07:00"},
		{"7h-17h", "24/11: nghỉ", "", "24/11 00:00", "opens 25/11 07:00"},
		{"7h-17h", "24/11: nghỉ", "", "24/11 23:59", "opens 25/11 07:00"},
		{"7h-17h", "24/11: nghỉ", "", "25/11 00:00", "opens 25/11 07:00"},
		{"0h-24h", "24/11: nghỉ", "", "23/11 23:59", "open to 24/11 00:00"},
		{"0h-24h", "24/11: nghỉ", "", "24/11 00:00", "opens 25/11 00:00"},
		{"0h-24h", "24/11: nghỉ", "", "24/11 23:59", "opens 25/11 00:00"},
		{"0h-24h", "24/11: nghỉ", "", "25/11 00:00", "open"},
		{"18h-2h", "24/11: nghỉ", "", "24/11 01:59", "open to 24/11 02:00"}, // the night before began on its own day
		{"18h-2h", "24/11: nghỉ", "", "24/11 02:00", "opens 25/11 18:00"},
		{"18h-2h", "24/11: nghỉ", "", "25/11 00:00", "opens 25/11 18:00"}, // and the night after never began
		{"7h-17h", "24/11: 20h-24h", "", "24/11 23:59", "open to 25/11 00:00"},
		{"7h-17h", "24/11: 20h-24h", "", "25/11 00:00", "opens 25/11 07:00"},
		{"7h-17h", "24/11-25/11: nghỉ", "", "25/11 23:59", "opens 26/11 07:00"},
		{"7h-17h", "24/11-25/11: nghỉ", "", "26/11 00:00", "opens 26/11 07:00"},
		{"CN: 7h-9h", "25/11: 13h-15h", "", "24/11 12:00", "opens 25/11 13:00"},
		{"7h-17h", "Tạm nghỉ đến 20/4", "", "24/11 12:00", "opens 21/04 07:00"},
		{"7h-17h", "", "20/4/2027", "24/11 12:00", "opens 21/04 07:00"},
		{"7h-17h", "", "24/11/2026", "24/11 23:59", "opens 25/11 07:00"},
		{"7h-17h", "", "24/11/2026", "25/11 07:00", "open to 25/11 17:00"},
		{"7h-17h", "", "1/1/2031", "24/11 12:00", "closed"},
		{"", "25/11: 8h-9h", "", "24/11 12:00", "unknown"},
	} {
		w, err := salespoint.ParseWeek(c.week)
		if err != nil {
			t.Fatal(err)
		}
		p := salespoint.Point{Week: w}
		if p.Days, err = salespoint.ParseSpecials(c.days, today); err != nil {
			t.Fatal(err)
		}
		if c.closedUntil != "" {
			until, err := vntime.ParseDate(c.closedUntil)
			if err != nil {
				t.Fatal(err)
			}
			p.ClosedUntil = &until
		}
		at, err := time.ParseInLocation("2/1 15:04 2006", c.at+" 2026", vntime.Zone())
		if err != nil {
			t.Fatal(err)
		}
		if got := said(p.At(at)); got != c.want {
			t.Errorf("%s, %s, %s at %s: %s, not %s", c.week, c.days, c.closedUntil, c.at, got, c.want)
		}
	}
}

func said(o salespoint.Opening) string {
	stamp := func(t time.Time) string { return vntime.In(t).Format("02/01 15:04") }
	switch {
	case !o.Known:
		return "unknown"
	case o.Open && o.Until.IsZero():
		return "open"
	case o.Open:
		return "open to " + stamp(o.Until)
	case o.Next.IsZero():
		return "closed"
	}
	return "opens " + stamp(o.Next)
}

func TestNothingIsHandedOutInABreakAndOnASpecialClosedDay(t *testing.T) {
	t.Parallel()
	day := func(d int) time.Time { return time.Date(2026, 11, d, 0, 0, 0, 0, time.UTC) }
	until := day(3)
	p := salespoint.Point{Pickup: true, State: salespoint.Running, ClosedUntil: &until,
		Days: []salespoint.Special{{From: day(10), To: day(12)}, {From: day(12), To: day(14), Spans: []salespoint.Span{{From: 480, To: 540}}}}}
	for d, want := range map[int]bool{2: false, 3: false, 4: true, 9: true, 10: false, 12: false, 13: true, 15: true} {
		if got := p.HandsOutOn(day(d)); got != want {
			t.Errorf("on the %d.: %v", d, got)
		}
	}
	p.Pickup = false
	if p.HandsOutOn(day(20)) {
		t.Error("a point without pick-up hands out")
	}
}
