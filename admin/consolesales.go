package admin

import (
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/phone"
)

// consoleSales is how many ordered, for how much, and who did last: in a rehearsal the orders made
// to try it, which nobody made.
func (o *Office) consoleSales(c *fiber.Ctx, f *livestream.Full, v *view.Console) error {
	t := o.Texts.LiveConsole
	v.NoneSold = t.NewNone
	if f.Rehearsal {
		v.Orders, v.Sum = strconv.Itoa(f.TriedOrders), f.TriedSum.String()
		if f.TriedOrders > 0 {
			v.NoneSold = t.NewTried
		}
		return nil
	}
	sales, err := o.Orders.LiveSales(c.UserContext(), f.ID, newest)
	if err != nil {
		return err
	}
	v.Orders, v.Sum = strconv.Itoa(sales.Orders), sales.Sum.String()
	for _, s := range sales.Latest {
		v.Sold = append(v.Sold, t.Sold(initials(s.Name), phone.Number(s.Phone).Masked(), s.Code, s.Quantity))
	}
	return nil
}
