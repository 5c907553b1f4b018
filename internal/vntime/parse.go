package vntime

import (
	"errors"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// ErrDate says that a text is no day.
var ErrDate = errors.New("vntime: no such day")

var (
	dayFirst  = regexp.MustCompile(`^(\d{1,2})[./\- ]+(\d{1,2})[./\- ]+(\d{4})$`)
	yearFirst = regexp.MustCompile(`^(\d{4})-(\d{2})-(\d{2})$`)
	joined    = regexp.MustCompile(`^(\d{2})(\d{2})(\d{4})$`)
)

// ParseDate reads a day as people and labels write it: "14/03/2026", "14-3-2026",
// "14.03.2026", "14 03 2026", "14032026" (Decree 37/2026/NĐ-CP), and as browsers send it,
// "2026-03-14". The day comes back as 00:00 UTC, the way PostgreSQL dates are read. A day
// that is in no calendar, and a year outside of 1900 to 2199, is ErrDate.
func ParseDate(text string) (time.Time, error) {
	text = strings.TrimSpace(text)
	if m := yearFirst.FindStringSubmatch(text); m != nil {
		return civil(m[3], m[2], m[1])
	}
	if m := dayFirst.FindStringSubmatch(text); m != nil {
		return civil(m[1], m[2], m[3])
	}
	if m := joined.FindStringSubmatch(text); m != nil {
		return civil(m[1], m[2], m[3])
	}
	return time.Time{}, ErrDate
}

func civil(day, month, year string) (time.Time, error) {
	d, _ := strconv.Atoi(day)
	m, _ := strconv.Atoi(month)
	y, _ := strconv.Atoi(year)
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	if t.Day() != d || int(t.Month()) != m || y < 1900 || y > 2199 {
		return time.Time{}, ErrDate
	}
	return t, nil
}
