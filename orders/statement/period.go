package statement

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// Period is a month of the calendar in Việt Nam.
type Period struct {
	Year  int
	Month time.Month
}

// PeriodOf is the month of an instant.
func PeriodOf(t time.Time) Period {
	t = vntime.In(t)
	return Period{t.Year(), t.Month()}
}

// ParsePeriod reads "2026-11"; anything else, and years out of 2000 to 2100, are refused
// with "month.not_found".
func ParsePeriod(text string) (Period, error) {
	t, err := time.Parse("2006-01", text)
	if err != nil || t.Year() < 2000 || t.Year() > 2100 {
		return Period{}, fault.New(fault.NotFound, "month.not_found")
	}
	return Period{t.Year(), t.Month()}, nil
}

// String writes the month for addresses: "2026-11".
func (p Period) String() string { return p.day().Format("2006-01") }

// Next is the month after; Before is the one before.
func (p Period) Next() Period   { return PeriodOf(p.Begins().AddDate(0, 1, 0)) }
func (p Period) Before() Period { return PeriodOf(p.Begins().AddDate(0, -1, 0)) }

// Begins is its first instant, in Việt Nam.
func (p Period) Begins() time.Time {
	return time.Date(p.Year, p.Month, 1, 0, 0, 0, 0, vntime.Zone())
}

// Over says whether the month has passed.
func (p Period) Over(now time.Time) bool { return !now.Before(p.Next().Begins()) }

// day is its first day as PostgreSQL's date.
func (p Period) day() time.Time { return time.Date(p.Year, p.Month, 1, 0, 0, 0, 0, time.UTC) }
