package admin

import (
	"slices"

	"github.com/ocop-hungdao/ocop/orders"
)

// askedWith says what a parcel asked for at the door when it left, and what is otherwise now.
func (o *Office) askedWith(s *sheet, p *orders.Shipment) []string {
	if p.State == orders.Dropped || p.Ask == 0 && s.order.PaymentMethod != orders.COD {
		return nil
	}
	t, i := o.Texts.Parcels, slices.IndexFunc(s.sent, func(x orders.Shipment) bool { return x.ID == p.ID })
	now := s.order.AsksNow(s.sent)[i]
	switch {
	case !p.Carried():
		return []string{t.AtDoorBack(p.Ask.String())}
	case now == 0 && p.Ask > 0:
		return []string{t.AtDoor(p.Ask.String()), t.AtDoorPaid}
	case now < p.Ask:
		return []string{t.AtDoor(p.Ask.String()), t.AtDoorLess(now.String())}
	}
	return []string{t.AtDoor(p.Ask.String())}
}
