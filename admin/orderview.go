package admin

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/ledger"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/ui/art"
)

func (o *Office) orderView(v *visit, s *sheet, events []orders.Event) view.Order {
	out := view.Order{Way: o.way(s, events), Goods: o.goods(s), Money: o.moneyOf(v, s), To: o.to(v, s, events), History: o.history(s, events), Hidden: v.hidden()}
	out.Next, out.Rest = o.next(v, s)
	if out.Next != nil && s.order.ToCall() {
		t := o.Texts.Office.Order
		n, at := missedCalls(events)
		out.Next.Missed, out.Next.MissedWords = v.order(s.order.Code)+"/khong-nghe", t.Missed(n+1)
		if n > 0 {
			out.Next.Calls = t.Calls(n, o.moment(at), o.moment(at.Add(orders.CallAgain)))
		}
	}
	o.ranOutSaid(v, s, events, &out)
	for i := range s.purchase.Orders {
		if other := &s.purchase.Orders[i]; other.ID != s.order.ID && v.scope(auth.ReadOrders).Admits(other.ProducerID) {
			out.Sisters = append(out.Sisters, view.Sister{Code: ordercode.Code(other.Code).Shown(), Href: v.order(other.Code), Producer: other.ProducerName,
				Badge: o.orderBadge(other, s.purchase.Delivery)})
		}
	}
	switch {
	case s.order.Staged() && s.order.State == orders.Confirmed: // by the terms of its quote alone
	case s.order.May(orders.Cancel) && v.who.Can(auth.UpdateOrders):
		out.Cancel = o.cancelForm(v, s)
		if out.Next != nil && out.Next.Call {
			out.Next.Cancel = v.order(s.order.Code) + "?" + cancelOpen + "=1#huy"
		}
	}
	if s.wrong != "" {
		out.Wrongs = []ui.Wrong{{ID: "reason", Text: s.wrong}}
	}
	o.parcels(v, s, &out)
	o.lotForms(v, s, &out)
	out.Wrongs = slices.Concat(out.Wrongs, s.receipt.wrongs, s.cash.wrongs, s.undo.wrongs, s.refund.wrongs, s.parcel.wrongs)
	if s.order.Frozen != "" && out.Next != nil {
		out.Held = o.Texts.Cards.FrozenHint
	}
	return out
}

// next is the step for who may take it, or the sentence that stands in its place.
func (o *Office) next(v *visit, s *sheet) (*view.Next, view.Rest) {
	t := o.Texts.Office.Order
	step := s.order.NextStep()
	takes, address := auth.UpdateOrders, "/buoc"
	if step == orders.Collect {
		takes, address = auth.UpdatePayments, "/thu-tien"
	}
	words := o.stepWords(s, step)
	switch {
	case step != "" && v.who.Can(takes):
		return &view.Next{Title: words.Title, Hint: words.Hint, Action: v.order(s.order.Code) + address, Step: string(step), Button: words.Button,
			Call: s.order.ToCall(), Others: o.astray(s)}, view.Rest{}
	case step != "":
		return nil, view.Rest{Title: words.Title, Text: t.ReadOnly, Icon: "eye"}
	case s.order.Frozen != "" && !s.order.Gone():
		return nil, view.Rest{Title: o.Texts.Cards.Frozen.Title, Text: o.Texts.Cards.Frozen.Text, Icon: "triangle-alert"}
	case s.order.GaveBack() && !s.order.Covered():
		return nil, view.Rest{Title: o.Texts.Cards.GaveBack.Title, Text: o.Texts.Cards.GaveBack.Text, Icon: "rotate-ccw"}
	case s.order.Staged() && !s.order.Gone() && s.order.DueNow() > 0:
		return nil, view.Rest{Title: o.Texts.Money.WaitTitle, Text: o.Texts.Bespoke.Office.WaitsStage(s.order.DueNow().String()), Icon: "hourglass"}
	case s.order.State == orders.Confirmed && !s.order.Covered():
		return nil, view.Rest{Title: o.Texts.Cards.Lacks.Title, Text: o.Texts.Cards.LacksText(s.order.Due().String()), Icon: "triangle-alert"}
	case s.order.State == orders.Placed && s.order.PayBy != nil && s.order.PaymentMethod == orders.Stripe:
		return nil, view.Rest{Title: o.Texts.Cards.WaitTitle, Text: o.Texts.Money.WaitText(s.order.Due().String(), o.moment(*s.order.PayBy)), Icon: "hourglass"}
	case s.order.State == orders.Placed && s.order.PayBy != nil:
		return nil, view.Rest{Title: o.Texts.Money.WaitTitle, Text: o.Texts.Money.WaitText(s.order.Due().String(), o.moment(*s.order.PayBy)), Icon: "hourglass"}
	case s.order.State == orders.Completed:
		return nil, view.Rest{Title: t.Finished.Title, Text: t.Finished.Text, Icon: "circle-check"}
	case s.order.Gone() && s.order.Staged():
		return nil, view.Rest{Title: o.Texts.Bespoke.Office.OffGoods.Title, Text: o.Texts.Bespoke.Office.OffGoods.Text, Icon: "ban"}
	case s.order.State == orders.Cancelled || s.order.State == orders.Expired:
		return nil, view.Rest{Title: t.Gone.Title, Text: t.Gone.Text, Icon: "ban"}
	}
	return nil, view.Rest{Title: o.orderBadge(s.order, s.purchase.Delivery).Label, Icon: "info"}
}

