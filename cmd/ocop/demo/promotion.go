package demo

import (
	"context"
	"fmt"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders/voucher"
)

// writePromotions sets one price for a while and writes three vouchers: one that can be used,
// one that is a draft, one that is over. Their codes say that they are made up.
func (o *office) writePromotions(ctx context.Context) error {
	if err := o.writeOffer(ctx); err != nil {
		return fmt.Errorf("sample offer: %w", err)
	}
	store := voucher.NewStore(o.deps.DB, func() time.Time { return o.clock })
	for _, v := range []struct {
		made ago
		days int // that it runs
		put  bool
		voucher.Voucher
	}{
		{daysAgo(2, 8, 0), 30, true, voucher.Voucher{Code: "MAUCHAO", Bearer: voucher.ByCommune, Percent: 10, Cap: 30_000, Minimum: 200_000, Uses: 100, PerPhone: 1}},
		{daysAgo(1, 8, 0), 14, false, voucher.Voucher{Code: "MAUTET", Bearer: voucher.ByProducer, Amount: 20_000, Minimum: 150_000, Uses: 50, PerPhone: 1}},
		{daysAgo(9, 8, 0), 5, true, voucher.Voucher{Code: "MAUHOI", Bearer: voucher.ByProducer, Percent: 5, Minimum: 100_000, Uses: 20, PerPhone: 1}},
	} {
		o.clock = v.made.before(o.start)
		var there bool
		if err := o.deps.DB.Pool.QueryRow(ctx, `SELECT EXISTS (SELECT FROM vouchers WHERE code = $1)`, v.Code).Scan(&there); err != nil {
			return fmt.Errorf("find voucher %s: %w", v.Code, err)
		}
		if there {
			continue
		}
		v.StartsAt, v.EndsAt = o.clock, o.clock.AddDate(0, 0, v.days)
		id, err := store.Make(ctx, o.staff[officerLogin], 0, v.Voucher)
		if err != nil {
			return fmt.Errorf("sample voucher %s: %w", v.Code, err)
		}
		if _, err := o.deps.DB.Pool.Exec(ctx, `UPDATE vouchers SET sample = true WHERE id = $1`, id); err != nil {
			return fmt.Errorf("mark voucher %s: %w", v.Code, err)
		}
		if v.put {
			if err := store.Publish(ctx, o.staff[officerLogin], 0, id); err != nil {
				return fmt.Errorf("sample voucher %s: %w", v.Code, err)
			}
		}
	}
	return nil
}

// writeOffer sets a price for a week on noodles of which there are enough.
func (o *office) writeOffer(ctx context.Context) error {
	goods := catalog.NewStore(o.deps.DB, func() time.Time { return o.clock })
	var variant int64
	var price money.VND
	var there bool
	err := o.deps.DB.Pool.QueryRow(ctx, `SELECT x.id, x.price, EXISTS (SELECT FROM offers WHERE variant_id = x.id) FROM variants x JOIN products p ON p.id = x.product_id
		WHERE p.slug = 'bun-gao-lut-kho' ORDER BY x.id LIMIT 1`).Scan(&variant, &price, &there)
	if err != nil || there {
		return err
	}
	o.clock = daysAgo(1, 8, 0).before(o.start)
	_, err = goods.MakeOffer(ctx, o.staff[officerLogin], catalog.Everything(), catalog.Offer{VariantID: variant, Price: price * 85 / 100_000 * 1000, Units: 10, PerPhone: 2, StartsAt: o.clock, EndsAt: o.clock.AddDate(0, 0, 8)})
	return err
}
