package orders_test

import (
	"context"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/internal/workday"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

func TestAWayThatIsClosedTakesNoNewOrderAndHurtsNoOld(t *testing.T) {
	t.Parallel()
	shop, ctx := orderstest.Open(t, dbtest.Open(t)), context.Background()
	book := orders.NewRuleBook(shop.DB, catalogtest.Noon)
	usable := []orders.Method{orders.COD, orders.Transfer}
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 90})
	shop.Account(shop.CoopLangSo())
	place := func(m orders.Method) error {
		c := shop.Cart(catalog.Take{VariantID: jar.VariantID, Quantity: 1})
		r := shop.Request(c, 0)
		q, err := shop.Checkout.QuoteCart(ctx, c, r.Destination)
		if err != nil {
			t.Fatal(err)
		}
		r.ExpectedTotal, r.Method = &q.Total, m
		_, err = shop.Checkout.Place(ctx, r)
		return err
	}
	before, cash := shop.PlacedBy(orders.Transfer, catalog.Take{VariantID: jar.VariantID, Quantity: 1}).Orders[0], shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 1}).Orders[0]
	if form, ok := fault.AsForm(book.Close(ctx, officer, orders.Transfer, " ", usable)); !ok || form.Fields[0].Key != "rules.why" {
		t.Fatal("closed without a reason")
	}
	if err := book.Close(ctx, officer, orders.Transfer, "Ngân hàng  bảo trì", usable); err != nil {
		t.Fatal(err)
	}
	form, ok := fault.AsForm(place(orders.Transfer))
	if !ok || form.Fields[0].Name != "payment_method" || form.Fields[0].Key != "payment.way_closed" || form.Fields[0].Details["why"] != "Ngân hàng bảo trì" {
		t.Errorf("an order by a closed way: %v", form)
	}
	if err := place(orders.COD); err != nil {
		t.Errorf("the other way: %v", err)
	}
	if err := shop.Checkout.SwitchMethod(ctx, cash.ID, orders.Transfer); !fault.Is(err, "payment.way_closed") {
		t.Errorf("switched to a closed way: %v", err)
	}
	if err := shop.Checkout.SwitchMethod(ctx, before.ID, orders.Transfer); err != nil {
		t.Errorf("the way it has: %v", err)
	}
	settled(t, shop, received(before, "ft-1", before.Total))
	if got := now(t, shop, before); got.State != orders.Confirmed {
		t.Errorf("what was ordered before and is paid is %s", got.State)
	}
	if err := book.Close(ctx, officer, orders.COD, "Mưa bão", usable); !fault.Is(err, "rules.last_way") {
		t.Errorf("no way is left: %v", err)
	}
	if err := book.Close(ctx, officer, orders.COD, "Mưa bão", append(usable, orders.Stripe)); err != nil {
		t.Errorf("with cards: %v", err)
	}
	if err := book.Reopen(ctx, officer, orders.Transfer, []orders.Method{orders.COD}); !fault.Is(err, "rules.not_set_up") {
		t.Errorf("opened what is not set up: %v", err)
	}
	for range 2 {
		if err := book.Reopen(ctx, officer, orders.Transfer, usable); err != nil {
			t.Fatal(err)
		}
	}
	if err := place(orders.Transfer); err != nil {
		t.Errorf("open again: %v", err)
	}
	var lines string
	if err := shop.DB.Pool.QueryRow(ctx, `SELECT string_agg(concat_ws(' ', action, reason, before ->> 'way_transfer', '>', after ->> 'way_transfer'), '; ' ORDER BY id) FROM audit_log WHERE entity = 'setting'`).Scan(&lines); err != nil ||
		lines != "setting.way_closed Ngân hàng bảo trì  > Ngân hàng bảo trì; setting.way_closed Mưa bão >; setting.way_opened  Ngân hàng bảo trì > " {
		t.Errorf("the log: %q (%v)", lines, err)
	}
}

