package salespoint

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/slug"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

const dateForm = `(\d{1,2}[/.]\d{1,2}(?:[/.]\d{4})?)`

// longestRun is more than any break; a longer one is a slip in a year.
const longestRun = 400 * 24 * time.Hour

var (
	specialForm = regexp.MustCompile(`(?i)^(?:ngày |từ |tu )*` + dateForm + `(?: ?(?:-|–|—|đến|den|tới) ?(?:hết |ngày )*` + dateForm + `)? ?[:,]? ?(.*)$`)
	pauseForm   = regexp.MustCompile(`(?i)^(?:tạm |tam )?(?:nghỉ|nghi|đóng cửa|dong cua) (.{0,60}?)(?:đến|den|tới) (?:hết |het |ngày |ngay )*` + dateForm + `\.?$`)
	closedForm  = regexp.MustCompile(`(?i)^(?:tạm |tam )?(?:nghỉ|nghi|đóng cửa|dong cua)\b? ?(.*)$`)
	noteForm    = regexp.MustCompile(`^([^()]*)\(([^()]*)\)$`)
	shortDate   = regexp.MustCompile(`^(\d{1,2})[/.](\d{1,2})$`)
)

// longestNote is a few words beside a date.
const longestNote = 60

// ParseSpecials reads days that differ from the week, one run a line: "20/4: nghỉ",
// "30/4–1/5: nghỉ lễ", "24/12/2026: 8h–11h (nghỉ sớm)", "Tạm nghỉ đến 20/4". A day without
// a year is the next such day, today included. It refuses what cannot be meant
// ("hours.unreadable"), a day that has passed or is in no calendar ("hours.bad_day"), and
// runs that overlap ("hours.overlap"), each with its line.
func ParseSpecials(text string, today time.Time) ([]Special, error) {
	lines, err := linesOf(text)
	if err != nil {
		return nil, err
	}
	var out []Special
	for _, line := range lines {
		s, err := specialOf(slug.NFC(line), today)
		if err != nil {
			return nil, err.With("line", line)
		}
		for _, other := range out {
			if !s.From.After(other.To) && !other.From.After(s.To) {
				return nil, fault.New(fault.Invalid, "hours.overlap").With("line", line)
			}
		}
		out = append(out, s)
	}
	slices.SortFunc(out, func(a, b Special) int { return cmp.Compare(a.From.Unix(), b.From.Unix()) })
	return out, nil
}

func specialOf(line string, today time.Time) (Special, *fault.Error) {
	unreadable, badDay := fault.New(fault.Invalid, "hours.unreadable"), fault.New(fault.Invalid, "hours.bad_day")
	if m := pauseForm.FindStringSubmatch(line); m != nil {
		until, ok := ParseDay(m[2], today)
		if !ok || until.Sub(today) > longestRun {
			return Special{}, badDay
		}
		return Special{From: today, To: until, Note: note(m[1])}, nil
	}
	m := specialForm.FindStringSubmatch(line)
	if m == nil {
		return Special{}, unreadable
	}
	var s Special
	var ok bool
	if s.From, ok = ParseDay(m[1], today); !ok {
		// A run that has begun may be typed with its first day, in the year it began.
		if s.From, ok = fullDate(m[1]); !ok || m[2] == "" {
			return Special{}, badDay
		}
	}
	s.To = s.From
	if m[2] != "" {
		if s.To, ok = ParseDay(m[2], later(s.From, today)); !ok || s.To.Sub(s.From) > longestRun {
			return Special{}, badDay
		}
	}
	what := strings.TrimSpace(m[3])
	if c := closedForm.FindStringSubmatch(what); c != nil || what == "" {
		if c != nil {
			s.Note = note(c[1])
		}
		return s, nil
	}
	if n := noteForm.FindStringSubmatch(what); n != nil {
		what, s.Note = n[1], note(n[2])
	}
	runs, ok := runsOf(what)
	if !ok || len(runs) != 1 || len(runs[0].days) != 7 || len(runs[0].spans) > mostSpans {
		return Special{}, unreadable
	}
	if s.Spans = ordered(runs[0].spans); overlap(s.Spans) {
		return Special{}, unreadable
	}
	return s, nil
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

// note keeps a few plain words.
func note(text string) string {
	text = strings.TrimSpace(strings.Map(func(r rune) rune {
		if r == '(' || r == ')' {
			return ' '
		}
		return r
	}, text))
	letters := []rune(strings.Join(strings.Fields(text), " "))
	return strings.TrimSpace(string(letters[:min(len(letters), longestNote)]))
}

func fullDate(text string) (time.Time, bool) {
	d, err := vntime.ParseDate(text)
	return d, err == nil
}

// ParseDay reads a day that is not before from: "20/4/2027", or "20/4", which is the next
// such day. False when it has passed or is in no calendar.
func ParseDay(text string, from time.Time) (time.Time, bool) {
	text = strings.TrimSpace(text)
	m := shortDate.FindStringSubmatch(text)
	if m == nil {
		d, ok := fullDate(text)
		return d, ok && !d.Before(from)
	}
	// Eight years hold a 29 February wherever one begins.
	for year := from.Year(); year <= from.Year()+8; year++ {
		if d, ok := fullDate(text + "/" + strconv.Itoa(year)); ok && !d.Before(from) {
			return d, true
		}
	}
	return time.Time{}, false
}
