package workday

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// Off is some days off in a row, the first and the last included: 00:00 UTC of civil days in
// Việt Nam.
type Off struct {
	ID          int64
	First, Last time.Time
	Name        string // "Nghỉ Tết Nguyên đán"
}

// Days is how many they are.
func (o Off) Days() int { return int(o.Last.Sub(o.First)/(24*time.Hour)) + 1 }

// covers says whether a civil day is one of them.
func (o Off) covers(day time.Time) bool { return !day.Before(o.First) && !day.After(o.Last) }

// Calendar is all days off, sorted, no two of them at once. The zero Calendar has none.
type Calendar []Off

// On is what a civil day is off for; false on a working day.
func (c Calendar) On(day time.Time) (Off, bool) {
	for _, o := range c {
		if o.covers(day) {
			return o, true
		}
	}
	return Off{}, false
}

// Next is the first civil day from day on that is not off.
func (c Calendar) Next(day time.Time) time.Time {
	for off, is := c.On(day); is; off, is = c.On(day) {
		day = off.Last.AddDate(0, 0, 1)
	}
	return day
}

// Add is the instant at which d has passed since at, when days off do not count from
// midnight to midnight in Hà Nội. Nothing, or less, passes at once.
func (c Calendar) Add(at time.Time, d time.Duration) time.Time {
	end := at
	for _, o := range c {
		first, after := vntime.StartOf(o.First), vntime.StartOf(o.Last.AddDate(0, 0, 1))
		if !after.After(end) {
			continue
		}
		if first.After(end.Add(d)) || d <= 0 {
			break
		}
		if first.After(end) {
			d -= first.Sub(end)
		}
		end = after
	}
	return end.Add(max(d, 0))
}

// Back is the instant before at from which on d has passed at at, when days off do not count:
// what Add leads to at.
func (c Calendar) Back(at time.Time, d time.Duration) time.Time {
	for i := len(c) - 1; i >= 0; i-- {
		first, after := vntime.StartOf(c[i].First), vntime.StartOf(c[i].Last.AddDate(0, 0, 1))
		switch {
		case !first.Before(at):
			continue
		case after.After(at):
			at = first
			continue
		case at.Sub(after) >= d:
			return at.Add(-d)
		}
		d -= at.Sub(after)
		at = first
	}
	return at.Add(-d)
}

// Between are the days off that a wait from one instant to another meets.
func (c Calendar) Between(from, until time.Time) (met []Off) {
	for _, o := range c {
		if vntime.StartOf(o.Last.AddDate(0, 0, 1)).After(from) && vntime.StartOf(o.First).Before(until) {
			met = append(met, o)
		}
	}
	return met
}