// astray are the other ways a sent parcel may go, less likely than the next step.
func (o *Office) astray(s *sheet) []view.Other {
	var out []view.Other
	for _, step := range []orders.Step{orders.Miss, orders.TurnBack} {
		if s.order.May(step) {
			out = append(out, view.Other{Step: string(step), Button: o.stepWords(s, step).Button})
		}
	}
	return out
}

// stepWords are the words of a step of an order as it is now; picking up and sending
// once more have their own.
func (o *Office) stepWords(s *sheet, step orders.Step) locale.OfficeStep {
	t := o.Texts.Office.Order
	words, ok := t.PickupSteps[string(step)]
	switch {
	case ok && s.purchase.Delivery == orders.ByPickup:
		return words
	case step == orders.Ship && s.order.ShipmentState == orders.ShipmentFailed:
		return t.Again
	}
	return t.Steps[string(step)]
}

func (o *Office) goods(s *sheet) view.Goods {
	t := o.Texts.Office.Order
	g := view.Goods{Note: t.LinesNote(s.parcels(), s.order.ProducerName), Total: ui.Fact{Name: t.ToCollect, Value: s.order.Total.String()}}
	gone := orders.DroppedOf(s.sent)
	for _, l := range s.order.Lines {
		line := view.Line{Pack: "×\u00a0" + strconv.Itoa(l.Quantity-gone[l.ID]), Gone: gone[l.ID] >= l.Quantity, Name: l.ProductName, Note: l.VariantName, ArtPath: art.Path(l.ArtKind, l.ProductSlug, l.ArtVariant),
			Count: "×\u00a0" + strconv.Itoa(l.Quantity), Each: strconv.Itoa(l.Quantity) + "\u00a0×\u00a0" + l.UnitPrice.String(), Total: l.Total.String()}
		if l.ListPrice > 0 {
			line.Note += " (" + o.Texts.Offer.Instead(l.ListPrice.String()) + ")"
		}
		if n := gone[l.ID]; n > 0 {
			line.Note += " · " + o.Texts.LeaveOut.Gone(n)
		}
		if note := o.awaited(&l); note != "" {
			line.Note += " · " + note
		}
		if l.PhotoHash != "" {
			line.ArtPath = thumb(catalog.Image{Hash: l.PhotoHash, Widths: []int32{int32(l.PhotoWidth)}})
		}
		for _, p := range l.Parts {
			line.Parts = append(line.Parts, o.Texts.Box.Share(o.Texts.Box.Part(p.Quantity, p.ProductName, p.VariantName), p.ProducerName, p.Share.String()))
		}
		line.Lots = o.noted(s, l.ID)
		g.Lines = append(g.Lines, line)
	}
	fee := t.Fee(s.order.ZoneName)
	if s.purchase.Delivery == orders.ByPickup {
		fee = t.FeePickup
	}
	if s.order.ColdChain {
		fee += " · " + t.ColdChain
	}
	if s.order.PaymentMethod.Prepaid() {
		g.Total.Name = o.Texts.Money.ToPay
	}
	card := s.order.PaymentMethod == orders.Stripe
	if card {
		g.Total.Name = o.Texts.Cards.ToPay
	}
	g.Sums = []ui.Fact{{Name: t.Goods, Value: s.order.Goods.String()}}
	if s.order.Discount > 0 {
		words := o.Texts.Vouchers.OffBy[s.order.DiscountBy](s.order.VoucherCode)
		g.Sums = append(g.Sums, ui.Fact{Name: words, Value: "−" + s.order.Discount.String()})
	}
	if s.order.FeeOff > 0 {
		fee += " · " + o.Texts.Vouchers.FeeOff(s.order.FeeOff.String())
	}
	g.Sums = append(g.Sums, ui.Fact{Name: fee, Value: s.order.Fee.String()})
	if s.order.Waived > 0 && !s.order.Gone() {
		g.Sums = append(g.Sums, ui.Fact{Name: o.Texts.Statements.Waived, Value: "−" + s.order.Waived.String()})
		g.Total.Value = s.order.Comes().String()
	}
	switch {
	case s.order.PaymentMethod == orders.Transfer && s.order.State == orders.Confirmed && s.order.Due() > 0: // what paid it was taken off again
	case s.order.PaymentState == orders.PaymentCollected || s.order.PaymentState == orders.PaymentSucceeded:
		g.Total.Name = t.Collected
		if s.order.PaymentMethod.Prepaid() {
			g.Total.Name = o.Texts.Money.ToPayDone
			if slices.ContainsFunc(s.booked, func(e ledger.Entry) bool { return e.Provider == string(orders.InHand) }) {
				g.Total.Name = o.Texts.Money.Cash.Paid
			}
		}
		switch {
		case card && s.order.Covered():
			g.Total.Name = o.Texts.Cards.ToPayDone
		case card:
			g.Total.Name = o.Texts.Cards.ToPay
		}
	case s.order.State == orders.Cancelled || s.order.State == orders.Expired:
		g.Total.Name = t.NotDue
	}
	return g
}

