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
	// Behind a SELECT the planner does not see what is asked for, and keeps one plan: it takes
	// longer to plan this than to run it.
	const self, group, producer, day, at, asked = "(SELECT $1::bigint)", "(SELECT $2::bigint)", "(SELECT $3::bigint)", "(SELECT $5::date)", "(SELECT $6::timestamptz)", "(SELECT $7::bool)"
	rows, err := s.db.Pool.Query(ctx, cardsOn(day, at)+` JOIN (
		SELECT p.id, row_number() OVER (ORDER BY c.position NULLS LAST,
				(p.sale_mode = 'stock' AND NOT coalesce((SELECT s.to_be_had FROM (`+SaleNow(day, at, "x.product_id = p.id")+`) s), false)),
				(p.group_id <> `+group+`), p.featured DESC, p.id) AS place
			FROM products p JOIN producers r ON r.id = p.producer_id LEFT JOIN related_products c ON `+asked+` AND c.product_id = `+self+` AND c.related_id = p.id
			WHERE `+ShownOn(day)+` AND p.id <> `+self+` AND (c.related_id IS NOT NULL OR p.group_id = `+group+` OR r.village_id = (SELECT village_id FROM producers WHERE id = `+producer+`))
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
