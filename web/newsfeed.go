package web

import (
	"context"
	"encoding/xml"
	"io"
	"time"

	"github.com/a-h/templ"
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog/content"
)

// newsFeedAt is where programs that follow news find them.
const newsFeedAt = newsAt + "/rss.xml"

type newsEntry struct {
	Title     string `xml:"title"`
	Link      string `xml:"link"`
	Name      string `xml:"guid"`
	Published string `xml:"pubDate"`
	Summary   string `xml:"description"`
}

// newsFeed is the list of news as RSS 2.0. A sample says that it is one.
func (s *Shop) newsFeed(c *fiber.Ctx) error {
	t := s.Texts.News
	list, err := s.Content.Articles(c.UserContext(), content.News, mostArticles)
	if err != nil {
		return err
	}
	type channel struct {
		Title       string      `xml:"title"`
		Link        string      `xml:"link"`
		Description string      `xml:"description"`
		Language    string      `xml:"language"`
		Items       []newsEntry `xml:"item"`
	}
	at := channel{Title: t.News + " | " + s.Texts.UI.Site, Link: s.BaseURL + newsAt, Description: t.NewsDescription, Language: s.Texts.Lang}
	for _, a := range list {
		title := a.Title
		if a.Sample {
			title += " (" + s.Texts.UI.DemoTitle + ")"
		}
		link := s.BaseURL + newsAt + "/" + a.Slug
		at.Items = append(at.Items, newsEntry{title, link, link, a.PublishedAt.UTC().Format(time.RFC1123Z), a.Summary})
	}
	body, err := xml.Marshal(struct {
		XMLName xml.Name `xml:"rss"`
		Version string   `xml:"version,attr"`
		Channel channel  `xml:"channel"`
	}{Version: "2.0", Channel: at})
	if err != nil {
		return err
	}
	return sendFeed(c, "application/rss+xml; charset=utf-8", append([]byte(xml.Header), body...))
}

// followed tells programs that follow news where to do so.
func (s *Shop) followed() templ.Component {
	return templ.ComponentFunc(func(_ context.Context, w io.Writer) error {
		_, err := io.WriteString(w, `<link rel="alternate" type="application/rss+xml" title="`+templ.EscapeString(s.Texts.News.News)+`" href="`+newsFeedAt+`">`)
		return err
	})
}
