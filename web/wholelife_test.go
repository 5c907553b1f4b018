package web_test

import (
	"context"
	"crypto/rand"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/ledger"
	"github.com/ocop-hungdao/ocop/orders/returns"
	"github.com/ocop-hungdao/ocop/orders/statement"
	"github.com/ocop-hungdao/ocop/orders/voucher"
)

// life is a purchase of two producers, followed from its placing to the closed month.
type life struct {
	*visit
	t    *testing.T
	key  string
	ids  [2]int64
	code [2]string
	jars [2]catalogtest.Jar
	had  int // of each kind, at first
}

// agree holds that at one step the books, the order, the shelf and the page say the same.
func (l *life) agree(step string, which int, status ledger.Status, in, back money.VND, away int, words ...string) {
	l.t.Helper()
	o, _, err := l.Store.OrderByCode(context.Background(), catalog.Everything(), l.code[which])
	if err != nil {
		l.t.Fatal(err)
	}
	booked := l.Number(`SELECT coalesce(sum(amount), 0)::int FROM ledger_entries WHERE order_id = $1 AND kind <> 'waived'`, o.ID)
	if o.PaidIn != in || o.PaidOut != back || money.VND(booked) != in-back || o.Money() != status {
		l.t.Errorf("%s, order %d: in %s, back %s, in the books %d, %s; want %s, %s, %s", step, which, o.PaidIn, o.PaidOut, booked, o.Money(), in, back, status)
	}
	shelf := l.Number(`SELECT stock FROM variants WHERE id = $1`, l.jars[which].VariantID)
	moved := l.Number(`SELECT coalesce(sum(delta), 0)::int FROM stock_movements WHERE order_id = $1`, o.ID)
	if shelf != l.had-away || moved != -away {
		l.t.Errorf("%s, order %d: %d on the shelf, moved %d; want %d away", step, which, shelf, moved, away)
	}
	page := l.get("/don/" + o.Code + "?k=" + l.key)
	for _, w := range append(words, o.Total.String()) {
		if page.status != 200 || !strings.Contains(page.text(), strings.ReplaceAll(w, "\u00a0", " ")) {
			l.t.Errorf("%s, order %d: the page does not say %q", step, which, w)
		}
	}
}

