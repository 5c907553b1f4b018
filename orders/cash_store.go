package orders

import (
	"fmt"
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
	var now cashCount
	// The lock comes after all others of placing, so that nobody waits in a circle.
	if err := exec(tx, "wait for the phone's other purchase", `SELECT pg_advisory_xact_lock(hashtextextended(?, 0))`, "cod:"+phone); err != nil {
		return err
	}
	err := tx.Raw(`SELECT `+cashCounts("?")+` FROM orders o JOIN purchases p ON p.id = o.purchase_id WHERE p.buyer_phone = ?`, at.AddDate(-1, 0, 0), phone).Scan(&now).Error
	if err != nil {
		return fmt.Errorf("read what a phone ordered: %w", err)
	}
	return r.allow(q, m, now)
}

// cashCount is what a phone has open, to be paid at the door, and sent back within a year.
type cashCount struct{ Open, Back int }

// cashCounts are the fields of cashCount, of orders o, with a year ago at a parameter.
func cashCounts(since string) string {
	return `count(*) FILTER (WHERE o.state = 'placed' AND o.payment_method = 'cod') AS open, count(*) FILTER (WHERE o.shipment_state = 'returned' AND o.updated_at > ` + since + `) AS back`
}

// allow refuses cash for a quote to a phone of which so much is known.
func (r *CashRules) allow(q *Quote, m Method, now cashCount) error {
	if r == nil || m != COD {
		return nil
	}
	for _, o := range q.Orders {
		if r.Ceiling > 0 && o.Total > r.Ceiling {
			return fault.New(fault.Conflict, "cod.ceiling").With("ceiling", r.Ceiling)
		}
	}
	switch {
	case r.OneOpen && now.Open > 0:
		return fault.New(fault.Conflict, "cod.one_open")
	case r.Refusals > 0 && now.Back >= r.Refusals:
		return fault.New(fault.Conflict, "cod.sent_back")
	}
	return nil
}
