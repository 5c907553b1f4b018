package admin

import (
	"fmt"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// What is done with the products that are picked.
const (
	hideMany = "an"
	showMany = "hien"
	backMany = "lai"
	cardMany = "the-gia"
	moveMany = "doi-nhom"
	homeMany = "nhom-cu"
)

// namedAtMost is how many of the products that could not be shown are named.
const namedAtMost = 3

// pickProducts is what a list of products lets one do with several; nil for an empty one.
func (o *Office) pickProducts(c *fiber.Ctx, v *visit, shown, text string, rows, total int) *view.Pick {
	if rows == 0 {
		return nil
	}
	t := o.Texts.Office.Products
	p := &view.Pick{Action: goodsAt + "/nhieu", Words: t.Picked, Page: t.PickPage(rows),
		Hidden:  pickFrom(c, v, shown, text),
		Buttons: []ui.Button{{Label: o.Texts.Sheets.PrintPrices, Icon: "printer", Name: "viec", Value: cardMany}}}
	p.Buttons = append(append(p.Buttons, o.excelButton(v, "san-pham")...), ui.Button{Label: t.HideMany, Icon: "eye-off", Name: "viec", Value: hideMany})
	if v.who.Can(auth.PublishProducts) {
		p.Buttons = append(p.Buttons, ui.Button{Label: t.ShowMany, Icon: "circle-check", Kind: ui.Primary, Name: "viec", Value: showMany})
	}
	if total > rows && total <= catalog.MostAtOnce {
		p.All, p.WordsAll = t.PickAll(total), o.Texts.Picks.AllIn(total)
	}
	keepPicked(c, p)
	return p
}

// turnProducts hides or shows what was picked, and takes a hiding back.
func (o *Office) turnProducts(c *fiber.Ctx, v *visit) error {
	t, by, scope := o.Texts.Office.Products, v.who.Actor(), v.scope(auth.UpdateProducts)
	shown, text := productViews.of(edge.Form(c, "xem"), catalog.ViewAll), edge.Form(c, "q")
	back := listAddress(goodsAt, productViews.slug(shown), text, 1)
	switch turned := turnedOf(edge.Form(c, "vua")); edge.Form(c, "viec") {
	case homeMany:
		return o.moveHome(c, v, turned, back)
	case backMany:
		done, err := o.Catalog.UnhideMany(c.UserContext(), by, scope, turned)
		if err != nil {
			return err
		}
		return o.say(c, t.ManyBack(len(done), len(turned)), back)
	}
	var ids []int64
	for _, text := range edge.Forms(c, "chon", catalog.MostAtOnce) {
		ids = append(ids, id(text))
	}
	if edge.Form(c, "tat-ca") != "" {
		found, err := o.Catalog.ForOffice(c.UserContext(), catalog.OfficeQuery{View: shown, Text: text, Page: 1, PerPage: catalog.MostAtOnce, Scope: scope})
		if err != nil {
			return err
		}
		ids = nil
		for _, r := range found.Rows {
			ids = append(ids, r.ID)
		}
	}
	if len(ids) == 0 {
		return o.say(c, t.NoneTaken, back)
	}
	switch edge.Form(c, "viec") {
	case excelMany:
		return o.sendPicked(c, v, "san-pham", productViews.slug(shown), edge.Forms(c, "chon", catalog.MostAtOnce))
	case showMany:
		return o.showProducts(c, v, ids, back)
	case moveMany:
		return o.moveProducts(c, v, ids, back)
	case cardMany:
		return o.printPrices(c, v, ids, back)
	}
	hidden, err := o.Catalog.HideMany(c.UserContext(), by, scope, ids)
	if err != nil {
		return err
	}
	if len(hidden) == 0 {
		return o.say(c, t.ManyHid(0), back)
	}
	return c.Redirect(o.withUndo(back, turnedText(hidden)), fiber.StatusSeeOther)
}

// showProducts shows each product by itself, and names those that are not ready.
func (o *Office) showProducts(c *fiber.Ctx, v *visit, ids []int64, back string) error {
	if !v.who.Can(auth.PublishProducts) {
		return fault.New(fault.Forbidden, "product.commune_publishes")
	}
	t, done := o.Texts.Office.Products, 0
	var lacking []string
	for _, each := range ids {
		err := o.Catalog.Publish(c.UserContext(), v.who.Actor(), v.scope(auth.PublishProducts), each)
		no, refused := fault.As(err)
		switch {
		case err == nil:
			done++
		case refused && no.Kind == fault.Conflict:
			d, err := o.Catalog.ByID(c.UserContext(), v.scope(auth.PublishProducts), each)
			if err != nil {
				return err
			}
			lacking = append(lacking, d.Name)
		case !refused:
			return err
		}
	}
	said := t.ManyShown(done)
	if n := len(lacking); n > 0 {
		names := strings.Join(lacking[:min(n, namedAtMost)], ", ")
		if n > namedAtMost {
			names += ", …"
		}
		said += " " + t.ManyLack(n, names)
	}
	return o.say(c, said, back)
}

// unturn takes back what was just hidden, or moved to another group.
func (o *Office) unturn(c *fiber.Ctx, v *visit) *ui.UndoToast {
	turned, left := turnedOf(c.Query("vua")), o.undoLeft(c)
	if group := edge.Query(c, "nhom"); group != "" {
		return o.unmove(c, v, turned, left, group)
	}
	if len(turned) == 0 || left == 0 || !v.who.Can(auth.UpdateProducts) {
		return nil
	}
	hidden := append(v.hidden(), ui.Hidden{Name: "viec", Value: backMany}, ui.Hidden{Name: "xem", Value: c.Query("xem")}, ui.Hidden{Name: "q", Value: edge.Query(c, "q")})
	return &ui.UndoToast{Left: left, Text: o.Texts.Office.Products.ManyHid(len(turned)), Action: goodsAt + "/nhieu", Hidden: hidden, Name: "vua", Value: turnedText(turned)}
}

// turnedText is products at their versions as an address says them, "12.5_13.7".
func turnedText(turned []catalog.Turned) string {
	var parts []string
	for _, t := range turned {
		parts = append(parts, fmt.Sprintf("%d.%d", t.ID, t.RowVersion))
	}
	return strings.Join(parts, "_")
}

// turnedOf reads them; what cannot be read is left out.
func turnedOf(text string) (out []catalog.Turned) {
	for part := range strings.SplitSeq(text, "_") {
		var t catalog.Turned
		if n, err := fmt.Sscanf(part, "%d.%d", &t.ID, &t.RowVersion); err == nil && n == 2 && t.ID > 0 && len(out) < catalog.MostAtOnce {
			out = append(out, t)
		}
	}
	return out
}
