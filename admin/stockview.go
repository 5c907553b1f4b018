package admin

import (
	"fmt"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// ledgerLines is how much of the stock ledger a product's page shows.
const ledgerLines = 20

func (o *Office) stockForm(d *catalog.Detail, x *catalog.Variant, typed draft, out *view.Product) *view.StockForm {
	t := o.Texts.Office.Stock
	n := strconv.FormatInt(x.ID, 10)
	f := &view.StockForm{
		Action: productAddress(d.ID) + "/kho", Variant: n, Seen: strconv.Itoa(x.Stock),
		Reason: ui.Choices{ID: "reason-" + n, Name: "reason", Label: t.Reason},
		Count:  ui.Field{ID: "count-" + n, Name: "count", Label: t.Count, Hint: t.CountHint, InputMode: "numeric", MaxLength: 20},
		Note:   ui.Field{ID: "note-" + n, Name: "note", Label: t.Note, Hint: t.NoteHint, MaxLength: 200, Optional: true},
	}
	f.Open = len(d.Variants) == 1
	chosen := string(catalog.Counted)
	if was := typed.stock; was != nil && typed.variant == x.ID {
		chosen, f.Open = was.reason, true
		f.Count.Value, f.Note.Value = was.count, was.note
		f.Reason.Error, f.Count.Error, f.Note.Error = was.wrongReason, was.wrongCount, was.wrongNote
		for _, w := range []ui.Wrong{{ID: f.Reason.ID, Text: was.wrongReason}, {ID: f.Count.ID, Text: was.wrongCount}, {ID: f.Note.ID, Text: was.wrongNote}} {
			if w.Text != "" {
				out.Wrongs = append(out.Wrongs, w)
			}
		}
	}
	for _, r := range t.Reasons {
		f.Reason.Options = append(f.Reason.Options, ui.Option{Value: r.Value, Label: r.Label, Note: r.Hint, Chosen: r.Value == chosen})
	}
	return f
}

// moves is the stock ledger of a product in words, with the order a line belongs to
// where the account may see that order.
func (o *Office) moves(c *fiber.Ctx, v *visit, productID int64) ([]view.Move, error) {
	lines, err := o.Catalog.Ledger(c.UserContext(), productID, ledgerLines)
	if err != nil {
		return nil, err
	}
	codes, err := o.orderCodes(c, v, lines)
	if err != nil {
		return nil, err
	}
	t := o.Texts.Office.Stock
	out := make([]view.Move, 0, len(lines))
	for _, l := range lines {
		m := view.Move{When: o.moment(l.At), Variant: l.VariantName, What: t.Moves[string(l.Reason)], Note: l.Note, Change: signed(l.Delta), Left: strconv.Itoa(l.Balance), Who: l.ActorName}
		switch {
		case l.ActorKind == audit.Buyer:
			m.Who = t.ByBuyer
		case m.Who == "":
			m.Who = t.BySystem
		}
		if l.OrderID != nil && codes[*l.OrderID] != "" {
			m.OrderCode, m.OrderHref = ordercode.Code(codes[*l.OrderID]).Shown(), orderAddress(codes[*l.OrderID])
		}
		out = append(out, m)
	}
	return out, nil
}

func (o *Office) orderCodes(c *fiber.Ctx, v *visit, lines []catalog.LedgerLine) (map[int64]string, error) {
	if !v.who.Can(auth.ReadOrders) {
		return nil, nil
	}
	var ids []int64
	for _, l := range lines {
		if l.OrderID != nil {
			ids = append(ids, *l.OrderID)
		}
	}
	return o.Orders.Codes(c.UserContext(), v.scope(auth.ReadOrders), ids)
}

// signed writes a change with its sign; the minus is the one of mathematics, which is
// as wide as the plus.
func signed(n int) string {
	if n < 0 {
		return fmt.Sprintf("−%d", -n)
	}
	return fmt.Sprintf("+%d", n)
}
