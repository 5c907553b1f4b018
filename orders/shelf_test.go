package orders_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
	"github.com/ocop-hungdao/ocop/orders/voucher"
)

// shelf is a shop in which anything may happen next.
type shelf struct {
	*orderstest.Shop
	t     *testing.T
	rand  *rand.Rand
	clock time.Time
	goods *catalog.Store
	sizes []int64 // counted ones, and last a gift box
	placed,
	loose []orders.Order
	kept []*orders.Cart
	last error // that an order was refused with
	refs int
}

// TestEveryNumberOnTheShelfIsExplained lets a day of a shop happen in any order and asks the
// books after each step: the number is the sum of its movements, what an order took it has or
// gave back once, an offer counts what was drawn on it, and who ordered ahead is served in their order.
func TestEveryNumberOnTheShelfIsExplained(t *testing.T) {
	t.Parallel()
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	s := &shelf{t: t, rand: rand.New(rand.NewPCG(seed, 7)), clock: catalogtest.Noon()}
	s.Shop = orderstest.OpenAt(t, dbtest.Open(t), func() time.Time { return s.clock })
	s.goods = catalog.NewStore(s.DB, func() time.Time { return s.clock })
	s.Account(s.CoopLangSo())
	for _, name := range []string{"Miến", "Bún"} {
		s.sizes = append(s.sizes, s.Product(catalogtest.Goods{Name: name}).VariantID)
	}
	box := s.Product(catalogtest.Goods{Name: "Hộp quà", Price: 300_000}).VariantID
	if err := s.goods.SetParts(context.Background(), officer, catalog.Everything(), box, []catalog.Take{{VariantID: s.sizes[0], Quantity: 2}, {VariantID: s.sizes[1], Quantity: 1}}); err != nil {
		t.Fatal(err)
	}
	s.sizes = append(s.sizes, box)
	published(t, s.Shop, voucher.Voucher{Code: "SEPHET", Percent: 10, Uses: 9, PerPhone: 4})
	done := map[string]int{}
	for i := range 100 {
		what := s.step(i)
		done[what]++
		if i%4 == 3 {
			waitsFairly(t, s.Shop)
		}
		if t.Failed() {
			t.Fatalf("seed %d, step %d (%s)", seed, i, what)
		}
		if wrong := s.audit(); wrong != "" {
			t.Fatalf("seed %d, step %d (%s): %s", seed, i, what, wrong)
		}
	}
	t.Log(s.Number(`SELECT count(*) FROM holds`), "holds,", s.Number(`SELECT count(*) FROM holds WHERE used_at IS NOT NULL`), "used,", s.Number(`SELECT count(*) FROM holds WHERE offer_id IS NOT NULL`), "of offers")
	t.Log(done, s.Number(`SELECT count(*) FROM offer_draws`), "draws on offers", s.Number(`SELECT count(*) FROM preorder_draws`), "ahead", s.Number(`SELECT count(*) FROM preorder_draws WHERE served_at IS NOT NULL`), "served", s.Number(`SELECT count(*) FROM offer_draws WHERE returned_at IS NOT NULL`), "given back")
}

