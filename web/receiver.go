package web

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// receiverForm is what of a purchase its buyer may change, as it stands or as it was
// typed; nil when it is too late.
func (s *Shop) receiverForm(p *orders.Purchase, o *orders.Order, r orders.Receiver, wrong *fault.Form) *view.Receiver {
	if !orders.MayChangeReceiver(p.Orders) {
		return nil
	}
	t, c := s.Texts.Receiver, s.Texts.Checkout
	v := &view.Receiver{Action: "/don/" + o.Code + "/nguoi-nhan", Key: s.Links.Key(p), Open: wrong != nil, Fields: []ui.Field{
		{ID: "name", Label: c.Name, Value: r.Name, Autocomplete: "name", MaxLength: 80},
		{ID: "phone", Label: c.Phone, Hint: c.PhoneHint, Value: r.Phone, Type: "tel", InputMode: "tel", Autocomplete: "tel", MaxLength: 30}}}
	if p.Delivery == orders.ByShip {
		v.Fields = append(v.Fields, ui.Field{ID: "line", Label: c.Line, Hint: c.LineHint, Value: r.AddressLine, Autocomplete: "street-address", MaxLength: 200})
		v.Ward = t.Ward(p.PlaceText)
	}
	v.Fields = append(v.Fields, ui.Field{ID: "note", Label: c.Note, Hint: c.NoteHint, Value: r.Note, MaxLength: 500, Rows: 3, Optional: true})
	if wrong == nil {
		return v
	}
	for _, f := range wrong.Fields {
		for i := range v.Fields {
			if v.Fields[i].ID == f.Name {
				v.Fields[i].Error = s.Texts.Faults.Sentence(f.Key, f.Details)
				v.Wrongs = append(v.Wrongs, ui.Wrong{ID: f.Name, Text: v.Fields[i].Error})
			}
		}
	}
	return v
}

// receiverOf is the receiver as the purchase has it, the number as people write it.
func receiverOf(p *orders.Purchase) orders.Receiver {
	return orders.Receiver{Name: p.BuyerName, Phone: phone.Number(p.BuyerPhone).National(), AddressLine: p.AddressLine, Note: p.Note}
}

// setReceiver changes who takes a parcel in, for whoever holds its link.
func (s *Shop) setReceiver(c *fiber.Ctx) error {
	p, err := s.Links.Open(c.UserContext(), c.Params("code"), edge.Form(c, "k"))
	if err != nil {
		return err
	}
	o := chosenOrder(p, c.Params("code"))
	r := orders.Receiver{Name: edge.Form(c, "name"), Phone: edge.Form(c, "phone"), AddressLine: edge.Form(c, "line"), Note: edge.Text(c, "note")}
	err = s.Checkout.SetReceiver(c.UserContext(), p.ID, r)
	if form, ok := fault.AsForm(err); ok {
		return s.orderSheet(c, fiber.StatusUnprocessableEntity, p, o, sheet{receiver: s.receiverForm(p, o, r, form)})
	}
	if no, ok := fault.As(err); ok {
		return s.orderPage(c, edge.Status(no), p, o.Code, ui.Message{Text: s.Texts.Faults.Sentence(no.Key, no.Details), Icon: "info", Tone: "warn"}, false)
	}
	if err != nil {
		return err
	}
	return c.Redirect("/don/"+o.Code+"?k="+s.Links.Key(p)+"&da=sua", fiber.StatusSeeOther)
}
