package statement_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/ledger"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
	"github.com/ocop-hungdao/ocop/orders/statement"
)

var (
	ctx     = context.Background()
	officer = audit.Actor{Kind: audit.Staff, ID: 7, Name: "Hoa"}
	october = statement.Period{Year: 2026, Month: time.October}
)

// books is a shop whose statements are read in March 2027.
type books struct {
	*orderstest.Shop
	t     *testing.T
	store *statement.Store
	facts int
}

func open(t *testing.T) *books {
	t.Helper()
	db := dbtest.Open(t)
	now := func() time.Time { return time.Date(2027, 3, 2, 5, 0, 0, 0, time.UTC) }
	return &books{Shop: orderstest.Open(t, db), t: t, store: statement.NewStore(db, now)}
}

func (b *books) order(producer int64) orders.Order {
	b.facts++
	p := b.Product(catalogtest.Goods{Name: fmt.Sprint("Miến ", b.facts), Producer: producer, Price: 120_000, Stock: 50})
	return b.Placed(catalog.Take{VariantID: p.VariantID, Quantity: 1}).Orders[0]
}

// book puts a fact of the ledger at an instant.
func (b *books) book(o orders.Order, kind ledger.Kind, amount money.VND, at time.Time) {
	b.t.Helper()
	b.facts++
	err := b.DB.Tx(ctx, func(tx *gorm.DB) error {
		_, err := ledger.AppendTx(tx, ledger.Entry{OrderID: o.ID, Kind: kind, Provider: "office", ExternalRef: fmt.Sprint("f", b.facts), Amount: amount, ActorKind: audit.Staff, At: at})
		return err
	})
	if err != nil {
		b.t.Fatal(err)
	}
}

func (b *books) delivered(o orders.Order, at time.Time) {
	b.Exec(`INSERT INTO order_events (order_id, axis, from_state, to_state, actor_kind, at) VALUES ($1, 'shipment', 'shipped', 'delivered', 'staff', $2)`, o.ID, at)
}

func (b *books) month(producer int64, p statement.Period) *statement.Statement {
	b.t.Helper()
	s, err := b.store.Of(ctx, catalog.Everything(), producer, p)
	if err != nil {
		b.t.Fatal(err)
	}
	return s
}

func (b *books) close(producer int64, p statement.Period) {
	b.t.Helper()
	if err := b.store.Close(ctx, officer, producer, p); err != nil {
		b.t.Fatalf("close %s: %v", p, err)
	}
}

func (b *books) refused(key string, err error) {
	b.t.Helper()
	if !fault.Is(err, key) {
		b.t.Errorf("answered %v, not %s", err, key)
	}
}

// TestStatementsSumToTheLedger books facts at random instants and closes months in between:
// at every step the months of a producer, closed and open, add up to what the ledger knows.
func TestStatementsSumToTheLedger(t *testing.T) {
	t.Parallel()
	b := open(t)
	producers := []int64{b.CoopLangSo(), b.NemHaHoa()}
	var placed []orders.Order
	for i := range 6 {
		placed = append(placed, b.order(producers[i%2]))
	}
	kinds := ledger.Kinds()
	luck := rand.New(rand.NewPCG(1, 2)) //nolint:gosec // the same test every time
	months := []statement.Period{october, october.Next(), october.Next().Next(), {Year: 2027, Month: time.January}}
	undelivered := append([]orders.Order{}, placed...)
	for step := range 80 {
		at := october.Begins().Add(time.Duration(luck.Int64N(int64(123 * 24 * time.Hour))))
		if step%15 == 7 && len(undelivered) > 0 {
			b.delivered(undelivered[0], at)
			undelivered = undelivered[1:]
		}
		kind, amount := kinds[luck.IntN(len(kinds))], money.VND(1+luck.Int64N(500_000))
		if kind.Outward() {
			amount = -amount
		}
		b.book(placed[luck.IntN(len(placed))], kind, amount, at)
		if step%20 == 19 {
			for _, p := range producers {
				b.close(p, months[step/20])
			}
		}
		if step%10 == 9 {
			for _, p := range producers {
				b.agrees(p, append(months, statement.Period{Year: 2027, Month: time.February}))
			}
		}
	}
}

