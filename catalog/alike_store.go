package catalog

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// Alike reads the cards of other shown products of the same group or village, at most
// limit: what can be had now first, then the same group.
func (s *Store) Alike(ctx context.Context, p *Product, limit int) ([]Card, error) {
	return s.near(ctx, p, limit, false)
}

// near is Alike, after what was chosen for the product when chosen asks for it.
func (s *Store) near(ctx context.Context, p *Product, limit int, chosen bool) ([]Card, error) {
	rows, err := s.db.Pool.Query(ctx, cardsOn("$5", "$6")+` JOIN (
		SELECT p.id, row_number() OVER (ORDER BY c.position NULLS LAST,
				(p.sale_mode = 'stock' AND NOT coalesce((SELECT s.to_be_had FROM (`+SaleNow("$5", "$6", "x.product_id = p.id")+`) s), false)),
				(p.group_id <> $2), p.featured DESC, p.id) AS place
			FROM products p JOIN producers r ON r.id = p.producer_id LEFT JOIN related_products c ON $7::bool AND c.product_id = $1 AND c.related_id = p.id
			WHERE `+ShownOn("$5")+` AND p.id <> $1 AND (c.related_id IS NOT NULL OR p.group_id = $2 OR r.village_id = (SELECT village_id FROM producers WHERE id = $3))
			ORDER BY place LIMIT $4) near ON near.id = p.id
		ORDER BY near.place`, p.ID, p.GroupID, p.ProducerID, limit, s.today(), s.now(), chosen)
	if err != nil {
		return nil, fmt.Errorf("find like products: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Card])
	if err != nil {
		return nil, fmt.Errorf("find like products: %w", err)
	}
	return out, nil
}
