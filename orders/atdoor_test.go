package orders_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/ledger"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

// A parcel keeps what it asks for from the moment it leaves, whatever becomes of the others:
// over every way of sending, losing, dropping and paying in parts.
func TestWhatParcelsAskForIsNeverMoreThanTheOrderAndIsAllOfItWhenAllArrive(t *testing.T) {
	t.Parallel()
	for seed := range uint64(3000) {
		r := rand.New(rand.NewPCG(seed, 7))
		o := &orders.Order{PaymentMethod: orders.COD, State: orders.Confirmed, Fee: money.VND(r.IntN(40_000))}
		for id := range int64(1 + r.IntN(3)) {
			l := orders.Line{ID: id + 1, Quantity: 1 + r.IntN(5)}
			l.UnitPrice = money.VND(r.IntN(200_001))
			l.Total = l.UnitPrice.Times(l.Quantity)
			l.Discount = money.VND(r.Int64N(int64(l.Total)/2 + 1)) // a voucher
			o.Total += l.Total - l.Discount
			o.Lines = append(o.Lines, l)
		}
		o.Total += o.Fee
		if r.IntN(3) == 0 {
			o.PaidIn = money.VND(r.Int64N(int64(o.Total) + 1)) // by transfer, before anything left
		}
		var sent []orders.Shipment
		for number := 1; len(orders.Rest(o, sent)) > 0; number++ {
			p := orders.Shipment{ID: int64(number), Number: number, State: orders.ShipmentShipped}
			for id, n := range orders.Rest(o, sent) {
				if number <= 6 {
					n = r.IntN(n + 1)
				}
				p.Lines = append(p.Lines, orders.ShipmentLine{LineID: id, Quantity: n})
			}
			if p.Ask = o.AskOf(sent, p); number > 2 && r.IntN(5) == 0 {
				p.State, p.Ask = orders.Dropped, 0
			}
			if sent = append(sent, p); p.State == orders.Dropped {
				o.Waived += o.Worths(sent)[number-1]
			}
			if back := r.IntN(number); number > 1 && r.IntN(4) == 0 && sent[back].State == orders.ShipmentShipped {
				sent[back].State = orders.ShipmentReturned
				o.Waived += o.Worths(sent)[back]
			}
			sum, lost := money.VND(0), false
			for _, p := range sent {
				lost = lost || !p.Carried()
				if p.Ask < 0 || p.State == orders.Dropped && p.Ask != 0 {
					t.Fatalf("%d: a parcel that is %s asks for %s", seed, p.State, p.Ask)
				}
				if p.Carried() {
					sum += p.Ask
				}
			}
			if sum > o.Total {
				t.Fatalf("%d: parcels ask for %s, the order costs %s", seed, sum, o.Total)
			}
			if !lost && (sum > o.Due() || len(orders.Rest(o, sent)) == 0 && sum != o.Due()) {
				t.Fatalf("%d: parcels ask for %s, due is %s", seed, sum, o.Due())
			}
		}
	}
}

// odyssey is an order that is sent, lost, dropped and paid in parts until nothing is left of it.
type odyssey struct {
	*testing.T
	shop *orderstest.Shop
	r    *rand.Rand
	o    orders.Order
	was  map[int64]money.VND // what each parcel asked for when it left
}

func TestEveryWayOfAnOrderInPartsEndsWithItsMoneyRight(t *testing.T) {
	t.Parallel()
	shop := orderstest.Open(t, dbtest.Open(t))
	jar, tray := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 2000}), shop.Product(catalogtest.Goods{Name: "Nem", Stock: 2000})
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 11))
		x := &odyssey{T: t, shop: shop, r: r, was: map[int64]money.VND{}}
		x.o = shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 2 + r.IntN(3)}, catalog.Take{VariantID: tray.VariantID, Quantity: 1 + r.IntN(2)}).Orders[0]
		before := money.VND(0)
		if r.IntN(3) == 0 {
			before = 50_001 // by transfer, before anything left
			settled(t, shop, received(x.o, fmt.Sprint("before", seed), before))
		}
		taken(t, shop, x.o.ID, orders.Confirm, orders.Pack)
		for range 60 {
			if !x.step(seed) {
				break
			}
		}
		x.ends(seed, before)
	}
}

