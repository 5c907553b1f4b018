package waiting_test

import (
	"context"
	"fmt"
	"os"
	"sync/atomic"
	"testing"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
	"github.com/ocop-hungdao/ocop/orders/waiting"
)

func TestMain(m *testing.M) { os.Exit(dbtest.Run(m)) }

// line is a shop with people who wait, and a clock that a test moves.
type line struct {
	*orderstest.Shop
	t      *testing.T
	db     *pg.DB
	turns  *waiting.Turns
	passed atomic.Int64
}

func open(t *testing.T) *line {
	t.Helper()
	l := &line{t: t, db: dbtest.Open(t)}
	l.Shop = orderstest.OpenAt(t, l.db, l.now)
	l.turns = waiting.NewTurns(waiting.NewStore(l.db, l.now), []byte("a key for tests"))
	return l
}

func (l *line) now() time.Time        { return catalogtest.Noon().Add(time.Duration(l.passed.Load())) }
func (l *line) pass(by time.Duration) { l.passed.Add(int64(by)) }

func officer() audit.Actor { return audit.Actor{Kind: audit.Staff, ID: 7, Name: "Hoa"} }

// ask lets person n wait for so many.
func (l *line) ask(n int, variantID int64, quantity int) int64 {
	l.t.Helper()
	id, again, err := l.turns.Ask(l.t.Context(), waiting.Wish{VariantID: variantID, Phone: fmt.Sprintf("0912 345 %03d", n), Quantity: quantity})
	if err != nil || again {
		l.t.Fatalf("person %d: %v, again %v", n, err, again)
	}
	return id
}

func (l *line) tell(id int64) error {
	return l.turns.Tell(context.Background(), officer(), catalog.Everything(), id, true)
}

// due is whose turn it is, and of how many.
func (l *line) due() map[int64]int {
	l.t.Helper()
	queues, err := l.turns.Queues(l.t.Context(), catalog.Everything())
	if err != nil {
		l.t.Fatal(err)
	}
	out := map[int64]int{}
	for _, q := range queues {
		for _, d := range q.Due {
			out[d.RequestID] = d.Offer
		}
	}
	return out
}

func (l *line) wantDue(what string, want map[int64]int) {
	l.t.Helper()
	if got := l.due(); fmt.Sprint(got) != fmt.Sprint(want) {
		l.t.Errorf("%s: due %v, want %v", what, got, want)
	}
}

func (l *line) soldOut(name string) catalogtest.Jar {
	return l.Product(catalogtest.Goods{Name: name, Stock: 0})
}

func (l *line) stock(jar catalogtest.Jar, from, to int) {
	l.t.Helper()
	err := catalog.NewStore(l.db, l.now).SetStock(l.t.Context(), officer(), catalog.Everything(), jar.VariantID, from, to, catalog.Produced, "")
	if err != nil {
		l.t.Fatal(err)
	}
}

func TestTwoOfficersTellExactlyAsManyAsThereAreUnits(t *testing.T) {
	t.Parallel()
	l := open(t)
	jar := l.soldOut("Miến dong")
	var ids []int64
	for n := range 5 {
		ids = append(ids, l.ask(n, jar.VariantID, 1))
	}
	l.wantDue("nothing there", map[int64]int{})
	l.stock(jar, 0, 2)
	var told atomic.Int64
	var g errgroup.Group
	for range 2 {
		for _, id := range ids {
			g.Go(func() error {
				switch err := l.tell(id); {
				case err == nil:
					told.Add(1)
				case !fault.Is(err, "waiting.not_due"):
					return err
				}
				return nil
			})
		}
	}
	if err := g.Wait(); err != nil {
		t.Fatal(err)
	}
	var first int
	if err := l.db.Pool.QueryRow(t.Context(), `SELECT count(*) FROM waiting_requests WHERE told_at IS NOT NULL AND id = ANY ($1) AND told_name = 'Hoa'`, ids[:2]).Scan(&first); err != nil {
		t.Fatal(err)
	}
	if told.Load() != 2 || first != 2 {
		t.Errorf("%d were told, %d of the first two", told.Load(), first)
	}
	l.wantDue("all promised", map[int64]int{})
	var audited int
	if err := l.db.Pool.QueryRow(t.Context(), `SELECT count(*) FROM audit_log WHERE action = 'waiting.told' AND before IS NULL AND after::text NOT LIKE '%345%'`).Scan(&audited); err != nil || audited != 2 {
		t.Errorf("%d lines in the audit log (%v), without a number", audited, err)
	}
}

func TestATurnEndsAndTheNextIsTold(t *testing.T) {
	t.Parallel()
	l := open(t)
	jar := l.soldOut("Miến dong")
	first, second, third := l.ask(1, jar.VariantID, 1), l.ask(2, jar.VariantID, 1), l.ask(3, jar.VariantID, 1)
	l.stock(jar, 0, 1)
	l.wantDue("the first", map[int64]int{first: 1})
	if err := l.tell(second); !fault.Is(err, "waiting.not_due") {
		t.Errorf("out of order: %v", err)
	}
	if err := l.tell(first); err != nil {
		t.Fatal(err)
	}
	l.pass(waiting.Turn - time.Second)
	l.wantDue("still the turn of the first", map[int64]int{})
	l.pass(time.Second)
	l.wantDue("over", map[int64]int{second: 1})
	if err := l.turns.Tell(t.Context(), officer(), catalog.Everything(), second, false); err != nil {
		t.Fatal(err)
	}
	l.wantDue("who was not reached keeps nothing", map[int64]int{third: 1})
}

