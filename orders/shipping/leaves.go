package shipping

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// ColdCutOff is until what hour goods that are kept cold leave on the day of the order:
// couriers fetch them once a day, before noon.
const ColdCutOff = 9

// Leaves is the civil day in Việt Nam on which goods kept cold leave when they are ordered
// at an instant. Nobody carries cold parcels on a Sunday.
func Leaves(ordered time.Time) time.Time {
	day := vntime.Today(ordered)
	if vntime.In(ordered).Hour() >= ColdCutOff {
		day = day.AddDate(0, 0, 1)
	}
	if day.Weekday() == time.Sunday {
		day = day.AddDate(0, 0, 1)
	}
	return day
}
