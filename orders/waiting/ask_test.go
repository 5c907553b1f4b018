package waiting_test

import (
	"fmt"
	"testing"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders/waiting"
)

func (l *line) count() (n int) {
	l.t.Helper()
	if err := l.db.Pool.QueryRow(l.t.Context(), `SELECT count(*) FROM waiting_requests`).Scan(&n); err != nil {
		l.t.Fatal(err)
	}
	return n
}

func TestANumberIsNotedOnceHoweverItIsTyped(t *testing.T) {
	t.Parallel()
	l := open(t)
	jar := l.soldOut("Miến dong")
	var g errgroup.Group
	for _, typed := range []string{"0912345678", "+84 912 345 678", "0912.345.678", "84912345678"} {
		g.Go(func() error {
			_, _, err := l.turns.Ask(t.Context(), waiting.Wish{VariantID: jar.VariantID, Phone: typed, Quantity: 2})
			return err
		})
	}
	if err := g.Wait(); err != nil {
		t.Fatal(err)
	}
	if l.count() != 1 {
		t.Errorf("%d requests", l.count())
	}
	id, again, err := l.turns.Ask(t.Context(), waiting.Wish{VariantID: jar.VariantID, Phone: "0912345678", Quantity: 1})
	if err != nil || !again || id != 0 {
		t.Errorf("the second press: id %d, again %v, %v", id, again, err)
	}
}

func TestWhatCanBeHadNeedsNoWaiting(t *testing.T) {
	t.Parallel()
	l := open(t)
	jar := l.Product(catalogtest.Goods{Name: "Miến dong", Stock: 3})
	if _, _, err := l.turns.Ask(t.Context(), waiting.Wish{VariantID: jar.VariantID, Phone: "0912345678", Quantity: 3}); !fault.Is(err, "waiting.in_stock") {
		t.Errorf("three of three: %v", err)
	}
	l.ask(1, jar.VariantID, 4)
	visit := l.Product(catalogtest.Goods{Name: "Thăm làng", Group: "du-lich", Mode: "visit"})
	for what, id := range map[string]int64{"a visit": visit.VariantID, "nothing": 99_999} {
		if _, _, err := l.turns.Ask(t.Context(), waiting.Wish{VariantID: id, Phone: "0912345678", Quantity: 1}); !fault.Is(err, "waiting.no_such") {
			t.Errorf("%s: %v", what, err)
		}
	}
}

func TestAWrongFormSaysWhatToMend(t *testing.T) {
	t.Parallel()
	l := open(t)
	jar := l.soldOut("Miến dong")
	for _, w := range []waiting.Wish{{Phone: "", Quantity: 0}, {Phone: "12345", Quantity: 100}, {Phone: "abc", Quantity: -1}} {
		w.VariantID = jar.VariantID
		_, _, err := l.turns.Ask(t.Context(), w)
		if form, ok := fault.AsForm(err); !ok || len(form.Fields) != 2 {
			t.Errorf("%+v: %v", w, err)
		}
	}
}

func TestOneNumberWaitsForSoManyThingsAndNoMore(t *testing.T) {
	t.Parallel()
	l := open(t)
	for n := range waiting.MostRequests {
		l.ask(1, l.soldOut(fmt.Sprintf("Miến %d", n)).VariantID, 1)
	}
	last := l.soldOut("Bún").VariantID
	if _, _, err := l.turns.Ask(t.Context(), waiting.Wish{VariantID: last, Phone: "0912 345 001", Quantity: 1}); !fault.Is(err, "waiting.too_many") {
		t.Errorf("one more: %v", err)
	}
	l.ask(2, last, 1)
}

func TestOnlyTheLinkWithdrawsAndThenTheNumberIsGone(t *testing.T) {
	t.Parallel()
	l := open(t)
	id := l.ask(1, l.soldOut("Miến dong").VariantID, 3)
	for _, key := range []string{"", "x", l.turns.Key(id + 1)} {
		if _, err := l.turns.Open(t.Context(), id, key); !fault.Is(err, "waiting.not_found") {
			t.Errorf("opened by %q: %v", key, err)
		}
		if err := l.turns.Withdraw(t.Context(), id, key); !fault.Is(err, "waiting.not_found") {
			t.Errorf("withdrawn by %q: %v", key, err)
		}
	}
	r, err := l.turns.Open(t.Context(), id, l.turns.Key(id))
	if err != nil || r.ProductName != "Miến dong" || r.VariantName != "500 g" || r.Quantity != 3 || r.Phone != "+84912345001" {
		t.Errorf("%+v, %v", r, err)
	}
	for range 2 {
		if err := l.turns.Withdraw(t.Context(), id, l.turns.Key(id)); err != nil {
			t.Error(err)
		}
	}
	if l.count() != 0 {
		t.Error("the number is still there")
	}
}

func TestNumbersAreForgottenWhenTheyAreNotNeeded(t *testing.T) {
	t.Parallel()
	l := open(t)
	jar := l.soldOut("Miến dong")
	told := l.ask(1, jar.VariantID, 1)
	l.stock(jar, 0, 1)
	if err := l.tell(told); err != nil {
		t.Fatal(err)
	}
	l.ask(2, jar.VariantID, 5)
	forget := func(after time.Duration, want int64) {
		t.Helper()
		l.pass(after)
		if n, err := l.turns.Forget(t.Context()); err != nil || n != want {
			t.Errorf("%d forgotten, want %d (%v)", n, want, err)
		}
	}
	forget(waiting.KeepTold-time.Second, 0)
	forget(time.Second, 1)
	forget(waiting.KeepWaiting-waiting.KeepTold-time.Second, 0)
	forget(time.Second, 1)
}

func TestAnEmptyShelfIsWaitedForUntilSomethingStandsOnIt(t *testing.T) {
	t.Parallel()
	l := open(t)
	var group int64
	if err := l.db.Pool.QueryRow(t.Context(), `SELECT id FROM product_groups WHERE slug = 'do-go'`).Scan(&group); err != nil {
		t.Fatal(err)
	}
	id, _, err := l.turns.Ask(t.Context(), waiting.Wish{GroupID: group, Phone: "0912345678", Quantity: 5})
	if err != nil {
		t.Fatal(err)
	}
	if r, err := l.turns.Open(t.Context(), id, l.turns.Key(id)); err != nil || r.GroupSlug != "do-go" || r.Quantity != 1 {
		t.Errorf("%+v, %v", r, err)
	}
	l.wantDue("an empty shelf", map[int64]int{})
	l.Product(catalogtest.Goods{Name: "Thớt gỗ", Group: "do-go", Stock: 1})
	l.wantDue("something stands there", map[int64]int{id: 0})
	if err := l.tell(id); err != nil {
		t.Error(err)
	}
	if _, _, err := l.turns.Ask(t.Context(), waiting.Wish{GroupID: group, Phone: "0912345679"}); !fault.Is(err, "waiting.on_shelf") {
		t.Errorf("a shelf with goods: %v", err)
	}
}
