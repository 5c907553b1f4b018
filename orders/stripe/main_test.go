package stripe_test

import (
	"context"
	"log/slog"
	"net/http/httptest"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/card"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
	"github.com/ocop-hungdao/ocop/orders/stripe"
	"github.com/ocop-hungdao/ocop/orders/stripe/fake"
)

func TestMain(m *testing.M) { os.Exit(dbtest.Run(m)) }

var (
	mai = audit.Actor{Kind: audit.Staff, ID: 1, Name: "Mai"}
	lan = audit.Actor{Kind: audit.Staff, ID: 2, Name: "Lan"}
)

var words = card.Words{Unpaid: "Chưa trả tiền thẻ", Late: "Tiền đến khi đơn đã đóng"}

const secret = "whsec_of_this_test"

// clock stands still until it is told to go on.
type clock struct {
	mu sync.Mutex
	at time.Time
}

func (c *clock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.at
}

func (c *clock) goOn(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.at = c.at.Add(d)
}

// world is a shop with five jars that takes cards, and the provider that is none.
type world struct {
	*orderstest.Shop
	t     *testing.T
	fake  *fake.Server
	cards *stripe.Cards
	store *card.Store
	jar   catalogtest.Jar
	clock *clock
}

func open(t *testing.T) *world {
	t.Helper()
	w := &world{t: t, clock: &clock{at: time.Now().Truncate(time.Second)}}
	w.Shop = orderstest.OpenAt(t, dbtest.Open(t), w.clock.now)
	w.jar = w.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	w.Checkout.Cards = &orders.CardTerms{Min: 20_000, Max: 99_999_999, Trying: true}
	w.fake = &fake.Server{Secret: secret, Now: w.clock.now}
	api := httptest.NewServer(checked(t, w.fake.Handler()))
	t.Cleanup(api.Close)
	w.fake.Base = api.URL
	w.store = card.NewStore(w.DB, w.Store, card.Whose{Launch: w.Checkout.Launch, Trying: true}, w.clock.now, words)
	c := stripe.Config{Key: "sk_test_x", Secrets: "whsec_the_old_one_still," + secret, Base: api.URL}
	if err := c.Check(); err != nil {
		t.Fatal(err)
	}
	w.cards = stripe.New(c, w.store, orders.NewLinks(w.Store, []byte(strings.Repeat("k", 32))), "http://shop.example", func(code, _ string) string { return code }, w.clock.now, slog.New(slog.DiscardHandler))
	return w
}

// sent is an order of two jars whose buyer was sent to pay, and the session.
func (w *world) sent() (orders.Order, string) {
	w.t.Helper()
	p := w.PlacedBy(orders.Stripe, catalog.Take{VariantID: w.jar.VariantID, Quantity: 2})
	return p.Orders[0], w.open(p)
}

func (w *world) open(p *orders.Purchase) (session string) {
	w.t.Helper()
	url, err := w.cards.Open(context.Background(), p, p.Orders[0].ID)
	if err != nil {
		w.t.Fatal(err)
	}
	return url[strings.LastIndex(url, "/")+1:]
}

// hear tells the shop the newest event.
func (w *world) hear() {
	w.t.Helper()
	body, signature := w.fake.Last()
	if err := w.cards.Hear(context.Background(), signature, body); err != nil {
		w.t.Fatal(err)
	}
}

func (w *world) now(o orders.Order) orders.Order {
	w.t.Helper()
	got, _, err := w.Store.OrderByCode(context.Background(), catalog.Everything(), o.Code)
	if err != nil {
		w.t.Fatal(err)
	}
	return *got
}

func (w *world) tasks(want ...string) []card.Task {
	w.t.Helper()
	list, err := w.store.Tasks(context.Background())
	if err != nil {
		w.t.Fatal(err)
	}
	var kinds []string
	for _, t := range list {
		kinds = append(kinds, t.Kind)
	}
	if strings.Join(kinds, " ") != strings.Join(want, " ") {
		w.t.Fatalf("tasks %v, want %v", kinds, want)
	}
	return list
}
