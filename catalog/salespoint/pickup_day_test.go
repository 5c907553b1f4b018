package salespoint_test

import (
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/salespoint"
)

func TestPickupDaysAreTheOpenOnesAfterToday(t *testing.T) {
	t.Parallel()
	today := time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC) // a Tuesday
	for _, c := range []struct{ week, days, closedUntil, want string }{
		{"8h-17h", "", "", "25 26 27 28 29 30 1"},
		{"T2-T6: 8h-17h", "", "", "25 26 27 30 1 2 3"},
		{"T2-T6: 8h-17h", "28/11: 8h-9h\n30/11: nghỉ lễ", "", "25 26 27 28 1 2 3"},
		{"CN: 8h-11h", "", "", "29 6 13 20"}, // no more within thirty days
		{"8h-17h", "", "2026-11-27", "28 29 30 1 2 3 4"},
		{"8h-17h", "", "2027-01-31", ""},
		{"", "26/11: nghỉ", "", "25 27 28 29 30 1 2"}, // hours that nobody told
	} {
		p := salespoint.Point{Pickup: true, State: salespoint.Running}
		var err error
		if c.week != "" {
			if p.Week, err = salespoint.ParseWeek(c.week); err != nil {
				t.Fatal(err)
			}
		}
		if p.Days, err = salespoint.ParseSpecials(c.days, today); err != nil {
			t.Fatal(err)
		}
		if until, err := time.Parse(time.DateOnly, c.closedUntil); err == nil {
			p.ClosedUntil = &until
		}
		var got []string
		for _, day := range p.PickupDays(today, 7, 30) {
			got = append(got, day.Format("2"))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s, %q, closed until %q: %s, not %s", c.week, c.days, c.closedUntil, got, c.want)
		}
		p.Pickup = false
		if days := p.PickupDays(today, 7, 30); days != nil {
			t.Errorf("a point that hands out nothing does so on %v", days)
		}
	}
}