func TestTheWholeLifeOfASplitOrder(t *testing.T) {
	t.Parallel()
	now := catalogtest.Noon()
	clock := func() time.Time { return now }
	l := &life{visit: openAt(t, clock), t: t, had: 9}
	ctx, all, hoa := context.Background(), catalog.Everything(), audit.Actor{Kind: audit.Staff, ID: 7, Name: "Hoa"}
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	l.jars = [2]catalogtest.Jar{l.Product(catalogtest.Goods{Name: "Miến", Stock: l.had, Price: 70_000}), l.Product(catalogtest.Goods{Name: "Nem", Group: "nem", Producer: l.NemHaHoa(), Price: 80_000, Stock: l.had})}
	l.Account(l.CoopLangSo())
	l.Account(l.NemHaHoa())
	vouchers := voucher.NewStore(l.db, clock)
	v, err := vouchers.Make(ctx, hoa, 0, voucher.Voucher{Code: "TET2027", Percent: 10, Cap: 20_001, Uses: 1, PerPhone: 1, Bearer: voucher.ByCommune, StartsAt: now.Add(-time.Hour), EndsAt: now.Add(time.Hour)})
	must(err)
	must(vouchers.Publish(ctx, hoa, 0, v))

	// Placed: paid by transfer, with a voucher shared to the đồng.
	cart := l.Cart(catalog.Take{VariantID: l.jars[0].VariantID, Quantity: 3}, catalog.Take{VariantID: l.jars[1].VariantID, Quantity: 2})
	r := l.Request(cart, 0)
	q, err := l.Checkout.QuoteWith(ctx, cart, r.Destination, "TET2027")
	must(err)
	r.Method, r.Voucher, r.ExpectedTotal = orders.Transfer, "TET2027", &q.Total
	p, err := l.Checkout.Place(ctx, r)
	must(err)
	for i, o := range p.Orders {
		l.ids[i], l.code[i] = o.ID, o.Code
	}
	l.key = orders.NewLinks(l.Store, []byte("a key for tests")).Key(p)
	mien, nem := p.Orders[0], p.Orders[1]
	if mien.Discount+nem.Discount != 20_001 || mien.Total+nem.Total != p.Total {
		t.Fatalf("the shares do not sum to the whole: %s, %s, %s", mien.Discount, nem.Discount, p.Total)
	}
	l.agree("placed", 0, ledger.None, 0, 0, 3, "TET2027", mien.Code)
	l.agree("placed", 1, ledger.None, 0, 0, 2, "TET2027")

	// The second producer's part is paid at the door instead.
	must(l.Checkout.SwitchMethod(ctx, nem.ID, orders.COD))
	l.agree("paid at the door", 1, ledger.None, 0, 0, 2, "Trả tiền mặt")

	// The transfer comes in two parts, and each of them twice.
	part := mien.Total / 2
	for _, f := range []orders.Fact{{Ref: "one", Amount: part}, {Ref: "one", Amount: part}, {Ref: "two", Amount: mien.Total - part}, {Ref: "two", Amount: mien.Total - part}} {
		f.OrderID, f.Method, f.Kind = mien.ID, orders.Transfer, ledger.Received
		_, err := l.Store.Settle(ctx, hoa, f)
		must(err)
		if f.Ref == "one" {
			l.agree("paid in part", 0, ledger.Partial, part, 0, 3, "Còn phải trả")
		}
	}
	l.agree("paid", 0, ledger.Full, mien.Total, 0, 3, "Đã nhận đủ tiền")

	// Both leave; the one is delivered, the other is not taken in and comes back.
	take := func(which int, steps ...orders.Step) {
		t.Helper()
		for _, s := range steps {
			must(l.Store.Take(ctx, hoa, all, l.ids[which], s, map[orders.Step]string{orders.TakeIn: "Khách không nhận"}[s]))
		}
	}
	take(0, orders.Pack, orders.Ship, orders.Deliver)
	l.agree("delivered", 0, ledger.Full, mien.Total, 0, 3, "Đã xong")
	take(1, orders.Confirm, orders.Pack, orders.Ship, orders.Miss)
	l.agree("nobody met", 1, ledger.None, 0, 0, 2, "Giao chưa gặp")
	take(1, orders.TurnBack, orders.TakeIn)
	l.agree("come back", 1, ledger.None, 0, 0, 0, "Khách không nhận")
	if err := l.Store.Take(ctx, hoa, all, nem.ID, orders.TakeIn, "Khách không nhận"); err == nil {
		t.Error("it came back twice")
	}

	// One jar was broken: it comes back, is lost, and its price goes back once.
	cases := returns.NewStore(l.db, l.Store, clock, rand.Reader)
	line := mien.Lines[0].ID
	k, err := cases.Open(ctx, audit.Actor{Kind: audit.Buyer}, all, mien.ID, returns.Request{Once: "a", Reason: returns.Broken, Wants: returns.Refund, Body: "Vỡ", Lines: map[int64]int{line: 1}})
	must(err)
	l.agree("asked", 0, ledger.Full, mien.Total, 0, 3, "PA-0001", "Mới gửi")
	worth := mien.Worth(map[int64]int{line: 1})
	must(cases.Mediate(ctx, hoa, all, k.ID, 0, returns.Proposal{Body: "Hoàn một gói", Offer: returns.Refund, Amount: worth, GoodsBack: true}))
	must(cases.Receive(ctx, hoa, all, k.ID, 0, returns.Goods{Back: map[int64]int{line: 1}, Lost: map[int64]int{line: 1}, Why: "Vỡ vụn"}))
	l.agree("taken in, and lost", 0, ledger.Full, mien.Total, 0, 3, "Đã thống nhất")
	must(cases.Paid(ctx, hoa, all, k.ID, 0, "FT 26331"))
	if err := cases.Paid(ctx, hoa, all, k.ID, 0, "FT 26331"); err == nil {
		t.Error("paid back twice")
	}
	l.agree("paid back in part", 0, ledger.RefundedPart, mien.Total, worth, 3, "Đã trả lại bạn", worth.String())

	// The month is closed: it says what the books say, and does not change any more.
	now = time.Date(2026, 12, 2, 5, 0, 0, 0, time.UTC)
	store, november := statement.NewStore(l.db, clock), statement.Period{Year: 2026, Month: time.November}
	must(store.Close(ctx, hoa, l.CoopLangSo(), november))
	sum := func(producer int64, p statement.Period) statement.Sums {
		t.Helper()
		s, err := store.Of(ctx, all, producer, p)
		must(err)
		return s.Total()
	}
	closed := sum(l.CoopLangSo(), november)
	if closed.Sold() != mien.Total || closed.Received != mien.Total || closed.Refunded != worth || closed.Net() != mien.Total-worth || closed.ByCommune != mien.Discount*2/3 { // of three, one came back: what was not sold is not paid for
		t.Errorf("the month says %+v", closed)
	}
	if other := sum(l.NemHaHoa(), november); other != (statement.Sums{}) {
		t.Errorf("what came back was sold: %+v", other)
	}
	_, err = l.Store.Settle(ctx, hoa, orders.Fact{OrderID: mien.ID, Method: orders.Transfer, Kind: ledger.Refunded, Ref: "late", Amount: -1_000})
	must(err)
	if again := sum(l.CoopLangSo(), november); again != closed {
		t.Errorf("a closed month changed: %+v", again)
	}
	if next := sum(l.CoopLangSo(), statement.Period{Year: 2026, Month: time.December}); next.Refunded != 1_000 {
		t.Errorf("the next month says %+v", next)
	}
	l.agree("in the next month", 0, ledger.RefundedPart, mien.Total, worth+1_000, 3, (worth + 1_000).String())

	// Another comes back after the month was closed: what the commune paid for it is taken back then.
	k, err = cases.Open(ctx, audit.Actor{Kind: audit.Buyer}, all, mien.ID, returns.Request{Once: "b", Reason: returns.Broken, Wants: returns.Refund, Body: "Vỡ nữa", Lines: map[int64]int{line: 1}})
	must(err)
	must(cases.Mediate(ctx, hoa, all, k.ID, 0, returns.Proposal{Body: "Hoàn thêm", Offer: returns.Refund, Amount: worth, GoodsBack: true}))
	must(cases.Receive(ctx, hoa, all, k.ID, 0, returns.Goods{Back: map[int64]int{line: 1}, Lost: map[int64]int{line: 1}, Why: "Vỡ"}))
	must(cases.Paid(ctx, hoa, all, k.ID, 0, "FT 26337"))
	if next := sum(l.CoopLangSo(), statement.Period{Year: 2026, Month: time.December}); next.ByCommune != -mien.Discount/3 || sum(l.CoopLangSo(), november) != closed {
		t.Errorf("the next month says %+v", next)
	}
}
