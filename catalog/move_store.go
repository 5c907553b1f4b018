package catalog

import (
	"context"
	"fmt"
	"slices"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/outbox"
)

// Reshelved is what a change of shelves has done: which products stand elsewhere now, and how many
// of them buyers saw before and see no longer, since the new shelf asks for papers that are missing.
type Reshelved struct {
	Turned []Turned
	Held   int
}

func (r *Reshelved) add(more Reshelved) {
	r.Turned, r.Held = append(r.Turned, more.Turned...), r.Held+more.Held
}

// movedRow is one product that changes shelves.
type movedRow struct {
	ID         int64
	RowVersion int
	Was, Now   string
	WasID      int64
	At         time.Time
}

// MoveMany puts products onto another shelf, all at once or none; those that stand there already,
// and those outside the scope, stay as they are. Refused are more than MostAtOnce
// ("product.too_many") and a shelf that is not there ("product.group"). A drawing that came from
// the old shelf is exchanged for the new one's.
func (s *Store) MoveMany(ctx context.Context, by audit.Actor, scope Scope, ids []int64, groupID int64) (Reshelved, error) {
	if len(ids) > MostAtOnce {
		return Reshelved{}, fault.New(fault.Invalid, "product.too_many").With("most", MostAtOnce)
	}
	at, out := s.now(), Reshelved{}
	err := s.db.Tx(ctx, func(tx *gorm.DB) error {
		var there int64
		if err := tx.Raw(`SELECT count(*) FROM product_groups WHERE id = ?`, groupID).Scan(&there).Error; err != nil {
			return fmt.Errorf("find group %d: %w", groupID, err)
		}
		if there == 0 {
			return fault.New(fault.Invalid, "product.group")
		}
		out = Reshelved{}
		for some := range slices.Chunk(slices.Sorted(slices.Values(ids)), atATime) {
			moved, err := s.moveTx(tx, by, at, `SELECT p.id, ?::bigint AS group_id FROM products p WHERE p.id IN ? AND (? = 0 OR p.producer_id = ?)`, groupID, some, scope.ProducerID, scope.ProducerID)
			if err != nil {
				return err
			}
			out.add(moved)
		}
		return nil
	})
	return out, err
}

// MoveBack puts back onto their shelves what the same person moved within UnhideFor and nobody
// changed since. A second call puts back nothing.
func (s *Store) MoveBack(ctx context.Context, by audit.Actor, scope Scope, turned []Turned) (Reshelved, error) {
	at, out := s.now(), Reshelved{}
	err := s.db.Tx(ctx, func(tx *gorm.DB) error {
		out = Reshelved{}
		for pairs := range pairsOf(turned) {
			moved, err := s.moveTx(tx, by, at, `SELECT p.id, (SELECT (a.before ->> 'GroupID')::bigint FROM audit_log a WHERE a.entity = 'product' AND a.entity_id = p.id AND a.action = 'product.moved'
				AND a.actor_kind = ? AND a.actor_id = ? AND a.at > now() - make_interval(secs => ?) ORDER BY a.at DESC, a.id DESC LIMIT 1) AS group_id
			FROM products p WHERE (p.id, p.row_version) IN ? AND (? = 0 OR p.producer_id = ?)`, by.Kind, by.ID, UnhideFor.Seconds(), pairs, scope.ProducerID, scope.ProducerID)
			if err != nil {
				return err
			}
			out.add(moved)
		}
		return nil
	})
	return out, err
}

// moveTx moves what wanted names, a question for pairs of a product and its new shelf; the
// products are locked in the order of their ids.
func (s *Store) moveTx(tx *gorm.DB, by audit.Actor, at time.Time, wanted string, args ...any) (Reshelved, error) {
	var rows []movedRow
	var shown []int64
	err := tx.Raw(`SELECT p.id FROM products p JOIN (`+wanted+`) w ON w.id = p.id JOIN producers r ON r.id = p.producer_id
		WHERE w.group_id <> p.group_id AND `+ShownOn("?")+` ORDER BY p.id FOR UPDATE OF p`, append(append([]any{}, args...), s.today())...).Scan(&shown).Error
	if err != nil {
		return Reshelved{}, fmt.Errorf("see what is shown: %w", err)
	}
	err = tx.Raw(`WITH w AS (`+wanted+`), old AS (SELECT p.id, p.group_id, p.art_kind FROM products p JOIN w ON w.id = p.id WHERE w.group_id <> p.group_id ORDER BY p.id FOR UPDATE OF p)
		UPDATE products q SET group_id = n.id, art_kind = CASE WHEN q.art_kind = o.art_kind THEN n.art_kind ELSE q.art_kind END, updated_at = ?, row_version = q.row_version + 1
		FROM w JOIN old ON old.id = w.id JOIN product_groups n ON n.id = w.group_id JOIN product_groups o ON o.id = old.group_id
		WHERE q.id = w.id RETURNING q.id, q.row_version, q.updated_at AS at, o.name AS was, o.id AS was_id, n.name AS now`, append(append([]any{}, args...), at)...).Scan(&rows).Error
	if err != nil {
		return Reshelved{}, fmt.Errorf("move products: %w", err)
	}
	var out Reshelved
	for _, r := range rows {
		out.Turned = append(out.Turned, Turned{ID: r.ID, RowVersion: r.RowVersion, At: r.At})
		if err := audit.PutTx(tx, audit.Entry{Actor: by, Action: "product.moved", Entity: "product", EntityID: r.ID,
			Before: map[string]any{"group": r.Was, "GroupID": r.WasID}, After: map[string]any{"group": r.Now, "RowVersion": r.RowVersion}}); err != nil {
			return Reshelved{}, err
		}
		if err := outbox.PutTx(tx, outbox.Event{Kind: ProductChanged, ID: r.ID}); err != nil {
			return Reshelved{}, err
		}
	}
	err = tx.Raw(`SELECT count(*) FROM products p JOIN producers r ON r.id = p.producer_id WHERE p.id IN ? AND NOT (`+ShownOn("?")+`)`, append(shown, 0), s.today()).Scan(&out.Held).Error
	if err != nil {
		return Reshelved{}, fmt.Errorf("see what is shown no longer: %w", err)
	}
	return out, nil
}
