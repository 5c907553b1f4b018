package salespoint

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// Special is a run of days that differ from the week: a holiday, a day with other hours.
// Days are 00:00 UTC, the way PostgreSQL dates are read; To is included.
type Special struct {
	From  time.Time `json:"from"`
	To    time.Time `json:"to"`
	Spans []Span    `json:"spans"` // none: closed
	Note  string    `json:"note"`  // "lễ", "bán Tết"
}

// On says whether the day is one of them.
func (s Special) On(day time.Time) bool { return !day.Before(s.From) && !day.After(s.To) }

// Dates is "30/04/2027" or "30/04/2027–01/05/2027".
func (s Special) Dates() string {
	if s.From.Equal(s.To) {
		return vntime.Date(s.From)
	}
	return vntime.Date(s.From) + "–" + vntime.Date(s.To)
}

// What is what holds on these days: "nghỉ lễ", "8:00–11:00 (bán Tết)".
func (s Special) What() string {
	switch {
	case len(s.Spans) == 0 && s.Note == "":
		return "nghỉ"
	case len(s.Spans) == 0:
		return "nghỉ " + s.Note
	case s.Note == "":
		return SpansText(s.Spans)
	}
	return SpansText(s.Spans) + " (" + s.Note + ")"
}

// Line is the run as ParseSpecials reads it.
func (s Special) Line() string { return s.Dates() + ": " + s.What() }

// Coming are those that have not passed by the day, in their order.
func Coming(all []Special, day time.Time) []Special {
	var out []Special
	for _, s := range all {
		if !s.To.Before(day) {
			out = append(out, s)
		}
	}
	return out
}
