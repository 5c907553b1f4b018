package admin

import (
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/orders/statement"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// ownMonthsShown is how many months a producer's phone lists, the running one first.
const ownMonthsShown = 12

// ownMonths lists a producer's own months in which something was sold.
func (o *Office) ownMonths(c *fiber.Ctx, v *visit) error {
	t := o.Texts.Statements
	body := view.Records{Caption: t.Caption, Heads: t.OwnHeads}
	body.Empty = ui.Empty{Title: t.Empty, Text: t.EmptyText}
	for p := range slices.Values(lastMonths(statement.PeriodOf(o.Now()))) {
		list, err := o.Statements.Month(c.UserContext(), v.scope(auth.ReadOrders), p)
		if err != nil {
			return err
		}
		for i := range list {
			row := o.monthRecord(&list[i], p)
			row.A = t.Month(int(p.Month), p.Year)
			body.Rows = append(body.Rows, row)
		}
	}
	p, err := o.frame(c, v, t.Title, statementsAt)
	if err != nil {
		return err
	}
	return page(c, fiber.StatusOK, view.RecordsPage(p, body))
}

func lastMonths(p statement.Period) (out []statement.Period) {
	for len(out) < ownMonthsShown {
		out = append(out, p)
		p = p.Before()
	}
	return out
}
