package returns_test

import (
	"context"
	"crypto/rand"
	"os"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/ledger"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
	"github.com/ocop-hungdao/ocop/orders/returns"
)

func TestMain(m *testing.M) { os.Exit(dbtest.Run(m)) }

var (
	buyer   = audit.Actor{Kind: audit.Buyer}
	officer = audit.Actor{Kind: audit.Staff, ID: 1, Name: "Chị Mai"}
	maker   = audit.Actor{Kind: audit.Staff, ID: 2, Name: "Bà Lý"}
)

// counter is a shop with one kind of goods, and its cases.
type counter struct {
	*orderstest.Shop
	t     *testing.T
	cases *returns.Store
	jar   catalogtest.Jar
	mine  catalog.Scope // the producer's
	now   time.Time
}

func open(t *testing.T) *counter {
	t.Helper()
	k := &counter{t: t, now: catalogtest.Noon()}
	clock := func() time.Time { return k.now }
	k.Shop = orderstest.OpenAt(t, dbtest.Open(t), clock)
	k.jar = k.Product(catalogtest.Goods{Name: "Miến", Stock: 20}) // 120.000 ₫
	k.mine = catalog.Scope{ProducerID: k.CoopLangSo()}
	k.Account(k.CoopLangSo())
	k.cases = returns.NewStore(k.DB, k.Store, clock, rand.Reader)
	return k
}

func (k *counter) must(err error) {
	k.t.Helper()
	if err != nil {
		k.t.Fatal(err)
	}
}

// delivered is an order of n jars that was paid by transfer and has arrived.
func (k *counter) delivered(n int) orders.Order {
	k.t.Helper()
	o := k.PlacedBy(orders.Transfer, catalog.Take{VariantID: k.jar.VariantID, Quantity: n}).Orders[0]
	_, err := k.Store.Settle(context.Background(), officer, orders.Fact{OrderID: o.ID, Method: orders.Transfer, Kind: ledger.Received, Ref: o.Code, Amount: o.Total})
	k.must(err)
	for _, s := range []orders.Step{orders.Pack, orders.Ship, orders.Deliver} {
		k.must(k.Store.Take(context.Background(), officer, catalog.Everything(), o.ID, s, ""))
	}
	return o
}

func (k *counter) asks(o orders.Order, r returns.Reason, w returns.Wish) *returns.Case {
	k.t.Helper()
	c, err := k.cases.Open(context.Background(), buyer, catalog.Everything(), o.ID, returns.Request{Once: o.Code + string(r) + string(w), Reason: r, Wants: w, Body: "Gói miến bị rách"})
	k.must(err)
	return c
}

func (k *counter) read(c *returns.Case) *returns.Case {
	k.t.Helper()
	now, err := k.cases.ByID(context.Background(), catalog.Everything(), c.ID)
	k.must(err)
	return now
}

func (k *counter) stock() int {
	return k.Number(`SELECT stock FROM variants WHERE id = $1`, k.jar.VariantID)
}
