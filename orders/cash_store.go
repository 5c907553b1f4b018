package orders

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
)

// CashRules are when cash at the door is not offered: parcels that nobody takes in cost
// their producer two journeys. Zero means no rule.
type CashRules struct {
	Ceiling  money.VND // the most that one parcel may collect
	OneOpen  bool      // one purchase of a phone at a time may wait for a yes
	Refusals int       // so many parcels sent back within a year, and the phone pays first
}

// checkTx refuses cash for a quote with "cod.ceiling", "cod.one_open" or "cod.sent_back".
// Two purchases of one phone at once wait for each other.
func (r *CashRules) checkTx(tx *gorm.DB, q *Quote, m Method, phone string, at time.Time) error {
	if r == nil || m != COD {
		return nil
	}
	now, err := cashTx(tx, 0, at, phone) // the lock comes after all others of placing, so that nobody waits in a circle
	if err != nil {
		return err
	}
	return r.allow(q, m, now)
}

// switchTx refuses cash for a locked order whose buyer first chose to pay before, as checkTx
// does for one that is placed.
func (r *CashRules) switchTx(tx *gorm.DB, o *Order, at time.Time) error {
	if r == nil {
		return nil
	}
	var p Purchase
	if err := tx.Raw(`SELECT buyer_phone, ordered_phone FROM purchases WHERE id = ?`, o.PurchaseID).Take(&p).Error; err != nil {
		return fmt.Errorf("read whose order %d is: %w", o.ID, err)
	}
	now, err := cashTx(tx, o.PurchaseID, at, p.phones()...)
	if err != nil {
		return err
	}
	return cmp.Or(r.fits(o.Due()), r.trusts(now))
}

// receiveTx refuses that another number takes in a locked purchase that is paid at the door,
// when that number could not have bought it so.
func (r *CashRules) receiveTx(tx *gorm.DB, p *Purchase, to string, at time.Time) error {
	if r == nil || to == p.BuyerPhone {
		return nil
	}
	now, err := cashTx(tx, p.ID, at, to)
	if err != nil {
		return err
	}
	return r.trusts(now)
}

// cashTx locks what numbers buy to be paid at the door, and counts it, but for one purchase.
func cashTx(tx *gorm.DB, but int64, at time.Time, phones ...string) (now cashCount, err error) {
	slices.Sort(phones)
	for _, phone := range phones {
		if err := exec(tx, "wait for the phone's other purchase", `SELECT pg_advisory_xact_lock(hashtextextended(?, 0))`, "cod:"+phone); err != nil {
			return now, err
		}
	}
	err = tx.Raw(cashOf("?", "?", "IN ?"), but, at.AddDate(-1, 0, 0), phones, phones).Scan(&now).Error
	if err != nil {
		return now, fmt.Errorf("read what a phone ordered: %w", err)
	}
	return now, nil
}

// phones are the numbers of who placed a purchase and of who takes it in.
func (p *Purchase) phones() []string {
	if p.OrderedPhone == "" || p.OrderedPhone == p.BuyerPhone {
		return []string{p.BuyerPhone}
	}
	return []string{p.BuyerPhone, p.OrderedPhone}
}

// TakesCash says whether an order of a purchase may be switched to cash at the door as things
// stand: its page offers nothing else. SwitchMethod decides.
func (c *Checkout) TakesCash(ctx context.Context, r Rules, p *Purchase, o *Order) (bool, error) {
	rules := c.cash(r)
	if !slices.Contains(c.Methods(), COD) || r.Closed(COD) != "" || rules != nil && rules.fits(o.Due()) != nil {
		return false, nil
	}
	if rules == nil {
		return true, nil
	}
	var now cashCount
	err := c.Store.db.Pool.QueryRow(ctx, cashOf("$1", "$2", "= ANY ($3)"), p.ID, c.Store.now().AddDate(-1, 0, 0), p.phones()).Scan(&now.Open, &now.Back)
	if err != nil {
		return false, fmt.Errorf("read what a phone ordered: %w", err)
	}
	return rules.trusts(now) == nil, nil
}

// cashCount is what a phone has open, to be paid at the door, and sent back within a year.
type cashCount struct{ Open, Back int }

// cashCounts are the fields of cashCount, of orders o of purchases p but one, with a year ago
// at a parameter. What is bought in one act does not keep itself from cash.
func cashCounts(but, since string) string {
	return `count(*) FILTER (WHERE o.state = 'placed' AND o.payment_method = 'cod' AND p.id <> ` + but + `) AS open, count(*) FILTER (WHERE o.shipment_state = 'returned' AND o.updated_at > ` + since + `) AS back`
}

// cashOf asks the cashCount of numbers, of what they placed and of what they take in.
func cashOf(but, since, phones string) string {
	return `SELECT ` + cashCounts(but, since) + ` FROM (SELECT id FROM purchases WHERE buyer_phone ` + phones + ` UNION SELECT id FROM purchases WHERE ordered_phone <> '' AND ordered_phone ` + phones + `) p
		JOIN orders o ON o.purchase_id = p.id`
}

// allow refuses cash for a quote to a phone of which so much is known.
func (r *CashRules) allow(q *Quote, m Method, now cashCount) error {
	if r == nil || m != COD {
		return nil
	}
	for _, o := range q.Orders {
		if err := r.fits(o.Total); err != nil {
			return err
		}
	}
	return r.trusts(now)
}

// MostCash is the most that one parcel may collect at the door; 0: there is no such rule.
func (c *Checkout) MostCash(r Rules) money.VND {
	if rules := c.cash(r); rules != nil {
		return rules.Ceiling
	}
	return 0
}

// fits refuses more cash for one parcel than its ceiling.
func (r *CashRules) fits(parcel money.VND) error {
	if r.Ceiling > 0 && parcel > r.Ceiling {
		return fault.New(fault.Conflict, "cod.ceiling").With("ceiling", r.Ceiling)
	}
	return nil
}

// trusts refuses cash to a phone that has some open, or sent too much back.
func (r *CashRules) trusts(now cashCount) error {
	switch {
	case r.OneOpen && now.Open > 0:
		return fault.New(fault.Conflict, "cod.one_open")
	case r.Refusals > 0 && now.Back >= r.Refusals:
		return fault.New(fault.Conflict, "cod.sent_back")
	}
	return nil
}
