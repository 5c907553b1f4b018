package orders_test

import (
	"context"
	"errors"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/ledger"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

// ahead opens a batch of units of a variant that is there on 20 December.
func ahead(t *testing.T, shop *orderstest.Shop, variantID int64, units, perPhone int) int64 {
	t.Helper()
	noon := catalogtest.Noon()
	id, err := catalog.NewStore(shop.DB, catalogtest.Noon).MakePreorder(context.Background(), officer, catalog.Everything(), catalog.Preorder{VariantID: variantID,
		StartsAt: noon.Add(-time.Hour), EndsAt: noon.Add(10 * 24 * time.Hour), ReadyOn: time.Date(2026, 12, 20, 0, 0, 0, 0, time.UTC), Units: units, PerPhone: perPhone})
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// arrives writes down that n more of a variant are there.
func arrives(t *testing.T, shop *orderstest.Shop, variantID int64, n int) {
	t.Helper()
	have := shop.Stock(variantID)
	if err := catalog.NewStore(shop.DB, catalogtest.Noon).SetStock(context.Background(), officer, catalog.Everything(), variantID, have, have+n, catalog.Produced, "Mẻ mới"); err != nil {
		t.Fatal(err)
	}
}

// waitsFairly fails when the books of what was ordered ahead do not add up.
func waitsFairly(t *testing.T, shop *orderstest.Shop) {
	t.Helper()
	for _, rule := range []struct{ wrong, sql string }{
		{"a pre-order counts other than was ordered", `SELECT count(*) FROM preorders w WHERE taken <> (SELECT coalesce(sum(quantity), 0) FROM preorder_draws d WHERE d.preorder_id = w.id AND returned_at IS NULL)`},
		{"an order that is gone still waits", `SELECT count(*) FROM preorder_draws d JOIN orders o ON o.id = d.order_id WHERE d.returned_at IS NULL AND o.state IN ('cancelled', 'expired')`},
		{"a number is not the sum of its movements", `SELECT count(*) FROM variants x WHERE stock <> (SELECT coalesce(sum(delta), 0) FROM stock_movements m WHERE m.variant_id = x.id) AND id IN (SELECT variant_id FROM preorder_draws)`},
		{"an order has other than it was served", `SELECT count(*) FROM preorder_draws d WHERE (SELECT coalesce(-sum(delta), 0) FROM stock_movements m WHERE m.order_id = d.order_id AND m.variant_id = d.variant_id)
			<> CASE WHEN d.served_at IS NOT NULL AND d.returned_at IS NULL THEN d.quantity ELSE 0 END`},
		{"who ordered later was served before", `SELECT count(*) FROM preorder_draws d JOIN preorder_draws e ON e.variant_id = d.variant_id AND (e.drawn_at, e.order_id) > (d.drawn_at, d.order_id)
			WHERE d.served_at IS NULL AND d.returned_at IS NULL AND e.served_at IS NOT NULL AND e.returned_at IS NULL`},
	} {
		if n := shop.Number(rule.sql); n != 0 {
			t.Errorf("%s: %d", rule.wrong, n)
		}
	}
}

func TestTheLastUnitsThatCanBeOrderedAheadGoToAsManyBuyers(t *testing.T) {
	t.Parallel()
	shop := orderstest.Open(t, dbtest.Open(t))
	shop.Checkout.Crowd = patient()
	jar := shop.Product(catalogtest.Goods{Name: "Miến Tết"})
	id := ahead(t, shop, jar.VariantID, 7, 2)
	told := newHeard()
	var wg sync.WaitGroup
	carts := crowd(shop, 60, jar.VariantID)
	shop.Exec(`UPDATE cart_lines SET ahead = true`)
	for i, c := range carts {
		wg.Go(func() {
			r := shop.Request(c, 138_000)
			if r.Phone = others(i); i%6 == 0 {
				r.Phone = same(i)
			}
			told.hear(shop.Checkout.Place(context.Background(), r))
		})
	}
	wg.Wait()
	if told.answers["placed"] != 7 || shop.Number(`SELECT taken FROM preorders WHERE id = $1`, id) != 7 || shop.Stock(jar.VariantID) != 0 {
		t.Errorf("heard %v", told.answers)
	}
	for key := range told.answers {
		if !slices.Contains([]string{"placed", "stock.not_enough", "preorder.phone_limit"}, key) {
			t.Errorf("a loser heard %s", key)
		}
	}
	if n := shop.Number(`SELECT coalesce(sum(quantity), 0) FROM preorder_draws WHERE phone = '+84900000101'`); n > 2 {
		t.Errorf("one phone has %d of at most 2", n)
	}
	if _, err := shop.DB.Pool.Exec(context.Background(), `UPDATE preorders SET taken = units + 1`); err == nil {
		t.Error("more were ordered ahead than the batch has")
	}
	waitsFairly(t, shop)
}

func TestABatchServesWhoOrderedAheadInTheirOrderAndOthersAfterThem(t *testing.T) {
	t.Parallel()
	shop, ctx, all := orderstest.Open(t, dbtest.Open(t)), context.Background(), catalog.Everything()
	shop.Account(shop.CoopLangSo())
	jar, bun := shop.Product(catalogtest.Goods{Name: "Miến Tết"}), shop.Product(catalogtest.Goods{Name: "Bún", Price: 35_000, Stock: 9})
	ahead(t, shop, jar.VariantID, 9, 0)
	one := func(n int) catalog.Take { return catalog.Take{VariantID: jar.VariantID, Quantity: n} }
	first := shop.Placed(one(2), catalog.Take{VariantID: bun.VariantID, Quantity: 1}).Orders[0]
	second := shop.PlacedBy(orders.Transfer, one(3)).Orders[0]
	third := shop.Placed(one(1)).Orders[0]
	if l := first.Lines[0]; l.ReadyOn == nil || !l.Waiting || first.Lines[1].ReadyOn != nil || shop.Stock(bun.VariantID) != 8 {
		t.Fatalf("sold as %+v", first.Lines)
	}
	taken(t, shop, first.ID, orders.Confirm)
	taken(t, shop, third.ID, orders.Confirm)
	if err := shop.Store.Take(ctx, officer, all, third.ID, orders.Pack, ""); !fault.Is(err, "preorder.waiting") {
		t.Errorf("packed before it is there: %v", err)
	}
	// Of the first order the noodles that are there may go before.
	taken(t, shop, first.ID, orders.Pack)
	if err := shop.Store.Take(ctx, officer, all, first.ID, orders.Ship, ""); !fault.Is(err, "preorder.waiting") {
		t.Errorf("sent whole: %v", err)
	}
	if err := shop.Store.Send(ctx, officer, all, first.ID, orders.Send{}); err != nil {
		t.Fatal(err)
	}
	if err := shop.Store.Send(ctx, officer, all, first.ID, orders.Send{After: 1}); !fault.Is(err, "preorder.waiting") {
		t.Errorf("sent what is not there: %v", err)
	}

	arrives(t, shop, jar.VariantID, 4) // two for the first; the second wants three, and two are left
	if shop.Stock(jar.VariantID) != 2 || shop.Number(`SELECT count(*) FROM preorder_draws WHERE served_at IS NOT NULL`) != 1 {
		t.Errorf("%d on the shelf", shop.Stock(jar.VariantID))
	}
	var no *fault.Error
	c, err := shop.Store.NewCart(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if err := shop.Store.SetLine(ctx, c.ID, jar.VariantID, 4); !errors.As(err, &no) || no.Key != "stock.not_enough" || no.Details["left"] != 3 {
		t.Errorf("what waits can be bought: %v", err) // 9 − 6 can be ordered ahead, none of the two bought
	}
	if err := shop.Store.Send(ctx, officer, all, first.ID, orders.Send{After: 1}); err != nil {
		t.Errorf("the rest of the first: %v", err)
	}

	// The second never pays: what is kept for it goes to the third, once.
	shop.Exec(`UPDATE orders SET pay_by = created_at - interval '1 minute', confirm_by = created_at - interval '1 minute' WHERE id = $1`, second.ID)
	for range 2 {
		if _, err := shop.Store.ExpireUnpaid(ctx, "Hết hạn"); err != nil {
			t.Fatal(err)
		}
	}
	waitsFairly(t, shop)
	arrives(t, shop, jar.VariantID, 1)
	if shop.Stock(jar.VariantID) != 2 || shop.Number(`SELECT count(*) FROM preorder_draws WHERE served_at IS NOT NULL`) != 2 {
		t.Errorf("%d on the shelf after the second gave up", shop.Stock(jar.VariantID))
	}
	taken(t, shop, third.ID, orders.Pack)
	waitsFairly(t, shop)

	// Its money comes late: it waits again, and what lies there serves it when it is enough.
	arrives(t, shop, jar.VariantID, 1)
	if done, err := shop.Store.Settle(ctx, officer, orders.Fact{OrderID: second.ID, Method: orders.Transfer, Kind: ledger.Received, Ref: second.Code, Amount: second.Total}); err != nil || done.Fate != orders.Reinstated {
		t.Fatalf("late money: %+v (%v)", done.Fate, err)
	}
	if shop.Stock(jar.VariantID) != 0 {
		t.Errorf("%d are left", shop.Stock(jar.VariantID))
	}
	if err := shop.Store.Take(ctx, officer, all, second.ID, orders.Cancel, "Khách đổi ý"); err != nil {
		t.Fatal(err)
	}
	if shop.Stock(jar.VariantID) != 3 {
		t.Errorf("%d on the shelf after a served order was cancelled", shop.Stock(jar.VariantID))
	}
	waitsFairly(t, shop)
	if n := shop.Number(`SELECT count(*) FROM stock_movements WHERE order_id = $1`, second.ID); n != 2 {
		t.Errorf("%d lines of the ledger about the second order, want that it was served and gave back", n)
	}
}

func TestWhatNeverCameIsGivenUpAndNotPutOnTheShelf(t *testing.T) {
	t.Parallel()
	shop, ctx, all := orderstest.Open(t, dbtest.Open(t)), context.Background(), catalog.Everything()
	jar, bun := shop.Product(catalogtest.Goods{Name: "Miến Tết"}), shop.Product(catalogtest.Goods{Name: "Bún", Price: 35_000, Stock: 9})
	id := ahead(t, shop, jar.VariantID, 5, 0)
	o := shop.Placed(catalog.Take{VariantID: bun.VariantID, Quantity: 2}, catalog.Take{VariantID: jar.VariantID, Quantity: 2}).Orders[0]
	taken(t, shop, o.ID, orders.Confirm, orders.Pack)
	if err := shop.Store.Send(ctx, officer, all, o.ID, orders.Send{}); err != nil {
		t.Fatal(err)
	}
	if err := shop.Store.Drop(ctx, officer, all, o.ID, "Mẻ hỏng"); err != nil {
		t.Fatal(err)
	}
	if shop.Stock(jar.VariantID) != 0 || shop.Stock(bun.VariantID) != 7 || shop.Number(`SELECT taken FROM preorders WHERE id = $1`, id) != 0 {
		t.Errorf("%d and %d on the shelf", shop.Stock(jar.VariantID), shop.Stock(bun.VariantID))
	}
	now, _, err := shop.Store.OrderByCode(ctx, all, o.Code)
	if err != nil || now.Waived != 240_000 {
		t.Errorf("let off %s (%v)", now.Waived, err)
	}
	arrives(t, shop, jar.VariantID, 3)
	if shop.Stock(jar.VariantID) != 3 {
		t.Error("a batch served who gave up")
	}
	waitsFairly(t, shop)
}

func TestABatchIsOrderedAheadOnlyInItsTimeAndWhileTheShelfIsEmpty(t *testing.T) {
	t.Parallel()
	shop, ctx, all := orderstest.Open(t, dbtest.Open(t)), context.Background(), catalog.Everything()
	store := catalog.NewStore(shop.DB, catalogtest.Noon)
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 1})
	id := ahead(t, shop, jar.VariantID, 5, 0)
	if c := shop.Cart(catalog.Take{VariantID: jar.VariantID, Quantity: 1}); c.Lines[0].Coming() {
		t.Error("ordered ahead although one lies there")
	}
	if p := shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 1}); p.Orders[0].Lines[0].ReadyOn != nil {
		t.Error("sold as a pre-order although it lay there")
	}
	c := shop.Cart(catalog.Take{VariantID: jar.VariantID, Quantity: 5})
	if !c.Lines[0].Coming() {
		t.Fatal("cannot be ordered ahead")
	}
	if err := store.EndPreorder(ctx, officer, all, jar.VariantID, id); err != nil {
		t.Fatal(err)
	}
	if err := store.EndPreorder(ctx, officer, all, jar.VariantID, id); !fault.Is(err, "preorder.not_running") {
		t.Errorf("closed twice: %v", err)
	}
	if _, err := shop.Checkout.Place(ctx, shop.Request(c, 630_000)); !fault.Is(err, "stock.not_enough") {
		t.Errorf("ordered after it was closed: %v", err)
	}
	if n := shop.Number(`SELECT count(*) FROM variants WHERE spoken_until > now()`); n != 0 {
		t.Error("nobody waits, and it is still asked who does")
	}
}

