package catalog

import (
	"errors"
	"maps"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

// OrderTake is what an order takes.
type OrderTake struct {
	Take
	OrderID int64
	At      time.Time // when it was placed
}

// Shelf is what lies there of variants that the caller has locked.
type Shelf map[int64]int

// ErrMoved says that a number was another than was decided by, under the locks.
var ErrMoved = errors.New("catalog: a locked number is not as it was read")

// QueueTake queues what new orders take, in their order, and the lines of the ledger: each says
// the balance after it. It does what TakeTx does order by order, and leaves what is spoken for at
// the instant when what the orders draw on offers was queued before. The statement is guarded
// all the same: one that takes more than there is fails with ErrMoved, and everything with it.
func (s Shelf) QueueTake(b *pgx.Batch, by audit.Actor, takes []OrderTake, at time.Time) {
	sum, times, loose := map[int64]int{}, map[int64]int{}, map[int64]bool{}
	var moves []map[string]any
	slices.SortStableFunc(takes, func(a, b OrderTake) int { return int(a.OrderID - b.OrderID) })
	for _, t := range takes {
		sum[t.VariantID] += t.Quantity
		times[t.VariantID]++
		loose[t.VariantID] = loose[t.VariantID] || t.Offered < t.Quantity
		moves = append(moves, map[string]any{"variant_id": t.VariantID, "delta": -t.Quantity, "balance": s[t.VariantID] - sum[t.VariantID], "reason": Sold, "order_id": t.OrderID,
			"actor_kind": by.Kind, "actor_name": by.Name, "note": "", "at": t.At, "round": 1})
	}
	ids := slices.Sorted(maps.Keys(sum))
	left, taken, versions, offered := make([]int, len(ids)), make([]int, len(ids)), make([]int, len(ids)), make([]bool, len(ids))
	for i, id := range ids {
		left[i], taken[i], versions[i], offered[i] = s[id], sum[id], times[id], !loose[id]
	}
	b.Queue(`UPDATE variants x SET stock = x.stock - t.taken, row_version = x.row_version + t.versions FROM unnest($1::bigint[], $2::int[], $3::int[], $4::int[], $5::bool[]) AS t(id, seen, taken, versions, offered)
		WHERE x.id = t.id AND x.stock = t.seen AND x.stock >= t.taken
			AND (x.spoken_until <= $6 OR t.offered AND x.stock - t.taken >= ordered_ahead(x.id) OR x.stock - t.taken >= spoken_for(x.id, $6))`, ids, left, taken, versions, offered, at).Exec(func(tag pgconn.CommandTag) error {
		if tag.RowsAffected() != int64(len(ids)) {
			return ErrMoved
		}
		return nil
	})
	pg.QueueRows(b, "stock_movements", `variant_id, delta, balance, reason, order_id, actor_kind, actor_name, note, at, round`, moves)
}
