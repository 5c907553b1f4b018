package returns_test

import (
	"context"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/ledger"
	"github.com/ocop-hungdao/ocop/orders/returns"
)

// Two cases may be about one jar; it comes back once, and what was never sent does not.
func TestTheSameGoodsDoNotComeBackTwice(t *testing.T) {
	t.Parallel()
	k := open(t)
	ctx, all := context.Background(), catalog.Everything()
	agreed := func(o orders.Order, r returns.Reason, offer returns.Wish) *returns.Case {
		t.Helper()
		c := k.asks(o, r, offer)
		p := returns.Proposal{Body: "Gửi lại cho cơ sở", Offer: offer, GoodsBack: true}
		if offer == returns.Refund {
			p.Amount = 1000
		}
		k.must(k.cases.Mediate(ctx, officer, all, c.ID, 0, p))
		k.must(k.cases.Take(ctx, buyer, all, c.ID, 0, returns.SendBack, "Gửi GHN"))
		return k.read(c)
	}
	in := func(c *returns.Case, n int) error {
		return k.cases.Receive(ctx, maker, k.mine, c.ID, 0, returns.Goods{Back: map[int64]int{c.Lines[0].LineID: n}})
	}
	o := k.delivered(1)
	one, two := agreed(o, returns.Broken, returns.Refund), agreed(o, returns.NotAsSaid, returns.Refund)
	before := k.stock()
	k.must(in(one, 1))
	if err := in(two, 1); !fault.Is(err, "case.back_already") || k.stock() != before+1 {
		t.Errorf("one jar came back twice: %v, %d on the shelf after %d", err, k.stock(), before)
	}
	k.must(in(two, 0))

	// Of two, one was never sent.
	o = k.PlacedBy(orders.Transfer, catalog.Take{VariantID: k.jar.VariantID, Quantity: 2}).Orders[0]
	if _, err := k.Store.Settle(ctx, officer, orders.Fact{OrderID: o.ID, Method: orders.Transfer, Kind: ledger.Received, Ref: o.Code, Amount: o.Total}); err != nil {
		t.Fatal(err)
	}
	k.must(k.Store.Take(ctx, officer, all, o.ID, orders.Pack, ""))
	k.must(k.Store.Send(ctx, officer, all, o.ID, orders.Send{Lines: map[int64]int{o.Lines[0].ID: 1}}))
	k.must(k.Store.Drop(ctx, officer, all, o.ID, "Hết hàng"))
	k.must(k.Store.Take(ctx, officer, all, o.ID, orders.Deliver, ""))
	short := agreed(o, returns.Broken, returns.Refund)
	if err := in(short, 2); !fault.Is(err, "case.lines") || short.Lines[0].Quantity != 1 {
		t.Errorf("a jar is complained of, and came back, that was never sent: %v", err)
	}
	k.must(in(short, 1))

	// What was sent in the place of what came back may come back too.
	o = k.delivered(1)
	first := agreed(o, returns.Broken, returns.Exchange)
	k.must(in(first, 1))
	k.must(k.cases.Take(ctx, maker, k.mine, first.ID, 0, returns.Finish, ""))
	k.must(in(agreed(o, returns.NotAsSaid, returns.Refund), 1))
	if n := k.Number(`SELECT sum(delta)::int FROM stock_movements WHERE order_id = $1`, o.ID); n != 0 {
		t.Errorf("the stock ledger is %d off", n)
	}
}
