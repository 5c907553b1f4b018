package salespoint

import (
	"cmp"
	"slices"
	"strings"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

// The most that is read: lines of a field, and spans of a day.
const (
	mostLines = 40
	mostSpans = 6
)

// ParseWeek reads weekly hours as officers type them, one line for each run of days:
// "7:30–17:30, cả tuần", "T2-T6: 7h-11h30, 13h30-17h", "Chủ nhật: nghỉ". Days may stand
// before or after their hours and without any the hours are for the whole week; a later
// line goes before an earlier one, unless both are about the same days. What closes before
// it opens closes on the next day. An empty text is a week that is not known. It refuses a
// line that cannot be meant ("hours.unreadable") and spans that overlap
// ("hours.overlap"), both with the line.
func ParseWeek(text string) (Week, error) {
	var w Week
	lines, err := linesOf(text)
	if err != nil {
		return Week{}, err
	}
	told := map[string]bool{}
	for _, line := range lines {
		runs, ok := runsOf(line)
		if !ok {
			return Week{}, fault.New(fault.Invalid, "hours.unreadable").With("line", line)
		}
		for _, r := range runs {
			key := r.key()
			for _, day := range r.days {
				if !told[key] {
					w[day] = nil
				}
				w[day] = append(w[day], r.spans...)
			}
			told[key] = true
		}
		for day := range w {
			if w[day] = ordered(w[day]); len(w[day]) > mostSpans || overlap(w[day]) {
				return Week{}, fault.New(fault.Invalid, "hours.overlap").With("line", line)
			}
		}
	}
	return w, nil
}

// linesOf are the lines that say something.
func linesOf(text string) ([]string, error) {
	var out []string
	for line := range strings.SplitSeq(text, "\n") {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			out = append(out, line)
		}
	}
	if len(out) > mostLines {
		return nil, fault.New(fault.Invalid, "hours.too_many").With("most", mostLines)
	}
	return out, nil
}

// run is some days and when they are open.
type run struct {
	days   []int
	spans  []Span
	closed bool
	after  bool // the days came after the spans
}

func (r run) key() string {
	var b strings.Builder
	for _, d := range r.days {
		b.WriteByte(byte('0' + d))
	}
	return b.String()
}

func (r run) says() bool { return len(r.spans) > 0 || r.closed }

// runsOf reads one line, in which several runs may stand one after the other.
func runsOf(line string) ([]run, bool) {
	all, ok := tokens(line)
	if !ok || len(all) == 0 {
		return nil, false
	}
	var out []run
	var now run
	for i := 0; i < len(all); i++ {
		t := all[i]
		if fresh := t.kind == aDay && len(now.days) > 0 && now.says() && !now.after || t.kind != aDay && now.after; fresh {
			out, now = append(out, now), run{}
		}
		ranged := i+2 < len(all) && all[i+1].kind == aDash && all[i+2].kind == t.kind
		switch {
		case t.kind == aDay && ranged:
			days, ok := between(t, all[i+2])
			if !ok {
				return nil, false
			}
			now.days, now.after = append(now.days, days...), now.says()
			i += 2
		case t.kind == aDay:
			now.days, now.after = append(now.days, t.days...), now.says()
		case t.kind == aTime && ranged:
			s, ok := spanOf(t, all[i+2])
			if !ok {
				return nil, false
			}
			now.spans = append(now.spans, s)
			i += 2
		case t.kind == aWholeDay:
			now.spans = append(now.spans, Span{0, dayMinutes})
		case t.kind == aClosure:
			now.closed = true
		default:
			return nil, false
		}
	}
	out = append(out, now)
	for i := range out {
		if !out[i].says() || out[i].closed && len(out[i].spans) > 0 {
			return nil, false
		}
		if len(out[i].days) == 0 {
			out[i].days = everyDay
		}
		slices.Sort(out[i].days)
		out[i].days = slices.Compact(out[i].days)
	}
	return out, true
}

// between are the days from one to another, over the end of the week too.
func between(from, to token) ([]int, bool) {
	if len(from.days) != 1 || len(to.days) != 1 {
		return nil, false
	}
	var out []int
	for d := from.days[0]; ; d = (d + 1) % 7 {
		out = append(out, d)
		if d == to.days[0] {
			return out, true
		}
	}
}

// spanOf is from one time to another. In "1h–5h chiều" the half of the day is for both.
func spanOf(from, to token) (Span, bool) {
	s := Span{from.minute, to.minute}
	if shift := to.minute - to.hour*60; from.half == "" && shift >= 12*60 && from.hour < to.hour {
		s.From += 12 * 60
	}
	if s.From == s.To || s.From >= dayMinutes {
		return Span{}, false
	}
	if s.To < s.From {
		s.To += dayMinutes
	}
	return s, true
}

func ordered(spans []Span) []Span {
	slices.SortFunc(spans, func(a, b Span) int { return cmp.Compare(a.From, b.From) })
	return spans
}

func overlap(spans []Span) bool {
	for i := 1; i < len(spans); i++ {
		if spans[i].From < spans[i-1].To {
			return true
		}
	}
	return false
}
