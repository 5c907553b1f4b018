package waiting

import (
	"context"
	"fmt"
	"slices"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// telling is held while somebody is said to have been told: two officers who press at the
// same moment look one after the other.
const telling = 0x0C0D_B411

// listed is how many who wait for one thing are looked at: more than are ever told in a day.
const listed = 200

// Queues lists what is waited for within scope: first what somebody is to be told of.
// Shelves are for who sees everything.
func (s *Store) Queues(ctx context.Context, scope catalog.Scope) (out []Queue, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		if out, err = s.queuesTx(tx); err != nil {
			return err
		}
		out = slices.DeleteFunc(out, func(q Queue) bool { return !scope.Admits(q.producer) })
		if scope == catalog.Everything() {
			shelves, err := s.shelvesTx(tx)
			out = append(out, shelves...)
			return err
		}
		return nil
	})
	slices.SortStableFunc(out, func(a, b Queue) int { return min(len(b.Due), 1) - min(len(a.Due), 1) })
	return out, err
}

// Numbers is Queues for an actor who is shown the numbers of those to be told, and writes
// down whose they were: without that line none is read out. Each call is one look; where
// nobody is due there is nothing to look at, and no line.
func (s *Store) Numbers(ctx context.Context, by audit.Actor, scope catalog.Scope) ([]Queue, error) {
	queues, err := s.Queues(ctx, scope)
	if err != nil {
		return nil, err
	}
	var ids []int64
	for _, q := range queues {
		for _, d := range q.Due {
			ids = append(ids, d.RequestID)
		}
	}
	if len(ids) == 0 {
		return queues, nil
	}
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "waiting.numbers_shown", Entity: "waiting_request", EntityID: ids[0], After: map[string]any{"requests": ids}})
	})
	if err != nil {
		return nil, fmt.Errorf("note a look at numbers: %w", err)
	}
	return queues, nil
}

// Due is how many people within scope are to be told now.
func (s *Store) Due(ctx context.Context, scope catalog.Scope) (n int, err error) {
	var some bool
	if err := s.db.Pool.QueryRow(ctx, `SELECT EXISTS (SELECT FROM waiting_requests WHERE told_at IS NULL)`).Scan(&some); err != nil || !some {
		return 0, wrapped(err, "look whether anybody waits")
	}
	queues, err := s.Queues(ctx, scope)
	for _, q := range queues {
		n += len(q.Due)
	}
	return n, err
}

func wrapped(err error, doing string) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", doing, err)
}

// Tell writes down that somebody was told, or that they could not be reached. Who was
// reached has what there is for them kept for Turn; of who was not, nothing is kept. It is
// refused with "waiting.not_due" when somebody else did it before, or when there is
// nothing for them now: each free unit is told of once, in the order of asking.
func (s *Store) Tell(ctx context.Context, by audit.Actor, scope catalog.Scope, id int64, reached bool) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		if err := tx.Exec(`SELECT pg_advisory_xact_lock(?)`, telling).Error; err != nil {
			return fmt.Errorf("wait for who is telling: %w", err)
		}
		queues, err := s.queuesTx(tx)
		if err != nil {
			return err
		}
		queues = slices.DeleteFunc(queues, func(q Queue) bool { return !scope.Admits(q.producer) })
		if scope == catalog.Everything() {
			shelves, err := s.shelvesTx(tx)
			if err != nil {
				return err
			}
			queues = append(queues, shelves...)
		}
		for _, q := range queues {
			for _, d := range q.Due {
				if d.RequestID == id {
					return s.toldTx(tx, by, d, reached)
				}
			}
		}
		return fault.New(fault.Conflict, "waiting.not_due")
	})
}

func (s *Store) toldTx(tx *gorm.DB, by audit.Actor, d Due, reached bool) error {
	offered := 0
	if reached {
		offered = d.Offer
	}
	err := tx.Exec(`UPDATE waiting_requests SET told_at = ?, told_by = nullif(?::bigint, 0), told_name = ?, reached = ?, offered = ? WHERE id = ?`,
		s.now(), by.ID, by.Name, reached, offered, d.RequestID).Error
	if err != nil {
		return fmt.Errorf("note who was told: %w", err)
	}
	return audit.PutTx(tx, audit.Entry{Actor: by, Action: "waiting.told", Entity: "waiting_request", EntityID: d.RequestID,
		After: map[string]any{"reached": reached, "offered": offered}})
}

