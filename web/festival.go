package web

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/content"
	"github.com/ocop-hungdao/ocop/internal/slug"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// festival is when it is next, in both calendars.
type festival struct {
	name     string
	lunar    string // as it is said
	from, to time.Time
}

// lunarForm reads "Mùng 8 đến mùng 10 tháng 2 âm lịch" and "Mùng 10 tháng 7 âm lịch",
// folded.
var lunarForm = regexp.MustCompile(`(?:mung |ngay |ram )?(\d{1,2})(?: (?:den|-) (?:mung |ngay )?(\d{1,2}))? thang (\d{1,2}) am lich`)

// readFestival finds the next days of a festival whose fact names lunar days; false
// when it names none, or days that the calendar does not have.
func readFestival(f content.Fact, now time.Time) (festival, bool) {
	m := lunarForm.FindStringSubmatch(slug.Fold(f.Text))
	if m == nil {
		return festival{}, false
	}
	first, _ := strconv.Atoi(m[1])
	last, err := strconv.Atoi(m[2])
	if err != nil {
		last = first
	}
	month, _ := strconv.Atoi(m[3])
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
