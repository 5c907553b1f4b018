package web

import (
	"context"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog/search"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// How many rows are suggested: as many as a phone shows above its keyboard.
const (
	suggestRows  = 6
	suggestGoods = 4
)

// suggestions are products, villages and makers for what has been typed so far, as the
// list that a script puts under the search box. Nothing typed, or a single letter, has none.
func (s *Shop) suggestions(c *fiber.Ctx) error {
	text := ask(c, "q", 80)
	c.Set(fiber.HeaderCacheControl, "public, max-age=60")
	if len([]rune(text)) < 2 {
		return page(c, fiber.StatusOK, view.Suggestions(nil))
	}
	groups, err := s.suggested(c.UserContext(), text)
	if err != nil {
		return err
	}
	return page(c, fiber.StatusOK, view.Suggestions(groups))
}

func (s *Shop) suggested(ctx context.Context, text string) ([]view.Suggested, error) {
	found, err := s.Finder.Find(ctx, search.Query{Text: text, PerPage: suggestGoods, Bare: true, Begins: true})
	if err != nil {
		return nil, err
	}
	cards, err := s.Catalog.CardsByIDs(ctx, found.IDs)
	if err != nil {
		return nil, err
	}
	var out []view.Suggested
	add := func(title string, link ui.Link) {
		if n := len(out); n > 0 && out[n-1].Title == title {
			out[n-1].Links = append(out[n-1].Links, link)
			return
		}
		out = append(out, view.Suggested{Title: title, Links: []ui.Link{link}})
	}
	for _, c := range cards {
		add(s.Texts.Search.Products, ui.Link{Label: c.Name, Href: "/san-pham/" + c.Slug})
	}
	for i, a := range s.named(ctx, text, nil) {
		if len(cards)+i < suggestRows {
			add(a.Kind, a.Link)
		}
	}
	return out, nil
}