func TestWhatLayOnTheShelfIsNotOrderedAheadWithoutAWord(t *testing.T) {
	t.Parallel()
	shop, ctx := orderstest.Open(t, dbtest.Open(t)), context.Background()
	jar := shop.Product(catalogtest.Goods{Name: "Miến"})
	arrives(t, shop, jar.VariantID, 1)
	ahead(t, shop, jar.VariantID, 5, 2)
	c := shop.Cart(catalog.Take{VariantID: jar.VariantID, Quantity: 1})
	shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 1}) // somebody was quicker
	if _, err := shop.Checkout.Place(ctx, shop.Request(c, 138_000)); !fault.Is(err, "preorder.only") {
		t.Fatalf("it was ordered ahead: %v", err)
	}
	if left, err := shop.Store.FitLine(ctx, c.ID, jar.VariantID); err != nil || left != 1 {
		t.Fatalf("%d are left in the cart (%v)", left, err)
	}
	p, err := shop.Checkout.Place(ctx, shop.Request(c, 138_000))
	if err != nil || p.Orders[0].Lines[0].ReadyOn == nil {
		t.Fatalf("after it was said: %v", err)
	}
	// The phone has one of two; two more are one too many.
	c = shop.Cart(catalog.Take{VariantID: jar.VariantID, Quantity: 2})
	if _, err := shop.Checkout.Place(ctx, shop.Request(c, 258_000)); !fault.Is(err, "preorder.phone_limit") {
		t.Errorf("three of two for a phone: %v", err)
	}
	waitsFairly(t, shop)
}