// step does one thing that may be done; false when the order has arrived.
func (x *odyssey) step(seed uint64) bool {
	ctx, all := context.Background(), catalog.Everything()
	o := now(x.T, x.shop, x.o)
	sent, err := x.shop.Store.Shipments(ctx, o.ID)
	if err != nil {
		x.Fatal(err)
	}
	sum := money.VND(0)
	for _, p := range sent {
		if was, known := x.was[p.ID]; known && was != p.Ask {
			x.Fatalf("%d: parcel %d asked for %s when it left, and for %s now", seed, p.Number, was, p.Ask)
		}
		if x.was[p.ID] = p.Ask; p.Carried() {
			sum += p.Ask
		}
	}
	if sum > o.Total {
		x.Fatalf("%d: parcels ask for %s, the order costs %s", seed, sum, o.Total)
	}
	if o.ShipmentState == orders.ShipmentDelivered {
		return false
	}
	rest := orders.Rest(&o, sent)
	switch pick := x.r.IntN(8); {
	case len(rest) > 0 && pick < 4:
		p := orders.Send{After: len(sent), Lines: map[int64]int{}}
		for id, n := range rest {
			p.Lines[id] = x.r.IntN(n + 1)
		}
		err = x.shop.Store.Send(ctx, officer, all, o.ID, p)
	case len(rest) > 0 && pick == 4 && len(sent) > 1:
		err = x.shop.Store.Drop(ctx, officer, all, o.ID, "Hết hàng")
	case len(sent) > 0 && pick == 5:
		err = x.shop.Store.ComeBack(ctx, officer, all, o.ID, sent[x.r.IntN(len(sent))].ID, "Khách không nghe máy")
	case len(sent) > 0:
		err = x.shop.Store.Arrive(ctx, officer, all, o.ID, sent[x.r.IntN(len(sent))].ID)
	}
	if _, refused := fault.As(err); err != nil && !refused {
		x.Fatalf("%d: %v", seed, err)
	}
	return true
}

// ends holds that what arrived asked for all that is due of it, and that the order is done once
// that is collected.
func (x *odyssey) ends(seed uint64, before money.VND) {
	o := now(x.T, x.shop, x.o)
	sent, err := x.shop.Store.Shipments(context.Background(), o.ID)
	if err != nil || o.ShipmentState != orders.ShipmentDelivered {
		x.Fatalf("%d: it ends as %s (%v)", seed, o.ShipmentState, err)
	}
	sum, lost := money.VND(0), false
	for _, p := range sent {
		if lost = lost || !p.Carried(); p.Carried() {
			sum += p.Ask
		}
	}
	if before == 0 && sum != o.Due() || !lost && sum != o.Total-before {
		x.Errorf("%d: what arrived asked for %s, due is %s of %s", seed, sum, o.Due(), o.Total)
	}
	if o.State == orders.Confirmed {
		taken(x.T, x.shop, o.ID, orders.Collect)
	}
	if o = now(x.T, x.shop, x.o); o.State != orders.Completed || o.Due() != 0 || o.Claim()-o.Waived != o.Net()-o.Credit() {
		x.Errorf("%d: in the end it is %s with %s due, %s paid of %s less %s", seed, o.State, o.Due(), o.Net(), o.Claim(), o.Waived)
	}
}