func TestWhatWasOrderedIsNotKeptTwice(t *testing.T) {
	t.Parallel()
	l := open(t)
	jar := l.soldOut("Miến dong")
	first, err := l.firstInLine(jar)
	if err != nil {
		t.Fatal(err)
	}
	second := l.ask(2, jar.VariantID, 1)
	l.stock(jar, 0, 3)
	if err := l.tell(first); err != nil {
		t.Fatal(err)
	}
	l.wantDue("two kept, one left", map[int64]int{second: 1})
	bought := l.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 2})
	if l.Stock(jar.VariantID) != 1 {
		t.Fatal("the purchase did not take the stock")
	}
	l.wantDue("bought, so nothing is kept any more", map[int64]int{second: 1})
	if err := l.Store.Withdraw(t.Context(), bought.Orders[0].ID, "Nhầm"); err != nil {
		t.Fatal(err)
	}
	third := l.ask(3, jar.VariantID, 9)
	l.wantDue("cancelled, so it is kept again", map[int64]int{second: 1})
	l.pass(waiting.Turn)
	l.wantDue("and no longer than the turn", map[int64]int{second: 1, third: 2})
}

// firstInLine is the buyer of orderstest, who waits for two.
func (l *line) firstInLine(jar catalogtest.Jar) (int64, error) {
	id, _, err := l.turns.Ask(l.t.Context(), waiting.Wish{VariantID: jar.VariantID, Phone: "0900 000 101", Quantity: 2})
	return id, err
}

func TestACancelledOrderFreesATurn(t *testing.T) {
	t.Parallel()
	l := open(t)
	jar := l.Product(catalogtest.Goods{Name: "Miến dong", Stock: 1})
	p := l.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 1})
	id := l.ask(1, jar.VariantID, 1)
	l.wantDue("sold", map[int64]int{})
	if err := l.Store.Withdraw(t.Context(), p.Orders[0].ID, "Nhầm"); err != nil {
		t.Fatal(err)
	}
	l.wantDue("given back", map[int64]int{id: 1})
}

func TestOneUnitIsNotPromisedAloneAndInABox(t *testing.T) {
	t.Parallel()
	l := open(t)
	jar, box := l.soldOut("Miến dong"), l.soldOut("Hộp quà")
	l.Exec(`UPDATE variants SET boxed = true WHERE id = $1`, box.VariantID)
	l.Exec(`INSERT INTO box_parts (box_id, part_id, quantity) VALUES ($1, $2, 2)`, box.VariantID, jar.VariantID)
	boxed, alone, more := l.ask(1, box.VariantID, 1), l.ask(2, jar.VariantID, 1), l.ask(3, box.VariantID, 1)
	l.stock(jar, 0, 3)
	l.wantDue("a box of two and one alone", map[int64]int{boxed: 1, alone: 1})
	if err := l.tell(boxed); err != nil {
		t.Fatal(err)
	}
	l.wantDue("one left for who asked next", map[int64]int{alone: 1})
	if err := l.tell(more); !fault.Is(err, "waiting.not_due") {
		t.Errorf("a box of units that are promised: %v", err)
	}
}

func TestGoodsThatMayNotBeShownAreNobodysTurn(t *testing.T) {
	t.Parallel()
	l := open(t)
	jar := l.soldOut("Miến dong")
	id := l.ask(1, jar.VariantID, 1)
	l.stock(jar, 0, 5)
	l.Exec(`UPDATE products SET state = 'hidden' WHERE id = $1`, jar.ProductID)
	l.wantDue("hidden", map[int64]int{})
	if err := l.tell(id); !fault.Is(err, "waiting.not_due") {
		t.Errorf("told of hidden goods: %v", err)
	}
	if _, _, err := l.turns.Ask(t.Context(), waiting.Wish{VariantID: jar.VariantID, Phone: "0912345009", Quantity: 9}); !fault.Is(err, "waiting.no_such") {
		t.Errorf("a wish for hidden goods: %v", err)
	}
}

func TestAMakerTellsOnlyOfTheirOwn(t *testing.T) {
	t.Parallel()
	l := open(t)
	jar := l.soldOut("Miến dong")
	id := l.ask(1, jar.VariantID, 1)
	l.stock(jar, 0, 1)
	other := catalog.Scope{ProducerID: l.NemHaHoa()}
	if queues, err := l.turns.Queues(t.Context(), other); err != nil || len(queues) != 0 {
		t.Errorf("another maker sees %v (%v)", queues, err)
	}
	if err := l.turns.Tell(t.Context(), officer(), other, id, true); !fault.Is(err, "waiting.not_due") {
		t.Errorf("another maker told: %v", err)
	}
	if err := l.turns.Tell(t.Context(), officer(), catalog.Scope{ProducerID: l.CoopLangSo()}, id, true); err != nil {
		t.Error(err)
	}
}