// step does one thing that may happen in a shop; a refusal is one too.
func (s *shelf) step(i int) string {
	ctx := context.Background()
	counted := s.sizes[s.rand.IntN(2)]
	switch n := s.rand.IntN(27); {
	case i < 2, n < 4:
		seen := s.Stock(counted)
		count, why := seen+s.rand.IntN(12), catalog.Produced
		if i < 2 {
			count = 20
		} else if n == 0 {
			count, why = max(seen-s.rand.IntN(4), 0), catalog.Damaged
		}
		return s.may("restock", s.goods.SetStock(ctx, officer, catalog.Everything(), counted, seen, count, why, "kiểm kho"))
	case n < 6:
		from := s.clock.Add(time.Duration(s.rand.IntN(40)-30) * time.Minute)
		_, err := s.goods.MakeOffer(ctx, officer, catalog.Everything(), catalog.Offer{VariantID: counted, Price: 100_000, StartsAt: from,
			EndsAt: from.Add(6 * time.Hour), Units: 1 + s.rand.IntN(8), PerPhone: s.rand.IntN(4)})
		return s.may("offer", err)
	case n < 7:
		last := s.Number(`SELECT coalesce(max(id), 0) FROM offers`)
		of := s.Number(`SELECT coalesce(max(variant_id), 0) FROM offers WHERE id = $1`, last)
		return s.may("end offer", s.goods.EndOffer(ctx, officer, catalog.Everything(), int64(of), int64(last)))
	case n < 10 || n == 26:
		return s.place()
	case n > 23:
		return s.soldOutAhead(counted)
	case n < 12 && len(s.kept) > 0:
		return s.orderKept()
	case n < 13:
		return s.keep()
	case n < 16 && len(s.placed) > 0:
		o := s.placed[s.rand.IntN(len(s.placed))]
		if s.rand.IntN(2) == 0 {
			return s.may("withdraw", s.Store.Withdraw(ctx, o.ID, "đổi ý"))
		}
		return s.may("cancel", s.Store.Take(ctx, officer, catalog.Everything(), o.ID, orders.Cancel, "hết hàng"))
	case n < 17:
		_, err := s.Store.ExpireUnpaid(ctx, "quá hạn")
		return s.may("expire unpaid", err)
	case n < 18:
		_, err := s.Store.ExpireOverdue(ctx, 0, "quá hạn")
		return s.may("expire", err)
	case n < 19 && len(s.loose) > 0:
		o := s.loose[s.rand.IntN(len(s.loose))]
		s.refs++
		_, err := s.Store.Settle(ctx, bank, received(o, fmt.Sprint(s.refs), o.Total))
		return s.may("pay, perhaps late", err)
	}
	if s.rand.IntN(3) > 0 {
		return s.keep()
	}
	s.clock = s.clock.Add(time.Duration(s.rand.IntN(9)) * time.Hour / 3)
	return "time passes"
}

// soldOutAhead closes the batch of a size that may be ordered ahead, or opens one of what the
// shelf has lost.
func (s *shelf) soldOutAhead(size int64) string {
	ctx, all := context.Background(), catalog.Everything()
	if last := s.Number(`SELECT coalesce(max(id), 0) FROM preorders WHERE variant_id = $1 AND ended_at IS NULL`, size); last > 0 && s.rand.IntN(3) == 0 {
		return s.may("close a batch", s.goods.EndPreorder(ctx, officer, all, size, int64(last)))
	}
	if seen := s.Stock(size); seen > 0 {
		s.may("", s.goods.SetStock(ctx, officer, all, size, seen, 0, catalog.Damaged, "hỏng"))
	}
	day := s.clock.AddDate(0, 0, 9).UTC().Truncate(24 * time.Hour)
	_, err := s.goods.MakePreorder(ctx, officer, all, catalog.Preorder{VariantID: size, StartsAt: s.clock.Add(-time.Minute), EndsAt: s.clock.Add(48 * time.Hour), ReadyOn: day, Units: 4 + s.rand.IntN(9), PerPhone: s.rand.IntN(6)})
	return s.may("open a batch", err)
}

// keep fills a cart and opens the page on which it is ordered, or opens that of another
// again, or changes what lies in it.
func (s *shelf) keep() string {
	if len(s.kept) == 0 || s.rand.IntN(2) == 0 {
		s.kept = append(s.kept, s.filled())
	}
	c := s.kept[s.rand.IntN(len(s.kept))]
	if s.rand.IntN(3) == 0 {
		size := s.sizes[s.rand.IntN(len(s.sizes))]
		return s.may("change the cart", s.Store.SetLine(context.Background(), c.ID, size, s.rand.IntN(3)))
	}
	return s.may("keep", s.Store.Keep(context.Background(), s.read(c), catalog.HoldFor))
}

func (s *shelf) read(c *orders.Cart) *orders.Cart {
	c, err := s.Store.CartByID(context.Background(), c.ID)
	if err != nil {
		s.t.Fatal(err)
	}
	return c
}

