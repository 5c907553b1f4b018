package returns

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/typed"
	"github.com/ocop-hungdao/ocop/orders"
)

// Goods is what came back of a case: by line of the order, how much, and how much of that
// nobody can have any more, with the reason.
type Goods struct {
	Back map[int64]int
	Lost map[int64]int
	Why  string
}

// Receive takes the goods of a case in, once: what came back is on the shelf again, and what
// is lost is written off with its reason; the stock ledger has both. More than the case is
// about is refused with "case.lines", more than is with the buyer with "case.back_already", lost goods without a reason with "case.lost_why".
func (s *Store) Receive(ctx context.Context, by audit.Actor, scope catalog.Scope, id int64, seen int, g Goods) error {
	g.Why = typed.Line(g.Why)
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		return s.moveTx(tx, move{by: by, scope: scope, id: id, step: TakeIn, seen: seen, body: g.Why, change: func(tx *gorm.DB, o *orders.Order, c *Case) error {
			if err := g.fits(c.wanted()); err != nil {
				return err
			}
			if err := g.outTx(tx, o.ID, id); err != nil {
				return err
			}
			now := s.now()
			c.GoodsInAt = &now
			for line, n := range g.Back {
				why := g.Why
				if g.Lost[line] == 0 {
					why = ""
				}
				if err := tx.Exec(`UPDATE return_lines SET back = ?, lost = ?, lost_why = ? WHERE case_id = ? AND line_id = ?`, n, g.Lost[line], why, id, line).Error; err != nil {
					return fmt.Errorf("note goods of case %d: %w", id, err)
				}
			}
			if err := s.orders.PutBackTx(tx, by, o.ID, g.Back, catalog.TakenBack); err != nil {
				return err
			}
			return s.orders.WriteOffTx(tx, by, o.ID, g.Lost, g.Why)
		}})
	})
}

// fits refuses what cannot have come back.
func (g *Goods) fits(wanted map[int64]int) error {
	lost := 0
	for line, n := range g.Back {
		if n < 0 || n > wanted[line] {
			return fault.New(fault.Invalid, "case.lines")
		}
	}
	for line, n := range g.Lost {
		if n < 0 || n > g.Back[line] {
			return fault.New(fault.Invalid, "case.lines")
		}
		lost += n
	}
	if w := []rune(g.Why); lost > 0 && (!typed.Says(g.Why) || len(w) > 200) {
		return fault.New(fault.Invalid, "case.lost_why")
	}
	return nil
}

// outTx refuses more of a line than its buyer may have: what was sold and sent, and sent once
// more, less what came back of other cases. Whoever calls has locked the order.
func (g *Goods) outTx(tx *gorm.DB, orderID, caseID int64) error {
	var rows []struct {
		ID  int64
		Out int
	}
	err := tx.Raw(`SELECT l.id, l.quantity - coalesce((SELECT sum(x.quantity) FROM shipment_lines x JOIN shipments p ON p.id = x.shipment_id WHERE x.line_id = l.id AND p.state IN ('dropped', 'returned')), 0)
		+ coalesce((SELECT sum(r.again) - coalesce(sum(r.back) FILTER (WHERE r.case_id <> ?), 0) FROM return_lines r WHERE r.line_id = l.id), 0) AS out
		FROM order_lines l WHERE l.order_id = ?`, caseID, orderID).Scan(&rows).Error
	if err != nil {
		return fmt.Errorf("read what the buyer of order %d has: %w", orderID, err)
	}
	for _, r := range rows {
		if g.Back[r.ID] > max(r.Out, 0) {
			return fault.New(fault.Conflict, "case.back_already").With("out", max(r.Out, 0))
		}
	}
	return nil
}

// againTx takes from the shelf what goes to the buyer once more, each time that a case ends
// with it: what was sent in the place of what arrived wrong may not arrive either.
func (s *Store) againTx(tx *gorm.DB, by audit.Actor, o *orders.Order, c *Case) error {
	if c.Offer != Exchange && c.Offer != Resend {
		return nil
	}
	left := map[int64]int{}
	for _, l := range c.Lines {
		left[l.LineID] = l.Quantity
	}
	if err := tx.Exec(`UPDATE return_lines SET again = again + quantity WHERE case_id = ?`, c.ID).Error; err != nil {
		return fmt.Errorf("note goods of case %d: %w", c.ID, err)
	}
	return s.orders.SendAgainTx(tx, by, o.ID, left)
}
