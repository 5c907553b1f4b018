package admin

import (
	"fmt"
	"unicode/utf8"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// setStock writes down what somebody counted, made or lost. A counted number is the new
// one; what was made or lost is added to, or taken from, the number they saw. If that
// has changed meanwhile they are told, and what they typed stays.
func (o *Office) setStock(c *fiber.Ctx, v *visit) error {
	d, err := o.productOf(c, v)
	if err != nil {
		return err
	}
	variant, err := variantOf(d, edge.Form(c, "variant"))
	if err != nil {
		return err
	}
	seen, _ := count(edge.Form(c, "seen"))
	form := &typedStock{count: edge.Form(c, "count"), reason: edge.Form(c, "reason"), note: edge.Form(c, "note")}
	now, ok := o.newStock(form, seen)
	if !ok {
		return o.productPage(c, v, fiber.StatusUnprocessableEntity, d, draft{variant: variant.ID, stock: form})
	}
	err = o.Catalog.SetStock(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateStock), variant.ID, seen, now, catalog.Reason(form.reason), form.note)
	if no, refused := fault.As(err); refused && (no.Kind == fault.Conflict || no.Kind == fault.Invalid) {
		return o.stockRefused(c, v, variant.ID, form, no)
	}
	if err != nil {
		return err
	}
	t := o.Texts.Office.Stock
	if now == seen {
		return o.say(c, t.Same(now, o.unitWord(variant)), productAddress(d.ID))
	}
	moves, err := o.Catalog.Movements(c.UserContext(), variant.ID, 1)
	if err != nil {
		return err
	}
	words := t.Saved(variant.Name, now, o.unitWord(variant))
	if len(moves) == 1 {
		words += o.stockServed(variant, now, moves[0].Balance)
	}
	return o.say(c, words, o.withUndo(productAddress(d.ID), fmt.Sprintf(undoStock, variant.ID, seen, now)))
}

// newStock is the number that the form means, or false with what is wrong beside its
// fields.
func (o *Office) newStock(f *typedStock, seen int) (now int, ok bool) {
	t := o.Texts.Office.Stock
	n, whole := count(f.count)
	if !whole {
		f.wrongCount = t.Whole
	}
	if utf8.RuneCountInString(f.note) > 200 {
		f.wrongNote = t.NoteLong
	}
	switch reason := catalog.Reason(f.reason); {
	case reason != catalog.Counted && reason != catalog.Produced && reason != catalog.Damaged:
		f.wrongReason = t.Choose
	case whole && reason != catalog.Counted && n == 0:
		f.wrongCount = t.Positive
	case whole && reason == catalog.Produced && seen+n > most:
		f.wrongCount = t.Whole
	case whole && reason == catalog.Damaged && n > seen:
		f.wrongCount = t.OnlyLeft(seen)
	case reason == catalog.Produced:
		n = seen + n
	case reason == catalog.Damaged:
		n = seen - n
	}
	return n, f.wrongCount == "" && f.wrongReason == "" && f.wrongNote == ""
}

// stockRefused shows the number as it is now, who changed it, and what was typed.
func (o *Office) stockRefused(c *fiber.Ctx, v *visit, variantID int64, form *typedStock, no *fault.Error) error {
	d, err := o.productOf(c, v)
	if err != nil {
		return err
	}
	if no.Key != "stock.changed_meanwhile" {
		form.wrongCount = o.sentence(no.Key, no.Details)
		return o.productPage(c, v, fiber.StatusUnprocessableEntity, d, draft{variant: variantID, stock: form})
	}
	left, _ := no.Details["left"].(int)
	moves, err := o.Catalog.Movements(c.UserContext(), variantID, 1)
	if err != nil {
		return err
	}
	t := o.Texts.Office.Stock
	words := t.ChangedTo(left)
	if len(moves) == 1 {
		at := vntime.Clock(moves[0].At)
		switch {
		case moves[0].ActorKind == audit.Staff && moves[0].OrderID == nil:
			words = t.Changed(moves[0].ActorName, at, left)
		case moves[0].OrderID != nil:
			words = t.Sold(at, left)
		}
	}
	return o.productPage(c, v, fiber.StatusConflict, d, draft{variant: variantID, stock: form, flash: ui.Message{Text: words, Icon: "info", Tone: ui.Straw}})
}
