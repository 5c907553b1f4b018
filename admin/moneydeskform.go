package admin

import (
	"crypto/rand"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// lineForm is the form for a line that somebody saw on an account.
func (o *Office) lineForm(c *fiber.Ctx, v *visit, d draftLine) (view.LineForm, error) {
	t := o.Texts.Desk
	whose, err := o.whose(c, v, "whose", d.whose, d.wrongs)
	return view.LineForm{Action: deskAt + "/ghi-tay", Key: rand.Text(), Open: len(d.wrongs) > 0 && d.owner == "", Whose: whose,
		Amount: ui.Field{ID: "amount", Label: t.AddAmount, Hint: o.hint("desk.amount"), Value: d.amount, InputMode: "numeric", MaxLength: 20, Error: wrongAt(d.wrongs, "amount")},
		Memo:   ui.Field{ID: "memo", Label: t.AddMemo, Hint: t.AddMemoHint, Value: d.memo, MaxLength: 300, Optional: true},
		On:     ui.Field{ID: "on", Label: t.AddOn, Hint: o.Texts.Money.OnHint, Value: d.on, MaxLength: 12, Optional: true, Error: wrongAt(d.wrongs, "on")}}, err
}

// whose lists the producers whose accounts the visitor looks after.
func (o *Office) whose(c *fiber.Ctx, v *visit, name, chosen string, wrongs []ui.Wrong) (ui.Choices, error) {
	out := ui.Choices{ID: name, Label: o.Texts.Desk.AddWhose, Hint: o.hint("desk.account"), Error: wrongAt(wrongs, name)}
	makers, err := o.Catalog.ProducersForOffice(c.UserContext(), v.scope(auth.UpdatePayments))
	if err != nil {
		return out, err
	}
	if len(makers) != 1 {
		out.Options = append(out.Options, ui.Option{Label: o.Texts.Office.Form.Choose})
	}
	for _, m := range makers {
		value := strconv.FormatInt(m.ID, 10)
		out.Options = append(out.Options, ui.Option{Value: value, Label: m.Name, Chosen: value == chosen})
	}
	return out, nil
}
