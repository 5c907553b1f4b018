package catalog

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"slices"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/outbox"
)

// MostAtOnce is how many products are hidden or shown in one go.
const MostAtOnce = 2000

// atATime is how many of them one statement turns: each is looked at by triggers, and no statement
// may take long.
const atATime = 400

// UnhideFor is how long one may take back what one has hidden.
const UnhideFor = 30 * time.Minute

// Turned is a product that was hidden, at the version that this left.
type Turned struct {
	ID         int64
	RowVersion int
	At         time.Time // when, the same for all that were turned in one go
}

// pairsOf are products at their versions as statements ask for them, in the order of their ids;
// more than MostAtOnce are left out.
func pairsOf(turned []Turned) iter.Seq[[][]any] {
	pairs := make([][]any, 0, len(turned))
	for _, t := range slices.SortedFunc(slices.Values(turned[:min(len(turned), MostAtOnce)]), func(a, b Turned) int { return cmp.Compare(a.ID, b.ID) }) {
		pairs = append(pairs, []any{t.ID, t.RowVersion})
	}
	return slices.Chunk(pairs, atATime)
}

// HideMany takes products off the shop, all at once or none, and returns those that were
// on it: the others stay as they are, also those outside the scope. It refuses with
// "product.too_many" more than MostAtOnce.
func (s *Store) HideMany(ctx context.Context, by audit.Actor, scope Scope, ids []int64) ([]Turned, error) {
	if len(ids) > MostAtOnce {
		return nil, fault.New(fault.Invalid, "product.too_many").With("most", MostAtOnce)
	}
	at, out := s.now(), []Turned(nil)
	err := s.db.Tx(ctx, func(tx *gorm.DB) error {
		out = nil
		for some := range slices.Chunk(slices.Sorted(slices.Values(ids)), atATime) {
			if err := s.turnTx(tx, by, at, "product.hidden", Published, Hidden, &out, `p.id IN ? AND (? = 0 OR p.producer_id = ?)`, some, scope.ProducerID, scope.ProducerID); err != nil {
				return err
			}
		}
		return nil
	})
	return out, err
}

// UnhideMany puts back what the same person hid within UnhideFor and nobody changed since;
// it returns those, and what waits in a draft goes on waiting. A second call puts back nothing.
func (s *Store) UnhideMany(ctx context.Context, by audit.Actor, scope Scope, turned []Turned) ([]Turned, error) {
	at, out := s.now(), []Turned(nil)
	err := s.db.Tx(ctx, func(tx *gorm.DB) error {
		out = nil
		for pairs := range pairsOf(turned) {
			err := s.turnTx(tx, by, at, "product.unhidden", Hidden, Published, &out, `(p.id, p.row_version) IN ? AND (? = 0 OR p.producer_id = ?) AND EXISTS (SELECT 1 FROM audit_log a
			WHERE a.entity = 'product' AND a.entity_id = p.id AND a.action = 'product.hidden' AND a.actor_kind = ? AND a.actor_id = ? AND a.at > now() - make_interval(secs => ?))`,
				pairs, scope.ProducerID, scope.ProducerID, by.Kind, by.ID, UnhideFor.Seconds())
			if err != nil {
				return err
			}
		}
		return nil
	})
	return out, err
}

// turnTx moves the products for which a condition holds from one state to another, locked
// in the order of their ids.
func (s *Store) turnTx(tx *gorm.DB, by audit.Actor, at time.Time, action string, from, to ProductState, out *[]Turned, where string, args ...any) error {
	var rows []Turned
	err := tx.Raw(`UPDATE products q SET state = ?, updated_at = ?, row_version = q.row_version + 1
		FROM (SELECT p.id FROM products p WHERE p.state = ? AND `+where+` ORDER BY p.id FOR UPDATE) p WHERE q.id = p.id RETURNING q.id, q.row_version, q.updated_at AS at`,
		append([]any{to, at, from}, args...)...).Scan(&rows).Error
	if err != nil {
		return fmt.Errorf("turn products %s: %w", to, err)
	}
	*out = append(*out, rows...)
	for _, t := range rows {
		if err := audit.PutTx(tx, audit.Entry{Actor: by, Action: action, Entity: "product", EntityID: t.ID,
			Before: map[string]any{"state": from}, After: map[string]any{"state": to, "RowVersion": t.RowVersion}}); err != nil {
			return err
		}
		if err := outbox.PutTx(tx, outbox.Event{Kind: ProductChanged, ID: t.ID}); err != nil {
			return err
		}
	}
	return nil
}
