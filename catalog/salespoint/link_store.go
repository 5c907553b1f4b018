package salespoint

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// LinkOf is the keeper's link of a point that was not taken back, run out or not; nil when
// there is none.
func (s *Store) LinkOf(ctx context.Context, pointID int64) (*Link, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT id, sales_point_id, made_at, expires_at, revoked_at, used_at FROM sales_point_links WHERE sales_point_id = $1 AND revoked_at IS NULL`, pointID)
	if err != nil {
		return nil, fmt.Errorf("find the link of point %d: %w", pointID, err)
	}
	l, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[Link])
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("find the link of point %d: %w", pointID, err)
	}
	return &l, nil
}

// Relink takes back the keeper's link of a point and, with fresh, makes a new one that
// works for LinkLasts. A point has one link at most.
func (s *Store) Relink(ctx context.Context, by audit.Actor, pointID int64, fresh bool) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		var id int64
		if err := tx.Raw(`SELECT id FROM sales_points WHERE id = ? FOR NO KEY UPDATE`, pointID).Scan(&id).Error; err != nil {
			return fmt.Errorf("lock point %d: %w", pointID, err)
		}
		if id == 0 {
			return fault.New(fault.NotFound, "salespoint.not_found")
		}
		now, action := s.now(), "sales_point.link_revoked"
		if err := tx.Exec(`UPDATE sales_point_links SET revoked_at = ? WHERE sales_point_id = ? AND revoked_at IS NULL`, now, pointID).Error; err != nil {
			return fmt.Errorf("take back the link of point %d: %w", pointID, err)
		}
		if fresh {
			action = "sales_point.link_made"
			if err := tx.Exec(`INSERT INTO sales_point_links (sales_point_id, made_at, expires_at) VALUES (?, ?, ?)`, pointID, now, now.Add(LinkLasts)).Error; err != nil {
				return fmt.Errorf("make a link for point %d: %w", pointID, err)
			}
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: action, Entity: "sales_point", EntityID: pointID})
	})
}
