package returns

import (
	"errors"
	"fmt"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/outbox"
	"github.com/ocop-hungdao/ocop/orders"
)

// move is one step of one case as its door takes it.
type move struct {
	by    audit.Actor
	scope catalog.Scope
	id    int64
	step  Step
	seen  int    // the version that was looked at; 0: whatever it is
	body  string // what is said with it
	// change does what the step does, once it is allowed; nil: nothing beyond the state.
	change func(tx *gorm.DB, o *orders.Order, c *Case) error
}

// party is who an actor is to a case: staff with everything in reach stand between the two.
func (m *move) party() Party {
	switch {
	case m.by.Kind == audit.Buyer:
		return Buyer
	case m.scope == catalog.Everything():
		return Officer
	}
	return Maker
}

// moveTx is the only door through which a case changes: the order is locked, then the case;
// the step is checked, done, saved and written into the history, with audit and outbox.
func (s *Store) moveTx(tx *gorm.DB, m move) error {
	var orderID int64
	if err := tx.Raw(`SELECT order_id FROM return_cases WHERE id = ?`, m.id).Scan(&orderID).Error; err != nil {
		return fmt.Errorf("find case %d: %w", m.id, err)
	}
	if orderID == 0 {
		return fault.New(fault.NotFound, "case.not_found")
	}
	o, err := s.orders.LockTx(tx, orderID)
	if err != nil {
		return err
	}
	if !m.scope.Admits(o.ProducerID) {
		return fault.New(fault.NotFound, "case.not_found")
	}
	before, err := lockedTx(tx, m.id)
	if err != nil {
		return err
	}
	now := s.now()
	if m.seen != 0 && m.seen != before.RowVersion {
		return fault.New(fault.Conflict, "case.changed")
	}
	if err := before.check(m.step, m.party(), now); err != nil {
		return err
	}
	after := *before
	if after.State, err = find(m.step, before.State, m.party()); err != nil {
		return err
	}
	if m.change != nil {
		if err := m.change(tx, o, &after); err != nil {
			return err
		}
	}
	after.stamp(before, m.party(), now)
	err = tx.Table("return_cases").Where("id = ?", m.id).
		Select("state", "offer", "amount", "goods_back", "refunded", "replied_at", "goods_in_at", "ended_at", "updated_at", "row_version", "settle_by").UpdateColumns(&after).Error
	if err != nil {
		return fmt.Errorf("save case %d: %w", m.id, err)
	}
	if err := s.noteTx(tx, m.by, m.scope, &after, Event{Step: m.step, FromState: before.State, ToState: after.State, Body: m.body}); err != nil {
		return err
	}
	return audit.PutTx(tx, audit.Entry{Actor: m.by, Action: "case." + string(m.step), Entity: "case", EntityID: m.id, Before: before.told(), After: after.told()})
}

func lockedTx(tx *gorm.DB, id int64) (*Case, error) {
	var c Case
	err := tx.Table("return_cases").Clauses(clause.Locking{Strength: "UPDATE"}).Where("id = ?", id).Take(&c).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return nil, fault.New(fault.NotFound, "case.not_found")
	}
	if err != nil {
		return nil, fmt.Errorf("lock case %d: %w", id, err)
	}
	err = tx.Raw(`SELECT case_id, line_id, quantity, back, lost, lost_why, again FROM return_lines WHERE case_id = ? ORDER BY line_id`, id).Scan(&c.Lines).Error
	if err != nil {
		return nil, fmt.Errorf("read goods of case %d: %w", id, err)
	}
	return &c, nil
}

// noteTx writes a step into the history and promises that it is told.
func (s *Store) noteTx(tx *gorm.DB, by audit.Actor, scope catalog.Scope, c *Case, e Event) error {
	var actor *int64
	if by.ID != 0 {
		actor = &by.ID
	}
	maker := by.Kind == audit.Staff && scope != catalog.Everything()
	err := tx.Raw(`INSERT INTO return_events (case_id, step, from_state, to_state, actor_kind, actor_id, actor_name, maker, body, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
		c.ID, e.Step, e.FromState, e.ToState, by.Kind, actor, by.Name, maker, e.Body, s.now()).Scan(&e.ID).Error
	if err != nil {
		return fmt.Errorf("note a step of case %d: %w", c.ID, err)
	}
	return outbox.PutTx(tx, outbox.Event{Kind: Changed, ID: e.ID})
}

// told is what the audit log keeps of a case: nothing that a buyer wrote.
func (c *Case) told() map[string]any {
	return map[string]any{"state": c.State, "offer": c.Offer, "amount": c.Amount, "goods_back": c.GoodsBack, "refunded": c.Refunded}
}
