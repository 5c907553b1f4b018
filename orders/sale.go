package orders

import (
	"errors"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
)

// sale is a purchase that was accepted and is not written yet: with its orders, their lines and
// what these take from the shelf.
type sale struct {
	Purchase
	quote  *Quote
	key    string // with which the cart places next
	method Method
	tell   bool // its buyer wants to be told of new batches
}

// ids are numbers that nobody else has, for what is going to be written.
type ids struct{ purchases, orders, lines []int64 }

// errNoNumbers says that more is sold than numbers were drawn for.
var errNoNumbers = errors.New("orders: no numbers left for a purchase")

func (n *ids) enough(q *Quote) bool {
	lines := 0
	for _, o := range q.Orders {
		lines += 2 * len(o.Lines)
	}
	return len(n.purchases) > 0 && len(n.orders) >= len(q.Orders) && len(n.lines) >= lines
}

func pop(from *[]int64) int64 {
	id := (*from)[0]
	*from = (*from)[1:]
	return id
}

// sold is the sale that a quote becomes: codes are drawn, and numbers taken from n.
func (s *Store) sold(p Purchase, q *Quote, m Method, by deadlines, leaves *time.Time, n *ids) (*sale, error) {
	if !n.enough(q) {
		return nil, errNoNumbers
	}
	code, err := ordercode.New(ordercode.Purchase, s.random)
	if err != nil {
		return nil, err
	}
	out := &sale{Purchase: p, quote: q, method: m}
	out.ID, out.Code = pop(&n.purchases), string(code)
	if out.key, err = token(s.random); err != nil {
		return nil, err
	}
	for i := range q.Orders {
		o, err := s.soldOrder(&out.Purchase, q, i, m, by, leaves)
		if err != nil {
			return nil, err
		}
		o.ID = pop(&n.orders)
		o.Lines = linesOf(q.Orders[i].Lines, o.Discount)
		for k := range o.Lines {
			l := &o.Lines[k]
			l.ID, l.OrderID = pop(&n.lines), o.ID
			for j := range l.Parts {
				l.Parts[j].OrderID, l.Parts[j].LineID = o.ID, l.ID
			}
		}
		out.Orders = append(out.Orders, o)
	}
	return out, nil
}

func (s *Store) soldOrder(p *Purchase, q *Quote, i int, m Method, by deadlines, leaves *time.Time) (Order, error) {
	parcel := &q.Orders[i]
	code, err := ordercode.New(ordercode.Order, s.random)
	if err != nil {
		return Order{}, err
	}
	o := Order{Code: string(code), PurchaseID: p.ID, ProducerID: parcel.ProducerID, ProducerName: parcel.ProducerName, ProducerPhone: parcel.Lines[0].ProducerPhone,
		Goods: parcel.Goods, Discount: parcel.Discount, Fee: parcel.Fee, FeeOff: parcel.FeeOff, Total: parcel.Total, WeightG: parcel.WeightG, ZoneName: parcel.ZoneName, ColdChain: parcel.ColdChain,
		PaymentMethod: m, State: Placed, PaymentState: m.begins(), ShipmentState: ShipmentPending,
		ConfirmBy: by.confirm, PayBy: by.pay, CreatedAt: p.CreatedAt, UpdatedAt: p.CreatedAt, RowVersion: 1}
	if parcel.ColdChain {
		o.LeavesOn = leaves
	}
	if parcel.Discount > 0 {
		o.VoucherCode, o.DiscountBy = q.Voucher.Code, q.Voucher.Bearer
	}
	return o, nil
}

// linesOf copies what is sold, and of gift boxes what they hold with each maker's share of the
// price. What a voucher takes off is shared among the lines that are not on offer.
func linesOf(sold []CartLine, off money.VND) (lines []Line) {
	for i := range sold {
		l := &sold[i]
		for _, p := range l.Priced() {
			line := Line{VariantID: l.VariantID, ProductID: l.ProductID, ProductSlug: l.ProductSlug, ProductName: l.ProductName,
				VariantName: l.VariantName, ArtKind: l.ArtKind, ArtVariant: l.ArtVariant, PhotoHash: l.PhotoHash, PhotoWidth: l.PhotoWidth,
				UnitPrice: p.Price, Quantity: p.Quantity, Total: p.Price.Times(p.Quantity), Boxed: l.Boxed, Heard: l.Heard}
			if p.OfferID != 0 {
				line.OfferID, line.ListPrice = &p.OfferID, p.Old
			}
			if l.Coming() {
				line.ReadyOn = l.ReadyOn
			}
			shares := catalog.Shares(l.Parts, line.Total)
			for k, b := range l.Parts {
				line.Parts = append(line.Parts, LinePart{VariantID: b.VariantID, ProductID: b.ProductID, ProductName: b.ProductName,
					VariantName: b.VariantName, ProducerID: b.ProducerID, ProducerName: b.ProducerName, PerBox: b.Quantity, Quantity: b.Quantity * line.Quantity, Share: shares[k]})
			}
			lines = append(lines, line)
		}
	}
	listed := make([]money.VND, len(lines))
	for i, l := range lines {
		if l.OfferID == nil {
			listed[i] = l.Total
		}
	}
	for i, share := range money.Split(off, listed) {
		lines[i].Discount = share
	}
	return lines
}

// exact is an instant as the database keeps it: what is told now is what is read later.
func exact(t time.Time) time.Time { return t.UTC().Round(time.Microsecond) }
