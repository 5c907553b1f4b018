package returns_test

import (
	"context"
	"sync"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/returns"
)

// owed is an order that was paid by transfer and called off, so that all of it is owed back.
func (k *counter) owed() orders.Order {
	ctx := context.Background()
	o := k.PlacedBy(orders.Transfer, catalog.Take{VariantID: k.jar.VariantID, Quantity: 1}).Orders[0]
	_, err := k.Store.Settle(ctx, officer, orders.Fact{OrderID: o.ID, Method: orders.Transfer, Kind: "received", Ref: o.Code, Amount: o.Total})
	k.must(err)
	k.must(k.Store.Take(ctx, officer, catalog.Everything(), o.ID, orders.Cancel, "Hết hàng"))
	return o
}

func TestMoreThanOnePersonGivesBackAloneIsBookedByASecond(t *testing.T) {
	t.Parallel()
	k := open(t)
	ctx, all := context.Background(), catalog.Everything()
	other := audit.Actor{Kind: audit.Staff, ID: 99, Name: "Lan"}
	out := func(o orders.Order, want money.VND) {
		t.Helper()
		if now, _, err := k.Store.OrderByCode(ctx, all, o.Code); err != nil || now.PaidOut != want {
			t.Errorf("%s went back, want %s (%v)", now.PaidOut, want, err)
		}
	}
	waiting := func(o orders.Order) int64 {
		t.Helper()
		list, err := k.cases.Waiting(ctx, k.mine)
		if err != nil || len(list) != 1 || list[0].Amount != o.Total || list[0].AskedBy != maker.ID {
			t.Fatalf("what waits: %+v (%v)", list, err)
		}
		return list[0].ID
	}
	// At the limit one person is enough, a đồng above it is not.
	small := k.owed()
	k.Exec(`UPDATE selling_rules SET refund_alone = $1`, small.Total)
	k.must(k.cases.Return(ctx, maker, k.mine, small.ID, "s", "FT 1"))
	out(small, small.Total)
	k.Exec(`UPDATE selling_rules SET refund_alone = $1`, small.Total-1)
	big := k.owed()
	for range 2 { // pressed twice
		k.must(k.cases.Return(ctx, maker, k.mine, big.ID, "b", "FT 2"))
	}
	out(big, 0)
	id := waiting(big)
	if err := k.cases.Return(ctx, officer, all, big.ID, "c", "FT 3"); !fault.Is(err, "case.waits_second") {
		t.Errorf("another while one waits: %v", err)
	}
	if err := k.cases.Agree(ctx, maker, k.mine, id); !fault.Is(err, "approval.same_person") {
		t.Errorf("one person agreed to what they wrote down: %v", err)
	}
	if err := k.cases.Agree(ctx, other, catalog.Scope{ProducerID: k.NemHaHoa()}, id); !fault.Is(err, "approval.not_found") {
		t.Errorf("another producer agreed: %v", err)
	}
	if err := k.cases.SendBack(ctx, other, all, id, "  "); !fault.Is(err, "approval.why") {
		t.Errorf("sent back without a reason: %v", err)
	}
	k.must(k.cases.SendBack(ctx, other, all, id, "Chưa thấy tiền ra"))
	out(big, 0)
	k.must(k.cases.Return(ctx, maker, k.mine, big.ID, "d", "FT 4"))
	id = waiting(big)
	var done sync.WaitGroup
	said := make(chan error, 8)
	for range cap(said) {
		done.Go(func() { said <- k.cases.Agree(ctx, other, all, id) })
	}
	done.Wait()
	if n := fine(said); n != 1 {
		t.Errorf("agreed to %d times", n)
	}
	out(big, big.Total)
	if n := k.Number(`SELECT count(*) FROM audit_log WHERE action IN ('hand_refund.proposed', 'hand_refund.approved', 'hand_refund.sent_back') AND entity_id = $1`, big.ID); n != 4 {
		t.Errorf("the log has %d lines", n)
	}

	// What is owed changes while it waits: nobody books the old sum.
	moved := k.owed()
	k.must(k.cases.Return(ctx, maker, k.mine, moved.ID, "m", "FT 5"))
	_, err := k.Store.Settle(ctx, officer, orders.Fact{OrderID: moved.ID, Method: orders.Transfer, Kind: "received", Ref: "again", Amount: 1_000})
	k.must(err)
	if err := k.cases.Agree(ctx, other, all, waiting(moved)); !fault.Is(err, "case.changed") {
		t.Errorf("an old sum was booked: %v", err)
	}
	out(moved, 0)
}

func TestACaseAboveTheLimitEndsWithTheSecondPersonsYes(t *testing.T) {
	t.Parallel()
	k := open(t)
	ctx, all := context.Background(), catalog.Everything()
	k.Exec(`UPDATE selling_rules SET refund_alone = 50000`)
	o := k.delivered(3)
	c := k.asks(o, returns.Broken, returns.Refund)
	k.must(k.cases.Reply(ctx, maker, k.mine, c.ID, 0, returns.Proposal{Body: "Cơ sở xin lỗi", Offer: returns.Refund, Amount: 240_000}))
	k.must(k.cases.Take(ctx, buyer, all, c.ID, 0, returns.Accept, ""))
	for range 2 {
		k.must(k.cases.Paid(ctx, maker, k.mine, c.ID, 0, "FT 26001"))
	}
	if now := k.read(c); now.State != returns.Agreed || now.Refunded != 0 {
		t.Errorf("one person ended it: %s, %s back", now.State, now.Refunded)
	}
	list, err := k.cases.Waiting(ctx, all)
	if err != nil || len(list) != 1 || list[0].CaseID == nil || *list[0].CaseID != c.ID {
		t.Fatalf("what waits: %+v (%v)", list, err)
	}
	k.must(k.cases.Agree(ctx, officer, all, list[0].ID))
	if now := k.read(c); now.State != returns.Settled || now.Refunded != 240_000 {
		t.Errorf("two people did not end it: %s, %s back", now.State, now.Refunded)
	}
	if n := k.Number(`SELECT count(*) FROM ledger_entries WHERE order_id = $1 AND kind = 'refunded' AND amount = -240000`, o.ID); n != 1 {
		t.Errorf("%d entries", n)
	}
}
