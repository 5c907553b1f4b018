package content

import (
	"slices"
	"strings"
	"time"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

// ArticleState says whether anybody but the office reads an article.
type ArticleState string

const (
	Draft     ArticleState = "draft"
	Published ArticleState = "published"
)

// The longest texts of an article, in letters.
const (
	MostTitle   = 150
	MostSummary = 300
	MostBody    = 12_000
	MostSource  = 300
)

// lastLunarDay is the last day that every month of the moon has; a yearly event on the
// thirtieth would have no day in some years.
const lastLunarDay = 29

// farthest is how far ahead an article may be scheduled.
const farthest = 366 * 24 * time.Hour

// Writing is an article as the office sees it. PublishedAt is zero until it is published
// for the first time, and stays when it is taken back. One that is scheduled is published at an
// instant that has not come yet.
type Writing struct {
	Article
	State      ArticleState
	RowVersion int
}

// Fixed says whether kind and address stay: once it was published, links lead there.
func (w *Writing) Fixed() bool { return !w.PublishedAt.IsZero() }

// Scheduled says whether an article comes out by itself after an instant.
func (w *Writing) Scheduled(now time.Time) bool {
	return w.State == Published && w.PublishedAt.After(now)
}

// hour is when an article is scheduled for, as the log tells it; nil when it is out, or a draft.
func (w *Writing) hour(now time.Time) any {
	if !w.Scheduled(now) {
		return nil
	}
	return w.PublishedAt
}

// Check says all that is wrong with what was written; its fields bear the names of the
// office's form. A draft needs a source as well: who has none has nothing to write down.
func (a *Article) Check() error {
	var form fault.Form
	a.Body = Tidy(a.Body)
	if !slices.Contains([]ArticleKind{News, Event}, a.Kind) {
		form.Wrong("kind", "article.kind")
	}
	for _, f := range []struct {
		name, empty string
		value       *string
		most        int
	}{{"title", "article.no_title", &a.Title, MostTitle}, {"summary", "article.no_summary", &a.Summary, MostSummary}, {"body", "", &a.Body, MostBody},
		{"source", "article.no_source", &a.Source, MostSource}, {"place", "", &a.Place, MostSource}} {
		*f.value = strings.TrimSpace(*f.value)
		switch n := len([]rune(*f.value)); {
		case n == 0 && f.empty != "":
			form.Wrong(f.name, f.empty)
		case n > f.most:
			form.WrongWith(f.name, "article.too_long", map[string]any{"most": f.most})
		}
	}
	a.checkDays(&form)
	return form.Err()
}

func (a *Article) checkDays(form *fault.Form) {
	solar, lunar := a.StartsOn != nil || a.EndsOn != nil, a.LunarFrom != nil || a.LunarTo != nil || a.LunarMonth != nil
	switch {
	case a.Kind == News && (solar || lunar):
		form.Wrong(firstOf(solar, "starts", "lunar_from"), "article.news_has_day")
	case a.Kind == Event && !solar && !lunar:
		form.Wrong("starts", "article.no_day")
	case solar && lunar:
		form.Wrong("lunar_from", "article.two_calendars")
	case solar:
		if a.StartsOn == nil {
			form.Wrong("starts", "article.no_day")
			return
		}
		if a.EndsOn == nil {
			a.EndsOn = a.StartsOn
		}
		if a.EndsOn.Before(*a.StartsOn) {
			form.Wrong("ends", "article.ends_before")
		}
	case lunar:
		a.checkMoon(form)
	}
}

func (a *Article) checkMoon(form *fault.Form) {
	if a.LunarTo == nil {
		a.LunarTo = a.LunarFrom
	}
	within := func(n *int, most int) bool { return n != nil && *n >= 1 && *n <= most }
	from, to := within(a.LunarFrom, lastLunarDay), within(a.LunarTo, lastLunarDay)
	if !from {
		form.Wrong("lunar_from", "article.lunar_day")
	}
	if from && !to {
		form.Wrong("lunar_to", "article.lunar_day")
	}
	if from && to && *a.LunarTo < *a.LunarFrom {
		form.Wrong("lunar_to", "article.ends_before")
	}
	if !within(a.LunarMonth, 12) {
		form.Wrong("lunar_month", "article.lunar_month")
	}
}

func firstOf(is bool, one, other string) string {
	if is {
		return one
	}
	return other
}
