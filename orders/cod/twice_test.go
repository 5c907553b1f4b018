package cod_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/cod"
	"github.com/ocop-hungdao/ocop/orders/ledger"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

var officer = audit.Actor{Kind: audit.Staff, ID: 1, Name: "Phòng Kinh tế"}

// carried is an order of a jar to be paid at the door, with a courier, that took some steps.
func carried(t *testing.T, shop *orderstest.Shop, jar catalogtest.Jar, tracking string, steps ...orders.Step) orders.Order {
	t.Helper()
	ctx, all := context.Background(), catalog.Everything()
	o := shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 1}).Orders[0]
	take := func(step orders.Step) {
		t.Helper()
		if err := shop.Store.Take(ctx, officer, all, o.ID, step, ""); err != nil {
			t.Fatalf("%s: %v", step, err)
		}
	}
	take(orders.Confirm)
	take(orders.Pack)
	if err := shop.Store.Send(ctx, officer, all, o.ID, orders.Send{Courier: "ghn", Tracking: tracking}); err != nil {
		t.Fatal(err)
	}
	for _, step := range steps {
		take(step)
	}
	return o
}

// A buyer who pays at the door and by transfer too is owed one of them, and the courier still
// has to pay out what it took.
func TestATransferDoesNotHideTheCashThatACourierHolds(t *testing.T) {
	t.Parallel()
	ctx, all := context.Background(), catalog.Everything()
	shop := orderstest.Open(t, dbtest.Open(t))
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 9})
	store := cod.NewStore(shop.DB, shop.Store, catalogtest.Noon)
	transfer := func(o orders.Order, amount money.VND) orders.Settled {
		t.Helper()
		done, err := shop.Store.Settle(ctx, officer, orders.Fact{OrderID: o.ID, Method: orders.Transfer, Kind: ledger.Received, Ref: fmt.Sprint("t", o.ID, amount), Amount: amount})
		if err != nil {
			t.Fatal(err)
		}
		return done
	}
	missing := func(want money.VND) {
		t.Helper()
		if _, sums, err := store.Missing(ctx, all, 9); err != nil || sums.Missing != want {
			t.Errorf("couriers hold %d, want %d (%v)", sums.Missing, want, err)
		}
	}
	payout := func(tracking string, amount money.VND) cod.Imported {
		t.Helper()
		got, _, err := store.Import(ctx, officer, all, "ghn", fmt.Appendf(nil, "Mã vận đơn,Tiền thu hộ\n%s,%d\n", tracking, amount))
		if err != nil {
			t.Fatal(err)
		}
		return got
	}

	// Collected first, transferred after.
	first := carried(t, shop, jar, "GHN1", orders.Deliver, orders.Collect)
	done := transfer(first, first.Total)
	if done.Order.PaymentMethod != orders.COD || done.Order.PaymentState != orders.PaymentCollected || done.Order.Credit() != first.Total {
		t.Errorf("transferred after the cash: by %s, %s, owed back %d", done.Order.PaymentMethod, done.Order.PaymentState, done.Order.Credit())
	}
	missing(first.Total)
	if got := payout("GHN1", first.Total); got.Matched != 1 {
		t.Errorf("what the courier pays out: %+v", got)
	}
	missing(0)
	if n := shop.Number(`SELECT count(*) FROM orders WHERE id = $1 AND payment_state = 'succeeded'`, first.ID); n != 1 {
		t.Error("the cash arrived, and its try at paying did not end")
	}

	// A part by transfer before: the courier holds the rest, and no more.
	part := carried(t, shop, jar, "GHN2")
	transfer(part, 38_000)
	for _, step := range []orders.Step{orders.Deliver, orders.Collect} {
		if err := shop.Store.Take(ctx, officer, all, part.ID, step, ""); err != nil {
			t.Fatal(err)
		}
	}
	missing(part.Total - 38_000)
	if got := payout("GHN2", part.Total-38_000); got.Matched != 1 {
		t.Errorf("the rest: %+v", got)
	}
	missing(0)
	if n := shop.Number(`SELECT count(*) FROM orders WHERE id = $1 AND payment_state = 'succeeded'`, part.ID); n != 1 {
		t.Error("the rest arrived, and its try at paying did not end")
	}

	// Transferred while the parcel was on its way, and collected all the same: a person says so.
	late := carried(t, shop, jar, "GHN3")
	transfer(late, late.Total)
	if err := shop.Store.Take(ctx, officer, all, late.ID, orders.Deliver, ""); err != nil {
		t.Fatal(err)
	}
	if got := payout("GHN3", late.Total); got.Left != 1 || shop.Number(`SELECT count(*) FROM cod_lines WHERE why = 'not_cash'`) != 1 {
		t.Errorf("cash for what was paid: %+v", got)
	}
	line := int64(shop.Number(`SELECT id FROM cod_lines WHERE tracking = 'GHN3'`))
	if err := store.Assign(ctx, officer, all, line, late.ID); err != nil {
		t.Fatalf("cash for what was paid is not booked: %v", err)
	}
	if got, _, err := shop.Store.OrderByCode(ctx, all, late.Code); err != nil || got.Credit() != late.Total || got.Collected != late.Total || got.Remitted != late.Total || got.State != orders.Completed {
		t.Errorf("collected all the same: %+v (%v)", got, err)
	}
	missing(0)
}
