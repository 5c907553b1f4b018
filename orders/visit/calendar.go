package visit

import (
	"slices"
	"time"

	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/internal/workday"
)

// Day is one day on which a place meets visitors, or why it does not.
type Day struct {
	Date   time.Time // 00:00 UTC of the civil day
	Closed string    // the reason; empty: open
	Slots  []Slot    // only those that can still be asked for
}

// Left is whether anything of the day can still be had.
func (d Day) Left() bool {
	return slices.ContainsFunc(d.Slots, func(s Slot) bool { return s.Left > 0 })
}

// Slot is one hour and how many people it still takes.
type Slot struct {
	At   time.Time
	Left int
}

// starts are the instants at which visits begin on a civil day by the weekly pattern.
func (p *Place) starts(day time.Time) []time.Time {
	var out []time.Time
	for _, m := range p.Week[day.Weekday()] {
		out = append(out, time.Date(day.Year(), day.Month(), day.Day(), 0, m, 0, 0, vntime.Zone()))
	}
	return out
}

// rite is the festival of a civil day; empty on every other.
func (p *Place) rite(day time.Time) string {
	lunar, err := vntime.ToLunar(day)
	if err != nil || lunar.Leap {
		return ""
	}
	for _, r := range p.Rites {
		if lunar.Month == r.Month && lunar.Day >= r.First && lunar.Day <= r.Last {
			return r.Name
		}
	}
	return ""
}

// lastDay is the last civil day that may be asked for at now.
func (p *Place) lastDay(now time.Time) time.Time {
	return vntime.Today(now).AddDate(0, 0, p.AheadDays)
}

// early says whether at lies far enough ahead of now. Exactly the lead time is enough; days off
// are no part of it.
func (p *Place) early(at, now time.Time, days workday.Calendar) bool {
	return !at.Before(days.Add(now, p.Lead()))
}

// offers says whether a visit may be asked for at an instant: an hour of the pattern, far
// enough ahead, not beyond the last day, not during a festival.
func (p *Place) offers(at, now time.Time, days workday.Calendar) bool {
	day := vntime.Today(at)
	return p.early(at, now, days) && !day.After(p.lastDay(now)) && p.rite(day) == "" && slices.ContainsFunc(p.starts(day), at.Equal)
}

const atForm = "2006-01-02T15:04"

// FormatAt writes an instant as forms carry it: the hour of Việt Nam.
func FormatAt(at time.Time) string { return vntime.In(at).Format(atForm) }

// ParseAt reads what FormatAt wrote; false for anything else.
func ParseAt(text string) (time.Time, bool) {
	at, err := time.ParseInLocation(atForm, text, vntime.Zone())
	return at, err == nil
}
