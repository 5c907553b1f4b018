package orders

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// PickupAhead is how many days ahead an order may be fetched at most.
const PickupAhead = 30

// point is a sales point where orders may be fetched.
type point struct {
	ID    int64
	Name  string
	Hands bool // orders are handed out on the day
}

// pickupPoint finds the sales point of a pick-up. During a break, and on a special day on
// which it stays closed, it hands out nothing; on a day that was chosen it must also be
// open by its week, where that is known. Without a day it is today that counts, and
// whoever orders on a day off of every week comes on the next. It asks the table and not
// catalog/salespoint, which stands beside us and lists the same days.
func (s *Store) pickupPoint(ctx context.Context, d Destination) (point, error) {
	today, chosen := vntime.Today(s.now()), !d.PickupOn.IsZero()
	day := today
	if chosen {
		day = d.PickupOn
	}
	rows, err := s.db.Pool.Query(ctx, `SELECT id, name, (closed_until IS NULL OR closed_until < $2::date)
			AND coalesce((SELECT d -> 'spans' NOT IN ('null', '[]') FROM jsonb_array_elements(days) WITH ORDINALITY AS x(d, n)
				WHERE $2::date BETWEEN (d ->> 'from')::date AND (d ->> 'to')::date ORDER BY n LIMIT 1),
			NOT $3 OR NOT EXISTS (SELECT FROM jsonb_array_elements(week) w WHERE w NOT IN ('null', '[]'))
			OR coalesce(week -> extract(dow FROM $2::date)::int, 'null') NOT IN ('null', '[]')) AS hands
		FROM sales_points WHERE slug = $1 AND pickup AND state = 'open'`, d.SalesPoint, day, chosen)
	if err != nil {
		return point{}, fmt.Errorf("find pick-up point: %w", err)
	}
	p, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[point])
	switch {
	case errors.Is(err, pgx.ErrNoRows):
		return point{}, fault.New(fault.Invalid, "delivery.unknown_point")
	case err != nil:
		return point{}, fmt.Errorf("find pick-up point: %w", err)
	case chosen && (!day.After(today) || day.After(today.AddDate(0, 0, PickupAhead))):
		return point{}, fault.New(fault.Invalid, "delivery.day_range").With("days", PickupAhead)
	case chosen && !p.Hands:
		return point{}, fault.New(fault.Invalid, "delivery.day_closed").With("day", vntime.Date(day))
	case !p.Hands:
		return point{}, fault.New(fault.Invalid, "delivery.unknown_point")
	}
	return p, nil
}
