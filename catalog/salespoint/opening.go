package salespoint

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// Opening is whether a point is open at an instant, and until when that holds.
type Opening struct {
	Known bool      // somebody has told the hours
	Open  bool      //
	Until time.Time // when it closes; zero: not within a week
	Next  time.Time // when it opens again; zero: nobody knows
}

// horizon is how far the next opening is looked for: past any break and a week more.
const horizon = 420

// endless is from when on an open point is said to be open without an end.
const endless = 7 * 24 * time.Hour

// SpansOn are the hours of a day: none during a break, those of a special day on one,
// else those of the week.
func (p *Point) SpansOn(day time.Time) []Span {
	if p.ClosedOn(day) {
		return nil
	}
	for _, s := range p.Days {
		if s.On(day) {
			return s.Spans
		}
	}
	return p.Week[day.Weekday()]
}

// At says whether the point is open at now, by the clock of Hà Nội. At the minute it
// opens it is open, at the minute it closes it is closed; spans that touch are one.
func (p *Point) At(now time.Time) Opening {
	o := Opening{Known: p.Week.Known()}
	if !o.Known {
		return o
	}
	today, midnight := vntime.Today(now), vntime.Midnight(now)
	var from, to time.Time
	for i := -1; i < horizon; i++ {
		start := midnight.AddDate(0, 0, i)
		if !to.IsZero() && (start.After(to) || to.Sub(now) > endless) {
			break
		}
		for _, s := range p.SpansOn(today.AddDate(0, 0, i)) {
			opens, closes := start.Add(time.Duration(s.From)*time.Minute), start.Add(time.Duration(s.To)*time.Minute)
			switch {
			case !closes.After(now):
			case to.IsZero():
				from, to = opens, closes
			case !opens.After(to) && closes.After(to):
				to = closes
			}
		}
	}
	switch {
	case to.IsZero():
	case from.After(now):
		o.Next = from
	default:
		o.Open = true
		if to.Sub(now) <= endless {
			o.Until = to
		}
	}
	return o
}
