package visit

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

// mostStarts is more hours than any day needs.
const mostStarts = 24

var hourForm = regexp.MustCompile(`^(\d{1,2})(?:[:hg.](\d{2})?)?$`)

// ParseStarts reads the hours of one day as people write them: "8:00, 9h30 14". Nothing is
// a day without visits. What is no hour is refused with "visit.hours".
func ParseStarts(text string) ([]int, error) {
	out := []int{}
	for _, word := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return strings.ContainsRune(" ,;\n\r\t\u00a0", r) }) {
		m := hourForm.FindStringSubmatch(word)
		if m == nil {
			return nil, fault.New(fault.Invalid, "visit.hours").With("word", word)
		}
		hour, _ := strconv.Atoi(m[1])
		minute := 0
		if m[2] != "" {
			minute, _ = strconv.Atoi(m[2])
		}
		if hour > 23 || minute > 59 {
			return nil, fault.New(fault.Invalid, "visit.hours").With("word", word)
		}
		out = append(out, hour*60+minute)
	}
	slices.Sort(out)
	out = slices.Compact(out)
	if len(out) > mostStarts {
		return nil, fault.New(fault.Invalid, "visit.hours").With("word", text)
	}
	return out, nil
}

// FormatStarts writes hours as ParseStarts reads them.
func FormatStarts(minutes []int) string {
	words := make([]string, 0, len(minutes))
	for _, m := range minutes {
		words = append(words, fmt.Sprintf("%d:%02d", m/60, m%60))
	}
	return strings.Join(words, ", ")
}

// filled is the week with an empty list for each day without hours.
func (w Week) filled() Week {
	for i := range w {
		if w[i] == nil {
			w[i] = []int{}
		}
	}
	return w
}