// agrees compares all months of a producer with the ledger, kind by kind.
func (b *books) agrees(producer int64, months []statement.Period) {
	b.t.Helper()
	var all statement.Sums
	var goods, fee money.VND
	for _, p := range months {
		s := b.month(producer, p).Total()
		all.Collected += s.Collected
		all.Received += s.Received
		all.Captured += s.Captured
		all.Refunded += s.Refunded
		all.Waived += s.Waived
		all.Remitted += s.Remitted
		goods, fee = goods+s.Goods, fee+s.Fee
	}
	sum := func(kinds string) money.VND {
		return money.VND(b.Number(`SELECT coalesce(sum(e.amount), 0) FROM ledger_entries e JOIN orders o ON o.id = e.order_id WHERE o.producer_id = $1 AND e.kind = ANY (string_to_array($2, ' '))`, producer, kinds))
	}
	want := statement.Sums{Collected: sum("collected"), Received: sum("received"), Captured: sum("captured disputed dispute_won"), Refunded: -sum("refunded"), Waived: sum("waived"), Remitted: sum("remitted")}
	if all != want {
		b.t.Fatalf("producer %d: the statements say %+v, the ledger %+v", producer, all, want)
	}
	const sold = ` FROM orders o WHERE o.producer_id = $1 AND EXISTS (SELECT FROM order_events e WHERE e.order_id = o.id AND e.to_state = 'delivered')`
	if g, f := b.Number(`SELECT coalesce(sum(goods), 0)`+sold, producer), b.Number(`SELECT coalesce(sum(fee), 0)`+sold, producer); int(goods) != g || int(fee) != f {
		b.t.Fatalf("producer %d: sold for %d + %d, delivered were %d + %d", producer, goods, fee, g, f)
	}
}

func TestAClosedMonthNeverChangesAndWhatIsToldLaterStandsInTheNext(t *testing.T) {
	t.Parallel()
	b := open(t)
	p := b.CoopLangSo()
	o := b.order(p)
	in := october.Begins().Add(100 * time.Hour)
	b.delivered(o, in)
	b.book(o, ledger.Collected, 138_000, in)
	b.close(p, october)
	was := b.month(p, october)
	b.book(o, ledger.Refunded, -20_000, in)
	if now := b.month(p, october); now.Total() != was.Total() || !now.Closed() || now.ClosedBy != "Hoa" || now.SoldOrders() != 1 {
		t.Errorf("the closed month says %+v, and said %+v", now, was)
	}
	next := b.month(p, october.Next())
	if got := next.Total(); got.Refunded != 20_000 || got.Sold() != 0 || !next.Lines[0].Late {
		t.Errorf("the next month says %+v", next)
	}
	for _, sql := range []string{
		`UPDATE statements SET producer_name = 'Ai đó'`, `DELETE FROM statements`, `TRUNCATE statements CASCADE`,
		`UPDATE statement_lines SET goods = 1`, `DELETE FROM statement_lines`, `TRUNCATE statement_lines`,
		`DELETE FROM statement_entries`, `UPDATE statement_entries SET statement_id = statement_id`, `TRUNCATE statement_entries`,
		`INSERT INTO statement_entries (entry_id, statement_id) SELECT max(e.id), max(s.id) FROM ledger_entries e, statements s`,
		`INSERT INTO statement_lines SELECT statement_id, order_id + 1, code, false, NULL, 0, 0, 0, 0, 0, 0, 0, 0, false FROM statement_lines`,
	} {
		if _, err := b.DB.Pool.Exec(ctx, sql); err == nil {
			t.Errorf("done after the closing: %s", sql)
		}
	}
	b.refused("month.closed", b.store.Close(ctx, officer, p, october))
	b.refused("month.not_over", b.store.Close(ctx, officer, p, statement.Period{Year: 2027, Month: time.March}))
	b.refused("month.earlier_open", b.store.Close(ctx, officer, p, october.Next().Next()))
	b.refused("month.empty", b.store.Close(ctx, officer, b.NemHaHoa(), october))
	b.refused("month.not_found", b.store.Close(ctx, officer, 999_999, october))
}