// The fee goes with the first parcel. When that comes back it is asked for with the next that
// leaves; when none leaves any more, nobody asks for it, and never a parcel that is there.
func TestTheFeeOfAParcelThatCameBackMovesToNoneThatHasLeft(t *testing.T) {
	t.Parallel()
	shop, ctx, all := orderstest.Open(t, dbtest.Open(t)), context.Background(), catalog.Everything()
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 50})
	asks := func(o orders.Order) (out []money.VND) {
		sent, err := shop.Store.Shipments(ctx, o.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range sent {
			out = append(out, p.Ask)
		}
		return out
	}
	// Three jars of 120.000 ₫ and 18.000 ₫: two parcels left, the second arrived, the first comes back.
	two := func() (orders.Order, []orders.Shipment) {
		o := shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 3}).Orders[0]
		taken(t, shop, o.ID, orders.Confirm, orders.Pack)
		for n := range 2 {
			if err := shop.Store.Send(ctx, officer, all, o.ID, orders.Send{After: n, Lines: map[int64]int{o.Lines[0].ID: 1}}); err != nil {
				t.Fatal(err)
			}
		}
		sent, err := shop.Store.Shipments(ctx, o.ID)
		if err == nil {
			err = shop.Store.Arrive(ctx, officer, all, o.ID, sent[1].ID)
		}
		if err == nil {
			err = shop.Store.ComeBack(ctx, officer, all, o.ID, sent[0].ID, "Khách không nghe máy")
		}
		if err != nil {
			t.Fatal(err)
		}
		return o, sent
	}
	next, _ := two()
	if err := shop.Store.Send(ctx, officer, all, next.ID, orders.Send{After: 2}); err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprint(asks(next)); got != fmt.Sprint([]money.VND{138_000, 120_000, 138_000}) {
		t.Errorf("with a third parcel they ask for %s", got)
	}
	none, _ := two()
	if err := shop.Store.Drop(ctx, officer, all, none.ID, "Hết hàng"); err != nil {
		t.Fatal(err)
	}
	if got := now(t, shop, none); fmt.Sprint(asks(none)) != fmt.Sprint([]money.VND{138_000, 120_000, 0}) || got.Due() != 120_000 || got.Waived != 258_000 {
		t.Errorf("without a third they ask for %v, due is %s, let off %s", asks(none), got.Due(), got.Waived)
	}
	if _, err := shop.DB.Pool.Exec(ctx, `UPDATE shipments SET ask = 1 WHERE order_id = $1 AND number = 2`, none.ID); err == nil {
		t.Error("the database lets a parcel ask for something else than when it left")
	}
}

// Who pays by transfer after parcels left is asked for no more than is due, the last parcel first.
func TestMoneyThatComesOtherwiseIsTakenOffWhatParcelsOnTheirWayAskFor(t *testing.T) {
	t.Parallel()
	shop, ctx := orderstest.Open(t, dbtest.Open(t)), context.Background()
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 9})
	o := shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 2}).Orders[0] // 2 × 120.000 ₫ and 18.000 ₫
	taken(t, shop, o.ID, orders.Confirm, orders.Pack)
	for n := range 2 {
		if err := shop.Store.Send(ctx, officer, catalog.Everything(), o.ID, orders.Send{After: n, Lines: map[int64]int{o.Lines[0].ID: 1}}); err != nil {
			t.Fatal(err)
		}
	}
	asks := func(want ...money.VND) {
		t.Helper()
		sent, err := shop.Store.Shipments(ctx, o.ID)
		if err != nil {
			t.Fatal(err)
		}
		order := now(t, shop, o)
		if got := order.AsksNow(sent); fmt.Sprint(got) != fmt.Sprint(want) || sent[0].Ask != 138_000 || sent[1].Ask != 120_000 {
			t.Errorf("%v is asked for now, want %v; written on them is %s and %s", got, want, sent[0].Ask, sent[1].Ask)
		}
	}
	asks(138_000, 120_000)
	settled(t, shop, received(o, "part", 130_000))
	asks(128_000, 0)
	taken(t, shop, o.ID, orders.Deliver)
	asks(138_000, 120_000) // they are there: nobody is to be told any more
	taken(t, shop, o.ID, orders.Collect)
	if n := shop.Number(`SELECT amount FROM ledger_entries WHERE kind = $1`, ledger.Collected); n != 128_000 {
		t.Errorf("%d was collected", n)
	}
}
