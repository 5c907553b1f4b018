package web

import (
	"strings"

	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/ui/art"
	"github.com/ocop-hungdao/ocop/web/view"
)

// orderView is one order of a purchase for its buyer. Masked, it says where the order
// is and not who or where the buyer is.
func (s *Shop) orderView(p *orders.Purchase, o *orders.Order, events []orders.Event, parts map[int64][]orders.Shipment, masked bool) view.Order {
	t := s.Texts.Order
	n, sum := comesTo(o, parts[o.ID])
	v := view.Order{
		Code: ordercode.Code(o.Code).Shown(), Received: t.Received, NextTitle: t.Next, Masked: masked, Sample: p.Sample,
		Lead:  o.ProducerName + " · " + t.Things(n) + ", " + sum.String() + " · " + strings.ToLower(t.Placed(vntime.Moment(o.CreatedAt))),
		Steps: s.orderSteps(p, o, events), Parcel: s.orderParcel(p, o, parts[o.ID]), Facts: append(s.orderFacts(p, masked), s.awaitedFacts(o)...), Next: s.nextWords(p, o, orders.BackOf(events)), Pay: s.payWords(p, o),
		Was: s.wasOrdered(o, parts[o.ID]), Short: s.short(p, o, events, parts[o.ID], masked),
	}
	v.SentTitle = s.Texts.Parcels.BuyerTitle
	if sent := parts[o.ID]; len(sent) > 0 && orders.Handed(sent) == 0 {
		v.SentTitle = s.Texts.LeaveOut.Part
	}
	if o.State != orders.Placed {
		v.Received, v.Gone = s.stateWords(o), o.State == orders.Cancelled || o.State == orders.Expired
	}
	if o.ProducerPhone != "" {
		v.CallNumber = t.CallNumber(national(o.ProducerPhone))
		v.Call = ui.Button{Label: t.CallProducer(o.ProducerName), Href: "tel:" + o.ProducerPhone, Icon: "phone"}
	}
	for i := range p.Orders {
		if other := &p.Orders[i]; other.ID != o.ID {
			v.Sisters = append(v.Sisters, s.sister(p, other, parts[other.ID], masked))
		}
	}
	v.Together = s.together(p)
	if masked {
		return v
	}
	v.Receiver = s.receiverForm(p, o, receiverOf(p), nil)
	v.Share = s.BaseURL + "/don/" + o.Code + "?k=" + s.Links.Key(p)
	switch {
	case v.Short != nil: // it offers the same
	case o.State == orders.Placed:
		v.Cancel = &view.Cancel{Action: "/don/" + o.Code + "/huy", Key: s.Links.Key(p), Reasons: t.Reasons}
	case o.May(orders.Cancel):
		v.TooLate = t.CancelLate
	}
	return v
}

// together is what the orders of a purchase that still stand cost; nothing for one alone.
func (s *Shop) together(p *orders.Purchase) string {
	var sum money.VND
	n := 0
	for _, o := range p.Orders {
		if o.State != orders.Cancelled && o.State != orders.Expired {
			sum, n = sum+o.Comes(), n+1
		}
	}
	if n < 2 {
		return ""
	}
	return s.Texts.Order.AllTogether(n, sum.String())
}

func things(o *orders.Order) int {
	n := 0
	for _, l := range o.Lines {
		n += l.Quantity
	}
	return n
}

