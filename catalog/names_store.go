package catalog

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// Named is a record by its name alone.
type Named struct {
	ID   int64
	Name string
}

// ProducerNames lists producers of every state by name, at most so many.
func (s *Store) ProducerNames(ctx context.Context, most int) ([]Named, error) {
	return s.named(ctx, `SELECT id, name FROM producers ORDER BY name COLLATE "vi-x-icu", id LIMIT $1`, most)
}

// ProductNames lists the products of a producer within scope by name, at most so many, and those
// of every state. There are none of no producer.
func (s *Store) ProductNames(ctx context.Context, scope Scope, most int) ([]Named, error) {
	return s.named(ctx, `SELECT id, name FROM products WHERE producer_id = $2 AND $2 > 0 ORDER BY name COLLATE "vi-x-icu", id LIMIT $1`, most, scope.ProducerID)
}

// PlacesFor lists what a picture may be put into by name: products and producers within their
// scopes, and the commune's places for Everything; of each kind at most so many.
func (s *Store) PlacesFor(ctx context.Context, products, makers, commune Scope, most int) ([]Place, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT kind, id, name, 0::bigint AS photo, '' AS alt FROM (
		(SELECT 1 AS nth, 'product' AS kind, id, name FROM products WHERE $2::bigint IN (0, producer_id) ORDER BY updated_at DESC, id DESC LIMIT $1)
		UNION ALL (SELECT 2, 'producer', id, name FROM producers WHERE $3::bigint IN (0, id) ORDER BY id DESC LIMIT $1)
		UNION ALL (SELECT 3, 'village', id, name FROM villages WHERE $4::bigint = 0 ORDER BY id LIMIT $1)
		UNION ALL (SELECT 4, 'sales_point', id, name FROM sales_points WHERE $4 = 0 ORDER BY id DESC LIMIT $1)) p ORDER BY nth, name COLLATE "vi-x-icu", id`,
		most, products.ProducerID, makers.ProducerID, commune.ProducerID)
	if err != nil {
		return nil, fmt.Errorf("list places for a picture: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Place])
	if err != nil {
		return nil, fmt.Errorf("list places for a picture: %w", err)
	}
	return out, nil
}

func (s *Store) named(ctx context.Context, sql string, args ...any) ([]Named, error) {
	rows, err := s.db.Pool.Query(ctx, sql, args...)
	if err != nil {
		return nil, fmt.Errorf("list names: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Named])
	if err != nil {
		return nil, fmt.Errorf("list names: %w", err)
	}
	return out, nil
}
