package content

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// ArticleKind is what an article is.
type ArticleKind string

const (
	News  ArticleKind = "news"
	Event ArticleKind = "event" // on days of the calendar, or every year on lunar ones
)

// Article is something the commune tells, and where it comes from.
type Article struct {
	ID          int64
	Kind        ArticleKind
	Slug        string
	Title       string
	Summary     string
	Body        string // paragraphs apart by an empty line
	Source      string
	Place       string
	StartsOn    *time.Time // an event's first day; nil for one of the lunar calendar
	EndsOn      *time.Time
	LunarFrom   *int // days of LunarMonth, every year
	LunarTo     *int
	LunarMonth  *int
	PublishedAt time.Time
	UpdatedAt   time.Time
	Sample      bool
}

// Days are the days of an event: those of the calendar, or the next ones of the lunar
// year. Past says that they are over. It is false for news and for lunar days that the
// coming year does not have.
func (a *Article) Days(today time.Time) (from, to time.Time, past, ok bool) {
	switch {
	case a.StartsOn != nil && a.EndsOn != nil:
		return *a.StartsOn, *a.EndsOn, a.EndsOn.Before(today), true
	case a.LunarMonth != nil && a.LunarFrom != nil && a.LunarTo != nil:
		from, to, ok = vntime.NextLunar(*a.LunarFrom, *a.LunarTo, *a.LunarMonth, today)
		return from, to, false, ok
	}
	return time.Time{}, time.Time{}, false, false
}

// Yearly says whether it comes again with the lunar year.
func (a *Article) Yearly() bool { return a.LunarMonth != nil }

// Times are the days of the next n times of an event, each a first and a last day.
func (a *Article) Times(today time.Time, n int) (out [][2]time.Time) {
	for len(out) < n {
		from, to, _, ok := a.Days(today)
		if !ok {
			break
		}
		out = append(out, [2]time.Time{from, to})
		if !a.Yearly() {
			break
		}
		today = to.AddDate(0, 0, 1)
	}
	return out
}
