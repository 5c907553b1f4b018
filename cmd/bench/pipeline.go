package main

import (
	"context"
	"crypto/rand"
	"errors"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

// pipeline does to the tables what placing an order of one line does, in one message and
// one transaction, with nothing checked but the stock: the most that this database gives
// to these writes. Several carts are several orders in that one transaction. Where it draws
// a code that is taken, as the shop may too, it sends all once more with other codes.
func (b *bench) pipeline(ctx context.Context, carts ...filledCart) error {
	err := b.sendPipeline(ctx, carts)
	if pgErr := (*pgconn.PgError)(nil); errors.As(err, &pgErr) && pgErr.Code == pg.Taken {
		return b.sendPipeline(ctx, carts)
	}
	return err
}

func (b *bench) sendPipeline(ctx context.Context, carts []filledCart) error {
	batch, taken := &pgx.Batch{}, 0
	for _, c := range carts {
		if err := queueOrder(batch, c, &taken); err != nil {
			return err
		}
	}
	if err := b.db.Pool.SendBatch(ctx, batch).Close(); err != nil {
		return err
	}
	if taken != len(carts) {
		return errors.New("the pipeline found no stock")
	}
	return nil
}

func queueOrder(batch *pgx.Batch, c filledCart, taken *int) error {
	bought, err := ordercode.New(ordercode.Purchase, rand.Reader)
	if err != nil {
		return err
	}
	code, err := ordercode.New(ordercode.Order, rand.Reader)
	if err != nil {
		return err
	}
	batch.Queue(`SELECT checkout_key FROM carts WHERE id = $1 FOR UPDATE`, c.id)
	batch.Queue(`SELECT id FROM purchases WHERE cart_id = $1 AND idempotency_key = $2`, c.id, c.key)
	batch.Queue(`SELECT variant_id, quantity FROM cart_lines WHERE cart_id = $1`, c.id)
	batch.Queue(`SELECT x.stock FROM variants x JOIN products p ON p.id = x.product_id JOIN producers r ON r.id = p.producer_id WHERE x.id = $1 FOR NO KEY UPDATE OF x FOR SHARE OF p, r`, c.variant)
	batch.Queue(`INSERT INTO purchases (code, cart_id, idempotency_key, request_hash, buyer_name, buyer_phone, delivery, province_code, ward_code, place_text, address_line, total, terms_version)
		VALUES ($1, $2, $3, '\x00', 'Khách đo', $5, 'ship', '01', '00004', 'Phường Ba Đình', 'Số 1 ngõ 2', $4, 'do')`, string(bought), c.id, c.key, int64(c.total), "+84"+numberOf(c.id)[1:])
	batch.Queue(`INSERT INTO orders (code, purchase_id, producer_id, producer_name, goods, fee, total, weight_g, payment_method, state, payment_state, shipment_state, confirm_by)
		SELECT $1, currval(pg_get_serial_sequence('purchases', 'id')), p.producer_id, 'Đo', $2::bigint, 0, $2::bigint, 500, 'cod', 'placed', 'authorized', 'pending', now() + interval '4 hours'
		FROM variants x JOIN products p ON p.id = x.product_id WHERE x.id = $3`, string(code), int64(c.total), c.variant)
	batch.Queue(`INSERT INTO order_lines (order_id, variant_id, product_id, product_slug, product_name, variant_name, unit_price, quantity, total)
		SELECT currval(pg_get_serial_sequence('orders', 'id')), x.id, x.product_id, $2, $2, x.name, x.price, 1, x.price FROM variants x WHERE x.id = $1`, c.variant, c.slug)
	batch.Queue(`UPDATE variants SET stock = stock - 1, row_version = row_version + 1 WHERE id = $1 AND stock >= 1 RETURNING stock`, c.variant).Query(func(rows pgx.Rows) error {
		if rows.Next() {
			*taken++
		}
		return drain(rows)
	})
	batch.Queue(`INSERT INTO stock_movements (variant_id, delta, balance, reason, order_id, actor_kind)
		SELECT id, -1, stock, 'sold', currval(pg_get_serial_sequence('orders', 'id')), 'buyer' FROM variants WHERE id = $1`, c.variant)
	batch.Queue(`INSERT INTO order_events (order_id, axis, to_state, actor_kind) VALUES (currval(pg_get_serial_sequence('orders', 'id')), 'order', 'placed', 'buyer')`)
	batch.Queue(`DELETE FROM cart_lines WHERE cart_id = $1`, c.id)
	batch.Queue(`UPDATE carts SET checkout_key = 'do', updated_at = now() WHERE id = $1`, c.id)
	batch.Queue(`INSERT INTO outbox (kind, entity_id) VALUES ('bench.placed', currval(pg_get_serial_sequence('purchases', 'id')))`)
	return nil
}
