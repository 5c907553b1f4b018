package ocop

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// Ending lists the recognitions in force today whose last day is until or before, of
// one producer's products or, with 0, of everybody's; the nearest end first.
func (s *Store) Ending(ctx context.Context, producerID int64, until time.Time) ([]Certificate, error) {
	rows, err := s.db.Pool.Query(ctx, certificates+` WHERE `+ShownOn("$1")+` AND coalesce(o.extended_until, o.valid_until) <= $2::date AND ($3 = 0 OR p.producer_id = $3)
		ORDER BY coalesce(o.extended_until, o.valid_until), o.id`, Today(s.now()), until, producerID)
	if err != nil {
		return nil, fmt.Errorf("list ending recognitions: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Certificate])
	if err != nil {
		return nil, fmt.Errorf("list ending recognitions: %w", err)
	}
	return out, nil
}
