package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// makerReady is what is missing of a producer before goods of theirs can be sold; nil when nothing is.
func (o *Office) makerReady(m *catalog.ProducerCard) *view.Ready {
	lacks := m.Lacks()
	if len(lacks) == 0 {
		return nil
	}
	out := &view.Ready{Title: o.Texts.Office.Makers.Todo(len(lacks))}
	for _, l := range lacks {
		out.Lacks = append(out.Lacks, view.Lack{Text: o.sentence(l.Key, l.Details), Href: "#" + l.Field, Blocks: l.Blocks})
	}
	return out
}

// makerSeen says whether buyers see a producer's page, and leads there.
func (o *Office) makerSeen(m *catalog.ProducerCard, body *view.Form) {
	t, seen := o.Texts.Office.Product, m.State == catalog.InGoodStanding && !m.TakenDown
	fact := ui.Fact{Name: t.Seen, Value: t.SeenNo}
	if seen {
		fact.Value = t.SeenYes
		body.AsBuyer = &ui.Button{Label: t.AsBuyer, Icon: "eye", Wide: true, Href: "/nguoi-lam/" + m.Slug}
	}
	body.Status = append([]ui.Fact{fact}, body.Status...)
}

// makerSold says of a producer what the records tell: what was ordered in thirty days, and that
// nobody keeps a book of trainings and inspections yet, so that no number is missed.
func (o *Office) makerSold(c *fiber.Ctx, v *visit, m *catalog.ProducerCard, body *view.Form) error {
	t := o.Texts.Office.Makers
	if v.scope(auth.ReadOrders).Admits(m.ID) && v.who.Can(auth.ReadOrders) {
		sold, err := o.Outlook.Sold(c.UserContext(), catalog.Scope{ProducerID: m.ID})
		if err != nil {
			return err
		}
		count, sum := 0, money.VND(0)
		for _, day := range sold.Days {
			count, sum = count+day.Orders, sum+day.Sum
		}
		body.Status = append(body.Status, ui.Fact{Name: t.Sold, Value: o.Texts.Office.Today.OrdersNote(count, sum.String())})
	}
	body.Status = append(body.Status, ui.Fact{Name: t.Lessons, Value: t.NoBook})
	return nil
}
