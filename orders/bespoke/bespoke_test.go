package bespoke_test

import (
	"crypto/rand"
	"fmt"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/quick"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/bespoke"
	"github.com/ocop-hungdao/ocop/orders/ledger"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

func TestMain(m *testing.M) { os.Exit(dbtest.Run(m)) }

// bench is a workshop that makes altars to measure.
type bench struct {
	*orderstest.Shop
	t        *testing.T
	links    *bespoke.Links
	producer int64
	passed   atomic.Int64
}

var officer = audit.Actor{Kind: audit.Staff, Name: "Xưởng"}

func open(t *testing.T) *bench {
	t.Helper()
	b := &bench{t: t}
	now := func() time.Time { return catalogtest.Noon().Add(time.Duration(b.passed.Load())) }
	db := dbtest.Open(t)
	b.Shop = orderstest.OpenAt(t, db, now)
	b.producer = b.CoopLangSo()
	b.Account(b.producer)
	b.Product(catalogtest.Goods{Name: "Bàn thờ", Group: "do-go", Producer: b.producer, Mode: catalog.ByQuote})
	b.links = bespoke.NewLinks(bespoke.NewStore(db, b.Checkout, now, rand.Reader), []byte("a key for tests"))
	return b
}

func (b *bench) asks(n int) *bespoke.Request {
	b.t.Helper()
	r, err := b.links.Ask(b.t.Context(), bespoke.Asking{Product: "ban-tho", Size: "Ngang 153 cm", Name: "Khách thử", Phone: fmt.Sprintf("0912345%03d", n), Place: "Số 1, phường Ba Đình", Once: fmt.Sprint("form-", n)})
	if err != nil {
		b.t.Fatal(err)
	}
	return r
}

// offer is 10,000,001 ₫ in three stages of 40, 40 and 20.
func offer() bespoke.Quote {
	return bespoke.Quote{LeadDays: 40, ValidUntil: vntime.Today(catalogtest.Noon()).AddDate(0, 0, 10), Rule: bespoke.Deposit, WarrantyMonths: 24, Warranty: "Mối mọt, hở mộng",
		Items: []bespoke.Item{{What: "Bàn thờ", Size: "153 × 61 × 127 cm", Material: "Gỗ mít", Origin: "Mua có bảng kê", Price: 9_000_000}, {What: "Lắp tại nhà", Price: 1_000_001}},
		Stages: []bespoke.Stage{{Label: "Đặt cọc", Share: 40, Due: bespoke.OnAccept}, {Label: "Xong, xem ảnh", Share: 40, Due: bespoke.OnFinish},
			{Label: "Lắp xong", Share: 20, Due: bespoke.OnFit}}}
}

func (b *bench) quotes(r *bespoke.Request, after int) {
	b.t.Helper()
	if _, err := b.links.Quote(b.t.Context(), officer, catalog.Everything(), r.Code, after, offer()); err != nil {
		b.t.Fatal(err)
	}
}

func yes(version int) bespoke.Yes {
	return bespoke.Yes{Version: version, WordingVersion: "thu@1", Wording: "Đã đọc.", Line: "Báo giá", Place: "Lắp tại nhà"}
}

func (b *bench) accepts(r *bespoke.Request, version int) *orders.Order {
	b.t.Helper()
	o, err := b.links.Accept(b.t.Context(), r.ID, yes(version))
	if err != nil {
		b.t.Fatal(err)
	}
	return o
}

// transfers books money that came on the producer's account.
func (b *bench) transfers(o *orders.Order, amount money.VND) orders.Settled {
	b.t.Helper()
	done, err := b.Store.Settle(b.t.Context(), officer, orders.Fact{OrderID: o.ID, Method: orders.Transfer, Kind: ledger.Received, Ref: rand.Text(), Amount: amount})
	if err != nil {
		b.t.Fatal(err)
	}
	return done
}

// refused fails unless err is the refusal.
func (b *bench) refused(err error, key string) {
	b.t.Helper()
	if !fault.Is(err, key) {
		b.t.Errorf("%v instead of %s", err, key)
	}
}

func TestWhatIsMadeToMeasureIsPaidInStagesAndNothingLeavesUnpaid(t *testing.T) {
	t.Parallel()
	b := open(t)
	ctx, all := t.Context(), catalog.Everything()
	r := b.asks(1)
	if again := b.asks(1); again.ID != r.ID {
		t.Error("the form sent twice made two requests")
	}
	b.quotes(r, 0)
	o := b.accepts(r, 1)
	if o.Total != 10_000_001 || o.DueNow() != 4_000_001 && o.DueNow() != 4_000_000 {
		t.Fatalf("%d of %d is due now", o.DueNow(), o.Total)
	}
	first := o.DueNow()
	b.refused(b.links.Finish(ctx, officer, all, r.Code), "order.step_refused")
	if got := b.transfers(o, first-1); got.Fate != orders.Partly || got.Order.DueNow() != 1 {
		t.Fatalf("%s, %d due", got.Fate, got.Order.DueNow())
	}
	if got := b.transfers(o, 1); got.Fate != orders.Begun || got.Order.State != orders.Confirmed || got.Order.DueNow() != 0 {
		t.Fatalf("%s, %s", got.Fate, got.Order.State)
	}
	if _, err := b.links.Tell(ctx, officer, all, r.Code, "Đã ghép khung"); err != nil {
		t.Error(err)
	}
	if err := b.links.Finish(ctx, officer, all, r.Code); err != nil {
		t.Fatal(err)
	}
	b.refused(b.links.Fit(ctx, officer, all, r.Code), "order.not_paid")
	cash := func(key string, amount money.VND) (orders.Settled, error) {
		return b.links.TakeCash(ctx, officer, all, r.Code, key, amount)
	}
	if _, err := cash("a", 99_000_000); !fault.Is(err, "bespoke.too_much") {
		t.Errorf("more cash than is due: %v", err)
	}
	for range 2 { // told twice
		if _, err := cash("b", 4_000_000); err != nil {
			t.Fatal(err)
		}
	}
	if err := b.links.Fit(ctx, officer, all, r.Code); err != nil {
		t.Fatal(err)
	}
	got := b.takenOnce(o, func(key string) (orders.Settled, error) { return cash(key, 10_000_001-first-4_000_000) })
	if got.Fate != orders.Finished || got.Order.State != orders.Completed || got.Order.PaymentState != orders.PaymentSucceeded || got.Order.Due() != 0 {
		t.Fatalf("%+v", got)
	}
	if sum := b.Number(`SELECT sum(amount) FROM ledger_entries WHERE order_id = $1`, o.ID); sum != 10_000_001 {
		t.Errorf("the ledger says %d", sum)
	}
	if n := b.Number(`SELECT count(*) FROM stock_movements WHERE order_id = $1`, o.ID); n != 0 {
		t.Errorf("%d things were taken from the shelf", n)
	}
}

func TestOnlyTheNewestQuoteIsAcceptedAndOnlyInItsTime(t *testing.T) {
	t.Parallel()
	b := open(t)
	ctx := t.Context()
	r := b.asks(2)
	b.quotes(r, 0)
	b.quotes(r, 1)
	_, err := b.links.Quote(ctx, officer, catalog.Everything(), r.Code, 1, offer())
	b.refused(err, "bespoke.newer")
	_, err = b.links.Accept(ctx, r.ID, yes(1))
	b.refused(err, "bespoke.newer")
	b.passed.Store(int64(11 * 24 * time.Hour))
	_, err = b.links.Accept(ctx, r.ID, yes(2))
	b.refused(err, "bespoke.expired")
	b.passed.Store(int64(10 * 24 * time.Hour)) // its last day
	var wait sync.WaitGroup
	codes := make([]string, 6)
	for i := range codes {
		wait.Go(func() {
			if o, err := b.links.Accept(ctx, r.ID, yes(2)); err == nil {
				codes[i] = o.Code
			} else {
				t.Error(err)
			}
		})
	}
	wait.Wait()
	for _, code := range codes {
		if code != codes[0] || code == "" {
			t.Fatalf("accepted at once: %v", codes)
		}
	}
	if n := b.Number(`SELECT count(*) FROM orders`); n != 1 {
		t.Errorf("%d orders", n)
	}
	if n := b.Number(`SELECT count(*) FROM bespoke_requests WHERE accepted = 2 AND wording_version = 'thu@1' AND wording = 'Đã đọc.'`); n != 1 {
		t.Error("what was read is not kept")
	}
	_, err = b.links.Quote(ctx, officer, catalog.Everything(), r.Code, 2, offer())
	b.refused(err, "bespoke.moved")
	b.refused(b.links.Decline(ctx, officer, catalog.Everything(), r.Code, "Bận"), "bespoke.moved")
	_, err = b.links.Quote(ctx, officer, catalog.Scope{ProducerID: b.producer + 1}, r.Code, 2, offer())
	b.refused(err, "bespoke.not_found")
	if _, err := b.DB.Pool.Exec(ctx, `UPDATE bespoke_quotes SET price = 1`); err == nil {
		t.Error("a quote could be changed")
	}
}

func TestWhoBreaksOffGetsWhatTheWordsSaid(t *testing.T) {
	t.Parallel()
	b := open(t)
	ctx, all := t.Context(), catalog.Everything()
	for n, c := range []struct {
		who          bespoke.Breaks
		kept, credit money.VND
	}{{bespoke.ByBuyer, 4_000_001, 999_999}, {bespoke.ByProducer, -4_000_001, 9_000_001}} {
		r := b.asks(10 + n)
		b.quotes(r, 0)
		o := b.accepts(r, 1)
		b.transfers(o, 5_000_000)
		b.refused(b.links.BreakOff(ctx, officer, all, r.Code, c.who, " "), "bespoke.why")
		b.refused(b.Store.Take(ctx, officer, all, o.ID, orders.Cancel, "Hết gỗ"), "order.by_terms")
		if err := b.links.BreakOff(ctx, officer, all, r.Code, c.who, "Không làm nữa"); err != nil {
			t.Fatal(err)
		}
		after, _, err := b.Store.OrderByCode(ctx, all, o.Code)
		if err != nil || after.State != orders.Cancelled || after.Kept != c.kept || after.Credit() != c.credit {
			t.Errorf("%s: %s, kept %d, owed back %d (%v)", c.who, after.State, after.Kept, after.Credit(), err)
		}
		if got := b.transfers(o, 10_000_000); got.Fate != orders.OwedBack || got.Order.State != orders.Cancelled {
			t.Errorf("late money: %s", got.Fate)
		}
	}
}

func TestAQuoteThatDoesNotAddUpIsNotWritten(t *testing.T) {
	t.Parallel()
	now := catalogtest.Noon()
	for what, spoil := range map[string]func(*bespoke.Quote){
		"share-0": func(q *bespoke.Quote) { q.Stages[0].Share = 41 }, "due-0": func(q *bespoke.Quote) { q.Stages[0].Due = bespoke.OnFinish },
		"due-2": func(q *bespoke.Quote) { q.Stages[2].Due = bespoke.OnAccept }, "what-0": func(q *bespoke.Quote) { q.Items = nil },
		"price-1": func(q *bespoke.Quote) { q.Items[1].Price = -1 }, "lead_days": func(q *bespoke.Quote) { q.LeadDays = 0 },
		"valid_until": func(q *bespoke.Quote) { q.ValidUntil = vntime.Today(now).AddDate(0, 0, -1) }, "rule": func(q *bespoke.Quote) { q.Rule = "" },
		"warranty": func(q *bespoke.Quote) { q.Warranty = "…" }, "note": func(q *bespoke.Quote) { q.Note = strings.Repeat("a", 700) }} {
		q := offer()
		spoil(&q)
		form, ok := fault.AsForm(q.Clean(now))
		if !ok || len(form.Fields) != 1 || form.Fields[0].Name != what {
			t.Errorf("%s: %+v", what, form)
		}
	}
	err := quick.Check(func(price uint32, a, c uint8) bool {
		q := offer()
		first, last := int(a%90)+1, 0
		last = int(c)%(99-first) + 1
		q.Items = q.Items[:1]
		q.Items[0].Price = money.VND(price%4_000_000_000) + 100
		q.Stages[0].Share, q.Stages[2].Share = first, last
		q.Stages[1].Share = 100 - first - last
		if err := q.Clean(now); err != nil {
			return false
		}
		var sum money.VND
		for _, s := range q.Stages {
			sum += s.Amount
		}
		return sum == q.Price && q.By(bespoke.OnFit) == q.Price && q.By(bespoke.OnAccept) == q.Stages[0].Amount
	}, nil)
	if err != nil {
		t.Error(err)
	}
}