// to is where the order goes, masked until somebody who may asks to see it.
func (o *Office) to(v *visit, s *sheet, events []orders.Event) view.To {
	t, p := o.Texts.Office.Order, s.purchase
	number := phone.Number(p.BuyerPhone)
	out := view.To{Title: t.To, Name: maskName(p.BuyerName), Phone: number.Masked(), Address: maskedAddress(p.PlaceText), Note: p.Note}
	if p.Delivery == orders.ByPickup {
		out.Title, out.Address = t.ToPickup, p.PlaceText
	}
	o.moved(v, s, events, &out)
	if !s.shown {
		if v.who.Can(auth.UpdateOrders) {
			out.Show = v.order(s.order.Code) + "/lien-he"
		}
		return out
	}
	out.Name, out.Phone, out.Tel = p.BuyerName, number.National(), "tel:"+p.BuyerPhone
	if p.Delivery == orders.ByShip {
		out.Address = strings.TrimPrefix(p.AddressLine+", "+p.PlaceText, ", ")
	}
	out.Copy = out.Name + ", " + out.Phone + ", " + out.Address
	return out
}

func (o *Office) cancelForm(v *visit, s *sheet) *view.Cancel {
	t := o.Texts.Office.Order
	f := &view.Cancel{
		Title: t.CancelTitle(ordercode.Code(s.order.Code).Shown()), Action: v.order(s.order.Code) + "/huy", Open: s.wrong != "" || s.cancelOpen,
		Reason: ui.Choices{ID: "reason", Label: t.CancelWhy, Hint: o.hint("orders.cancel_reason"), Error: s.wrong, Options: []ui.Option{{Value: "", Label: t.CancelPick, Chosen: s.reason == ""}}},
		Other:  ui.Field{ID: "other", Label: t.OtherWhy, Hint: t.OtherHint, Value: s.other, MaxLength: 200, Optional: true},
	}
	for _, r := range s.begin {
		f.Reason.Options = append(f.Reason.Options, ui.Option{Value: r, Label: r, Chosen: r == s.reason})
	}
	return f
}

// moment is an instant as officers speak of it: today and yesterday by name, else with
// its date.
func (o *Office) moment(at time.Time) string {
	switch t, today := o.Texts.Office.Frame, vntime.Today(o.Now()); {
	case vntime.Today(at).Equal(today):
		return t.TodayAt(vntime.Clock(at))
	case vntime.Today(at).Equal(today.AddDate(0, 0, -1)):
		return t.DayAgoAt(vntime.Clock(at))
	}
	return vntime.Moment(at)
}

// bankMoment is moment for what a bank tells: many write the day alone, and no midnight is said then.
func (o *Office) bankMoment(at time.Time) string {
	if vntime.Clock(at) == "00:00" {
		return vntime.Date(at)
	}
	return o.moment(at)
}
