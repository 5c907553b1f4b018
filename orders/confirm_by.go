package orders

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/internal/workday"
)

// The hours of the day, in Hà Nội, in which somebody can be expected to answer: nobody
// is late for having slept.
const (
	dayBegins = 7 * time.Hour
	dayEnds   = 20 * time.Hour
)

// confirmBy is when a producer should have said yes to an order placed at that instant:
// after within, of which nights and days off do not count.
func confirmBy(placed time.Time, within time.Duration, days workday.Calendar) time.Time {
	at := placed
	for midnight := vntime.Midnight(placed); ; midnight = midnight.Add(24 * time.Hour) {
		if _, off := days.On(vntime.Today(midnight)); off {
			at = midnight.Add(24 * time.Hour)
			continue
		}
		if morning := midnight.Add(dayBegins); at.Before(morning) {
			at = morning
		}
		left := midnight.Add(dayEnds).Sub(at)
		if left <= 0 {
			continue
		}
		if within <= left {
			return at.Add(within).In(placed.Location())
		}
		within -= left
		at = midnight.Add(24 * time.Hour)
	}
}
