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
