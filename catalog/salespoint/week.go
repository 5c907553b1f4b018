package salespoint

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

const dayMinutes = 24 * 60

// Span is when a point is open, in minutes from midnight. To lies after From, and after
// 24:00 when the point closes on the next day.
type Span struct {
	From int `json:"from"`
	To   int `json:"to"`
}

// Week is when a point is open on each day, by time.Weekday; each day's spans lie in
// order and do not overlap. A week without any span says that the hours are not known.
type Week [7][]Span

// Known says whether anybody has told the hours.
func (w Week) Known() bool {
	return slices.ContainsFunc(w[:], func(s []Span) bool { return len(s) > 0 })
}

// Stretch is a run of days with the same spans, from Monday on.
type Stretch struct {
	From, To time.Weekday
	Spans    []Span // none: closed
}

// Stretches are the days of the week, those alike and neighbours together.
func (w Week) Stretches() []Stretch {
	var out []Stretch
	for i := range w {
		day := time.Weekday((i + 1) % 7)
		if n := len(out); n > 0 && slices.Equal(out[n-1].Spans, w[day]) {
			out[n-1].To = day
			continue
		}
		out = append(out, Stretch{From: day, To: day, Spans: w[day]})
	}
	return out
}

var dayNames = [...]string{"Chủ Nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"}

// Name is the run as people say it: "cả tuần", "thứ Hai đến thứ Bảy".
func (s Stretch) Name() string {
	switch {
	case s.From == time.Monday && s.To == time.Sunday:
		return "cả tuần"
	case s.From == s.To:
		return dayNames[s.From]
	}
	return dayNames[s.From] + " đến " + dayNames[s.To]
}

// Lines are the open days as ParseWeek reads them, one run a line: "7:30–17:30, cả tuần".
func (w Week) Lines() []string {
	var out []string
	for _, s := range w.Stretches() {
		if len(s.Spans) > 0 {
			out = append(out, SpansText(s.Spans)+", "+s.Name())
		}
	}
	return out
}

// SpansText is "7:30–11:30, 13:30–17:30".
func SpansText(spans []Span) string {
	var out []string
	for _, s := range spans {
		out = append(out, ClockText(s.From)+"–"+ClockText(s.To))
	}
	return strings.Join(out, ", ")
}

// ClockText is a minute of a day as a clock shows it: "7:30"; the end of a day is "24:00".
func ClockText(minute int) string {
	if minute > dayMinutes {
		minute -= dayMinutes
	}
	return fmt.Sprintf("%d:%02d", minute/60, minute%60)
}
