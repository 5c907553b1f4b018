package catalog

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// NoticeDays is for how many days in a row a recall is announced, the first included (Law
// 19/2023/QH15 on defective goods).
const NoticeDays = 10

// AnnouncedUntil is the last day on which the lot's recall is announced; false when it is
// not called back. Its own page says so for ever.
func (l *Lot) AnnouncedUntil() (time.Time, bool) {
	if l.RecalledOn == nil {
		return time.Time{}, false
	}
	return l.RecalledOn.AddDate(0, 0, NoticeDays-1), true
}

// Recalls lists the lots that were called back, the latest first, at most limit: also those
// of products that are no longer shown.
func (s *Store) Recalls(ctx context.Context, limit int) ([]LotPage, error) {
	rows, err := s.db.Pool.Query(ctx, lotPages+` WHERE l.recalled_on IS NOT NULL ORDER BY l.recalled_on DESC, l.id DESC LIMIT $2`, s.today(), limit)
	if err != nil {
		return nil, fmt.Errorf("list recalls: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[LotPage])
	if err != nil {
		return nil, fmt.Errorf("list recalls: %w", err)
	}
	return out, nil
}
