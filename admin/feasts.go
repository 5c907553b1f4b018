package admin

import (
	"slices"
	"time"

	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/internal/workday"
)

// feasts are the public holidays of the next twelve months by the key of their name, each with
// the days that the Labour Code (45/2019/QH14, Art. 112) fixes by date: of Tết the first three
// of the year, as which others are off is decided each year; of 2 September that day alone.
func feasts(today time.Time) (out []workday.Off) {
	next := func(name string, first, last time.Time) {
		if !first.Before(today) && first.Before(today.AddDate(1, 0, 0)) {
			out = append(out, workday.Off{First: first, Last: last, Name: name})
		}
	}
	for _, year := range []int{today.Year(), today.Year() + 1} {
		day := func(month time.Month, d int) time.Time { return time.Date(year, month, d, 0, 0, 0, 0, time.UTC) }
		next("new_year", day(time.January, 1), day(time.January, 1))
		next("reunification", day(time.April, 30), day(time.May, 1))
		next("national_day", day(time.September, 2), day(time.September, 2))
		if tet, err := vntime.LunarToSolar(1, 1, year, false); err == nil {
			next("tet", tet, tet.AddDate(0, 0, 2))
		}
		if kings, err := vntime.LunarToSolar(10, 3, year, false); err == nil {
			next("hung_kings", kings, kings)
		}
	}
	slices.SortFunc(out, func(a, b workday.Off) int { return a.First.Compare(b.First) })
	return out
}
