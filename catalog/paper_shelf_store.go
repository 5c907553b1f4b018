package catalog

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// PaperShelf is what a paper may bear on: of a producer in good standing the published
// products, by name, and which of them lack no paper today.
type PaperShelf []struct {
	ID    int64
	Name  string
	Shown bool
}

// PaperShelf lists the products that a paper of the producer, or of its one product, may
// bear on. It is looked at before and after a paper changes, to say what that did.
func (s *Store) PaperShelf(ctx context.Context, p *Paper) (PaperShelf, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT p.id, p.name, p.papers_until >= $1::date AS shown FROM products p JOIN producers r ON r.id = p.producer_id
		WHERE r.id = $2 AND `+ProducerShown+` AND p.state = 'published' AND NOT p.taken_down AND ($3::bigint IS NULL OR p.id = $3) ORDER BY p.name COLLATE "vi-x-icu", p.id`, s.today(), p.ProducerID, p.ProductID)
	if err != nil {
		return nil, fmt.Errorf("list what a paper bears on: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[struct {
		ID    int64
		Name  string
		Shown bool
	}])
	if err != nil {
		return nil, fmt.Errorf("list what a paper bears on: %w", err)
	}
	return out, nil
}

// Since says what moved since an earlier look: what left the shelf, what came back to it,
// and what is as far from it as before.
func (now PaperShelf) Since(before PaperShelf) (left, back, off []string) {
	was := make(map[int64]bool, len(before))
	for _, b := range before {
		was[b.ID] = b.Shown
	}
	for _, n := range now {
		switch {
		case was[n.ID] && !n.Shown:
			left = append(left, n.Name)
		case !was[n.ID] && n.Shown:
			back = append(back, n.Name)
		case !n.Shown:
			off = append(off, n.Name)
		}
	}
	return left, back, off
}
