package orders

import (
	"bytes"
	"fmt"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/orders/voucher"
)

// opened is what orders that are placed in one transaction have locked and read, in one message:
// carts, variants with what gift boxes hold, vouchers, phones, each kind in its own order, so
// that nobody waits for somebody else in a circle. Later orders see what earlier ones changed.
type opened struct {
	at     time.Time
	carts  map[string]bool
	twins  []Purchase // that were placed under the same keys before
	rows   map[string][]cartRow
	goods  map[int64]*catalog.Sellable
	phones map[string]cashCount
	ids    ids
	seen   *seen // of goods of which some is spoken for
}

const inCarts = `SELECT variant_id FROM cart_lines WHERE cart_id = ANY ($1)`

func (c *Checkout) open(send pg.Send, turns []*turn) (*opened, error) {
	at := turns[0].p.CreatedAt
	o := &opened{at: at, carts: map[string]bool{}, rows: map[string][]cartRow{}, goods: map[int64]*catalog.Sellable{}, phones: map[string]cashCount{}}
	var carts, keys, codes, phones []string
	for _, t := range turns {
		carts, keys = append(carts, t.r.CartID), append(keys, t.r.IdempotencyKey)
		if t.r.Voucher != "" {
			codes = append(codes, voucher.CodeOf(t.r.Voucher))
		}
		if c.Cash != nil && t.r.Method == COD {
			phones = append(phones, t.p.BuyerPhone)
		}
	}
	b := &pgx.Batch{}
	// Planning the lock of the variants takes ten times as long as taking it; and the planner, who
	// thinks of ten carts where there is one, would do it anew each time.
	b.Queue(`SET LOCAL plan_cache_mode = force_generic_plan`)
	b.Queue(`SELECT id FROM carts WHERE id = ANY ($1) ORDER BY id FOR UPDATE`, carts).Query(func(rows pgx.Rows) error {
		var id string
		_, err := pgx.ForEachRow(rows, []any{&id}, func() error { o.carts[id] = true; return nil })
		return err
	})
	b.Queue(`SELECT id, code, cart_id, idempotency_key, request_hash, created_at FROM purchases WHERE (cart_id, idempotency_key) IN (SELECT * FROM unnest($1::text[], $2::text[]))`, carts, keys).Query(func(rows pgx.Rows) (err error) {
		o.twins, err = pgx.CollectRows(rows, pgx.RowToStructByNameLax[Purchase])
		return err
	})
	lines := 0
	b.Queue(`SELECT cart_id, variant_id, quantity, ahead, live_item_id, channel FROM cart_lines WHERE cart_id = ANY ($1) ORDER BY added_at, variant_id`, carts).Query(func(rows pgx.Rows) error {
		var id string
		var row cartRow
		_, err := pgx.ForEachRow(rows, []any{&id, &row.VariantID, &row.Quantity, &row.Ahead, &row.LiveItemID, &row.Channel}, func() error {
			o.rows[id] = append(o.rows[id], row)
			lines++
			return nil
		})
		return err
	})
	var goods []catalog.Sellable
	catalog.QueueLock(b, at, inCarts, carts, &goods)
	if len(codes) > 0 {
		voucher.QueueLock(b, codes)
	}
	if len(phones) > 0 {
		o.queuePhones(b, phones, at)
	}
	// A line is sold in two parts at most.
	b.Queue(`SELECT ARRAY(SELECT nextval('purchases_id_seq') FROM generate_series(1, $2)), ARRAY(SELECT nextval('orders_id_seq') FROM cart_lines WHERE cart_id = ANY ($1)),
		ARRAY(SELECT nextval('order_lines_id_seq') FROM cart_lines, generate_series(1, 2) WHERE cart_id = ANY ($1))`, carts, len(turns)).QueryRow(func(row pgx.Row) error {
		return row.Scan(&o.ids.purchases, &o.ids.orders, &o.ids.lines)
	})
	if err := send(b); err != nil {
		return nil, fmt.Errorf("lock what is ordered: %w", err)
	}
	for i := range goods {
		o.goods[goods[i].VariantID] = &goods[i]
	}
	for _, rows := range o.rows {
		for _, r := range rows {
			if o.goods[r.VariantID] == nil { // its producer became another's while we waited
				return nil, fmt.Errorf("read variant %d: %w", r.VariantID, catalog.ErrMoved)
			}
		}
	}
	return o, nil
}

