package web

import (
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog/content"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

const (
	newsAt       = "/tin"
	eventsAt     = "/su-kien"
	mostArticles = 60 // on a list; older ones are found by search engines
)

// mountNews gives news and events their addresses (ux.md, P16 and P17).
func (s *Shop) mountNews(app fiber.Router) {
	app.Get(newsAt, s.news)
	app.Get(newsFeedAt, s.newsFeed)
	app.Get(newsAt+"/:slug", s.newsItem)
	app.Get(eventsAt, s.events)
	app.Get(eventsAt+"/:slug", s.event)
	app.Get(eventsAt+"/:slug/lich.ics", s.calendar)
}

// news lists what has been published, the latest first.
func (s *Shop) news(c *fiber.Ctx) error {
	t := s.Texts.News
	list, err := s.Content.Articles(c.UserContext(), content.News, mostArticles)
	if err != nil {
		return err
	}
	v := view.Articles{Title: t.News, Other: ui.Link{Label: t.AllEvents, Href: eventsAt},
		Empty: ui.Empty{Title: t.NewsEmpty, Text: t.NewsEmptyText, ArtPath: tilePath("temple", "empty"), Action: ui.Button{Label: t.AllEvents, Href: eventsAt, Small: true}}}
	for _, a := range list {
		v.Lines = append(v.Lines, view.ArticleLine{Href: newsAt + "/" + a.Slug, Title: a.Title, Summary: a.Summary, When: vntime.Date(a.PublishedAt)})
	}
	p := s.frame(t.News, t.NewsDescription, newsAt)
	p.NoIndex, p.Head = len(list) == 0, s.followed()
	return s.public(c, view.ArticlesPage(p, v))
}

// newsItem shows one piece of news.
func (s *Shop) newsItem(c *fiber.Ctx) error {
	t := s.Texts.News
	a, err := s.article(c, content.News)
	if err != nil {
		return err
	}
	v := s.articleView(a)
	v.Published, v.Other = t.Published(vntime.Date(a.PublishedAt)), ui.Link{Label: t.AllNews, Href: newsAt}
	path := newsAt + "/" + a.Slug
	p := s.frame(a.Title, a.Summary, path)
	p.Crumbs, p.NoIndex = []ui.Link{{Label: t.News, Href: newsAt}}, a.Sample
	p.Head = data(thing{"@type": "NewsArticle", "headline": a.Title, "datePublished": a.PublishedAt.UTC().Format(time.RFC3339), "dateModified": a.UpdatedAt.UTC().Format(time.RFC3339),
		"url": s.BaseURL + path}, s.crumbThing(p.Crumbs, a.Title, path))
	return s.public(c, view.ArticlePage(p, v))
}

func (s *Shop) article(c *fiber.Ctx, kind content.ArticleKind) (*content.Article, error) {
	name, err := slugParam(c)
	if err != nil {
		return nil, err
	}
	return s.Content.ArticleBySlug(c.UserContext(), kind, name)
}

// articleView is what every article shows: its words and where they come from.
func (s *Shop) articleView(a *content.Article) view.Article {
	t := s.Texts.News
	v := view.Article{Title: a.Title, Summary: a.Summary, Body: splitParagraphs(a.Body), Facts: []ui.Fact{{Name: t.Source, Value: a.Source}}}
	if a.Place != "" {
		v.Facts = append([]ui.Fact{{Name: t.Where, Value: a.Place}}, v.Facts...)
	}
	if a.Sample {
		v.Sample = t.Sample
	}
	return v
}
