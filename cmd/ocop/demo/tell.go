package demo

import (
	"context"
	"fmt"

	"github.com/ocop-hungdao/ocop/orders/consent"
)

// tellers is how many made-up buyers want to be told of new batches.
const tellers = 4

// writeConsents lets made-up buyers of the noodles want to be told of new batches, so that
// their producer has somebody to tell. The addresses lead nowhere (RFC 2606), and the orders
// have none: nobody is written to about what was never bought.
func (o *office) writeConsents(ctx context.Context) error {
	_, err := o.deps.DB.Pool.Exec(ctx, `INSERT INTO consents (purpose, version, producer_id, producer_name, purchase_id, phone, email, given_at)
		SELECT $1, $2, o.producer_id, o.producer_name, p.id, p.buyer_phone, 'khach-mau-' || right(p.buyer_phone, 3) || '@mau.example', p.created_at
		FROM purchases p JOIN orders o ON o.purchase_id = p.id JOIN producers r ON r.id = o.producer_id AND r.slug = 'htx-mien-lang-so'
		WHERE o.state NOT IN ('cancelled', 'expired') ORDER BY p.id LIMIT $3 ON CONFLICT DO NOTHING`, consent.NewBatches, consent.Version, tellers)
	if err != nil {
		return fmt.Errorf("sample consents: %w", err)
	}
	return nil
}
