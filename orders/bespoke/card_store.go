package bespoke

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
)

// Card is the warranty of what was fitted. It is worked out from the accepted quote and the
// day of the fitting, and stored nowhere.
type Card struct {
	Number string
	From   time.Time
	Until  time.Time // the last day
	Covers string
}

// Card is the warranty card of a request. Before it was fitted, and of what has no warranty,
// there is none: "bespoke.no_card".
func (s *Store) Card(ctx context.Context, r *Request) (*Card, error) {
	r, q, err := s.Ordered(ctx, catalog.Everything(), r.Code)
	if err != nil {
		return nil, err
	}
	var fitted *time.Time
	err = s.db.Pool.QueryRow(ctx, `SELECT min(e.at) FROM order_events e WHERE e.order_id = $1 AND e.axis = 'shipment' AND e.to_state = 'delivered'`, *r.OrderID).Scan(&fitted)
	if err != nil {
		return nil, fmt.Errorf("find when request %d was fitted: %w", r.ID, err)
	}
	if fitted == nil || q.WarrantyMonths == 0 {
		return nil, fault.New(fault.NotFound, "bespoke.no_card")
	}
	from := vntime.Today(*fitted)
	return &Card{Number: strings.Replace(ordercode.Code(r.OrderCode).Shown(), string(ordercode.Order), "BH", 1), From: from, Until: after(from, q.WarrantyMonths), Covers: q.Warranty}, nil
}

// after is the last day of so many months from a day on: the day before the same date, or
// the last of a month that has no such date.
func after(from time.Time, months int) time.Time {
	same := from.AddDate(0, months, 0)
	if same.Day() != from.Day() { // it ran over into the next month
		return same.AddDate(0, 0, -same.Day())
	}
	return same.AddDate(0, 0, -1)
}

// Quit breaks an ordered request off for its buyer, by the rule that was accepted. Once the
// work is finished it is refused with "bespoke.finished": then both have to talk.
func (l *Links) Quit(ctx context.Context, r *Request, reason string) error {
	r, _, err := l.Ordered(ctx, catalog.Everything(), r.Code)
	if err != nil {
		return err
	}
	o, err := l.orderOf(ctx, r)
	if err != nil {
		return err
	}
	if o.ShipmentState != orders.ShipmentPending && o.ShipmentState != orders.ShipmentReady {
		return fault.New(fault.Conflict, "bespoke.finished")
	}
	return l.BreakOff(ctx, audit.Actor{Kind: audit.Buyer}, catalog.Everything(), r.Code, ByBuyer, reason)
}
