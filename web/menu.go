package web

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// menu is every way on as a page, for those who tap "Thêm".
func (s *Shop) menu(c *fiber.Ctx) error {
	ctx, t := c.UserContext(), s.Texts.Menu
	goods := view.MenuPart{Title: t.Goods, Links: []ui.Link{{Label: s.Texts.List.Title, Href: "/san-pham"}}}
	groups, err := s.Catalog.Groups(ctx)
	for _, g := range side(ctx, s, "groups", groups, err) {
		goods.Links = append(goods.Links, ui.Link{Label: g.Name, Href: "/nhom/" + g.Slug})
	}
	goods.Links = append(goods.Links, ui.Link{Label: s.Texts.Wholesale.Menu, Href: wholesaleAt})
	places := view.MenuPart{Title: t.Places, Links: []ui.Link{{Label: s.Texts.UI.Makers, Href: "/nguoi-lam"}, {Label: t.Links.Site, Href: "/dinh-so"}, {Label: t.Links.Points, Href: "/ban-do"}}}
	villages, err := s.Content.Villages(ctx)
	for _, v := range side(ctx, s, "villages", villages, err) {
		places.Links = append(places.Links, ui.Link{Label: v.Name, Href: "/lang/" + v.Slug})
	}
	places.Links = append(places.Links, ui.Link{Label: s.Texts.Live.Title, Href: liveAt}, ui.Link{Label: s.Texts.News.Events, Href: eventsAt}, ui.Link{Label: s.Texts.News.News, Href: newsAt})
	help := view.MenuPart{Title: t.Help, Links: []ui.Link{
		{Label: t.Links.Cart, Href: "/gio-hang"}, {Label: t.Links.Lookup, Href: "/tra-cuu-don"}, {Label: s.Texts.UI.WhatIsOCOP, Href: "/ocop"},
		{Label: t.Links.Check, Href: "/ocop#kiem-tra"}, {Label: t.Links.Policies, Href: "/chinh-sach"}, {Label: s.Texts.Recalls.Title, Href: "/thu-hoi"}, {Label: s.Texts.Reports.Menu, Href: reportAt}, {Label: t.Links.Contact, Href: "/lien-he"},
	}}
	p := s.hidden(t.Title)
	p.Active = "/menu"
	return s.public(c, view.MenuPage(p, view.Menu{Parts: []view.MenuPart{goods, places, help}}))
}
