package transfer_test

import (
	"strings"
	"sync"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/ledger"
	"github.com/ocop-hungdao/ocop/orders/transfer"
)

func TestTheDeskSuggestsAndAPersonDecides(t *testing.T) {
	t.Parallel()
	b := open(t)
	o, twin := b.order(), b.order()
	slip := []byte(o.Code)
	slip[6] = map[bool]byte{true: 'C', false: 'B'}[slip[6] == 'B']
	b.book(b.line("Khach mau chuyen tien "+string(slip), o.Total))
	line := b.open()[0]
	if len(line.Suggestions) != 2 || line.Suggestions[0].Code != o.Code || !line.Suggestions[0].NearCode || !line.Suggestions[0].SameAmount || !line.Suggestions[0].SameName || line.Suggestions[1].NearCode {
		t.Fatalf("suggested %+v", line.Suggestions)
	}
	if b.now(o).PaidIn != 0 {
		t.Fatal("a suggestion was taken by itself")
	}
	if _, err := b.lines.Allocate(ctx, officer, catalog.Scope{ProducerID: b.NemHaHoa()}, line.ID, o.ID); !fault.Is(err, "txn.not_found") {
		t.Fatalf("by another producer: %v", err)
	}
	if done, err := b.lines.Allocate(ctx, officer, catalog.Everything(), line.ID, o.ID); err != nil || done.Fate != orders.Paid {
		t.Fatalf("allocated: %+v (%v)", done, err)
	}
	if _, err := b.lines.Allocate(ctx, officer, catalog.Everything(), line.ID, twin.ID); !fault.Is(err, "txn.spent") {
		t.Fatalf("a second time: %v", err)
	}
	if err := b.lines.Undo(ctx, officer, catalog.Everything(), line.ID, "Ghi nhầm đơn"); err != nil {
		t.Fatal(err)
	}
	if got := b.now(o); got.PaidIn != 0 || got.State != orders.Confirmed || got.May(orders.Pack) {
		t.Fatalf("taken off: %+v", got)
	}
	if done, err := b.lines.Allocate(ctx, officer, catalog.Everything(), line.ID, twin.ID); err != nil || done.Fate != orders.Paid {
		t.Fatalf("to the right one: %+v (%v)", done, err)
	}
	rest := b.book(b.line("không rõ", 9_000)).Txn
	if err := b.lines.Close(ctx, officer, catalog.Everything(), rest.ID, transfer.NotOurs, " "); !fault.Is(err, "txn.why") {
		t.Fatalf("closed without a word: %v", err)
	}
	if err := b.lines.Close(ctx, officer, catalog.Everything(), rest.ID, transfer.NotOurs, "Tiền họ hàng gửi"); err != nil || len(b.open()) != 0 {
		t.Fatalf("closed: %v", err)
	}
	if n := b.Number(`SELECT count(*) FROM audit_log WHERE entity = 'bank_txn' AND actor_name = 'Phòng Kinh tế'`); n != 4 {
		t.Errorf("%d decisions are written down", n)
	}
}

func TestTheDeskSuggestsAnOrderByWhatItStillAsksFor(t *testing.T) {
	t.Parallel()
	b := open(t)
	o := b.order()
	b.Exec(`INSERT INTO ledger_entries (order_id, kind, provider, external_ref, amount, actor_kind) VALUES ($1, 'waived', 'office', 'unsent:1:1', 9000, 'staff')`, o.ID)
	b.book(b.line("tiền hàng", o.Total-9_000))
	if line := b.open()[0]; len(line.Suggestions) != 1 || !line.Suggestions[0].SameAmount || line.Suggestions[0].Total != o.Total-9_000 || line.Suggestions[0].Due != o.Total-9_000 {
		t.Errorf("suggested %+v", line.Suggestions)
	}
}

// The goods of who paid are out: what paid for them is not taken off while nobody knows how that
// ends.
func TestMoneyIsNotTakenOffAParcelThatIsOut(t *testing.T) {
	t.Parallel()
	b := open(t)
	o := b.order()
	line := b.book(b.line(o.Code, o.Total)).Txn
	for _, step := range []orders.Step{orders.Pack, orders.Ship, orders.Miss, orders.TurnBack} {
		if err := b.Store.Take(ctx, officer, catalog.Everything(), o.ID, step, ""); err != nil {
			t.Fatal(err)
		}
		if step == orders.Pack {
			continue
		}
		if err := b.lines.Undo(ctx, officer, catalog.Everything(), line.ID, "Ghi nhầm"); !fault.Is(err, "txn.sent") {
			t.Errorf("after %s: %v", step, err)
		}
	}
	// It is home, and the order is off: what was booked to the wrong one finds the right one.
	if err := b.Store.Take(ctx, officer, catalog.Everything(), o.ID, orders.TakeIn, "Khách không nhận"); err != nil {
		t.Fatal(err)
	}
	if err := b.lines.Undo(ctx, officer, catalog.Everything(), line.ID, "Ghi nhầm"); err != nil || b.now(o).PaidIn != 0 {
		t.Errorf("once it is over: %v", err)
	}
}

