package returns

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/typed"
	"github.com/ocop-hungdao/ocop/orders"
)

// Reply answers a case, with or without an offer that its buyer may take. A case that wants
// nothing but an answer ends with it. Wrong fields come back as a form.
func (s *Store) Reply(ctx context.Context, by audit.Actor, scope catalog.Scope, id int64, seen int, p Proposal) error {
	return s.propose(ctx, by, scope, id, seen, Answer, p)
}

// Mediate is what the commune's officer finds right: the offer holds as agreed.
func (s *Store) Mediate(ctx context.Context, by audit.Actor, scope catalog.Scope, id int64, seen int, p Proposal) error {
	return s.propose(ctx, by, scope, id, seen, Decide, p)
}

func (s *Store) propose(ctx context.Context, by audit.Actor, scope catalog.Scope, id int64, seen int, step Step, p Proposal) error {
	p.Body = typed.Text(p.Body)
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		return s.moveTx(tx, move{by: by, scope: scope, id: id, step: step, seen: seen, body: p.Body, change: func(tx *gorm.DB, o *orders.Order, c *Case) error {
			most, err := mostTx(tx, o, id)
			if err != nil {
				return err
			}
			if err := p.clean(step == Decide, most); err != nil {
				return err
			}
			c.Offer, c.Amount, c.GoodsBack = p.Offer, c.Refunded+p.Amount, p.GoodsBack
			if step == Answer && c.Wants == Say && c.Offer == "" {
				c.State = Settled
			}
			return nil
		}})
	})
}

// mostTx is what may go back of an order beside what other cases promise: never more than
// came and stayed.
func mostTx(tx *gorm.DB, o *orders.Order, but int64) (money.VND, error) {
	var promised money.VND
	err := tx.Raw(`SELECT coalesce(sum(amount - refunded), 0) FROM return_cases WHERE order_id = ? AND id <> ? AND state IN ('agreed', 'returning')`, o.ID, but).Scan(&promised).Error
	if err != nil {
		return 0, fmt.Errorf("read what cases of order %d promise: %w", o.ID, err)
	}
	return max(o.Net()-promised, 0), nil
}

// Take does a step that takes words at most: Accept, SendBack, Finish, Reopen, Withdraw and
// Decline, of which Decline and Reopen want a reason ("case.why").
func (s *Store) Take(ctx context.Context, by audit.Actor, scope catalog.Scope, id int64, seen int, step Step, words string) error {
	words = typed.Text(words)
	if cut := []rune(words); len(cut) > MostBody {
		words = string(cut[:MostBody])
	}
	switch step {
	case Accept, SendBack, Withdraw, Finish:
	case Decline, Reopen:
		if !typed.Says(words) {
			return fault.New(fault.Invalid, "case.why")
		}
	default:
		return fault.New(fault.Conflict, "case.step_refused")
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		m := move{by: by, scope: scope, id: id, step: step, seen: seen, body: words}
		if step == Finish {
			m.change = func(tx *gorm.DB, o *orders.Order, c *Case) error { return s.againTx(tx, by, o, c) }
		}
		if step == Reopen {
			m.change = func(_ *gorm.DB, _ *orders.Order, c *Case) error {
				c.reopen()
				return nil
			}
		}
		return s.moveTx(tx, m)
	})
}

// reopen forgets an offer that did not hold; what went back and came back stays written.
func (c *Case) reopen() {
	c.Offer, c.Amount = "", c.Refunded
	c.GoodsBack = c.GoodsBack && c.GoodsInAt != nil
}
