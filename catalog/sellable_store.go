package catalog

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

func sellables(day string) string {
	return `SELECT x.id AS variant_id, x.name AS variant_name, x.price, x.unit, x.unit_amount, x.unit_word, x.weight_g, x.stock,
	(` + ShownOn(day) + ` AND x.state = 'active' AND p.sale_mode = 'stock') AS buyable,
	p.id AS product_id, p.slug AS product_slug, p.name AS product_name, p.art_kind, p.art_variant, p.delivery_area, p.cold_chain,
	r.id AS producer_id, r.slug AS producer_slug, r.name AS producer_name, r.phone AS producer_phone, coalesce(v.name, '') AS village_name
	FROM variants x
	JOIN products p ON p.id = x.product_id
	JOIN producers r ON r.id = p.producer_id
	LEFT JOIN villages v ON v.id = r.village_id`
}

// Sellables reads the variants with these ids, in the order of ids; one that does not
// exist is left out. Whether it may be bought stands in Buyable.
func (s *Store) Sellables(ctx context.Context, ids []int64) ([]Sellable, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	rows, err := s.db.Pool.Query(ctx, sellables("$2")+` JOIN unnest($1::bigint[]) WITH ORDINALITY AS wanted(id, place) ON wanted.id = x.id ORDER BY wanted.place`, ids, s.today())
	if err != nil {
		return nil, fmt.Errorf("read variants: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Sellable])
	if err != nil {
		return nil, fmt.Errorf("read variants: %w", err)
	}
	return out, nil
}

// SellableTx reads one variant in the caller's transaction and on its connection, without
// a lock, as it stands at now: for who has to look before writing. One that does not exist is refused with
// "variant.not_found".
func SellableTx(tx *gorm.DB, now time.Time, id int64) (*Sellable, error) {
	var v Sellable
	res := tx.Raw(sellables("?")+` WHERE x.id = ?`, vntime.Today(now), id).Scan(&v)
	if res.Error != nil {
		return nil, fmt.Errorf("read variant %d: %w", id, res.Error)
	}
	if res.RowsAffected == 0 {
		return nil, fault.New(fault.NotFound, "variant.not_found")
	}
	return &v, nil
}

// LockSellablesTx reads the same within the caller's transaction and locks them until
// its end, always in id order so that two carts cannot deadlock: nobody else may take
// their stock or change their price meanwhile, and the product stays as shown.
func LockSellablesTx(tx *gorm.DB, now time.Time, ids []int64) ([]Sellable, error) {
	var out []Sellable
	if len(ids) == 0 {
		return nil, nil
	}
	err := tx.Raw(sellables("?")+` WHERE x.id IN ? ORDER BY x.id FOR UPDATE OF x FOR SHARE OF p, r`, vntime.Today(now), ids).Scan(&out).Error
	if err != nil {
		return nil, fmt.Errorf("lock variants: %w", err)
	}
	return out, nil
}
