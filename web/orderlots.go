package web

import (
	"context"

	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// orderLots says beside each line what stands on its packages, as who packed it noted; an
// order that is not packed asks nothing.
func (s *Shop) orderLots(ctx context.Context, o *orders.Order, into *ui.Parcel) error {
	if !o.MayNoteLots() {
		return nil
	}
	lots, err := s.Orders.PackedLots(ctx, o.ID)
	if err != nil {
		return err
	}
	t := s.Texts.Packed
	for i := range o.Lines {
		for _, l := range orders.In(lots, o.Lines[i].ID, 0) {
			lot := ui.ItemLot{Label: t.Lot(l.Code) + " · " + t.Made(vntime.Date(l.MadeOn)), Href: "/lo/" + l.Code}
			if l.ExpiresOn != nil {
				lot.Label += " · " + t.Expires(vntime.Date(*l.ExpiresOn))
			}
			if l.RecalledOn != nil {
				lot.Wrong = t.CalledBack
			}
			into.Items[i].Lots = append(into.Items[i].Lots, lot)
		}
	}
	return nil
}
