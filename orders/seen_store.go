package orders

import (
	"fmt"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

// seen is how goods of which some is spoken for stand for each cart of a transaction, and what
// its orders changed of that since it was read. The nil seen knows of none.
type seen struct {
	stands map[place]*catalog.Standing
	own    map[string][]catalog.Own
	had    map[share]int
	moved  map[int64]*catalog.Moved
}

type (
	place struct {
		holder  string
		variant int64
	}
	share struct {
		phone   string
		promise int64
	}
)

// see reads, in one message, how goods of which some is spoken for stand for those turns that can
// be decided by it. They are locked, so that nobody else promises or draws.
func (o *opened) see(send pg.Send, turns []*turn) error {
	var askers []catalog.Asker
	for _, t := range turns {
		rows := o.rows[t.r.CartID]
		if t.r.Voucher != "" || slices.ContainsFunc(rows, func(r cartRow) bool { v := o.goods[r.VariantID]; return v != nil && v.Boxed }) {
			continue
		}
		for _, r := range rows {
			if v := o.goods[r.VariantID]; v != nil && v.Spoken {
				askers = append(askers, catalog.Asker{Holder: holder(t.r.CartID), Phone: t.p.BuyerPhone, VariantID: r.VariantID, At: t.p.CreatedAt})
			}
		}
	}
	if len(askers) == 0 {
		return nil
	}
	b, got := &pgx.Batch{}, catalog.Seen{}
	catalog.QueueSee(b, askers, &got)
	if err := send(b); err != nil {
		return fmt.Errorf("see what is spoken for: %w", err)
	}
	o.seen = &seen{stands: map[place]*catalog.Standing{}, own: map[string][]catalog.Own{}, had: map[share]int{}, moved: map[int64]*catalog.Moved{}}
	for i := range got.Standings {
		s := &got.Standings[i]
		// What does not follow from the numbers alone is looked at by itself.
		if stock, offered := s.Now(nil); stock == s.Stock && offered == s.OfferLeft && !s.Awaited {
			o.seen.stands[place{s.Holder, s.VariantID}] = s
		}
	}
	for _, h := range got.Own {
		o.seen.own[h.Holder] = append(o.seen.own[h.Holder], h)
	}
	for _, h := range got.Had {
		o.seen.had[share{h.Phone, h.Promise}] = h.Quantity
	}
	return nil
}

func (s *seen) knows(cartID string, variant int64) bool {
	return s != nil && s.stands[place{holder(cartID), variant}] != nil
}

// tell writes into a variant how it stands now for a turn, and into had what its phone had.
func (s *seen) tell(v *catalog.Sellable, t *turn, had had) {
	st := s.stands[place{holder(t.r.CartID), v.VariantID}]
	v.OnOffer = st.OnOffer
	v.Stock, v.OfferLeft = st.Now(s.moved[v.VariantID])
	if v.Open() && v.OfferPerPhone > 0 {
		had.offers[v.OfferID] = s.had[share{t.p.BuyerPhone, st.Promise}]
	}
}

// accepted is that a turn became a sale: what it held is used, and what it draws is gone.
func (s *seen) accepted(sold *sale) {
	if s == nil {
		return
	}
	who := holder(sold.CartID)
	for _, h := range s.own[who] {
		s.of(h.VariantID).Used[h.OfferID] += h.Quantity
	}
	for i := range sold.quote.Orders {
		for k := range sold.quote.Orders[i].Lines {
			l := &sold.quote.Orders[i].Lines[k]
			m := s.of(l.VariantID)
			m.Taken += l.Quantity
			st, n := s.stands[place{who, l.VariantID}], l.OnOffer()
			if st == nil || n == 0 {
				continue
			}
			m.Drawn[l.OfferID] += n
			if !st.Lapsed {
				m.Promised += n
			}
			s.had[share{sold.BuyerPhone, st.Promise}] += n
		}
	}
}

func (s *seen) of(variant int64) *catalog.Moved {
	m := s.moved[variant]
	if m == nil {
		m = &catalog.Moved{Drawn: map[int64]int{}, Used: map[int64]int{}}
		s.moved[variant] = m
	}
	return m
}

// queueDraws queues what sales used of what was held, and draw on offers.
func (s *seen) queueDraws(b *pgx.Batch, sales []*sale) {
	if s == nil {
		return
	}
	var holders []string
	var ats []time.Time
	var draws []catalog.Draw
	for _, sold := range sales {
		spoken := false
		for i := range sold.quote.Orders {
			for k := range sold.quote.Orders[i].Lines {
				l := &sold.quote.Orders[i].Lines[k]
				if !s.knows(sold.CartID, l.VariantID) {
					continue
				}
				spoken = true
				if n := l.OnOffer(); n > 0 {
					draws = append(draws, catalog.Draw{OfferID: l.OfferID, OrderID: sold.Orders[i].ID, Phone: sold.BuyerPhone, Quantity: n, At: sold.CreatedAt})
				}
			}
		}
		if spoken {
			holders, ats = append(holders, holder(sold.CartID)), append(ats, sold.CreatedAt)
		}
	}
	if len(holders) > 0 {
		catalog.QueueDraws(b, holders, ats, draws)
	}
}