// queuesTx works out, in the order of asking over all goods, whose turn it is.
func (s *Store) queuesTx(tx *gorm.DB) ([]Queue, error) {
	var rows []open
	err := tx.Raw(`SELECT * FROM (SELECT w.id, w.variant_id, w.phone, w.quantity, w.created_at, row_number() OVER (PARTITION BY w.variant_id ORDER BY w.id) AS place,
		count(*) OVER (PARTITION BY w.variant_id) AS people, sum(w.quantity) OVER (PARTITION BY w.variant_id) AS wanted
		FROM waiting_requests w WHERE w.told_at IS NULL AND w.variant_id IS NOT NULL) q WHERE q.place <= ? ORDER BY q.id`, listed).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("read who waits: %w", err)
	}
	if len(rows) == 0 {
		return nil, nil
	}
	var ids []int64
	for _, r := range rows {
		ids = append(ids, r.VariantID)
	}
	slices.Sort(ids)
	list, err := catalog.SellablesTx(tx, s.now(), "", slices.Compact(ids))
	if err != nil {
		return nil, err
	}
	promised, err := s.keptTx(tx)
	if err != nil {
		return nil, err
	}
	goods, before := map[int64]*catalog.Sellable{}, map[int64]int{}
	for i := range list {
		goods[list[i].VariantID] = &list[i]
		before[list[i].VariantID] = promised.free(&list[i])
	}
	offers := turns(rows, goods, promised)
	at := map[int64]int{}
	var out []Queue
	for _, r := range rows {
		v := goods[r.VariantID]
		if v == nil {
			continue
		}
		i, ok := at[r.VariantID]
		if !ok {
			i, at[r.VariantID] = len(out), len(out)
			out = append(out, Queue{VariantID: v.VariantID, Slug: v.ProductSlug, Name: v.ProductName, VariantName: v.VariantName, UnitWord: v.UnitWord, ProducerName: v.ProducerName,
				Left: v.Stock, Kept: max(0, v.Stock-before[v.VariantID]), People: r.People, Wanted: r.Wanted, producer: v.ProducerID})
		}
		if n := offers[r.ID]; n > 0 {
			out[i].Due = append(out[i].Due, Due{RequestID: r.ID, Phone: r.Phone, Wanted: r.Quantity, Offer: n, Since: r.CreatedAt})
		}
	}
	return out, nil
}

// keptTx is what is promised to who was told within Turn, less what they have ordered
// since; of gift boxes, what is in them.
func (s *Store) keptTx(tx *gorm.DB) (kept, error) {
	var rows []struct {
		VariantID int64
		Units     int
	}
	err := tx.Raw(`SELECT coalesce(b.part_id, t.variant_id) AS variant_id, sum(t.units * coalesce(b.quantity, 1))::int AS units FROM (
		SELECT w.variant_id, greatest(0, w.offered - (SELECT coalesce(sum(l.quantity), 0) FROM purchases u JOIN orders o ON o.purchase_id = u.id JOIN order_lines l ON l.order_id = o.id
			WHERE u.buyer_phone = w.phone AND l.variant_id = w.variant_id AND o.created_at >= w.told_at AND o.state NOT IN ('cancelled', 'expired'))) AS units
		FROM waiting_requests w WHERE w.told_at > ? AND w.offered > 0) t
		LEFT JOIN box_parts b ON b.box_id = t.variant_id GROUP BY 1`, s.now().Add(-Turn)).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("read what is promised: %w", err)
	}
	out := kept{}
	for _, r := range rows {
		out[r.VariantID] = r.Units
	}
	return out, nil
}

// shelvesTx lists the shelves that are waited for; when something stands on one, everybody
// is to be told, for nothing runs out.
func (s *Store) shelvesTx(tx *gorm.DB) ([]Queue, error) {
	var rows []open
	err := tx.Raw(`SELECT * FROM (SELECT w.id, w.phone, w.quantity, w.created_at, g.id AS group_id, g.slug, g.name, `+onShelf("?")+` AS stands,
		row_number() OVER (PARTITION BY g.id ORDER BY w.id) AS place, count(*) OVER (PARTITION BY g.id) AS people
		FROM waiting_requests w JOIN product_groups g ON g.id = w.group_id WHERE w.told_at IS NULL) q WHERE q.place <= ? ORDER BY q.id`, vntime.Today(s.now()), listed).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("read who waits for a shelf: %w", err)
	}
	at := map[int64]int{}
	var out []Queue
	for _, r := range rows {
		i, ok := at[r.GroupID]
		if !ok {
			i, at[r.GroupID] = len(out), len(out)
			out = append(out, Queue{GroupID: r.GroupID, Slug: r.Slug, Name: r.Name, People: r.People, Wanted: r.People})
		}
		if r.Stands {
			out[i].Due = append(out[i].Due, Due{RequestID: r.ID, Phone: r.Phone, Wanted: 1, Since: r.CreatedAt})
		}
	}
	return out, nil
}