func (o *opened) queuePhones(b *pgx.Batch, phones []string, at time.Time) {
	b.Queue(`SELECT pg_advisory_xact_lock(k) FROM (SELECT DISTINCT hashtextextended('cod:' || p, 0) AS k FROM unnest($1::text[]) p ORDER BY 1) q`, phones)
	b.Queue(`SELECT p.phone, `+cashCounts("0", "$2")+` FROM (SELECT id, buyer_phone AS phone FROM purchases WHERE buyer_phone = ANY ($1)
		UNION SELECT id, ordered_phone FROM purchases WHERE ordered_phone <> '' AND ordered_phone = ANY ($1)) p JOIN orders o ON o.purchase_id = p.id GROUP BY 1`, phones, at.AddDate(-1, 0, 0)).Query(func(rows pgx.Rows) error {
		var phone string
		var n cashCount
		_, err := pgx.ForEachRow(rows, []any{&phone, &n.Open, &n.Back}, func() error { o.phones[phone] = n; return nil })
		return err
	})
}

// twin is the purchase that was placed under the key of a turn before; one with other contents
// is refused with "checkout.key_reused".
func (o *opened) twin(t *turn) (*Purchase, error) {
	i := slices.IndexFunc(o.twins, func(p Purchase) bool { return p.CartID == t.r.CartID && p.IdempotencyKey == t.r.IdempotencyKey })
	if i < 0 {
		return nil, nil
	}
	if p := o.twins[i]; !bytes.Equal(p.RequestHash, t.p.RequestHash) {
		return nil, fault.New(fault.Conflict, "checkout.key_reused").With("purchase_code", p.Code).With("at", p.CreatedAt)
	}
	return &o.twins[i], nil
}

// special says whether placing a turn has to look once more, under the locks: some of its goods
// are in gift boxes or may be ordered ahead, or it draws on a voucher.
func (o *opened) special(t *turn) bool {
	return t.r.Voucher != "" || slices.ContainsFunc(o.rows[t.r.CartID], func(r cartRow) bool {
		v := o.goods[r.VariantID]
		return v != nil && (v.Boxed || v.Spoken && !o.seen.knows(t.r.CartID, r.VariantID))
	})
}

// cart is the cart of a turn as it stands now.
func (o *opened) cart(t *turn) *Cart {
	rows, had := o.rows[t.r.CartID], had{offers: map[int64]int{}}
	list := make([]catalog.Sellable, 0, len(rows))
	for _, r := range rows {
		v := o.goods[r.VariantID]
		if v == nil {
			continue
		}
		list = append(list, *v)
		if v.Spoken {
			o.seen.tell(&list[len(list)-1], t, had)
		}
	}
	c := together(t.r.CartID, rows, list, had)
	c.share()
	return c
}

// accepted is that a turn became a sale: who comes after finds its cart empty, and less on the
// shelf.
func (o *opened) accepted(s *sale) {
	o.twins = append(o.twins, s.Purchase)
	delete(o.rows, s.CartID)
	for i := range s.quote.Orders {
		for _, t := range takes(s.quote.Orders[i].Lines) {
			o.goods[t.VariantID].Stock -= t.Quantity
		}
	}
	o.seen.accepted(s)
	if s.method == COD {
		n := o.phones[s.BuyerPhone]
		n.Open += len(s.Orders)
		o.phones[s.BuyerPhone] = n
	}
}

// shelf is what lies there of the goods that were locked.
func (o *opened) shelf() catalog.Shelf {
	shelf := catalog.Shelf{}
	for id, v := range o.goods {
		shelf[id] = v.OnShelf
	}
	return shelf
}
