package catalog

import (
	"context"
	"fmt"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/outbox"
)

// MostAtOnce is how many products are hidden or shown in one go.
const MostAtOnce = 100

// UnhideFor is how long one may take back what one has hidden.
const UnhideFor = 30 * time.Minute

// Turned is a product that was hidden, at the version that this left.
type Turned struct {
	ID         int64
	RowVersion int
}

// HideMany takes products off the shop, all at once or none, and returns those that were
// on it: the others stay as they are, also those outside the scope. It refuses with
// "product.too_many" more than MostAtOnce.
func (s *Store) HideMany(ctx context.Context, by audit.Actor, scope Scope, ids []int64) ([]Turned, error) {
	if len(ids) > MostAtOnce {
		return nil, fault.New(fault.Invalid, "product.too_many").With("most", MostAtOnce)
	}
	var out []Turned
	err := s.db.Tx(ctx, func(tx *gorm.DB) error {
		out = nil
		return s.turnTx(tx, by, "product.hidden", Published, Hidden, &out, `p.id IN ? AND (? = 0 OR p.producer_id = ?)`, append(ids, 0), scope.ProducerID, scope.ProducerID)
	})
	return out, err
}

// UnhideMany puts back what the same person hid within UnhideFor and nobody changed since;
// it returns those, and what waits in a draft goes on waiting. A second call puts back nothing.
func (s *Store) UnhideMany(ctx context.Context, by audit.Actor, scope Scope, turned []Turned) ([]Turned, error) {
	pairs := [][]any{{0, 0}}
	for _, t := range turned[:min(len(turned), MostAtOnce)] {
		pairs = append(pairs, []any{t.ID, t.RowVersion})
	}
	var out []Turned
	err := s.db.Tx(ctx, func(tx *gorm.DB) error {
		out = nil
		return s.turnTx(tx, by, "product.unhidden", Hidden, Published, &out, `(p.id, p.row_version) IN ? AND (? = 0 OR p.producer_id = ?) AND EXISTS (SELECT 1 FROM audit_log a
			WHERE a.entity = 'product' AND a.entity_id = p.id AND a.action = 'product.hidden' AND a.actor_kind = ? AND a.actor_id = ? AND a.at > now() - make_interval(secs => ?))`,
			pairs, scope.ProducerID, scope.ProducerID, by.Kind, by.ID, UnhideFor.Seconds())
	})
	return out, err
}

// turnTx moves the products for which a condition holds from one state to another, locked
// in the order of their ids.
func (s *Store) turnTx(tx *gorm.DB, by audit.Actor, action string, from, to ProductState, out *[]Turned, where string, args ...any) error {
	err := tx.Raw(`UPDATE products q SET state = ?, updated_at = ?, row_version = q.row_version + 1
		FROM (SELECT p.id FROM products p WHERE p.state = ? AND `+where+` ORDER BY p.id FOR UPDATE) p WHERE q.id = p.id RETURNING q.id, q.row_version`,
		append([]any{to, s.now(), from}, args...)...).Scan(out).Error
	if err != nil {
		return fmt.Errorf("turn products %s: %w", to, err)
	}
	for _, t := range *out {
		if err := audit.PutTx(tx, audit.Entry{Actor: by, Action: action, Entity: "product", EntityID: t.ID,
			Before: map[string]any{"state": from}, After: map[string]any{"state": to}}); err != nil {
			return err
		}
		if err := outbox.PutTx(tx, outbox.Event{Kind: ProductChanged, ID: t.ID}); err != nil {
			return err
		}
	}
	return nil
}
