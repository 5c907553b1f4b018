package bespoke

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/ledger"
)

// TakeCash books cash that the buyer of an ordered request put into the producer's hand. Key
// names the form: sent again it is one payment. More than is left to pay is refused with
// "bespoke.too_much".
func (s *Store) TakeCash(ctx context.Context, by audit.Actor, scope catalog.Scope, code, key string, amount money.VND) (orders.Settled, error) {
	if key == "" || len(key) > 100 {
		return orders.Settled{}, fault.New(fault.Invalid, "bespoke.no_form")
	}
	r, _, err := s.Ordered(ctx, scope, code)
	if err != nil {
		return orders.Settled{}, err
	}
	o, err := s.orderOf(ctx, r)
	if err != nil {
		return orders.Settled{}, err
	}
	ref := "bespoke:" + key
	var done orders.Settled
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		o, err := s.checkout.Store.LockTx(tx, o.ID) // of two forms at once the second sees what the first took
		if err != nil {
			return err
		}
		var booked bool
		if err := tx.Raw(`SELECT EXISTS (SELECT FROM ledger_entries WHERE provider = 'cod' AND external_ref = ?)`, ref).Scan(&booked).Error; err != nil {
			return fmt.Errorf("look for a payment: %w", err)
		}
		if !booked && (amount < 1 || amount > o.Due()) {
			return fault.New(fault.Invalid, "bespoke.too_much").With("due", o.Due())
		}
		done, err = s.checkout.Store.SettleTx(tx, by, orders.Fact{OrderID: o.ID, Method: orders.COD, Kind: ledger.Collected, Ref: ref, Amount: amount})
		return err
	})
	return done, err
}

// Paying is a stage with what of it is paid.
type Paying struct {
	Stage
	Paid money.VND
}

// Left is what is still to be paid of it.
func (p Paying) Left() money.VND { return p.Amount - p.Paid }

// Spread lays what came over the stages, in their order.
func Spread(stages []Stage, came money.VND) []Paying {
	out := make([]Paying, len(stages))
	for i, s := range stages {
		paid := max(min(came, s.Amount), 0)
		out[i], came = Paying{Stage: s, Paid: paid}, came-paid
	}
	return out
}
