package catalog

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// PaperHolder is whose a new paper may be: a producer (Product "") or one of its products.
type PaperHolder struct {
	ID      int64 // of the product, or of the producer
	Name    string
	Product string
}

// PaperHolders lists the producers and products within scope, each producer before its
// products.
func (s *Store) PaperHolders(ctx context.Context, scope Scope) ([]PaperHolder, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT id, name, product FROM (
		SELECT r.id, r.name, '' AS product, r.id AS producer FROM producers r
		UNION ALL SELECT p.id, r.name, p.name, r.id FROM products p JOIN producers r ON r.id = p.producer_id) h
		WHERE $1::bigint = 0 OR producer = $1 ORDER BY name COLLATE "vi-x-icu", producer, (product <> ''), product COLLATE "vi-x-icu"`, scope.ProducerID)
	if err != nil {
		return nil, fmt.Errorf("list holders of papers: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[PaperHolder])
	if err != nil {
		return nil, fmt.Errorf("list holders of papers: %w", err)
	}
	return out, nil
}
