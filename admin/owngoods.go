package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const ownGoodsAt = "/chu-the/san-pham"

func (o *Office) ownGoodsRoutes() []route {
	const get, post = fiber.MethodGet, fiber.MethodPost
	one := ownGoodsAt + "/:id"
	out := []route{
		{get, ownGoodsAt, auth.ReadProducts, o.ownGoodsList},
		{get, ownGoodsAt + "/moi", auth.UpdateProducts, o.ownGoodsNew},
		{post, ownGoodsAt + "/them", auth.UpdateProducts, o.ownGoodsAdd},
		{post, ownGoodsAt + "/chep", auth.UpdateProducts, o.ownGoodsCopy},
		{post, one + "/quy-cach", auth.UpdateProducts, o.ownSizeAdd},
		{post, one + "/gui-duyet", auth.UpdateProducts, o.ownSubmit},
		{post, one + "/man/:screen", auth.UpdateProducts, o.ownScreenSave},
	}
	// What the desk writes in one form is six screens here; its last one leads to each.
	out = append(out, route{get, one + "/sua", auth.UpdateProducts, func(c *fiber.Ctx, _ *visit) error {
		return c.Redirect(ownGoodsAddress(id(c.Params("id")), "xem-lai"), fiber.StatusSeeOther)
	}})
	for i, screen := range ownScreens() {
		out = append(out, route{get, one + "/" + screen.name, auth.UpdateProducts, func(c *fiber.Ctx, v *visit) error { return o.ownScreen(c, v, i) }})
	}
	out = append(out, o.labelRoutes(ownGoodsAt, o.ownGoodsLabel)...)
	return append(out, o.photoRoutes(ownGoodsAt, auth.UpdateProducts, o.ownGoodsAlbum)...)
}

func ownGoodsAddress(id int64, screen string) string {
	return ownGoodsAt + "/" + itoa(id) + "/" + screen
}

// ownGoodsList is a producer's goods as cards, each with where it stands.
func (o *Office) ownGoodsList(c *fiber.Ctx, v *visit) error {
	asked, _ := listAsked(c)
	scope := v.scope(auth.ReadProducts)
	found, err := o.Catalog.ForOffice(c.UserContext(), catalog.OfficeQuery{View: catalog.ViewAll, Page: asked.page, PerPage: perPage, Scope: scope})
	if err != nil {
		return err
	}
	turn, back, err := o.ownTurns(c, scope)
	if err != nil {
		return err
	}
	t := o.Texts.Own.Goods
	body := view.OwnGoods{List: o.list(ownGoodsAt, "", "", asked.page, len(found.Rows), found.Total)}
	body.Empty = ui.Empty{Title: t.Empty, Text: t.EmptyText}
	for i, row := range o.productRows(found.Rows) {
		n := found.Rows[i].ID
		card := view.OwnGood{Name: row.Name, Href: ownGoodsAddress(n, "xem-lai"), ArtPath: row.ArtPath, Price: row.Price, Stock: row.Stock, Badge: row.Badge}
		if s, ok := back[n]; ok {
			card.Why, card.Mend = s.Reason, ui.Link{Label: o.Texts.Submissions.Mend[string(s.Part)], Href: orElse(mendAt(n, s.Part), card.Href)}
		}
		if b, ok := turn[n]; ok {
			card.Badge = b
		}
		body.Cards = append(body.Cards, card)
	}
	if v.who.Can(auth.UpdateProducts) {
		body.Add = &ui.Button{Label: t.Add, Icon: "plus", Href: ownGoodsAt + "/moi", Kind: ui.Primary}
	}
	p, err := o.framed(c, v, t.Title, ownAt)
	if err != nil {
		return err
	}
	return page(c, fiber.StatusOK, view.OwnGoodsPage(p, body))
}

// mostTurns is more goods than any producer has handed in at once.
const mostTurns = 2000

// ownTurns are the badges of what was handed in, and what came back.
func (o *Office) ownTurns(c *fiber.Ctx, scope catalog.Scope) (turn map[int64]ui.Badge, back map[int64]catalog.Submission, err error) {
	t := o.Texts.Own.Goods
	turn, back = map[int64]ui.Badge{}, map[int64]catalog.Submission{}
	for state, badge := range map[catalog.SubmissionState]ui.Badge{catalog.Submitted: {Label: t.Waits, Icon: "hourglass", Tone: ui.Straw}, catalog.SentBack: {Label: t.Returned, Icon: "message-circle", Tone: ui.Lacquer}} {
		rows, _, err := o.Catalog.Submissions(c.UserContext(), scope, state, "", 1, mostTurns, catalog.Span{})
		if err != nil {
			return nil, nil, err
		}
		for _, r := range rows {
			if turn[r.ProductID] = badge; state == catalog.SentBack {
				back[r.ProductID] = r.Submission
			}
		}
	}
	return turn, back, nil
}

