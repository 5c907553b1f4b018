package transfer_test

import (
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/ledger"
	"github.com/ocop-hungdao/ocop/orders/transfer"
)

// TestWhatComesIsBookedAsTheTableSays is payments.md §2.6, case by case.
func TestWhatComesIsBookedAsTheTableSays(t *testing.T) {
	t.Parallel()
	b := open(t)
	exact := b.order()
	if done := b.book(b.line("MBVCB.3278907687."+strings.ToLower(exact.Code)+".CT tu 0123 toi 00001", exact.Total)); done.Fate != orders.Paid {
		t.Errorf("exact: %+v", done)
	}
	if done := b.book(b.line(exact.Code[:3]+"-"+exact.Code[3:7]+" "+exact.Code[7:], exact.Total)); done.Fate != orders.Noted || b.now(exact).Credit() != exact.Total {
		t.Errorf("the same again by mistake: %+v", done)
	}
	under := b.order()
	if done := b.book(b.line(under.Code, under.Total-1)); done.Fate != orders.Partly || b.now(under).Money() != ledger.Partial {
		t.Errorf("under: %+v", done)
	}
	over := b.order()
	if done := b.book(b.line(over.Code, over.Total+5)); b.now(over).State != orders.Confirmed || b.now(over).Credit() != 5 || done.Txn.ID == 0 {
		t.Errorf("over: %+v", done)
	}
	if n := b.Number(`SELECT count(*) FROM bank_allocations a JOIN orders o ON o.id = a.order_id WHERE o.code = $1 AND (a.purpose, a.amount) IN (('due', $2), ('credit', 5))`, over.Code, over.Total); n != 2 {
		t.Errorf("what was due and what was not are %d lines", n)
	}
	cash := b.Placed(catalog.Take{VariantID: b.jar.VariantID, Quantity: 1}).Orders[0]
	if done := b.book(b.line(cash.Code, cash.Total)); done.Fate != orders.Paid {
		t.Errorf("for an order with promised cash: %+v", done)
	}
	out := b.line(exact.Code, 10)
	out.Direction = transfer.Out
	b.book(out)
	if open := b.open(); len(open) != 0 {
		t.Errorf("something is left to decide: %+v", open)
	}

	late := b.order()
	if err := b.Store.Take(ctx, officer, catalog.Everything(), late.ID, orders.Expire, "Hết hạn"); err != nil {
		t.Fatal(err)
	}
	other := b.PlacedBy(orders.COD, catalog.Take{VariantID: b.Product(catalogtest.Goods{Name: "Nem", Producer: b.NemHaHoa(), Price: 80_000, Stock: 3}).VariantID, Quantity: 1}).Orders[0]
	a, c := b.order(), b.order()
	strange := b.line(a.Code, 1000)
	strange.AccountNumber = "999999"
	for _, each := range []struct {
		line transfer.Txn
		why  transfer.Why
	}{
		{b.line(late.Code, late.Total), transfer.Late}, {b.line(other.Code, other.Total), transfer.WrongAccount}, {b.line(a.Code+" "+c.Code, a.Total), transfer.TwoCodes},
		{b.line("tien mien thang 11", a.Total), transfer.NoCode}, {b.line("", 7), transfer.NoCode}, {strange, transfer.NoAccount},
	} {
		if done := b.book(each.line); done.Txn.Why != each.why || done.Fate != "" {
			t.Errorf("%q: %+v, want %s", each.line.Content, done, each.why)
		}
	}
	if open := b.open(); len(open) != 6 || b.now(late).State != orders.Expired || b.now(a).PaidIn != 0 || b.now(c).PaidIn != 0 || b.now(other).PaidIn != 0 {
		t.Errorf("%d lines wait", len(open))
	}
	filed := b.line("khong ro", 9)
	filed.Source, filed.ExternalID = transfer.Statement, "file:9" // who sends a file sees what is left of it
	b.book(filed)
	if n := b.Number(`SELECT count(*) FROM outbox WHERE kind = $1`, transfer.Left); n != 6 {
		t.Errorf("the officers are told of %d lines that a bank told of, want 6", n)
	}
	first := b.open()[0]
	if loose, err := b.lines.Unsettled(ctx, first.ID); err != nil || loose != first.Amount {
		t.Errorf("%v of %v waits (%v)", loose, first.Amount, err)
	}
	if err := b.lines.Close(ctx, officer, catalog.Everything(), first.ID, transfer.NotOurs, "Tiền của việc khác"); err != nil {
		t.Fatal(err)
	}
	if loose, err := b.lines.Unsettled(ctx, first.ID); err != nil || loose != 0 {
		t.Errorf("%v of what was seen to waits (%v)", loose, err)
	}
}

