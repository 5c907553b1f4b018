package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
)

// workToday is what waits after the sale, each kind for who may do it.
func (o *Office) workToday(c *fiber.Ctx, v *visit, body *view.Today) error {
	n, err := o.Work.Open(c.UserContext(), v.scope(auth.ReadOrders), v.who.Account.ID)
	if err != nil {
		return err
	}
	if v.who.Can(auth.ManageCards) {
		body.Add(n.Cards, o.Texts.Cards.Task, cardsAt)
	}
	if v.who.Can(auth.UpdatePayments) {
		body.Add(n.COD, o.Texts.COD.Task, codAt)
	}
	return nil
}
