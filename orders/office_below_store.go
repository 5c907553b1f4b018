package orders

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// Below lists, as ForOffice would without counting, at most limit orders that stand below one
// in the list; from the top when that is nil. It costs the same at the end of a long list.
func (s *Store) Below(ctx context.Context, q OfficeQuery, one *Row, limit int) ([]Row, error) {
	code, digits, name := sought(q.Text)
	within, since, id := `true`, (*time.Time)(nil), int64(0)
	for _, v := range views {
		if v.view == q.View {
			within = v.sql
		}
	}
	if one != nil {
		since, id = &one.CreatedAt, one.ID
	}
	rows, err := s.db.Pool.Query(ctx, `SELECT `+rowColumns+` FROM (SELECT o.id`+inOffice+` AND ($2::timestamptz IS NULL OR `+within+`)
			AND ($7::timestamptz IS NULL OR (o.created_at, o.id) < ($7, $8::bigint)) AND ($10::text[] IS NULL OR o.code = ANY ($10)) ORDER BY o.created_at DESC, o.id DESC LIMIT $9) x
		JOIN orders o ON o.id = x.id JOIN purchases p ON p.id = o.purchase_id ORDER BY o.created_at DESC, o.id DESC`, q.Scope.ProducerID, s.now(), code, digits, name, q.Pay, since, id, limit, q.Codes)
	if err != nil {
		return nil, fmt.Errorf("list orders on: %w", err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[Row])
	if err != nil {
		return nil, fmt.Errorf("list orders on: %w", err)
	}
	return list, nil
}