func TestNumbersHoldFromNowOnAndAnOrderKeepsWhatItWasGiven(t *testing.T) {
	t.Parallel()
	clock := catalogtest.Noon()
	at := func() time.Time { return clock }
	shop, ctx := orderstest.OpenAt(t, dbtest.Open(t), at), context.Background()
	book := orders.NewRuleBook(shop.DB, at)
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 90})
	shop.Account(shop.CoopLangSo())
	take := catalog.Take{VariantID: jar.VariantID, Quantity: 1}
	cash, ahead := shop.Placed(take).Orders[0], shop.PlacedBy(orders.Transfer, take).Orders[0]
	for name, wrong := range map[string]orders.Rules{"most_cash": {MostCash: 99_999}, "confirm_hours": {ConfirmHours: 49}, "pay_hours": {PayHours: 1}, "hold_minutes": {HoldMinutes: 31}, "cold_hour": {ColdHour: 17}} {
		form, ok := fault.AsForm(book.SetNumbers(ctx, officer, 1, wrong))
		if !ok || len(form.Fields) != 1 || form.Fields[0].Name != name || form.Fields[0].Key != "rules."+name {
			t.Errorf("%s out of bounds: %v", name, form)
		}
	}
	set := orders.Rules{MostCash: 150_000, ConfirmHours: 2, PayHours: 6, HoldMinutes: 5, ColdHour: 8, RefundAlone: 700_000}
	if err := book.SetNumbers(ctx, officer, 1, set); err != nil {
		t.Fatal(err)
	}
	if err := book.SetNumbers(ctx, officer, 1, orders.Rules{}); !fault.Is(err, "rules.changed_meanwhile") {
		t.Errorf("saved over somebody: %v", err)
	}
	l, err := shop.Checkout.Launch.Launch(ctx)
	if err != nil || shop.Checkout.Standing(l.Rules) != set || (orders.Rules{}).Keeps() != catalog.HoldFor {
		t.Fatalf("what holds is %+v (%v)", l.Rules, err)
	}
	if got := now(t, shop, cash); !got.ConfirmBy.Equal(cash.ConfirmBy) {
		t.Errorf("the deadline that was given moved to %s", got.ConfirmBy)
	}
	if got := now(t, shop, ahead); !got.PayBy.Equal(*ahead.PayBy) {
		t.Errorf("the time to pay that was given moved to %s", got.PayBy)
	}
	if got := shop.Placed(take).Orders[0]; !got.ConfirmBy.Equal(clock.Add(2 * time.Hour)) {
		t.Errorf("to be confirmed by %s", got.ConfirmBy)
	}
	if got := shop.PlacedBy(orders.Transfer, take).Orders[0]; !got.PayBy.Equal(clock.Add(6 * time.Hour)) {
		t.Errorf("to be paid by %s", got.PayBy)
	}
	c := shop.Cart(catalog.Take{VariantID: jar.VariantID, Quantity: 2})
	r := shop.Request(c, 258_000)
	if _, err := shop.Checkout.Place(ctx, r); !fault.Is(err, "cod.ceiling") {
		t.Errorf("over the ceiling of the office: %v", err)
	}
	if offered, err := shop.Checkout.TakesCash(ctx, l.Rules, &orders.Purchase{ID: 1}, &orders.Order{Total: 150_001}); err != nil || offered {
		t.Errorf("cash is offered over the ceiling: %v", err)
	}
}

func TestDaysOffMoveWhatIsPromised(t *testing.T) {
	t.Parallel()
	clock := time.Date(2027, 2, 4, 10, 0, 0, 0, time.UTC) // 17:00 in Hà Nội, the evening before
	at := func() time.Time { return clock }
	shop, ctx := orderstest.OpenAt(t, dbtest.Open(t), at), context.Background()
	days := workday.NewStore(shop.DB, at)
	if _, err := days.Add(ctx, officer, workday.Typed{First: "05/02/2027", Last: "11/02/2027", Name: "Nghỉ Tết"}); err != nil {
		t.Fatal(err)
	}
	jar := shop.Product(catalogtest.Goods{Name: "Nem", Stock: 90})
	shop.Exec(`UPDATE products SET cold_chain = true WHERE id = $1`, jar.ProductID)
	take := catalog.Take{VariantID: jar.VariantID, Quantity: 1}
	old := shop.Placed(take).Orders[0]
	shop.Store.Days = &workday.Board{Reader: days, Fresh: time.Hour, Now: at}
	by, off := shop.Checkout.ConfirmBy(orders.Rules{})
	o := shop.Placed(take).Orders[0]
	if want := time.Date(2027, 2, 12, 8, 0, 0, 0, vntime.Zone()); !o.ConfirmBy.Equal(want) || !by.Equal(want) || len(off) != 1 {
		t.Errorf("to be confirmed by %s, %v", o.ConfirmBy, off)
	}
	if got := vntime.Date(o.Leaves()); got != "12/02/2027" {
		t.Errorf("cold goods leave on %s", got)
	}
	if got := vntime.Date(old.Leaves()); got != "05/02/2027" {
		t.Errorf("what was said before moved to %s", got)
	}
	if _, err := days.Remove(ctx, officer, 1); err != nil {
		t.Fatal(err)
	}
	shop.Store.Days.Forget()
	if got := now(t, shop, o); vntime.Date(got.Leaves()) != "12/02/2027" || !got.ConfirmBy.Equal(o.ConfirmBy) {
		t.Errorf("an order forgot what it was given: %s, %s", got.Leaves(), got.ConfirmBy)
	}
}

func TestRemindersComeInProportionToTheTimeToPay(t *testing.T) {
	t.Parallel()
	clock := catalogtest.Noon()
	at := func() time.Time { return clock }
	shop, ctx := orderstest.OpenAt(t, dbtest.Open(t), at), context.Background()
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 9})
	shop.Account(shop.CoopLangSo())
	if err := orders.NewRuleBook(shop.DB, at).SetNumbers(ctx, officer, 1, orders.Rules{PayHours: 6}); err != nil {
		t.Fatal(err)
	}
	shop.PlacedBy(orders.Transfer, catalog.Take{VariantID: jar.VariantID, Quantity: 1})
	for _, step := range []struct {
		after time.Duration
		want  int
	}{{0, 0}, {29 * time.Minute, 0}, {30 * time.Minute, 1}, {4 * time.Hour, 0}, {5 * time.Hour, 1}, {5*time.Hour + time.Minute, 0}} {
		clock = catalogtest.Noon().Add(step.after)
		if n, err := shop.Store.RemindUnpaid(ctx); err != nil || n != step.want {
			t.Errorf("%s after: %d reminders, not %d (%v)", step.after, n, step.want, err)
		}
	}
}
