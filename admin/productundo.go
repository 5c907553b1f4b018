package admin

import (
	"fmt"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// Steps on a product's page that can be taken back for a while; the address of the page names them.
const (
	undoShown = "hien"
	undoPrice = "gia.%d.%d.%d" // size, before, after
	undoStock = "kho.%d.%d.%d"
)

// undoable leads back to a product, and offers to take back what was just done there.
func (o *Office) undoable(c *fiber.Ctx, d *catalog.Detail, what string) error {
	return c.Redirect(o.withUndo(productAddress(d.ID), what), fiber.StatusSeeOther)
}

// undoProduct takes back what was just done to a product, as long as nothing else happened to it
// since and the account may do the contrary; nil when there is nothing.
func (o *Office) undoProduct(c *fiber.Ctx, v *visit, d *catalog.Detail) *ui.UndoToast {
	what, toast := c.Query("vua"), &ui.UndoToast{Left: o.undoLeft(c), Hidden: v.hidden()}
	if c.Method() != fiber.MethodGet || toast.Left == 0 || !v.who.Can(auth.UpdateProducts) {
		return nil
	}
	t, at := o.Texts.Office.Product, productAddress(d.ID)
	if what == undoShown {
		toast.Action, toast.Name, toast.Text, toast.Value = at+"/hien", "state", t.Shown(d.Name), string(catalog.Hidden)
		if d.State == catalog.Hidden {
			toast.Text, toast.Value = t.Hidden(d.Name), string(catalog.Published)
		}
		if d.State == catalog.Published || d.State == catalog.Hidden && v.who.Can(auth.PublishProducts) {
			return toast
		}
		return nil
	}
	var size, before, after int64
	if n, _ := fmt.Sscanf(what, undoPrice, &size, &before, &after); n == 3 {
		x, err := variantOf(d, itoa(size))
		if err != nil || x.Price != money.VND(after) {
			return nil
		}
		toast.Action, toast.Name, toast.Value, toast.Text = at+"/gia", "price", itoa(before), t.PriceSaved(x.Name, x.Price.String())
		toast.Hidden = append(toast.Hidden, ui.Hidden{Name: "variant", Value: itoa(size)}, ui.Hidden{Name: "seen", Value: itoa(after)}, ui.Hidden{Name: "sure", Value: itoa(before)})
		return toast
	}
	if n, _ := fmt.Sscanf(what, undoStock, &size, &before, &after); n == 3 && v.who.Can(auth.UpdateStock) {
		x, err := variantOf(d, itoa(size))
		if err != nil || int64(x.Stock) != after {
			return nil
		}
		toast.Action, toast.Name, toast.Value, toast.Text = at+"/kho", "count", itoa(before), o.Texts.Own.Stock.Tapped(x.Name, int(before), int(after))
		toast.Hidden = append(toast.Hidden, ui.Hidden{Name: "variant", Value: itoa(size)}, ui.Hidden{Name: "seen", Value: itoa(after)},
			ui.Hidden{Name: "reason", Value: string(catalog.Counted)}, ui.Hidden{Name: "note", Value: o.Texts.Office.Stock.Undone})
		return toast
	}
	return nil
}