// orderKept orders a cart for which something may be kept: then it is there.
func (s *shelf) orderKept() string {
	i := s.rand.IntN(len(s.kept))
	c := s.read(s.kept[i])
	s.kept = slices.Delete(s.kept, i, i+1)
	held, err := s.Store.Kept(context.Background(), c)
	if err != nil {
		s.t.Fatal(err)
	}
	got := map[int64]int{}
	for _, h := range held {
		got[h.VariantID] += h.Quantity
	}
	all := len(c.Lines) > 0
	for _, l := range c.Lines {
		all = all && l.OfferPerPhone == 0 // a phone may have had its share already
		if !l.Boxed {
			got[l.VariantID] -= l.Quantity
		}
		for _, p := range l.Parts {
			got[p.VariantID] -= p.Quantity * l.Quantity
		}
	}
	for _, left := range got {
		all = all && left >= 0
	}
	what := s.order(c)
	if all && fault.Is(s.last, "stock.not_enough") {
		s.t.Fatalf("all was kept, and: %v", s.last)
	}
	return what + ", kept"
}

func (s *shelf) filled() *orders.Cart {
	ctx := context.Background()
	c, err := s.Store.NewCart(ctx)
	if err != nil {
		s.t.Fatal(err)
	}
	for _, size := range s.sizes {
		if n := s.rand.IntN(4); n > 0 {
			s.may("", s.Store.SetLine(ctx, c.ID, size, n))
		}
	}
	return c
}

func (s *shelf) place() string { return s.order(s.filled()) }

func (s *shelf) order(c *orders.Cart) string {
	ctx := context.Background()
	r := s.Request(c, 0)
	r.Phone, r.ExpectedTotal = others(s.rand.IntN(3)), nil
	if s.rand.IntN(2) == 0 {
		r.Method = orders.Transfer
	}
	if s.rand.IntN(4) == 0 {
		r.Voucher = "SEPHET"
	}
	s.last = nil
	_, err := s.Checkout.Place(ctx, r)
	if no, ok := fault.As(err); ok && no.Key == "order.total_changed" {
		total, _ := no.Details["total"].(money.VND)
		r.ExpectedTotal = &total
		var p *orders.Purchase
		if p, err = s.Checkout.Place(ctx, r); err == nil {
			s.placed = append(s.placed, p.Orders...)
			if r.Method == orders.Transfer {
				s.loose = append(s.loose, p.Orders...)
			}
			return "place"
		}
	}
	s.last = err
	return s.may("place", err)
}

// may lets a refusal pass and nothing else.
func (s *shelf) may(what string, err error) string {
	_, no := fault.As(err)
	_, form := fault.AsForm(err)
	if err != nil && !no && !form {
		s.t.Fatalf("%s: %v", what, err)
	}
	if err != nil {
		what += ", refused"
	}
	return what
}

// setAside is what offers keep of a variant x at an instant.
const setAside = `SELECT coalesce(sum(units - taken), 0) FROM offers o WHERE o.variant_id = x.id AND ended_at IS NULL AND ends_at > $1`

