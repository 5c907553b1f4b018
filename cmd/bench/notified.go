package main

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders"
)

// notified measures what telling other processes of each hold costs: buyers hold different
// things, so that no row is waited for, with the trigger that notifies and without. A transaction
// that notifies commits alone: PostgreSQL takes one lock for all of them.
func (b *bench) notified(ctx context.Context) error {
	const name = "held on air, different things"
	if !b.wants(name) {
		return nil
	}
	goods, err := b.variety(ctx)
	if err != nil {
		return err
	}
	checkout, err := newCheckout(b.db)
	if err != nil {
		return err
	}
	for _, conns := range b.conns {
		b.tell("%s, %d client(s)", name, conns)
		hold := func() (figure, error) {
			var next atomic.Int64
			return b.drive(ctx, conns, func(int) task {
				return func() error {
					_, _, err := checkout.Store.GrabNew(ctx, goods[int(next.Add(1))%len(goods)])
					if fault.Is(err, "live.too_few") {
						return errNoMore
					}
					return err
				}
			})
		}
		ours, err := hold()
		if err != nil {
			return err
		}
		if _, err := b.db.Pool.Exec(ctx, `ALTER TABLE holds DISABLE TRIGGER live_hold_moved`); err != nil {
			return err
		}
		silent, err := hold()
		if err != nil {
			return err
		}
		if _, err := b.db.Pool.Exec(ctx, `ALTER TABLE holds ENABLE TRIGGER live_hold_moved`); err != nil {
			return err
		}
		b.table.add(name, conns, ours, limit{"nobody is told", silent})
	}
	return nil
}

// variety is one live item for each of the goods.
func (b *bench) variety(ctx context.Context) ([]orders.Grab, error) {
	live, err := newLive(b)
	if err != nil {
		return nil, err
	}
	one, err := b.onAir(ctx, live, "Buổi đo nhiều món", 1, 999)
	if err != nil {
		return nil, err
	}
	articles, err := b.articles(ctx)
	if err != nil {
		return nil, err
	}
	goods := catalog.NewStore(b.db, time.Now)
	var out []orders.Grab
	for _, a := range articles {
		if len(out) == 24 {
			break
		}
		if _, err := b.db.Pool.Exec(ctx, `UPDATE variants SET stock = 100000, price = 180000 WHERE id = $1`, a.variant); err != nil {
			return nil, err
		}
		var item int64
		if err := b.db.Pool.QueryRow(ctx, `INSERT INTO live_items (session_id, variant_id, code, price, units) SELECT $1::bigint, $2::bigint, 'X' || $2::bigint::text, 99000, 999 WHERE NOT EXISTS (SELECT FROM live_items WHERE session_id = $1::bigint AND variant_id = $2::bigint) RETURNING id`, one.ID, a.variant).Scan(&item); errors.Is(err, pgx.ErrNoRows) {
			continue // it is what the session began with
		} else if err != nil {
			return nil, err
		}
		offer, err := goods.MakeOffer(ctx, audit.Actor{Kind: audit.System, Name: "đo"}, catalog.Everything(), catalog.Offer{VariantID: a.variant, Price: 99_000, StartsAt: time.Now(), EndsAt: one.EndsAt, Units: 99_999, LiveItemID: &item})
		if err != nil {
			return nil, fmt.Errorf("put %s on air: %w", a.slug, err)
		}
		out = append(out, orders.Grab{VariantID: a.variant, OfferID: offer, Quantity: 1, Heard: orders.Heard{LiveItemID: &item, Channel: string(livestream.Facebook)}})
	}
	return out, nil
}