func TestLateMoneyIsForAPersonWhoBringsTheOrderBackOrNot(t *testing.T) {
	t.Parallel()
	b := open(t)
	o := b.order()
	if err := b.Store.Take(ctx, officer, catalog.Everything(), o.ID, orders.Expire, "Hết hạn"); err != nil {
		t.Fatal(err)
	}
	line := b.book(b.line(o.Code, o.Total)).Txn
	b.Exec(`UPDATE variants SET stock = 0`)
	if _, err := b.lines.Allocate(ctx, officer, catalog.Everything(), line.ID, o.ID); !fault.Is(err, "txn.order_gone") || b.now(o).PaidIn != 0 {
		t.Fatalf("without goods: %v", err)
	}
	b.Exec(`UPDATE variants SET stock = 1`)
	if done, err := b.lines.Allocate(ctx, officer, catalog.Everything(), line.ID, o.ID); err != nil || done.Fate != orders.Reinstated || b.Stock(b.jar.VariantID) != 0 {
		t.Fatalf("with goods: %+v (%v)", done, err)
	}
}

func TestTwoPeopleCannotAllocateMoreThanCame(t *testing.T) {
	t.Parallel()
	b := open(t)
	line := b.book(b.line("không mã", 60)).Txn
	var list []orders.Order
	for range 8 {
		list = append(list, b.order())
	}
	var all sync.WaitGroup
	won := make(chan int64, len(list))
	for _, o := range list {
		all.Go(func() {
			_, err := b.lines.Allocate(ctx, officer, catalog.Everything(), line.ID, o.ID)
			if err == nil {
				won <- o.ID
			} else if !fault.Is(err, "txn.spent") {
				t.Errorf("allocate: %v", err)
			}
		})
	}
	all.Wait()
	if len(won) != 1 || b.Number(`SELECT sum(amount) FROM ledger_entries`) != 60 || b.Number(`SELECT allocated FROM bank_txns WHERE id = $1`, line.ID) != 60 {
		t.Fatalf("%d won", len(won))
	}
	if _, err := b.DB.Pool.Exec(ctx, `INSERT INTO bank_allocations (txn_id, order_id, amount, purpose, actor_kind) VALUES ($1, $2, 1, 'due', 'staff')`, line.ID, list[0].ID); err == nil {
		t.Error("the database let more be allocated than came")
	}
}

// What the bank says went out confirms what somebody wrote down as given back, and books nothing.
func TestMoneyThatWentOutConfirmsARefund(t *testing.T) {
	t.Parallel()
	b := open(t)
	o, other := b.order(), b.order()
	for _, each := range []orders.Order{o, other} {
		b.book(b.line(each.Code, each.Total+9_000))
	}
	back := func(o orders.Order, words string) {
		t.Helper()
		f := orders.Fact{OrderID: o.ID, Method: orders.Transfer, Kind: ledger.Refunded, Ref: "back:" + o.Code, Amount: -9_000, Note: words}
		if _, err := b.Store.Settle(ctx, officer, f); err != nil {
			t.Fatal(err)
		}
	}
	back(o, "Vietcombank FT 26-001")
	back(other, "tiền mặt")
	out := func(memo, reference string, amount money.VND) int64 {
		l := b.line(memo, amount)
		l.Direction, l.Reference = transfer.Out, reference
		return b.book(l).Txn.ID
	}
	want := map[int64]string{out("hoan tien", "FT26001", 9_000): o.Code, out("hoan "+strings.ToLower(other.Code[:3])+" "+other.Code[3:], "FT3", 9_000): other.Code,
		out("hoan tien", "FT26001", 9_001): "", out("hoan tien", "FT77", 9_000): "", out("", "", 9_000): ""}
	recent, err := b.lines.RecentLines(ctx, catalog.Everything(), 20)
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range recent {
		if code, is := want[l.ID]; is && l.OrderCode != code {
			t.Errorf("%q, %q of %d is for %q, want %q", l.Content, l.Reference, l.Amount, l.OrderCode, code)
		}
	}
	if n := b.Number(`SELECT count(*) FROM ledger_entries WHERE kind = 'refunded'`); n != 2 {
		t.Errorf("%d refunds are booked", n)
	}
}