// audit asks the books and says what does not add up.
func (s *shelf) audit() string {
	for _, rule := range []struct{ wrong, sql string }{
		{"a number is not the sum of its movements", `SELECT count(*) FROM variants x WHERE stock <> (SELECT coalesce(sum(delta), 0) FROM stock_movements m WHERE m.variant_id = x.id)`},
		{"a balance does not follow from the one before", `SELECT count(*) FROM (SELECT balance, delta, lag(balance, 1, 0) OVER (PARTITION BY variant_id ORDER BY id) AS before FROM stock_movements) m WHERE before + delta <> balance`},
		{"nobody did it, or for no reason", `SELECT count(*) FROM stock_movements WHERE actor_kind = '' OR reason = '' OR (order_id IS NULL) <> (reason IN ('counted', 'produced', 'damaged')) OR order_id IS NULL AND (actor_name = '' OR note = '')`},
		{"an order has other than it should", `SELECT count(*) FROM orders o JOIN LATERAL (SELECT variant_id, sum(quantity) AS n FROM (
				SELECT variant_id, quantity FROM order_lines l WHERE order_id = o.id AND NOT boxed AND NOT (ready_on IS NOT NULL
					AND EXISTS (SELECT FROM preorder_draws d WHERE d.order_id = l.order_id AND d.variant_id = l.variant_id AND d.served_at IS NULL AND d.returned_at IS NULL)) UNION ALL SELECT variant_id, quantity FROM order_line_parts WHERE order_id = o.id) l GROUP BY variant_id) want ON true
			WHERE (SELECT coalesce(-sum(delta), 0) FROM stock_movements m WHERE m.order_id = o.id AND m.variant_id = want.variant_id) <> CASE WHEN o.state IN ('cancelled', 'expired') THEN 0 ELSE want.n END`},
		{"an offer counts other than was drawn on it", `SELECT count(*) FROM offers o WHERE taken <> (SELECT coalesce(sum(quantity), 0) FROM offer_draws d WHERE d.offer_id = o.id AND returned_at IS NULL)`},
		{"an order that is gone still draws on an offer", `SELECT count(*) FROM offer_draws d JOIN orders o ON o.id = d.order_id WHERE d.returned_at IS NULL AND o.state IN ('cancelled', 'expired')`},
		{"a phone had more than its share", `SELECT count(*) FROM (SELECT d.offer_id FROM offer_draws d JOIN offers o ON o.id = d.offer_id WHERE d.returned_at IS NULL AND o.per_phone > 0 GROUP BY d.offer_id, d.phone, o.per_phone HAVING sum(d.quantity) > o.per_phone) x`},
		{"an order's sums are off", `SELECT count(*) FROM orders o WHERE (goods, discount) <> (SELECT sum(total), sum(discount) FROM order_lines l WHERE l.order_id = o.id)`},
		{"a voucher counts other than its uses", `SELECT count(*) FROM vouchers v WHERE used <> (SELECT count(*) FROM voucher_uses u WHERE u.voucher_id = v.id AND returned_at IS NULL)`},
		{"a voucher took other than its orders say", `SELECT count(*) FROM voucher_uses u WHERE amount <> (SELECT sum(discount) FROM orders o WHERE o.purchase_id = u.purchase_id)`},
		{"a voucher is used by nobody", `SELECT count(*) FROM voucher_uses u WHERE returned_at IS NULL AND NOT EXISTS (SELECT FROM orders o WHERE o.purchase_id = u.purchase_id AND o.discount > 0 AND o.state NOT IN ('cancelled', 'expired'))`},
	} {
		if n := s.Number(rule.sql); n != 0 {
			return fmt.Sprintf("%s: %d", rule.wrong, n)
		}
	}
	for _, rule := range []struct{ wrong, sql string }{
		{"more is held than lies there", `SELECT count(*) FROM variants x WHERE spoken_for(id, $1) - ordered_ahead(id) - (` + setAside + `) > greatest(stock - (` + setAside + `), 0)`},
		{"more of an offer is held than it has", `SELECT count(*) FROM offers o JOIN variants x ON x.id = o.variant_id WHERE o.ended_at IS NULL AND o.ends_at > $1 AND held_of(o.id, $1) > least(o.units - o.taken, x.stock)`},
		{"something is held that nobody asks whether it is", `SELECT count(*) FROM holds h JOIN variants x ON x.id = h.variant_id WHERE h.used_at IS NULL AND h.until > $1 AND x.spoken_until < h.until`},
		{"held for a cart that does not want it", `SELECT count(*) FROM (SELECT holder, variant_id, sum(quantity) AS n FROM holds WHERE used_at IS NULL AND until > $1 GROUP BY 1, 2) h
			WHERE n > (SELECT coalesce(sum(l.quantity * CASE WHEN l.variant_id = h.variant_id THEN 1 ELSE coalesce(b.quantity, 0) END), 0) FROM cart_lines l
				LEFT JOIN box_parts b ON b.box_id = l.variant_id AND b.part_id = h.variant_id WHERE 'cart ' || l.cart_id = h.holder)`},
		{"longer than promised", `SELECT count(*) FROM holds WHERE until > made_at + interval '20 minutes' OR until > $1::timestamptz + interval '10 minutes'`},
	} {
		if n := s.Number(rule.sql, s.clock); n != 0 {
			return fmt.Sprintf("%s: %d", rule.wrong, n)
		}
	}
	return ""
}