func TestABoxOfWhatIsStillToComeIsRefusedByNameAndDay(t *testing.T) {
	t.Parallel()
	shop, ctx := orderstest.Open(t, dbtest.Open(t)), context.Background()
	jar, bun := shop.Product(catalogtest.Goods{Name: "Miến Tết"}), shop.Product(catalogtest.Goods{Name: "Bún", Price: 35_000, Stock: 9})
	box := shop.Product(catalogtest.Goods{Name: "Hộp quà", Price: 200_000})
	shop.Exec(`UPDATE variants SET boxed = true WHERE id = $1`, box.VariantID)
	shop.Exec(`INSERT INTO box_parts (box_id, part_id, quantity) VALUES ($1, $2, 1), ($1, $3, 1)`, box.VariantID, bun.VariantID, jar.VariantID)
	cart := shop.Cart(catalog.Take{VariantID: bun.VariantID, Quantity: 1})
	if err := shop.Store.AddLine(ctx, cart.ID, box.VariantID, 1); !fault.Is(err, "stock.not_enough") {
		t.Errorf("of a box with a part that is gone: %v", err)
	}
	id := ahead(t, shop, jar.VariantID, 9, 0)
	err := shop.Store.AddLine(ctx, cart.ID, box.VariantID, 1)
	if no, ok := fault.As(err); !ok || no.Key != "box.part_to_come" || no.Details["part"] != "Miến Tết" || no.Details["ready"] != "20/12/2026" {
		t.Errorf("of a box with a part to come: %v", err)
	}
	shop.Exec(`INSERT INTO cart_lines (cart_id, variant_id, quantity) VALUES ($1, $2, 1)`, cart.ID, box.VariantID)
	if _, err := shop.Checkout.Place(ctx, shop.Request(cart, 253_000)); !fault.Is(err, "box.part_to_come") {
		t.Errorf("one that was in the cart when the part ran out: %v", err)
	}
	arrives(t, shop, jar.VariantID, 1)
	if err := shop.Store.AddLine(ctx, cart.ID, box.VariantID, 1); err == nil || fault.Is(err, "box.part_to_come") {
		t.Errorf("a second box of one jar: %v", err)
	}
	if n := shop.Number(`SELECT taken FROM preorders WHERE id = $1`, id); n != 0 {
		t.Errorf("%d were ordered ahead by refusals", n)
	}
}
