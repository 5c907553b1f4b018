package orders

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

const orderColumns = `o.id, o.code, o.purchase_id, o.producer_id, o.producer_name, o.producer_phone, o.goods, o.discount, o.voucher_code, o.discount_by, o.fee, o.fee_off, o.total, o.first_due, o.send_due, o.kept, o.weight_g, o.zone_name,
	o.cold_chain, o.payment_method, o.state, o.payment_state, o.shipment_state, o.cancel_reason, o.frozen, o.confirm_by, o.pay_by, o.leaves_on, o.created_at, o.updated_at, o.row_version,
	coalesce(m.paid_in, 0) AS paid_in, coalesce(m.paid_out, 0) AS paid_out, coalesce(m.waived, 0) AS waived, coalesce(m.remitted, 0) AS remitted, coalesce(m.collected, 0) AS collected`

// withMoney joins an order o to what was paid for it.
const withMoney = ` LEFT JOIN LATERAL (SELECT * FROM order_money WHERE order_id = o.id) m ON true`

const purchaseColumns = `p.id, p.code, p.cart_id, p.idempotency_key, p.request_hash, p.buyer_name, p.buyer_phone, p.ordered_phone, p.buyer_email, p.delivery,
	p.province_code, p.ward_code, p.place_text, p.address_line, p.sales_point_id, p.note, p.total, p.terms_version, p.key_version, p.sample, p.created_at, p.came_by, p.receiver_version`

// lineWaits is whether a line l was ordered ahead and no batch served it yet.
const lineWaits = `(l.ready_on IS NOT NULL AND EXISTS (SELECT FROM preorder_draws d WHERE d.order_id = l.order_id AND d.variant_id = l.variant_id AND d.served_at IS NULL AND d.returned_at IS NULL))`

var lineColumns = `l.id, l.order_id, l.variant_id, l.product_id, l.product_slug, l.product_name, l.variant_name, l.art_kind, l.art_variant, l.unit_price, l.list_price, l.offer_id, l.quantity, l.total, l.discount, l.boxed, l.live_item_id, l.channel, l.ready_on, ` + lineWaits + ` AS waiting,
	CASE WHEN ` + catalog.StillKept("l.photo_hash") + ` THEN l.photo_hash ELSE '' END AS photo_hash, l.photo_width`

// PurchaseByID reads a purchase with its orders and lines.
func (s *Store) PurchaseByID(ctx context.Context, id int64) (*Purchase, error) {
	p, err := s.bare(ctx, `p.id = $1`, id)
	if err != nil {
		return nil, err
	}
	return p, s.fill(ctx, p)
}

// PurchaseOf reads the purchase of an order, with all of its orders.
func (s *Store) PurchaseOf(ctx context.Context, orderID int64) (*Purchase, error) {
	p, err := s.bare(ctx, `p.id = (SELECT purchase_id FROM orders WHERE id = $1)`, orderID)
	if err != nil {
		return nil, err
	}
	return p, s.fill(ctx, p)
}

// bareByCode finds the purchase that bears the code, or one of whose orders does, without
// its orders. Neither is refused with "order.not_found".
func (s *Store) bareByCode(ctx context.Context, code string) (*Purchase, error) {
	return s.bare(ctx, `p.id = (SELECT id FROM purchases WHERE code = $1 UNION ALL SELECT purchase_id FROM orders WHERE code = $1 LIMIT 1)`, code)
}

func (s *Store) bare(ctx context.Context, where string, arg any) (*Purchase, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT `+purchaseColumns+` FROM purchases p WHERE `+where, arg)
	if err != nil {
		return nil, fmt.Errorf("find purchase: %w", err)
	}
	p, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByNameLax[Purchase])
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, fault.New(fault.NotFound, "order.not_found")
	}
	if err != nil {
		return nil, fmt.Errorf("find purchase: %w", err)
	}
	return &p, nil
}

// fill reads the orders of a purchase and their lines.
func (s *Store) fill(ctx context.Context, p *Purchase) (err error) {
	p.Orders, err = s.ordersWithLines(ctx, `o.purchase_id = $1`, p.ID)
	return err
}

func (s *Store) ordersWithLines(ctx context.Context, where string, arg any) ([]Order, error) {
	var list []Order
	var lines []Line
	batch := &pgx.Batch{}
	batch.Queue(`SELECT `+orderColumns+` FROM orders o`+withMoney+` WHERE `+where+` ORDER BY o.id`, arg).Query(func(rows pgx.Rows) (err error) {
		list, err = pgx.CollectRows(rows, pgx.RowToStructByNameLax[Order])
		return err
	})
	batch.Queue(`SELECT `+lineColumns+` FROM order_lines l JOIN orders o ON o.id = l.order_id WHERE `+where+` ORDER BY l.id`, arg).Query(func(rows pgx.Rows) (err error) {
		lines, err = pgx.CollectRows(rows, pgx.RowToStructByName[Line])
		return err
	})
	if err := s.db.Pool.SendBatch(ctx, batch).Close(); err != nil {
		return nil, fmt.Errorf("read orders: %w", err)
	}
	at := map[int64]int{}
	for i, o := range list {
		at[o.ID] = i
	}
	if err := s.fillParts(ctx, lines); err != nil {
		return nil, err
	}
	for _, l := range lines {
		i := at[l.OrderID]
		list[i].Lines = append(list[i].Lines, l)
	}
	return list, nil
}

// OrderByCode finds one order within scope, with its lines and its purchase.
func (s *Store) OrderByCode(ctx context.Context, scope catalog.Scope, code string) (*Order, *Purchase, error) {
	p, err := s.bareByCode(ctx, code)
	if err != nil {
		return nil, nil, err
	}
	if err := s.fill(ctx, p); err != nil {
		return nil, nil, err
	}
	for i := range p.Orders {
		if p.Orders[i].Code == code && scope.Admits(p.Orders[i].ProducerID) {
			return &p.Orders[i], p, nil
		}
	}
	return nil, nil, fault.New(fault.NotFound, "order.not_found")
}

// Events lists the history of an order, oldest first.
func (s *Store) Events(ctx context.Context, orderIDs ...int64) ([]Event, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT id, order_id, axis, from_state, to_state, actor_kind, actor_id, actor_name, reason, at
		FROM order_events WHERE order_id = ANY ($1) ORDER BY id`, orderIDs)
	if err != nil {
		return nil, fmt.Errorf("list events: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Event])
	if err != nil {
		return nil, fmt.Errorf("list events: %w", err)
	}
	return out, nil
}
