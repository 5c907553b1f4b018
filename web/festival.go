package web

import (
	"strings"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/content"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// festival is when it is next, in both calendars.
type festival struct {
	name     string
	lunar    string // as it is said
	from, to time.Time
}

// readFestival finds the next days of a festival whose fact names lunar days; false
// when it names none, or days that the calendar does not have.
func readFestival(f content.Fact, now time.Time) (festival, bool) {
	first, last, month, named := f.Lunar()
	if !named {
		return festival{}, false
	}
	from, to, ok := vntime.NextLunar(first, last, month, vntime.Today(now))
	if !ok {
		return festival{}, false
	}
	return festival{name: f.Label, lunar: lower(strings.TrimSuffix(f.Text, ".")), from: from, to: to}, true
}

// lower begins a sentence's text within another.
func lower(text string) string {
	letters := []rune(text)
	if len(letters) == 0 {
		return ""
	}
	return strings.ToLower(string(letters[:1])) + string(letters[1:])
}
