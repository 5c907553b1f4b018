package catalog

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/slug"
)

// OfficeIDs are the products that ForOffice lists, at most so many, in the order of their ids.
func (s *Store) OfficeIDs(ctx context.Context, q OfficeQuery, most int) ([]int64, error) {
	view, ok := inView[q.View]
	if !ok {
		view = inView[ViewAll]
	}
	rows, err := s.db.Pool.Query(ctx, `SELECT p.id`+officeGoods+officeSought+` AND `+view+` ORDER BY p.id LIMIT $7`, q.Scope.ProducerID, slug.Fold(q.Text), q.Scope.Village, s.today(), q.IDs, q.GroupID, most)
	if err != nil {
		return nil, fmt.Errorf("list the ids of products: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowTo[int64])
	if err != nil {
		return nil, fmt.Errorf("list the ids of products: %w", err)
	}
	return out, nil
}

// TurnedAt are the products that somebody hid, or moved to another shelf, in one go at an instant
// (Turned.At), within UnhideFor, and that nobody changed since.
func (s *Store) TurnedAt(ctx context.Context, by audit.Actor, at time.Time) ([]Turned, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT p.id, p.row_version, p.updated_at AS at FROM products p WHERE p.updated_at = $1 AND EXISTS (SELECT 1 FROM audit_log a
			WHERE a.entity = 'product' AND a.entity_id = p.id AND a.action IN ('product.hidden', 'product.moved') AND a.actor_kind = $2 AND a.actor_id = $3
			  AND (a.after ->> 'RowVersion')::int = p.row_version AND a.at > now() - make_interval(secs => $4))
		ORDER BY p.id LIMIT $5`, at, by.Kind, by.ID, UnhideFor.Seconds(), MostAtOnce)
	if err != nil {
		return nil, fmt.Errorf("find what was turned: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Turned])
	if err != nil {
		return nil, fmt.Errorf("find what was turned: %w", err)
	}
	return out, nil
}
