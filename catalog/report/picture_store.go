package report

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
)

// Picture is a photo that came with a report.
type Picture struct {
	ReportID int64
	State    catalog.PhotoState
	Reason   string // a message key; empty unless it failed
	Hash     string
	Widths   []int32
}

// Pictures lists the photos of reports, by report and in their order. Who may see the report
// may see them.
func (s *Store) Pictures(ctx context.Context, reports ...int64) (map[int64][]Picture, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT report_id, state, reason, hash, widths FROM photos WHERE report_id = ANY ($1) AND deleted_at IS NULL ORDER BY report_id, position, id`, reports)
	if err != nil {
		return nil, fmt.Errorf("list pictures of reports: %w", err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[Picture])
	if err != nil {
		return nil, fmt.Errorf("list pictures of reports: %w", err)
	}
	out := map[int64][]Picture{}
	for _, p := range list {
		out[p.ReportID] = append(out[p.ReportID], p)
	}
	return out, nil
}

// Has says whether the photo with these copies came with the report.
func (s *Store) Has(ctx context.Context, id int64, hash string) (yes bool, err error) {
	err = s.db.Pool.QueryRow(ctx, `SELECT EXISTS (SELECT FROM photos WHERE report_id = $1 AND hash = $2 AND state = 'ready' AND deleted_at IS NULL)`, id, hash).Scan(&yes)
	if err != nil {
		return false, fmt.Errorf("ask whose a picture is: %w", err)
	}
	return yes, nil
}
