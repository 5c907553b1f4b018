package vntime

import "time"

// NextLunar finds the next time a yearly festival falls, from lunar day first to last of
// a month that is not a leap month: the days it has on the calendar, both included. A
// festival that has begun is the next one until its last day has passed. It is false for
// days that a year does not have, and beyond the calendar's years.
func NextLunar(first, last, month int, today time.Time) (from, to time.Time, ok bool) {
	for year := today.Year() - 1; year <= today.Year()+1; year++ {
		from, err1 := LunarToSolar(first, month, year, false)
		to, err2 := LunarToSolar(last, month, year, false)
		if err1 != nil || err2 != nil || to.Before(from) {
			return time.Time{}, time.Time{}, false
		}
		if !to.Before(today) {
			return from, to, true
		}
	}
	return time.Time{}, time.Time{}, false
}
