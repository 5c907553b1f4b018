package web

import (
	"slices"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog/content"
	"github.com/ocop-hungdao/ocop/internal/ics"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// timesTold is how many times of a yearly event are told and go into a calendar, for a
// calendar cannot repeat by the moon.
const timesTold = 3

// events lists what is to come, the nearest first, and what is over.
func (s *Shop) events(c *fiber.Ctx) error {
	t, today := s.Texts.News, vntime.Today(s.Now())
	list, err := s.Content.Articles(c.UserContext(), content.Event, mostArticles)
	if err != nil {
		return err
	}
	first := func(a content.Article) time.Time { from, _, _, _ := a.Days(today); return from }
	slices.SortStableFunc(list, func(a, b content.Article) int { return first(a).Compare(first(b)) })
	v := view.Articles{Title: t.Events, Lead: t.EventsLead, Other: ui.Link{Label: t.AllNews, Href: newsAt},
		Empty: ui.Empty{Title: t.EventsEmpty, Text: t.EventsEmptyText, ArtPath: tilePath("temple", "empty"), Action: ui.Button{Label: s.Texts.Menu.Links.Site, Href: "/dinh-so", Small: true}}}
	for i := range list {
		a := &list[i]
		from, to, past, ok := a.Days(today)
		if !ok {
			continue
		}
		line := view.ArticleLine{Href: eventsAt + "/" + a.Slug, Title: a.Title, Summary: a.Summary, When: spanText(from, to), Lunar: s.lunarText(a)}
		if past {
			v.Past = append([]view.ArticleLine{line}, v.Past...)
		} else {
			v.Lines = append(v.Lines, line)
		}
	}
	p := s.frame(t.Events, t.EventsInfo, eventsAt)
	p.NoIndex = len(list) == 0
	return s.public(c, view.ArticlesPage(p, v))
}

func (s *Shop) lunarText(a *content.Article) string {
	if !a.Yearly() {
		return ""
	}
	return upper(s.Texts.News.Lunar(*a.LunarFrom, *a.LunarTo, *a.LunarMonth))
}

// upper begins a sentence.
func upper(text string) string {
	letters := []rune(text)
	if len(letters) == 0 {
		return ""
	}
	return strings.ToUpper(string(letters[:1])) + string(letters[1:])
}

// event shows one, in both calendars.
func (s *Shop) event(c *fiber.Ctx) error {
	t, today := s.Texts.News, vntime.Today(s.Now())
	a, err := s.article(c, content.Event)
	if err != nil {
		return err
	}
	v, path := s.articleView(a), eventsAt+"/"+a.Slug
	v.Other = ui.Link{Label: t.AllEvents, Href: eventsAt}
	p := s.frame(a.Title, a.Summary, path)
	p.Crumbs, p.NoIndex = []ui.Link{{Label: t.Events, Href: eventsAt}}, a.Sample
	things := []thing{s.crumbThing(p.Crumbs, a.Title, path)}
	if from, to, past, ok := a.Days(today); ok {
		when := []ui.Fact{{Name: t.When, Value: spanText(from, to)}}
		if a.Yearly() {
			when = append(when, ui.Fact{Name: t.Yearly, Value: s.lunarText(a)})
			var later []string
			for _, next := range a.Times(today, timesTold)[1:] {
				later = append(later, spanText(next[0], next[1]))
			}
			when = append(when, ui.Fact{Name: t.Later, Value: strings.Join(later, "; ")})
		}
		v.Facts = append(when, v.Facts...)
		if !past {
			v.Calendar = path + "/lich.ics"
		}
		things = append(things, thing{"@type": "Event", "name": a.Title, "description": a.Summary, "url": s.BaseURL + path, "startDate": from.Format(time.DateOnly),
			"endDate": to.Format(time.DateOnly), "location": thing{"@type": "Place", "name": a.Place, "address": s.Texts.UI.SitePlace}})
	}
	p.Head = data(things...)
	return s.public(c, view.ArticlePage(p, v))
}

// calendar is an event as a file for a phone's calendar.
func (s *Shop) calendar(c *fiber.Ctx) error {
	a, err := s.article(c, content.Event)
	if err != nil {
		return err
	}
	var out []ics.Event
	for _, days := range a.Times(vntime.Today(s.Now()), timesTold) {
		out = append(out, ics.Event{UID: a.Slug + "-" + days[0].Format(time.DateOnly) + "@" + strings.TrimPrefix(strings.TrimPrefix(s.BaseURL, "https://"), "http://"),
			Changed: a.UpdatedAt, First: days[0], Last: days[1], Title: a.Title, Place: a.Place, Text: strings.TrimSpace(a.Summary + "\n" + s.lunarText(a)), Address: s.BaseURL + eventsAt + "/" + a.Slug})
	}
	c.Set(fiber.HeaderContentType, "text/calendar; charset=utf-8")
	c.Set(fiber.HeaderContentDisposition, `attachment; filename="`+a.Slug+`.ics"`)
	c.Set(fiber.HeaderCacheControl, "public, max-age=0, must-revalidate")
	c.Response().SetBodyRaw(ics.Write(s.Texts.UI.Site, out))
	return unchanged(c)
}