func (s *Shop) orderParcel(p *orders.Purchase, o *orders.Order, parts []orders.Shipment) ui.Parcel {
	t, gone := s.Texts.Order, unsent(parts)
	if o.Gone() {
		gone = nil // it is told as it was sold
	}
	out := ui.Parcel{Title: o.ProducerName}
	for _, l := range o.Lines {
		out.Items = append(out.Items, ui.Item{Name: l.ProductName, Note: dots(l.VariantName, s.soldAt(&l), s.awaitedNote(o, &l), s.goneNote(gone[l.ID])),
			ArtPath: small(l.PhotoHash, l.PhotoWidth, art.Path(l.ArtKind, l.ProductSlug, l.ArtVariant)), Total: l.Total, Contents: s.held(l.Parts)})
	}
	fee := ui.Sum{Label: t.Fee, Amount: o.Fee}
	if p.Delivery == orders.ByPickup {
		fee.Label = t.FeePickup
	}
	out.Sums = []ui.Sum{{Label: t.Goods, Amount: o.Goods}}
	if o.Discount > 0 {
		out.Sums = append(out.Sums, ui.Sum{Label: s.Texts.Checkout.Discount(o.VoucherCode), Words: less(o.Discount)})
	}
	out.Sums = append(out.Sums, fee)
	if o.Comes() != o.Total {
		out.Sums = append(out.Sums, ui.Sum{Label: s.Texts.LeaveOut.Buyer.AsSold, Amount: o.Total}, ui.Sum{Label: s.Texts.Pay.NotAsked, Words: less(o.Waived)})
	}
	out.Sums = append(append(out.Sums, ui.Sum{Label: t.Total, Amount: o.Comes(), Total: true}), s.paidSums(o)...)
	return out
}

// orderFacts says to whom and where, or as much of it as may be seen without the link.
func (s *Shop) orderFacts(p *orders.Purchase, masked bool) []ui.Fact {
	t := s.Texts.Order
	number := phone.Number(p.BuyerPhone)
	who, where := p.BuyerName+", "+number.National(), strings.TrimPrefix(p.AddressLine+", "+p.PlaceText, ", ")
	if masked {
		who, where = maskName(p.BuyerName)+", "+number.Masked(), p.PlaceText
	}
	label := t.To
	if p.Delivery == orders.ByPickup {
		label = t.Pickup
	}
	facts := []ui.Fact{{Name: t.Receiver, Value: who}, {Name: label, Value: where}}
	if p.Note != "" && !masked {
		facts = append(facts, ui.Fact{Name: t.Note, Value: p.Note})
	}
	return facts
}

// maskName keeps the first letter of each word: "N. V. A.".
func maskName(name string) string {
	var out []string
	for _, w := range strings.Fields(name) {
		out = append(out, string([]rune(w)[:1])+".")
	}
	return strings.Join(out, " ")
}

// nextWords say what is next; back is what became of money on its way to a card.
func (s *Shop) nextWords(p *orders.Purchase, o *orders.Order, back orders.Back) string {
	t := s.Texts.Order
	switch {
	case o.Frozen != "" && !o.Gone():
		return s.Texts.Pay.CardFrozen
	case o.TooLate(s.Now()):
		return s.Texts.Pay.NextTooLate
	case waitsForCard(o) && o.PaymentState == orders.PaymentProcessing:
		return s.Texts.Pay.CardWaits
	case waitsForCard(o):
		return s.Texts.Pay.CardNext
	case back.Refused() && o.Credit() > 0:
		return s.Texts.Pay.CardRefused(o.Credit().String())
	case back.Itself && o.Gone() && o.Credit() > 0:
		return s.Texts.Pay.CardLate(o.Credit().String())
	case back.Itself && o.Gone() && o.PaidOut > 0:
		return s.Texts.Pay.CardLateBack(o.PaidOut.String())
	case o.Gone() && o.Credit() > 0 && o.PaymentMethod == orders.Stripe:
		return s.Texts.Pay.CardCredit(o.Credit().String())
	case o.Gone() && o.Kept < 0 && o.Credit() > 0:
		return t.Staged.Double(o.Credit().String(), (-o.Kept).String())
	case o.Gone() && o.Credit() > 0:
		return s.Texts.Pay.CreditText(o.Credit().String())
	case o.Gone():
		return t.NextGone
	case o.GaveBack() && !o.Covered() && !sent(o):
		return s.Texts.Pay.GaveBackNext
	case o.State == orders.Placed && o.PaymentMethod.Prepaid() && o.PaidIn > 0:
		return s.Texts.Pay.NextPart
	case o.State == orders.Placed && o.PaymentMethod.Prepaid():
		return s.Texts.Pay.NextUnpaid
	case o.Staged() && o.State == orders.Confirmed:
		return t.Staged.Next[badgeState(o)]
	case o.State == orders.Completed || o.ShipmentState == orders.ShipmentDelivered:
		return t.NextDone
	case o.ShipmentState == orders.ShipmentFailed:
		return t.NextMissed
	case o.ShipmentState == orders.ShipmentReturning:
		return t.NextTurned
	case o.ShipmentState == orders.ShipmentShipped && p.Delivery == orders.ByPickup:
		return t.NextPickup
	case o.ShipmentState == orders.ShipmentShipped:
		return t.NextShipping
	case o.State == orders.Confirmed:
		return t.NextPacking
	}
	return t.NextWaiting
}

