package transfer_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
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
