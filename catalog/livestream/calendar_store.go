package livestream

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/internal/money"
)

// Dated is a session as the calendar of a period tells it: with every live price that its goods
// were shown at, in order, and how often each was pinned, both by item.
type Dated struct {
	*Full
	Prices map[int64][]money.VND
	Pins   map[int64]int
}

// Calendar is every session that should begin within from and until (without until), the first
// first, at most limit of them; rehearsals are none.
func (s *Store) Calendar(ctx context.Context, from, until time.Time, limit int) ([]Dated, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT id FROM live_sessions WHERE NOT rehearsal AND starts_at >= $1 AND starts_at < $2 ORDER BY starts_at, id LIMIT $3`, from, until, limit)
	if err != nil {
		return nil, fmt.Errorf("list sessions of a period: %w", err)
	}
	ids, err := pgx.CollectRows(rows, pgx.RowTo[int64])
	if err != nil {
		return nil, fmt.Errorf("list sessions of a period: %w", err)
	}
	out := make([]Dated, 0, len(ids))
	for _, id := range ids {
		f, err := s.ByID(ctx, id)
		if err != nil {
			return nil, err
		}
		d := Dated{Full: f, Prices: map[int64][]money.VND{}, Pins: map[int64]int{}}
		for i := range f.Items {
			d.Prices[f.Items[i].ID] = []money.VND{f.Items[i].PlanPrice}
		}
		out = append(out, d)
	}
	return out, s.shown(ctx, ids, out)
}

// shown adds to sessions what the record says of prices and pins; what was taken back was seen too.
func (s *Store) shown(ctx context.Context, ids []int64, to []Dated) error {
	rows, err := s.db.Pool.Query(ctx, `SELECT session_id, item_id, kind, coalesce((after->>'price')::bigint, 0) FROM live_events WHERE session_id = ANY ($1) AND item_id IS NOT NULL AND kind IN ('pin', 'price', 'back') ORDER BY id`, ids)
	if err != nil {
		return fmt.Errorf("read what sessions showed: %w", err)
	}
	var session, item, price int64
	var kind Kind
	_, err = pgx.ForEachRow(rows, []any{&session, &item, &kind, &price}, func() error {
		d := &to[slices.Index(ids, session)]
		switch known := d.Prices[item]; {
		case kind == Showed:
			d.Pins[item]++
		case price > 0 && !slices.Contains(known, money.VND(price)):
			d.Prices[item] = append(known, money.VND(price))
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("read what sessions showed: %w", err)
	}
	return nil
}
