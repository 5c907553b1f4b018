package orders

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
)

// Below lists, as ForOffice would without counting, at most limit orders that stand below one
// in the list; from the top when that is nil. It costs the same at the end of a long list.
func (s *Store) Below(ctx context.Context, q OfficeQuery, one *Row, limit int) ([]Row, error) {
	code, digits, name := sought(q.Text)
	within, by := listed(q.View)
	var span catalog.Span
	if one != nil {
		span.Below = &catalog.Mark{At: one.CreatedAt, ID: one.ID}
	}
	from, order, marks := span.In(by, 9)
	args := append([]any{q.Scope.ProducerID, s.now(), code, digits, name, q.Pay, limit, q.Codes}, marks...)
	rows, err := s.db.Pool.Query(ctx, `SELECT `+rowColumns+` FROM (SELECT o.id`+inOffice+` AND ($2::timestamptz IS NULL OR `+within+`)
			AND `+from+` AND ($8::text[] IS NULL OR o.code = ANY ($8)) ORDER BY `+order+` LIMIT $7) x
		JOIN orders o ON o.id = x.id JOIN purchases p ON p.id = o.purchase_id ORDER BY `+by.List(), args...)
	if err != nil {
		return nil, fmt.Errorf("list orders on: %w", err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[Row])
	if err != nil {
		return nil, fmt.Errorf("list orders on: %w", err)
	}
	return list, nil
}