func TestOfManyWhoCloseAtOnceOneDoes(t *testing.T) {
	t.Parallel()
	b := open(t)
	p := b.CoopLangSo()
	b.book(b.order(p), ledger.Received, 138_000, october.Begins())
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			if err := b.store.Close(ctx, officer, p, october); err != nil && !fault.Is(err, "month.closed") {
				t.Errorf("close: %v", err)
			}
		})
	}
	all.Wait()
	if n := b.Number(`SELECT count(*) FROM audit_log WHERE action = 'statement.closed'`); n != 1 || b.month(p, october).Total().Received != 138_000 {
		t.Errorf("closed %d times", n)
	}
}

func TestAMonthBeginsAtMidnightInVietNam(t *testing.T) {
	t.Parallel()
	b := open(t)
	p, begins := b.CoopLangSo(), october.Begins()
	o := b.order(p)
	b.book(o, ledger.Received, 1, begins.Add(-time.Second))
	b.book(o, ledger.Received, 2, begins)
	b.book(o, ledger.Received, 4, october.Next().Begins().Add(-time.Second))
	if got := b.month(p, october).Total().Received; got != 6 {
		t.Errorf("October holds %d", got)
	}
	if got := vntime.Moment(begins); got != "00:00, 01/10/2026" {
		t.Errorf("it begins at %s", got)
	}
	list, err := b.store.Month(ctx, catalog.Everything(), october)
	if err != nil || len(list) != 1 || list[0].Net != 6 || list[0].ClosedAt != nil {
		t.Errorf("the list says %+v (%v)", list, err)
	}
	if mine, err := b.store.Month(ctx, catalog.Scope{ProducerID: b.NemHaHoa()}, october); err != nil || len(mine) != 0 {
		t.Errorf("another sees %+v (%v)", mine, err)
	}
	_, err = b.store.Of(ctx, catalog.Scope{ProducerID: b.NemHaHoa()}, p, october)
	b.refused("month.not_found", err)
	if _, err := statement.ParsePeriod("2026-13"); !fault.Is(err, "month.not_found") {
		t.Error("a thirteenth month is read")
	}
}

// What nobody waits for any more of a courier's cash stands in a statement, also when nothing
// else happened in its month.
func TestWhatACourierWasLetOffIsInAStatement(t *testing.T) {
	t.Parallel()
	b := open(t)
	p := b.CoopLangSo()
	o, later := b.order(p), b.order(p)
	begins := october.Begins()
	b.book(o, ledger.Collected, 138_000, begins.Add(-time.Hour))
	b.close(p, statement.Period{Year: 2026, Month: time.September})
	letOff := func(amount int, at time.Time) {
		b.Exec(`INSERT INTO cod_let_off (order_id, amount, reason, at) VALUES ($1, $2, 'Bưu tá trừ phí', $3)`, o.ID, amount, at)
	}
	letOff(8_000, begins.Add(time.Hour))
	november := october.Next()
	b.book(later, ledger.Received, 1_000, november.Begins().Add(time.Hour))
	b.refused("month.earlier_open", b.store.Close(ctx, officer, p, november))
	b.close(p, october)
	if got := b.month(p, october).Total().LetOff; got != 8_000 {
		t.Errorf("October says %d were let off", got)
	}
	b.close(p, november)
	letOff(2_000, begins.Add(2*time.Hour)) // told of a month that is closed
	december := november.Next()
	letOff(500, december.Begins().Add(time.Hour))
	if got := b.month(p, december); got.Total().LetOff != 2_500 || !got.Lines[0].Late {
		t.Errorf("December says %+v", got)
	}
	b.close(p, december)
	var sum money.VND
	for _, m := range []statement.Period{october, november, december, december.Next()} {
		sum += b.month(p, m).Total().LetOff
	}
	if sum != 10_500 {
		t.Errorf("the statements say %d were let off, of 10.500", sum)
	}
}
