package returns

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders"
)

// errTwice ends a transaction in which a form turned out to be one that was sent before.
var errTwice = errors.New("returns: form sent before")

// Open begins a case about an order, for its buyer or for an officer whom they called. The
// same form again is the same case. Wrong fields come back as a form; more than MostCases
// that are not over are refused with "case.too_many", goods that the order does not hold
// with "case.lines".
func (s *Store) Open(ctx context.Context, by audit.Actor, scope catalog.Scope, orderID int64, r Request) (c *Case, err error) {
	if err := r.clean(); err != nil {
		return nil, err
	}
	err = s.db.Tx(ctx, func(tx *gorm.DB) error { return s.openTx(tx, by, scope, orderID, r) })
	if err != nil && !errors.Is(err, errTwice) {
		return nil, err
	}
	return s.one(ctx, `c.once = $1 AND c.order_id = $2`, r.Once, orderID)
}

func (s *Store) openTx(tx *gorm.DB, by audit.Actor, scope catalog.Scope, orderID int64, r Request) error {
	o, err := s.orders.LockTx(tx, orderID)
	if err == nil && !scope.Admits(o.ProducerID) {
		err = fault.New(fault.NotFound, "order.not_found")
	}
	if err != nil {
		return err
	}
	var had struct{ Same, Waiting, All int }
	err = tx.Raw(`SELECT count(*) FILTER (WHERE once = ?) AS same, count(*) FILTER (WHERE ended_at IS NULL) AS waiting, count(*) AS "all" FROM return_cases WHERE order_id = ?`, r.Once, orderID).Scan(&had).Error
	switch {
	case err != nil:
		return fmt.Errorf("count cases of order %d: %w", orderID, err)
	case had.Same > 0:
		return errTwice
	case had.Waiting >= MostCases || had.All >= 20:
		return fault.New(fault.TooMany, "case.too_many").With("most", MostCases)
	}
	if err := r.fits(o); err != nil {
		return err
	}
	now := s.now()
	promised, _ := target(r.Reason)
	c := Case{OrderID: orderID, Number: had.All + 1, Reason: r.Reason, Lawful: lawful(r.Reason, r.Wants, o.CreatedAt, now), ReplyBy: promised.replyBy(now, s.Days.Said()), SettleBy: s.Days.Said().Add(now, promised.Settle)}
	res := tx.Raw(`INSERT INTO return_cases (order_id, number, once, reason, wants, body, state, lawful, by_phone, reply_by, settle_by, created_at, updated_at)
		VALUES (?, ?, ?, ?, ?, ?, 'open', ?, ?, ?, ?, ?, ?) ON CONFLICT (once) DO NOTHING RETURNING id`,
		orderID, c.Number, r.Once, r.Reason, r.Wants, r.Body, c.Lawful, r.ByPhone, c.ReplyBy, c.SettleBy, now, now).Scan(&c.ID)
	if res.Error != nil {
		return fmt.Errorf("open a case: %w", res.Error)
	}
	if c.ID == 0 {
		return fault.New(fault.Invalid, "checkout.key_missing") // of a form that another order's was
	}
	if err := aboutTx(tx, o, c.ID, r.Lines); err != nil {
		return err
	}
	if _, err := catalog.AddPhotosTx(tx, now, by, catalog.PhotoOwner{Kind: catalog.PhotoOfCase, ID: c.ID}, r.Photos); err != nil {
		return err
	}
	if err := s.noteTx(tx, by, scope, &c, Event{Step: Ask, ToState: Open}); err != nil {
		return err
	}
	return audit.PutTx(tx, audit.Entry{Actor: by, Action: "case.ask", Entity: "case", EntityID: c.ID, After: map[string]any{"order": orderID, "reason": r.Reason, "wants": r.Wants, "lawful": c.Lawful, "by_phone": r.ByPhone}})
}

// aboutTx notes which goods a case is about: those that were named, or all of the order.
func aboutTx(tx *gorm.DB, o *orders.Order, caseID int64, asked map[int64]int) error {
	var lines []orders.Line
	if err := tx.Raw(`SELECT id, quantity FROM order_lines WHERE order_id = ? ORDER BY id`, o.ID).Scan(&lines).Error; err != nil {
		return fmt.Errorf("read lines of order %d: %w", o.ID, err)
	}
	dropped, err := orders.DroppedTx(tx, o.ID)
	if err != nil {
		return err
	}
	sold := map[int64]int{}
	for _, l := range lines {
		if n := l.Quantity - dropped[l.ID]; n > 0 { // nobody complains of what was never sent
			sold[l.ID] = n
		}
	}
	if len(asked) == 0 {
		asked = sold
	}
	for _, id := range slices.Sorted(maps.Keys(asked)) {
		if n := asked[id]; n < 1 || n > sold[id] {
			return fault.New(fault.Invalid, "case.lines")
		}
		if err := tx.Exec(`INSERT INTO return_lines (case_id, line_id, quantity) VALUES (?, ?, ?)`, caseID, id, asked[id]).Error; err != nil {
			return fmt.Errorf("note goods of a case: %w", err)
		}
	}
	return nil
}