func TestALineIsOneHoweverOftenItIsTold(t *testing.T) {
	t.Parallel()
	b := open(t)
	o := b.order()
	l := b.line(o.Code, o.Total)
	l.Reference = "FT26331000001"
	var all sync.WaitGroup
	for range 40 {
		all.Go(func() {
			if _, err := b.lines.Book(ctx, listener, l); err != nil {
				t.Errorf("book: %v", err)
			}
		})
	}
	all.Wait()
	if got := b.now(o); got.PaidIn != o.Total || got.State != orders.Confirmed {
		t.Fatalf("%+v", got)
	}
	again := l
	again.Source, again.ExternalID = transfer.Statement, "file:1"
	if done := b.book(again); !done.New || done.Txn.ClosedAs != transfer.Twin || b.now(o).PaidIn != o.Total {
		t.Errorf("the bank's own file says the same: %+v", done)
	}
	third := l
	third.Source, third.ExternalID, third.Reference = transfer.Statement, "file:2", ""
	if done := b.book(third); done.Txn.Why != transfer.MaybeTwin || b.now(o).PaidIn != o.Total {
		t.Errorf("the same without a reference: %+v", done)
	}
}

func TestNoMemoWithoutACodeFindsAnOrder(t *testing.T) {
	t.Parallel()
	b := open(t)
	o := b.order()
	rapid.Check(t, func(t *rapid.T) {
		memo := []byte(o.Code)
		at := rapid.IntRange(3, len(memo)-1).Draw(t, "at")
		memo[at] = rapid.SampledFrom([]byte("23456789BCDEFGHJKMNPQRSTVWXYZ")).Filter(func(c byte) bool { return c != memo[at] }).Draw(t, "slip")
		l := b.line("CK "+string(memo), o.Total)
		done, err := b.lines.Book(ctx, listener, l)
		if err != nil || done.Txn.Why != transfer.NoCode {
			t.Fatalf("%s for %s: %+v (%v)", memo, o.Code, done, err)
		}
		if _, err := b.DB.Pool.Exec(ctx, `UPDATE bank_txns SET closed_as = 'not_ours' WHERE id = $1`, done.Txn.ID); err != nil {
			t.Fatal(err)
		}
	})
}

func TestTheBooksAddUpWhateverComes(t *testing.T) {
	t.Parallel()
	b := open(t)
	var list []orders.Order
	for range 6 {
		list = append(list, b.order())
	}
	rapid.Check(t, func(t *rapid.T) {
		for range rapid.IntRange(1, 12).Draw(t, "lines") {
			o := rapid.SampledFrom(list).Draw(t, "order")
			amount := money.VND(rapid.Int64Range(1, 2*int64(o.Total)).Draw(t, "amount"))
			l := b.line(rapid.SampledFrom([]string{o.Code, "x" + strings.ToLower(o.Code), "không mã"}).Draw(t, "memo"), amount)
			done, err := b.lines.Book(ctx, listener, l)
			if err != nil {
				t.Fatal(err)
			}
			switch rapid.IntRange(0, 3).Draw(t, "then") {
			case 0:
				_ = b.lines.Undo(ctx, officer, catalog.Everything(), done.Txn.ID, "thử")
			case 1:
				_, _ = b.lines.Allocate(ctx, officer, catalog.Everything(), done.Txn.ID, o.ID)
			}
		}
	})
	for sql, want := range map[string]int{
		`SELECT count(*) FROM bank_txns t WHERE allocated <> (SELECT coalesce(sum(amount), 0) FROM bank_allocations WHERE txn_id = t.id)`:                                                                  0,
		`SELECT count(*) FROM orders o WHERE (SELECT coalesce(sum(amount), 0) FROM ledger_entries WHERE order_id = o.id) <> (SELECT coalesce(sum(amount), 0) FROM bank_allocations WHERE order_id = o.id)`: 0,
		`SELECT count(*) FROM bank_allocations a WHERE NOT EXISTS (SELECT FROM ledger_entries WHERE external_ref = 'alloc:' || a.id AND amount = a.amount AND order_id = a.order_id)`:                      0,
	} {
		if got := b.Number(sql); got != want {
			t.Errorf("%s: %d", sql, got)
		}
	}
}

func TestALineThatBreaksHalfwayNeverHappened(t *testing.T) {
	t.Parallel()
	b := open(t)
	o := b.order()
	l := b.line(o.Code, o.Total)
	b.Exec(`CREATE FUNCTION break_it() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the disk is gone'; END $$`)
	for _, table := range []string{"bank_txns", "bank_allocations", "ledger_entries", "outbox", "audit_log"} {
		b.Exec(`CREATE TRIGGER broken BEFORE INSERT ON ` + table + ` FOR EACH ROW EXECUTE FUNCTION break_it()`)
		if _, err := b.lines.Book(ctx, listener, l); err == nil {
			t.Fatalf("booked without %s", table)
		}
		b.Exec(`DROP TRIGGER broken ON ` + table)
		if b.now(o).PaidIn != 0 || b.Number(`SELECT count(*) FROM bank_txns`) != 0 {
			t.Fatalf("without %s half of it happened", table)
		}
	}
	if done := b.book(l); done.Fate != orders.Paid {
		t.Fatalf("afterwards: %+v", done)
	}
}
