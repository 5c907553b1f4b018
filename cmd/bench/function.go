package main

import (
	"context"
	"crypto/rand"

	"github.com/ocop-hungdao/ocop/internal/ordercode"
)

// makeFunction puts the statements of pipeline into one function of the database.
func (b *bench) makeFunction(ctx context.Context) error {
	_, err := b.db.Pool.Exec(ctx, `CREATE OR REPLACE FUNCTION bench_place(bought text, ordered text, cart text, key text, variant bigint, sum bigint, slug text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE purchase bigint; o bigint; maker bigint; left_now int;
BEGIN
	PERFORM checkout_key FROM carts WHERE id = cart FOR UPDATE;
	PERFORM id FROM purchases WHERE cart_id = cart AND idempotency_key = key;
	PERFORM variant_id, quantity FROM cart_lines WHERE cart_id = cart;
	SELECT p.producer_id INTO maker FROM variants x JOIN products p ON p.id = x.product_id JOIN producers r ON r.id = p.producer_id WHERE x.id = variant FOR NO KEY UPDATE OF x FOR SHARE OF p, r;
	INSERT INTO purchases (code, cart_id, idempotency_key, request_hash, buyer_name, buyer_phone, delivery, province_code, ward_code, place_text, address_line, total, terms_version)
		VALUES (bought, cart, key, '\x00', 'Khách đo', '+84900000101', 'ship', '01', '00004', 'Phường Ba Đình', 'Số 1 ngõ 2', sum, 'do') RETURNING id INTO purchase;
	INSERT INTO orders (code, purchase_id, producer_id, producer_name, goods, fee, total, weight_g, payment_method, state, payment_state, shipment_state, confirm_by)
		VALUES (ordered, purchase, maker, 'Đo', sum, 0, sum, 500, 'cod', 'placed', 'authorized', 'pending', now() + interval '4 hours') RETURNING id INTO o;
	INSERT INTO order_lines (order_id, variant_id, product_id, product_slug, product_name, variant_name, unit_price, quantity, total)
		SELECT o, x.id, x.product_id, slug, slug, x.name, x.price, 1, x.price FROM variants x WHERE x.id = variant;
	UPDATE variants SET stock = stock - 1, row_version = row_version + 1 WHERE id = variant AND stock >= 1 RETURNING stock INTO STRICT left_now;
	INSERT INTO stock_movements (variant_id, delta, balance, reason, order_id, actor_kind) VALUES (variant, -1, left_now, 'sold', o, 'buyer');
	INSERT INTO order_events (order_id, axis, to_state, actor_kind) VALUES (o, 'order', 'placed', 'buyer');
	DELETE FROM cart_lines WHERE cart_id = cart;
	UPDATE carts SET checkout_key = 'do', updated_at = now() WHERE id = cart;
	INSERT INTO outbox (kind, entity_id) VALUES ('bench.placed', purchase);
END $$`)
	return err
}

// function places an order by bench_place.
func (b *bench) function(ctx context.Context, c filledCart) error {
	bought, err := ordercode.New(ordercode.Purchase, rand.Reader)
	if err != nil {
		return err
	}
	code, err := ordercode.New(ordercode.Order, rand.Reader)
	if err != nil {
		return err
	}
	_, err = b.db.Pool.Exec(ctx, `SELECT bench_place($1, $2, $3, $4, $5, $6, $7)`, string(bought), string(code), c.id, c.key, c.variant, int64(c.total), c.slug)
	return err
}
