package web

import (
	"slices"
	"strings"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// pickupDays is how many days a buyer may choose from.
const pickupDays = 7

// pickupDayField is the name of the field with the day of one point: each has its own days,
// so that without script no day can be chosen on which the chosen point is closed.
func pickupDayField(slug string) string { return "pickup_day." + slug }

func (s *Shop) daysAt(p *salespoint.Point) []time.Time {
	return p.PickupDays(vntime.Today(s.Now()), pickupDays, orders.PickupAhead)
}

// pickupDayChoices are the days of one point with its hours; the first is taken unless
// another was chosen.
func (s *Shop) pickupDayChoices(p *salespoint.Point, days []time.Time, chosen string) *ui.Choices {
	out := &ui.Choices{ID: "day-" + p.Slug, Name: pickupDayField(p.Slug), Label: s.Texts.Checkout.PickupDay}
	for _, day := range days {
		value := day.Format(time.DateOnly)
		out.Options = append(out.Options, ui.Option{Value: value, Label: dots(withoutYear(day), salespoint.SpansText(p.SpansOn(day))), Chosen: value == chosen})
	}
	return out
}

// withoutYear is "Thứ Bảy, 28/11": days of the next month need no more.
func withoutYear(day time.Time) string {
	return strings.TrimSuffix(vntime.LongDate(day), day.Format("/2006"))
}

// quotedDay is the day with which the page is worked out: the one that was chosen, or, when
// that cannot be had, the first that can. What is placed is only ever the one that was chosen.
func (s *Shop) quotedDay(points []salespoint.Point, d orders.Destination) time.Time {
	for i := range points {
		if points[i].Slug != d.SalesPoint {
			continue
		}
		days := s.daysAt(&points[i])
		if len(days) > 0 && !slices.ContainsFunc(days, d.PickupOn.Equal) {
			return days[0]
		}
	}
	return d.PickupOn
}
