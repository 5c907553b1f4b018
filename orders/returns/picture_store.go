package returns

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
)

// Picture is a photo that came with a case.
type Picture struct {
	ID     int64
	State  catalog.PhotoState
	Reason string // a message key; empty unless it failed
	Hash   string
	Widths []int32
}

// Pictures lists the photos of a case, in their order. Who may see the case may see them.
func (s *Store) Pictures(ctx context.Context, caseID int64) ([]Picture, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT id, state, reason, hash, widths FROM photos WHERE case_id = $1 AND deleted_at IS NULL ORDER BY position, id`, caseID)
	if err != nil {
		return nil, fmt.Errorf("list pictures of case %d: %w", caseID, err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Picture])
	if err != nil {
		return nil, fmt.Errorf("list pictures of case %d: %w", caseID, err)
	}
	return out, nil
}

// Has says whether the photo with these copies came with the case.
func (s *Store) Has(ctx context.Context, caseID int64, hash string) (yes bool, err error) {
	err = s.db.Pool.QueryRow(ctx, `SELECT EXISTS (SELECT FROM photos WHERE case_id = $1 AND hash = $2 AND state = 'ready' AND deleted_at IS NULL)`, caseID, hash).Scan(&yes)
	if err != nil {
		return false, fmt.Errorf("ask whose a picture is: %w", err)
	}
	return yes, nil
}
