package web

import (
	"slices"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/catalog/search"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// sessionsTold is how many sessions of each kind are listed.
const sessionsTold = 20

// liveList is every session: on air, to come, and over.
func (s *Shop) liveList(c *fiber.Ctx) error {
	t := s.Texts.Live
	air, coming, past, err := s.Live.Sessions(c.UserContext(), sessionsTold)
	if err != nil {
		return err
	}
	of, err := s.Live.Told(c.UserContext(), slices.Concat(air, coming, past))
	if err != nil {
		return err
	}
	v := view.LiveList{Title: t.Title, Lead: t.Lead, Channels: s.reach().Channels}
	for i := range air {
		one, err := s.liveOnAir(c.UserContext(), air[i].Slug)
		if err != nil {
			return err
		}
		v.Air = append(v.Air, view.LiveShown{LiveAhead: one, On: s.seenOn(of[air[i].ID])})
	}
	for _, part := range []struct {
		title string
		list  []livestream.Session
	}{{t.Coming, coming}, {t.Past, past}} {
		if len(part.list) > 0 {
			v.Parts = append(v.Parts, view.LivePart{Title: part.title, Lines: s.liveLines(part.list, of)})
		}
	}
	if len(air)+len(coming) == 0 {
		v.Empty = &ui.Empty{Title: t.None, Text: t.NoneText, ArtPath: tilePath("mien", "empty"), Action: ui.Button{Label: s.Texts.List.Title, Href: "/san-pham", Small: true}}
	}
	p := s.frame(t.Title, t.Description, liveAt)
	p.Active, p.NoIndex = liveAt, len(air)+len(coming)+len(past) == 0
	return s.public(c, view.LiveListPage(p, v))
}

// goodsTold is how many goods of a session a list names.
const goodsTold = 4

func (s *Shop) liveLines(list []livestream.Session, of map[int64]livestream.Told) (out []view.LiveLine) {
	t := s.Texts.Live
	for i := range list {
		one := &list[i]
		state := one.At(s.Now())
		line := view.LiveLine{Href: liveAt + "/" + one.Slug, Name: one.Name, When: whenText(one.StartsAt, one.EndsAt), State: string(state), Badge: t.Badges[string(state)]}
		line.On, line.Goods = s.seenOn(of[one.ID]), t.GoodsOf(of[one.ID].Goods, goodsTold)
		switch {
		case state == livestream.Planned:
			line.More = ui.Link{Label: t.Calendar, Href: line.Href + "/lich.ics"}
		case state == livestream.Ended && one.Replay != "":
			line.More = ui.Link{Label: t.Replay, Href: one.Replay}
		}
		out = append(out, line)
	}
	return out
}

// seenOn names the channels of a session.
func (s *Shop) seenOn(of livestream.Told) string {
	var on []string
	for _, ch := range of.Channels {
		on = append(on, s.Texts.Live.Channels[string(ch)])
	}
	return strings.Join(on, ", ")
}

// goodsInstead is how many goods a code that opens nothing is answered with.
const goodsInstead = 8

// codeUnknown answers a code that opens nothing with what is on sale: on air, else in the shop.
func (s *Shop) codeUnknown(c *fiber.Ctx, title string) error {
	t := s.Texts.Live
	air, coming, _, err := s.Live.Sessions(c.UserContext(), sessionsTold)
	if err != nil {
		return err
	}
	v := view.LiveList{Title: title, Lead: t.UnknownNone}
	for i := range air {
		f, err := s.Live.BySlug(c.UserContext(), air[i].Slug)
		if err != nil {
			return err
		}
		v.Lead = t.UnknownText
		part := view.LivePart{Title: f.Name}
		f = standing(f)
		for k := range f.Items {
			one := s.liveItem(c, f, &f.Items[k], "?ma=")
			part.Lines = append(part.Lines, view.LiveLine{Href: one.Href, Name: one.Code + " " + one.Name, When: one.Line, Badge: t.Badges["live"], State: "live"})
		}
		v.Parts = append(v.Parts, part)
	}
	if len(air) == 0 {
		part := view.LivePart{Title: t.OnSale}
		for _, card := range s.cardsOf(c.UserContext(), search.Query{InStock: true, PerPage: goodsInstead}) {
			part.Lines = append(part.Lines, view.LiveLine{Href: card.Href, Name: card.Name, When: card.Price.String()})
		}
		if len(part.Lines) > 0 {
			v.Parts = append(v.Parts, part)
		}
	}
	if len(coming) > 0 {
		v.Parts = append(v.Parts, view.LivePart{Title: t.Coming, Lines: s.liveLines(coming, nil)})
	}
	c.Set(fiber.HeaderCacheControl, "no-store")
	return page(c, fiber.StatusNotFound, view.LiveListPage(s.hidden(v.Title), v))
}
