package ui

import (
	"github.com/a-h/templ"

	"github.com/ocop-hungdao/ocop/internal/locale"
)

// Page is what the frame around a shop page needs.
type Page struct {
	T           *locale.Texts
	Title       string // without the name of the shop
	Description string
	Canonical   string // absolute, without tracking parameters; empty: no line
	Image       string // absolute address of the share picture; empty: none
	ImageHeight int    // of a share picture ImageWidth wide; 0: 1200 by 630
	ImageWidth  int
	LeadImage   string // path of the largest picture, fetched first; empty: none
	LeadPhoto   *Photo // in its place: the first photo of a gallery, or of a card
	LeadCard    bool   // LeadPhoto is a card's
	Active      string // path of the menu entry this page belongs to
	Crumbs      []Link // from the top down to the parent; the page itself is not in it
	Ribbon      string // said in a band above everything
	Demo        bool   // shows the ribbon "Dữ liệu mẫu"
	Outline     string // the commune's boundary on maps; empty: our sketch
	MapNote     string // how true maps are, said under them
	Tiles       *Tiles // under the pins of maps with room for them; nil: none
	NoIndex     bool
	Wrong       bool            // a form was refused: the title says so
	BuyBar      templ.Component // stands at the bottom instead of the bottom bar
	Head        templ.Component // more lines for the head: structured data
	Contact     Contact
	Trade       Trade
	Query       string // what was searched, kept in the box
}

// Contact is who runs the site and where help is found, the same on every page. What is
// empty is left out, or said in the words of the texts; the contact page is always linked.
type Contact struct {
	Owner, Address, Desk, Phone, Tel, Email, Hours string
	Channels                                       []Link // the commune's own pages elsewhere
}

// Trade is how the site trades, the same on every page.
type Trade struct {
	Showcase bool   // takes no order: nothing leads to a cart
	Text     string // a sentence for the foot; empty: none
	Record   *Link  // the public entry of what allows ordering; nil: none
}

// Link is a label and where it leads.
type Link struct{ Label, Href string }

// menu is the top level. Five entries, no tree: sixty products need none.
func menu(t *locale.Texts) []Link {
	return []Link{
		{t.UI.Products, "/san-pham"},
		{t.UI.Makers, "/nguoi-lam"},
		{t.UI.Map, "/ban-do"},
		{t.UI.WhatIsOCOP, "/ocop"},
	}
}

// bottomMenu is the top level under a thumb. A showcase has no cart: who makes the goods,
// and how to reach them, stands in its place.
func bottomMenu(t *locale.Texts, showcase bool) []iconLink {
	basket := iconLink{"shopping-bag", Link{t.UI.Cart, "/gio-hang"}}
	if showcase {
		basket = iconLink{"users", Link{t.UI.Makers, "/nguoi-lam"}}
	}
	return []iconLink{
		{"house", Link{t.UI.Home, "/"}},
		{"store", Link{t.UI.Products, "/san-pham"}},
		{"map", Link{t.UI.Map, "/ban-do"}},
		basket,
		{"menu", Link{t.UI.More, "/menu"}},
	}
}

// topSearch is the id of the search box in the header.
const topSearch = "search-top"

func searchName(t *locale.Texts, id string) string {
	if id == topSearch {
		return t.UI.SearchTop
	}
	return t.UI.Search
}

type iconLink struct {
	icon string
	Link
}

// imageWidth and imageHeight are those of a drawn share card unless the page says more.
func (p Page) imageWidth() int {
	if p.ImageHeight == 0 {
		return 1200
	}
	return p.ImageWidth
}

func (p Page) imageHeight() int {
	if p.ImageHeight == 0 {
		return 630
	}
	return p.ImageHeight
}

func (p Page) title() string {
	title := p.Title
	if title == "" {
		title = p.T.UI.Site
	} else {
		title += " | " + p.T.UI.Site
	}
	if p.Wrong {
		title = p.T.UI.ErrorPrefix + title
	}
	return title
}
