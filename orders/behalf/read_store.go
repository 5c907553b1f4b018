package behalf

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders"
)

// waits and packs are conditions on an order o: what its producer has to do.
const (
	waits = `o.state = 'placed' AND o.pay_by IS NULL AND o.frozen = ''`
	packs = `o.state = 'confirmed' AND o.shipment_state = 'ready' AND o.frozen = ''`
)

const makers = `SELECT r.id, r.name, coalesce(v.name, '') AS village, r.phone,
	(SELECT count(*)::int FROM orders o WHERE o.producer_id = r.id AND ` + waits + `) AS waiting,
	(SELECT count(*)::int FROM orders o WHERE o.producer_id = r.id AND ` + packs + `) AS packing,
	(SELECT count(*)::int FROM variants x JOIN products p ON p.id = x.product_id
		WHERE p.producer_id = r.id AND p.state = 'published' AND p.sale_mode = 'stock' AND x.state = 'active' AND NOT x.boxed AND x.stock = 0) AS gone
	FROM producers r LEFT JOIN villages v ON v.id = r.village_id WHERE r.state = 'good_standing' AND ($1 OR v.slug = $2)`

// Makers lists those for whom somebody may act: who has orders waiting first, else by name.
func (s *Store) Makers(ctx context.Context, scope catalog.Scope) ([]Maker, error) {
	all, village := reach(scope)
	rows, err := s.db.Pool.Query(ctx, makers+` ORDER BY 5 DESC, 6 DESC, r.name COLLATE "vi-x-icu", r.id`, all, village)
	if err != nil {
		return nil, fmt.Errorf("list producers to act for: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Maker])
	if err != nil {
		return nil, fmt.Errorf("list producers to act for: %w", err)
	}
	return out, nil
}

// Maker is one of them, refused with "producer.not_found".
func (s *Store) Maker(ctx context.Context, scope catalog.Scope, id int64) (*Maker, error) {
	all, village := reach(scope)
	rows, err := s.db.Pool.Query(ctx, makers+` AND r.id = $3`, all, village, id)
	if err != nil {
		return nil, fmt.Errorf("find producer %d to act for: %w", id, err)
	}
	m, err := pgx.CollectExactlyOneRow(rows, pgx.RowToAddrOfStructByName[Maker])
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, fault.New(fault.NotFound, "producer.not_found")
	}
	if err != nil {
		return nil, fmt.Errorf("find producer %d to act for: %w", id, err)
	}
	return m, nil
}

// Orders lists what waits for a producer's yes, then what is to be packed, the oldest first;
// at most limit.
func (s *Store) Orders(ctx context.Context, producerID int64, limit int) ([]OrderRow, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT o.code, o.total - coalesce((SELECT m.waived FROM order_money m WHERE m.order_id = o.id), 0) AS total, o.state, p.place_text AS place, p.delivery, o.confirm_by, o.created_at,
		(SELECT array_agg(`+orders.LineLeft+` || U&'\00A0×\00A0' || l.product_name || ', ' || l.variant_name ORDER BY l.id) FROM order_lines l WHERE l.order_id = o.id AND `+orders.LineLeft+` > 0) AS goods
		FROM orders o JOIN purchases p ON p.id = o.purchase_id WHERE o.producer_id = $1 AND (`+waits+` OR `+packs+`) ORDER BY o.state = 'confirmed', o.created_at, o.id LIMIT $2`, producerID, limit)
	if err != nil {
		return nil, fmt.Errorf("list what waits for producer %d: %w", producerID, err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[OrderRow])
	if err != nil {
		return nil, fmt.Errorf("list what waits for producer %d: %w", producerID, err)
	}
	return out, nil
}

// Acts lists the latest of what was done within scope, at most limit.
func (s *Store) Acts(ctx context.Context, scope catalog.Scope, limit int) ([]Act, error) {
	all, village := reach(scope)
	rows, err := s.db.Pool.Query(ctx, acts+` WHERE ($1 OR v.slug = $2) ORDER BY a.at DESC, a.id DESC LIMIT $3`, all, village, limit)
	if err != nil {
		return nil, fmt.Errorf("list acts: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Act])
	if err != nil {
		return nil, fmt.Errorf("list acts: %w", err)
	}
	return out, nil
}

const acts = `SELECT a.id, a.producer_id, r.name AS producer_name, a.kind, a.record, a.before, a.after, a.how, a.by_id, a.by_name, a.at
	FROM acts_for a JOIN producers r ON r.id = a.producer_id LEFT JOIN villages v ON v.id = r.village_id`
