package admin

import (
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
	o.pickAll(p, rows, total)
	keepPicked(c, p)
	return p
}

// turnProducts hides or shows what was picked, and takes a hiding back.
func (o *Office) turnProducts(c *fiber.Ctx, v *visit) error {
	t, by, scope := o.Texts.Office.Products, v.who.Actor(), v.scope(auth.UpdateProducts)
	shown, text, do := productViews.of(edge.Form(c, "xem"), catalog.ViewAll), edge.Form(c, "q"), edge.Form(c, "viec")
	back := listAddress(v.at(goodsAt), productViews.slug(shown), text, 1)
	if do == homeMany || do == backMany {
		return o.turnBack(c, v, do, back)
	}
	ids, all := pickedIDs(c, perPage), edge.Form(c, allPicked) != ""
	if do == excelMany && (all || len(ids) > 0) {
		return o.sendPicked(c, v, "san-pham", productViews.slug(shown), edge.Forms(c, "chon", perPage))
	}
	if all {
		var err error
		if ids, err = o.Catalog.OfficeIDs(c.UserContext(), catalog.OfficeQuery{View: shown, Text: text, Scope: scope, GroupID: v.by.number(byKind)}, mostMatching+1); err != nil {
			return err
		}
		if len(ids) > mostMatching {
			return o.say(c, o.Texts.Picks.Over(mostMatching), stillPicked(c, v.at(goodsAt), productViews.slug(shown)))
		}
	}
	if len(ids) == 0 {
		return o.say(c, t.NoneTaken, back)
	}
	if words, asks := t.SureMany[do]; all && asks && len(ids) > askedFrom {
		if sure, err := o.sureOfAll(c, v, len(ids), words.Title(len(ids)), words.Do(len(ids)), stillPicked(c, v.at(goodsAt), productViews.slug(shown)), words.Means); !sure {
			return err
		}
	}
	switch do {
	case showMany:
		return o.showProducts(c, v, ids, back)
	case moveMany:
		return o.moveProducts(c, v, ids, back)
	case cardMany:
		if len(ids) > mostPrinted {
			return o.say(c, o.Texts.Picks.PrintFewer(mostPrinted), stillPicked(c, v.at(goodsAt), productViews.slug(shown)))
		}
		return o.printPrices(c, v, ids, back)
	case hideMany:
	default: // no button of ours: nothing is hidden by mistake
		return fault.New(fault.NotFound, "page.not_found")
	}
	ctx, _, cancel := o.patient(c)
	defer cancel()
	hidden, err := o.Catalog.HideMany(ctx, by, scope, ids)
	if err != nil {
		return err
	}
	if len(hidden) == 0 {
		return o.say(c, t.ManyHid(0), back)
	}
	return c.Redirect(o.withUndo(back, turnedText(hidden)), fiber.StatusSeeOther)
}

// turnBack takes a hiding or a move back.
func (o *Office) turnBack(c *fiber.Ctx, v *visit, do, back string) error {
	turned, err := o.goodsTurned(c, v, edge.Form(c, "vua"))
	if err != nil {
		return err
	}
	if do == homeMany {
		return o.moveHome(c, v, turned, back)
	}
	ctx, _, cancel := o.patient(c)
	defer cancel()
	done, err := o.Catalog.UnhideMany(ctx, v.who.Actor(), v.scope(auth.UpdateProducts), turned)
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.Office.Products.ManyBack(len(done), len(turned)), back)
}

// showProducts shows each product by itself, and names those that are not ready.
func (o *Office) showProducts(c *fiber.Ctx, v *visit, ids []int64, back string) error {
	if !v.who.Can(auth.PublishProducts) {
		return fault.New(fault.Forbidden, "product.commune_publishes")
	}
	t, done := o.Texts.Office.Products, 0
	ctx, more, cancel := o.patient(c)
	defer cancel()
	var lacking []string
	left := 0
	for n, each := range ids {
		if !more() {
			left = len(ids) - n
			break
		}
		err := o.Catalog.Publish(ctx, v.who.Actor(), v.scope(auth.PublishProducts), each)
		no, refused := fault.As(err)
		switch {
		case err == nil:
			done++
		case refused && no.Kind == fault.Conflict:
			d, err := o.Catalog.ByID(ctx, v.scope(auth.PublishProducts), each)
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
	if left > 0 {
		said += " " + o.Texts.Picks.Left(left)
	}
	return o.say(c, said, back)
}

// unturn takes back what was just hidden, or moved to another group.
func (o *Office) unturn(c *fiber.Ctx, v *visit) *ui.UndoToast {
	left := o.undoLeft(c)
	if left == 0 {
		return nil
	}
	turned, err := o.goodsTurned(c, v, c.Query("vua"))
	if err != nil {
		return nil // nothing to take back is offered, and the list is shown
	}
	if group := edge.Query(c, "nhom"); group != "" {
		return o.unmove(c, v, turned, left, group)
	}
	if len(turned) == 0 || !v.who.Can(auth.UpdateProducts) {
		return nil
	}
	hidden := append(v.hidden(), ui.Hidden{Name: "viec", Value: backMany}, ui.Hidden{Name: "xem", Value: c.Query("xem")}, ui.Hidden{Name: "q", Value: edge.Query(c, "q")})
	hidden = append(hidden, v.by...)
	return &ui.UndoToast{Left: left, Text: o.Texts.Office.Products.ManyHid(len(turned)), Action: goodsAt + "/nhieu", Hidden: hidden, Name: "vua", Value: turnedText(turned)}
}
