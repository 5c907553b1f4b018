package vntime

import "time"

var zone = time.FixedZone("+07", 7*60*60)

// Zone is the zone of Việt Nam, UTC+7.
func Zone() *time.Location { return zone }

// In is the same instant as a clock in Hà Nội shows it.
func In(t time.Time) time.Time { return t.In(zone) }

// Today is the day in Hà Nội at the instant now, as 00:00 UTC of that day: the way
// PostgreSQL dates are read.
func Today(now time.Time) time.Time {
	y, m, d := now.In(zone).Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}

// Midnight is the instant at which the day in Hà Nội began that now lies in.
func Midnight(now time.Time) time.Time {
	y, m, d := now.In(zone).Date()
	return time.Date(y, m, d, 0, 0, 0, 0, zone)
}

// StartOf is the instant at which a civil day, given as 00:00 UTC, begins in Hà Nội.
func StartOf(day time.Time) time.Time {
	return time.Date(day.Year(), day.Month(), day.Day(), 0, 0, 0, 0, zone)
}
