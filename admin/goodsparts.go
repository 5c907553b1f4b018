package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// The pages that one product has, by the ends of their addresses (ux.md §7.4, A06).
const (
	partSale    = ""
	partStars   = "/ocop-va-giay"
	partContent = "/sua"
	partLive    = "/live"
	partHistory = "/lich-su"
)

func (o *Office) goodsPartRoutes() []route {
	const get, one = fiber.MethodGet, goodsAt + "/:id"
	return []route{
		{get, one + partStars, auth.ReadProducts, o.goodsStars},
		{get, one + partLive, auth.ReadLive, o.goodsLive},
		{get, one + partHistory, auth.ReadAudit, o.goodsHistory},
	}
}

// goodsParts is the bar of those pages that the account may open; inside is a page of one of them.
func (o *Office) goodsParts(v *visit, d *catalog.Detail, now string, inside bool) *ui.Parts {
	t, at := o.Texts.Office.GoodsParts, productAddress(d.ID)
	out := &ui.Parts{Label: t.Bar, Inside: inside}
	for _, part := range []struct {
		end, label string
		count      int
		may        bool
	}{
		{partSale, t.Sale, 0, true},
		{partStars, t.Stars, unmet(d), true},
		{partContent, t.Content, 0, o.writes(v, d)},
		{partLive, t.Live, 0, v.who.Can(auth.ReadLive)},
		{partHistory, t.History, 0, v.who.Reach(auth.ReadAudit) == auth.Commune},
	} {
		if part.may {
			out.Chips = append(out.Chips, ui.Chip{Label: part.label, Href: at + part.end, Count: part.count, Current: part.end == now})
		}
	}
	return out
}

// insideGoods is the bar on a page that belongs to the sale of a product.
func (o *Office) insideGoods(v *visit, d *catalog.Detail) *ui.Parts {
	return o.goodsParts(v, d, partSale, true)
}

// writes says whether the account may write of a product: a village head only sees it.
func (o *Office) writes(v *visit, d *catalog.Detail) bool {
	return v.who.Can(auth.UpdateProducts) && v.scope(auth.UpdateProducts).Admits(d.ProducerID)
}

// unmet is how many papers keep a product from buyers.
func unmet(d *catalog.Detail) (n int) {
	for i := range d.Needs {
		if d.Needs[i].Required && !d.Needs[i].Met {
			n++
		}
	}
	return n
}

// goodsStanding is how a product stands before its buyers.
type goodsStanding struct{ held, down bool }

func standingOf(d *catalog.Detail) goodsStanding {
	held := false
	for _, l := range d.Lacks() {
		held = held || l.Blocks && d.State == catalog.Published
	}
	return goodsStanding{held: held, down: d.TakenDown || d.Producer.TakenDown}
}

// goodsSide is what stands beside each page of a product.
func (o *Office) goodsSide(v *visit, d *catalog.Detail, draft *catalog.Revision, stars map[int64]ocop.Recognition) view.GoodsSide {
	s := standingOf(d)
	out := view.GoodsSide{Status: o.productStatus(d, stars, s.held || s.down), Hidden: v.hidden()}
	if o.writes(v, d) {
		out.Ready = o.productReady(v, d, draft)
		out.AsBuyer = &ui.Button{Label: o.Texts.Office.Edit.Preview, Icon: "eye", Wide: true, Href: o.Previews.Address(d.ID)}
	} else {
		out.LackTitle, out.Lacks = o.lackPanel(d, d.Lacks(), func(catalog.Lack) string { return "" })
		for i := range out.Lacks {
			out.Lacks[i].Href = ""
		}
	}
	return out
}

// goodsFrame is the frame of each page of a product: its name, its state, and the bar.
func (o *Office) goodsFrame(c *fiber.Ctx, v *visit, d *catalog.Detail, title, part string) (ui.OfficePage, error) {
	p, err := o.frame(c, v, title, goodsAt)
	if err != nil {
		return p, err
	}
	s := standingOf(d)
	badge := o.productBadge(d.State, s.down, s.held, d.SaleMode == catalog.FromStock && d.Available() == 0)
	p.Badge, p.Back, p.Parts = &badge, &ui.Link{Label: o.Texts.Office.Products.Title, Href: goodsAt}, o.goodsParts(v, d, part, false)
	return p, nil
}

// goodsPart reads what every page of a product needs.
func (o *Office) goodsPart(c *fiber.Ctx, v *visit, part string) (*catalog.Detail, view.GoodsSide, ui.OfficePage, error) {
	d, draft, err := o.Catalog.Editing(c.UserContext(), v.scope(auth.ReadProducts), id(c.Params("id")))
	if err != nil {
		return nil, view.GoodsSide{}, ui.OfficePage{}, err
	}
	stars, err := o.Stars.Shown(c.UserContext(), []int64{d.ID})
	if err != nil {
		return nil, view.GoodsSide{}, ui.OfficePage{}, err
	}
	p, err := o.goodsFrame(c, v, d, d.Name, part)
	return d, o.goodsSide(v, d, draft, stars), p, err
}
