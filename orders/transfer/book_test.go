package transfer_test

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/ledger"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
	"github.com/ocop-hungdao/ocop/orders/transfer"
)

var (
	officer  = audit.Actor{Kind: audit.Staff, ID: 1, Name: "Phòng Kinh tế"}
	listener = audit.Actor{Kind: audit.System, Name: "sepay"}
	ctx      = context.Background()
)

// bank is a shop whose producer has an account, and what a bank says of it: as nastily as
// a test asks for.
type bank struct {
	*orderstest.Shop
	t     *testing.T
	lines *transfer.Store
	jar   catalogtest.Jar
	told  int
}

func open(t *testing.T) *bank {
	t.Helper()
	b := &bank{t: t, Shop: orderstest.Open(t, dbtest.Open(t))}
	b.lines = transfer.NewStore(b.DB, b.Store, catalogtest.Noon)
	b.jar = b.Product(catalogtest.Goods{Name: "Miến", Stock: 50})
	b.Account(b.CoopLangSo())
	return b
}

func (b *bank) order() orders.Order {
	b.t.Helper()
	return b.PlacedBy(orders.Transfer, catalog.Take{VariantID: b.jar.VariantID, Quantity: 1}).Orders[0]
}

// line is money that came into the producer's account with a memo.
func (b *bank) line(memo string, amount money.VND) transfer.Txn {
	b.told++
	return transfer.Txn{Source: transfer.SePay, ExternalID: fmt.Sprint("s", b.told), AccountNumber: fmt.Sprint("0000", b.CoopLangSo()), Direction: transfer.In,
		Amount: amount, Content: memo, HappenedAt: catalogtest.Noon()}
}

func (b *bank) book(l transfer.Txn) transfer.Booked {
	b.t.Helper()
	done, err := b.lines.Book(ctx, listener, l)
	if err != nil {
		b.t.Fatalf("book %+v: %v", l, err)
	}
	return done
}

func (b *bank) now(o orders.Order) *orders.Order {
	b.t.Helper()
	got, _, err := b.Store.OrderByCode(ctx, catalog.Everything(), o.Code)
	if err != nil {
		b.t.Fatal(err)
	}
	return got
}

func (b *bank) open() []transfer.OpenLine {
	b.t.Helper()
	list, n, err := b.lines.OpenLines(ctx, catalog.Everything())
	if err != nil || n != len(list) {
		b.t.Fatalf("%d open lines, %d listed (%v)", n, len(list), err)
	}
	return list
}

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
