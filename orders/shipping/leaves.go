package shipping

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/internal/workday"
)

// ColdCutOff is until what hour goods that are kept cold leave on the day of the order, while
// the office set no other: couriers fetch them once a day, before noon.
const ColdCutOff = 9

// Leaves is the civil day in Việt Nam on which goods kept cold leave when they are ordered
// at an instant: on that day before the hour cutOff, else on the next. Nobody carries cold parcels
// on a Sunday or a day off.
func Leaves(ordered time.Time, cutOff int, days workday.Calendar) time.Time {
	day := vntime.Today(ordered)
	if vntime.In(ordered).Hour() >= cutOff {
		day = day.AddDate(0, 0, 1)
	}
	for {
		if day = days.Next(day); day.Weekday() != time.Sunday {
			return day
		}
		day = day.AddDate(0, 0, 1)
	}
}