func (o *Office) ownGoodsNew(c *fiber.Ctx, v *visit) error {
	return o.ownNewPage(c, v, fiber.StatusOK, map[string]string{"mode": string(catalog.FromStock)}, nil)
}

// ownGoodsAdd makes the draft that the six screens fill.
func (o *Office) ownGoodsAdd(c *fiber.Ctx, v *visit) error {
	typed := map[string]string{"name": edge.Form(c, "name"), "group": edge.Form(c, "group"), "mode": edge.Form(c, "mode"), "once": edge.Form(c, "once")}
	n := catalog.NewProduct{Name: typed["name"], ProducerID: v.who.Account.ProducerID, GroupID: id(typed["group"]), SaleMode: catalog.SaleMode(typed["mode"]), Once: typed["once"]}
	added, err := o.Catalog.AddProduct(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateProducts), n)
	if form, ok := fault.AsForm(err); ok {
		return o.ownNewPage(c, v, fiber.StatusUnprocessableEntity, typed, o.wrongs(form))
	}
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.Own.Goods.Added, ownGoodsAddress(added, "anh"))
}

// ownGoodsCopy makes a draft out of goods that are there, and begins with its name.
func (o *Office) ownGoodsCopy(c *fiber.Ctx, v *visit) error {
	copied, err := o.Catalog.CopyProduct(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateProducts), id(edge.Form(c, "from")), edge.Form(c, "once"))
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.Own.Goods.Copied, ownGoodsAddress(copied, "ten"))
}

func (o *Office) ownNewPage(c *fiber.Ctx, v *visit, status int, typed map[string]string, wrongs []ui.Wrong) error {
	t, sizes := o.Texts.Own.Goods, o.Texts.Office.Sizes
	groups, err := o.Catalog.Groups(c.UserContext())
	if err != nil {
		return err
	}
	name := o.fieldOf("name", o.Texts.Office.Edit.Fields["name"], typed["name"], wrongs)
	group, mode := o.choiceOf("group", sizes.Fields["group"], wrongs), o.choiceOf("mode", sizes.Fields["mode"], wrongs)
	group.Options = []ui.Option{{Label: o.Texts.Office.Form.Choose}}
	for _, g := range groups {
		group.Options = append(group.Options, ui.Option{Value: itoa(g.ID), Label: g.Name, Chosen: typed["group"] == itoa(g.ID)})
	}
	for _, m := range []catalog.SaleMode{catalog.FromStock, catalog.ByQuote, catalog.ByVisit} {
		mode.Options = append(mode.Options, ui.Option{Value: string(m), Label: o.Texts.Office.Product.Modes[string(m)], Chosen: typed["mode"] == string(m)})
	}
	body := view.OwnScreen{Title: t.New, Note: t.NewNote, Action: ownGoodsAt + "/them", Next: t.Start, Wrongs: wrongs, Hidden: append(v.hidden(), onceOf(typed["once"])),
		Items: []view.Item{{Input: &name, Example: o.Texts.Office.Edit.Fields["name"].Example}, {Select: &group}, {Pills: &mode}}}
	if body.More, err = o.ownCopies(c, v); err != nil {
		return err
	}
	p, err := o.framed(c, v, t.New, ownAt)
	if err != nil {
		return err
	}
	p.Back, p.Wrong = &ui.Link{Label: t.Title, Href: ownGoodsAt}, len(wrongs) > 0
	return page(c, status, view.OwnScreenPage(p, body))
}

// ownCopies offers the goods that are there, to make a new one out of; nothing when there are none.
func (o *Office) ownCopies(c *fiber.Ctx, v *visit) ([]view.Doing, error) {
	t := o.Texts.Own.Goods
	found, err := o.Catalog.ForOffice(c.UserContext(), catalog.OfficeQuery{View: catalog.ViewAll, Page: 1, PerPage: perPage, Scope: v.scope(auth.UpdateProducts)})
	if err != nil || len(found.Rows) == 0 {
		return nil, err
	}
	from := o.choiceOf("from", t.From, nil)
	for _, r := range found.Rows {
		from.Options = append(from.Options, ui.Option{Value: itoa(r.ID), Label: r.Name})
	}
	return []view.Doing{{Title: t.Copy, Fold: true, Action: ownGoodsAt + "/chep", Fields: []view.Item{{Select: &from}}, Hidden: append(v.hidden(), onceOf("")), Button: ui.Button{Label: t.CopyDo, Wide: true}, Note: t.CopyNote}}, nil
}
