package web

import (
	"fmt"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/salespoint"
)

// openingThings are a point's hours as search engines read them: a line for each span of
// the week, and the special days that are still to come, closed ones as 00:00 to 00:00. A
// break until a day closes every day up to it.
func openingThings(at *salespoint.Point, today time.Time) []thing {
	var out []thing
	for day, spans := range at.Week {
		for _, span := range spans {
			out = append(out, thing{"@type": "OpeningHoursSpecification", "dayOfWeek": time.Weekday(day).String(), "opens": stamp(span.From), "closes": stamp(span.To)})
		}
	}
	special := func(from, to time.Time, opens, closes string) {
		out = append(out, thing{"@type": "OpeningHoursSpecification", "validFrom": from.Format(time.DateOnly), "validThrough": to.Format(time.DateOnly), "opens": opens, "closes": closes})
	}
	for _, d := range salespoint.Coming(at.Days, today) {
		if len(d.Spans) == 0 {
			special(d.From, d.To, stamp(0), stamp(0))
		}
		for _, span := range d.Spans {
			special(d.From, d.To, stamp(span.From), stamp(span.To))
		}
	}
	if at.ClosedOn(today) {
		special(today, *at.ClosedUntil, stamp(0), stamp(0))
	}
	return out
}

// stamp is a minute of a day as schema.org writes it; the end of a day is 23:59.
func stamp(minute int) string {
	if minute == 24*60 {
		return "23:59"
	}
	return fmt.Sprintf("%02d:%02d", minute/60%24, minute%60)
}