// sent says whether any of an order is on its way or beyond.
func sent(o *orders.Order) bool {
	switch o.ShipmentState {
	case orders.ShipmentPending, orders.ShipmentReady, orders.ShipmentPacked:
		return false
	}
	return true
}

func (s *Shop) payWords(p *orders.Purchase, o *orders.Order) string {
	t := s.Texts.Order
	switch {
	case o.Gone() && o.PaymentMethod == orders.Stripe && o.PaidIn > 0:
		return "" // what becomes of it is said in what is next
	case o.Gone() && o.PaymentMethod == orders.Stripe:
		return s.Texts.Pay.CardGone
	case o.Gone() && o.PaymentMethod.Prepaid():
		return s.Texts.Pay.GoneText
	case o.Gone(), o.Frozen != "":
		return ""
	case o.GaveBack():
		return s.Texts.Pay.GaveBack(o.PaidOut.String())
	case o.Credit() > 0 && o.PaymentMethod == orders.Stripe:
		return s.Texts.Pay.CardCredit(o.Credit().String())
	case o.Credit() > 0:
		return s.Texts.Pay.CreditText(o.Credit().String())
	case o.Due() == 0 && o.PaymentMethod == orders.Stripe:
		return s.Texts.Pay.CardPaid
	case o.Due() == 0 && o.PaymentMethod.Prepaid():
		return s.Texts.Pay.PaidAll
	case o.PaymentState == orders.PaymentCollected || o.PaymentState == orders.PaymentSucceeded:
		return t.Paid
	case o.PaymentMethod.Prepaid():
		return ""
	case p.Delivery == orders.ByPickup:
		return t.PayPickup
	}
	return t.PayCOD
}

// badgeState is the one word for where an order is.
// stateWords is where an order stands, in a word.
func (s *Shop) stateWords(o *orders.Order) string {
	t := s.Texts.Order
	if words := t.Staged.States[badgeState(o)]; words != "" && o.Staged() {
		return words
	}
	return t.States[badgeState(o)]
}

func badgeState(o *orders.Order) string {
	if o.State == orders.Placed && o.PaymentMethod.Prepaid() {
		return "unpaid"
	}
	if o.State == orders.Confirmed && o.GaveBack() && !o.Covered() && !sent(o) {
		return "gave_back"
	}
	if o.State == orders.Confirmed && o.Frozen != "" && !sent(o) {
		return "frozen"
	}
	if o.State == orders.Confirmed && o.ShipmentState != orders.ShipmentPending {
		return string(o.ShipmentState)
	}
	return string(o.State)
}

func (s *Shop) sister(p *orders.Purchase, o *orders.Order, parts []orders.Shipment, masked bool) view.Sister {
	n, sum := comesTo(o, parts)
	out := view.Sister{Code: ordercode.Code(o.Code).Shown(), Producer: o.ProducerName, Note: s.Texts.Order.Things(n) + ", " + sum.String() + ".",
		Badge: ui.Badge{Label: s.stateWords(o), Icon: "package"}}
	if len(o.Lines) > 0 {
		l := o.Lines[0]
		out.ArtPath = small(l.PhotoHash, l.PhotoWidth, art.Path(l.ArtKind, l.ProductSlug, l.ArtVariant))
	}
	if !masked {
		out.Href = "/don/" + o.Code + "?k=" + s.Links.Key(p)
	}
	return out
}
