package catalog

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// OfferRow is an offer with what it is on and whose that is.
type OfferRow struct {
	Offer
	ProductID    int64
	ProductName  string
	VariantName  string
	UnitWord     string
	ProducerName string
}

// AllOffers lists the offers within scope, of every product, those that end last first, at
// most limit.
func (s *Store) AllOffers(ctx context.Context, scope Scope, limit int) ([]OfferRow, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT o.id, o.variant_id, o.price, o.list_price, o.starts_at, o.ends_at, o.units, o.taken, o.per_phone, o.deep, o.created_by, o.ended_at, o.ended_by, o.live_item_id,
			p.id AS product_id, p.name AS product_name, x.name AS variant_name, x.unit_word, r.name AS producer_name
		FROM offers o JOIN variants x ON x.id = o.variant_id JOIN products p ON p.id = x.product_id JOIN producers r ON r.id = p.producer_id
		WHERE $1 = 0 OR p.producer_id = $1 ORDER BY o.ends_at DESC, o.id DESC LIMIT $2`, scope.ProducerID, limit)
	if err != nil {
		return nil, fmt.Errorf("list the offers of all products: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[OfferRow])
	if err != nil {
		return nil, fmt.Errorf("list the offers of all products: %w", err)
	}
	return out, nil
}
