package drafts_test

import (
	"context"
	"crypto/rand"
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
	"github.com/ocop-hungdao/ocop/orders/drafts"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

func TestMain(m *testing.M) { os.Exit(dbtest.Run(m)) }

var host = audit.Actor{Kind: audit.Staff, Name: "Người chốt đơn (mẫu)"}

// air is a session with three of one thing at 99.000 ₫, the desk beside it, and its clock.
type air struct {
	*orderstest.Shop
	t       *testing.T
	desk    *drafts.Store
	session int64
	item    int64
	variant int64
	passed  atomic.Int64
}

func (a *air) now() time.Time { return catalogtest.Noon().Add(time.Duration(a.passed.Load())) }

func open(t *testing.T) *air {
	t.Helper()
	a := &air{t: t}
	db := dbtest.Open(t)
	a.Shop = orderstest.OpenAt(t, db, a.now)
	a.desk = drafts.NewStore(db, a.Store, a.now)
	a.variant = a.Product(catalogtest.Goods{Name: "Miến", Stock: 60}).VariantID
	ctx := context.Background()
	err := db.Pool.QueryRow(ctx, `WITH s AS (INSERT INTO live_sessions (slug, name, state, starts_at, ends_at, began_at, host_key, created_at, updated_at) VALUES ('phien', 'Phiên', 'live', $1, $1::timestamptz + interval '2 hours', $1, 'k', $1, $1) RETURNING id)
		INSERT INTO live_items (session_id, variant_id, code, price, units) SELECT id, $2, 'M1', 99000, 3 FROM s RETURNING session_id, id`, a.now(), a.variant).Scan(&a.session, &a.item)
	if err == nil {
		_, err = catalog.NewStore(db, a.now).MakeOffer(ctx, host, catalog.Everything(), catalog.Offer{VariantID: a.variant, Price: 99_000, StartsAt: a.now(), EndsAt: a.now().Add(time.Hour), Units: 3, LiveItemID: &a.item})
	}
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func (a *air) wish(author, phone string, n int) drafts.Wish {
	return drafts.Wish{Author: author, Body: "m1", Phone: phone, Asks: []drafts.Ask{{ItemID: a.item, Code: "M1", Quantity: n}}}
}

// keeps reads wishes and gives the latest draft.
func (a *air) keeps(want int, wishes ...drafts.Wish) drafts.Draft {
	a.t.Helper()
	n, err := a.desk.Keep(a.t.Context(), host, a.session, "fb", wishes, rand.Reader)
	if err != nil || n != want {
		a.t.Fatalf("%d new, want %d, %v", n, want, err)
	}
	return a.all()[0]
}

func (a *air) all() []drafts.Draft {
	a.t.Helper()
	list, err := a.desk.OfSession(a.t.Context(), a.session)
	if err != nil {
		a.t.Fatal(err)
	}
	return list
}

func (a *air) is(id int64, want drafts.State) drafts.Draft {
	a.t.Helper()
	for _, d := range a.all() {
		if d.ID == id {
			if got := d.At(a.now()); got != want {
				a.t.Errorf("the draft is %s, want %s", got, want)
			}
			return d
		}
	}
	a.t.Fatalf("no draft %d", id)
	return drafts.Draft{}
}

func (a *air) refuses(err error, key string) {
	a.t.Helper()
	if !fault.Is(err, key) {
		a.t.Errorf("want %s, got %v", key, err)
	}
}

// orders places what lies in a cart.
func (a *air) orders(cart string) error {
	c, err := a.Store.CartByID(context.Background(), cart)
	if err != nil {
		return err
	}
	r := a.Request(c, 0)
	q, err := a.Checkout.Quote(context.Background(), cart, r.Destination)
	if err != nil {
		return err
	}
	r.ExpectedTotal = &q.Total
	_, err = a.Checkout.Place(context.Background(), r)
	return err
}

func TestADraftOpenedOnTwoPhonesBecomesOneOrder(t *testing.T) {
	t.Parallel()
	a, ctx := open(t), t.Context()
	d := a.keeps(1, a.wish("Khách mẫu", "+84900000101", 2))
	a.refuses(a.desk.Take(ctx, d.Token, a.Cart().ID), "draft.not_found") // nothing is held yet
	if err := a.desk.Hold(ctx, d.ID); err != nil {
		t.Fatal(err)
	}
	if held := a.is(d.ID, drafts.Held); held.Total() != 198_000 || !held.Until.Equal(a.now().Add(catalog.FirmFor)) {
		t.Errorf("held %+v", held)
	}
	carts := []string{a.Cart().ID, a.Cart().ID}
	var took [2]error
	var both errgroup.Group
	for i := range carts {
		both.Go(func() error {
			if took[i] = a.desk.Take(ctx, d.Token, carts[i]); took[i] == nil {
				return a.orders(carts[i])
			}
			return nil
		})
	}
	if err := both.Wait(); err != nil {
		t.Fatal(err)
	}
	if (took[0] == nil) == (took[1] == nil) {
		t.Fatalf("the two were told %v and %v", took[0], took[1])
	}
	for i, err := range took {
		if err != nil && !fault.Is(err, "draft.taken") && !fault.Is(err, "draft.ordered") {
			t.Errorf("phone %d: %v", i, err)
		}
		a.refuses(a.desk.Take(ctx, d.Token, carts[i]), "draft.ordered")
	}
	if done := a.is(d.ID, drafts.Ordered); done.OrderCode == "" {
		t.Error("the desk does not say which order it became")
	}
	if n := a.Number(`SELECT count(*) FROM order_lines WHERE live_item_id = $1 AND channel = 'fb' AND unit_price = 99000 AND quantity = 2`, a.item); n != 1 {
		t.Errorf("%d orders", n)
	}
}

func TestWhatLapsedIsHeldAnewForWhoeverComesAndLiesNowhereElse(t *testing.T) {
	t.Parallel()
	a, ctx := open(t), t.Context()
	d := a.keeps(1, a.wish("Khách mẫu", "", 2))
	first, second := a.Cart().ID, a.Cart().ID
	if err := a.desk.Hold(ctx, d.ID); err != nil {
		t.Fatal(err)
	}
	if err := a.desk.Take(ctx, d.Token, first); err != nil {
		t.Fatal(err)
	}
	if err := a.desk.Take(ctx, d.Token, first); err != nil {
		t.Errorf("asked twice: %v", err)
	}
	a.is(d.ID, drafts.Taken)
	a.refuses(a.desk.Drop(ctx, d.ID), "draft.taken")
	a.refuses(a.desk.Take(ctx, d.Token, second), "draft.taken")
	a.passed.Add(int64(catalog.FirmFor))
	a.is(d.ID, drafts.Lapsed)
	if err := a.desk.Take(ctx, d.Token, second); err != nil {
		t.Fatal(err)
	}
	if err := a.orders(first); err == nil {
		t.Error("the first phone orders what lies in the cart of the second")
	}
	if err := a.orders(second); err != nil {
		t.Fatal(err)
	}
	a.is(d.ID, drafts.Ordered)
	if n := a.Number(`SELECT coalesce(sum(quantity), 0) FROM order_lines WHERE live_item_id = $1`, a.item); n != 2 {
		t.Errorf("%d units were sold of one draft for two", n)
	}
	late := a.keeps(1, a.wish("Khách khác", "", 2))
	a.refuses(a.desk.Hold(ctx, late.ID), "live.too_few")
	a.is(late.ID, drafts.Read)
}

func TestTheSameWishOfTheSamePersonIsOneDraft(t *testing.T) {
	t.Parallel()
	a, ctx := open(t), t.Context()
	a.keeps(3, a.wish("Khách mẫu", "", 2), a.wish("Khách mẫu", "", 1), a.wish("", "+84900000101", 2))
	twice := a.wish("Tên khác", "+84900000101", 2)
	twice.Times = 2
	again := a.keeps(0, a.wish("Khách mẫu", "", 1), twice)
	if again.Times != 2 {
		t.Errorf("said %d times", again.Times)
	}
	a.keeps(2, a.wish("", "", 2), a.wish("", "", 2)) // nobody knows whether that is one
	d := a.keeps(1, a.wish("Khách ba", "+84900000103", 1))
	if err := a.desk.Hold(ctx, d.ID); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if err := a.desk.Drop(ctx, d.ID); err != nil {
			t.Fatal(err)
		}
	}
	a.is(d.ID, drafts.Dropped)
	if n := a.Number(`SELECT count(*) FROM holds WHERE until > $1 AND used_at IS NULL`, a.now()); n != 0 {
		t.Error("what was dropped is still held")
	}
	a.refuses(a.desk.Take(ctx, d.Token, a.Cart().ID), "draft.dropped")
	a.passed.Add(int64(drafts.KeepFor))
	if n, err := a.desk.Forget(ctx); err != nil || n != 6 {
		t.Errorf("%d were forgotten, %v", n, err)
	}
	if n := a.Number(`SELECT count(*) FROM live_drafts WHERE author <> '' OR body <> '' OR phone <> ''`); n != 0 {
		t.Errorf("%d still say who wrote", n)
	}
	if _, err := a.desk.Keep(ctx, host, a.session, "", nil, rand.Reader); !fault.Is(err, "live.not_on_air") {
		t.Errorf("kept two days after the end: %v", err)
	}
}
