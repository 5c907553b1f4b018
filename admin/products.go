package admin

import (
	"slices"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/ui/art"
)

// productViews are the saved views in their order, as addresses say them.
var productViews = views[catalog.OfficeView]{
	{catalog.ViewAll, "tat-ca"}, {catalog.ViewOnSale, "dang-ban"}, {catalog.ViewSoldOut, "het-hang"}, {catalog.ViewHidden, "an"}, {catalog.ViewHeld, "tam-dung"}, {catalog.ViewNoLabel, "thieu-anh-nhan"},
}

// listProducts shows a view of the products, those last changed first.
func (o *Office) listProducts(c *fiber.Ctx, v *visit) error {
	asked, text := listAsked(c)
	at := v.at(goodsAt)
	shown := productViews.of(asked.view, catalog.ViewAll)
	found, err := o.Catalog.ForOffice(c.UserContext(), catalog.OfficeQuery{View: shown, Text: text, Page: asked.page, Span: asked.span, PerPage: perPage, Scope: v.scope(auth.ReadProducts), GroupID: v.by.number(byKind)})
	if err != nil {
		return err
	}
	if beyond(asked.page, len(found.Rows), found.Total) {
		return c.Redirect(listAddress(at, productViews.slug(shown), text, 1), fiber.StatusSeeOther)
	}
	t := o.Texts.Office.Products
	body := view.Products{Rows: o.productRows(found.Rows), List: o.list(at, productViews.slug(shown), text, asked.page, len(found.Rows), found.Total)}
	o.markProducts(&body.List, found.Rows)
	body.Find, body.FindHint = t.Find, t.FindHint
	body.Views = o.productTabs(v, at, text, found.Counts, shown)
	body.Empty = o.nothing(at, text, ui.Empty{Title: t.Empty[string(shown)], Text: t.EmptyText})
	maker, err := o.ofMaker(c.UserContext(), v, auth.ReadProducts)
	if err != nil {
		return err
	}
	o.narrow(&body.List, v, goodsAt, productViews.slug(shown), text, len(body.Rows), maker, o.ofGroup(v, found.Groups))
	if v.who.Can(auth.UpdateProducts) {
		body.Pick = o.pickProducts(c, v, productViews.slug(shown), text, len(found.Rows), found.Total)
		o.pickMove(v, body.Pick, found.Groups)
		body.Add = &ui.Button{Label: o.Texts.Office.Sizes.ProductAdd, Icon: "plus", Href: goodsAt + "/moi"}
	}
	p, err := o.frame(c, v, t.Title, goodsAt)
	if err != nil {
		return err
	}
	p.Export = o.exportButton(v, "san-pham", productViews.slug(shown), text)
	if undo := o.unturn(c, v); undo != nil {
		p.Undo = undo
	}
	return page(c, fiber.StatusOK, view.ProductsPage(p, body))
}

// productTabs are the saved views, and beside those on sale what waits to be approved, for who
// approves.
func (o *Office) productTabs(v *visit, at, text string, counts map[catalog.OfficeView]int, shown catalog.OfficeView) []ui.Chip {
	tabs := productViews.tabs(at, text, o.Texts.Office.Products.Views, counts, shown)
	if counts[catalog.ViewNoLabel] == 0 && shown != catalog.ViewNoLabel { // none is the rule
		tabs = tabs[:len(tabs)-1]
	}
	if v.own || v.who.Reach(auth.PublishProducts) != auth.Commune {
		return tabs
	}
	return slices.Insert(tabs, 2, ui.Chip{Label: o.Texts.Submissions.Tab, Href: submissionsAt, Current: shown == ""})
}

// markProducts lets the pages around a page of products be read on from its ends.
func (o *Office) markProducts(l *view.List, rows []catalog.OfficeRow) {
	marked(l, catalog.EndsOf(rows, func(r *catalog.OfficeRow) catalog.Mark { return catalog.Mark{At: r.UpdatedAt, ID: r.ID} }))
}

func (o *Office) productRows(rows []catalog.OfficeRow) []view.ProductRow {
	t := o.Texts.Office.Products
	out := make([]view.ProductRow, 0, len(rows))
	for _, r := range rows {
		row := view.ProductRow{ID: itoa(r.ID), Name: r.Name, Href: productAddress(r.ID), ArtPath: art.Path(r.ArtKind, r.Slug, r.ArtVariant), Producer: r.ProducerName, Village: r.VillageName,
			Price: r.PriceFrom.String(), Stock: t.Left(r.Available, r.UnitWord), Badge: o.productBadge(r.State, r.TakenDown, r.Held, r.SaleMode == catalog.FromStock && r.Available == 0)}
		if len(r.Widths) > 0 {
			row.ArtPath = thumb(r.Image)
		}
		if r.Stars > 0 {
			row.Stars = t.Stars(r.Stars)
		}
		if r.Variants > 1 {
			row.Variants = t.Variants(r.Variants)
			row.Price = t.From(row.Price)
		}
		if r.SaleMode != catalog.FromStock {
			row.Stock = t.NotKept
		}
		if r.Variants == 0 {
			row.Price = t.Quote
			if r.SaleMode == catalog.ByVisit {
				row.Price = t.Visit
			}
		}
		out = append(out, row)
	}
	return out
}

// productBadge is the one word for a product: sold out only while buyers see it, held
// while papers or its producer keep it from them.
func (o *Office) productBadge(state catalog.ProductState, down, held, soldOut bool) ui.Badge {
	b, word := ui.Badge{Icon: "circle-check", Tone: ui.Leaf}, string(state)
	switch {
	case down:
		return ui.Badge{Icon: "ban", Tone: ui.Lacquer, Label: o.Texts.Takedown.Down}
	case held:
		b, word = ui.Badge{Icon: "ban", Tone: ui.Lacquer}, "held"
	case state == catalog.Published && soldOut:
		b, word = ui.Badge{Icon: "triangle-alert", Tone: ui.Lacquer}, "sold_out"
	case state == catalog.Draft:
		b = ui.Badge{Icon: "pencil"}
	case state == catalog.Hidden:
		b = ui.Badge{Icon: "eye-off"}
	}
	b.Label = o.Texts.Office.Products.States[word]
	return b
}

func productAddress(id int64) string { return goodsAt + "/" + strconv.FormatInt(id, 10) }
