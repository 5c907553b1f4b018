package orders_test

import (
	"context"
	"strings"
	"sync"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

func TestACartOfTwoProducersIsOnePurchaseAndTwoOrders(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	shop := orderstest.Open(t, db)
	mien := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	nem := shop.Product(catalogtest.Goods{Name: "Nem", Group: "nem", Producer: shop.NemHaHoa(), Price: 80_000, Grams: 400, Stock: 3})
	p := shop.Placed(catalog.Take{VariantID: mien.VariantID, Quantity: 2}, catalog.Take{VariantID: nem.VariantID, Quantity: 1})
	if len(p.Orders) != 2 || p.Total != 2*120_000+18_000+80_000+18_000 {
		t.Fatalf("got %d orders, %s in all", len(p.Orders), p.Total)
	}
	first := p.Orders[0]
	if first.State != orders.Placed || first.PaymentState != orders.PaymentAuthorized || first.ShipmentState != orders.ShipmentPending ||
		first.Goods != 240_000 || first.Fee != 18_000 || len(first.Lines) != 1 || first.Lines[0].ProductName != "Miến" || first.Lines[0].Quantity != 2 {
		t.Errorf("the first order: %+v", first)
	}
	if shop.Stock(mien.VariantID) != 3 || shop.Stock(nem.VariantID) != 2 {
		t.Error("the stock was not taken")
	}
	if n, err := shop.Store.CartCount(context.Background(), p.CartID); err != nil || n != 0 {
		t.Errorf("%d things are still in the cart (%v)", n, err)
	}
	var told int
	if err := db.Pool.QueryRow(context.Background(), `SELECT count(*) FROM outbox WHERE kind = 'orders.placed' AND entity_id = $1`, p.ID).Scan(&told); err != nil || told != 1 {
		t.Errorf("%d promises to tell (%v)", told, err)
	}
}

func TestWhatWasSoldIsCopied(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	shop := orderstest.Open(t, db)
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	p := shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 1})
	shop.Exec(`UPDATE products SET name = 'Tên mới'; UPDATE variants SET price = 999; UPDATE producers SET name = 'Chủ mới'`)
	again, err := shop.Store.PurchaseByID(context.Background(), p.ID)
	if err != nil {
		t.Fatal(err)
	}
	o := again.Orders[0]
	if o.Lines[0].ProductName != "Miến" || o.Lines[0].UnitPrice != 120_000 || o.ProducerName != "HTX Miến làng So (mẫu)" {
		t.Fatalf("the receipt changed its mind: %+v", o)
	}
}

func TestTheSameKeyGivesTheSamePurchaseFromTwentyTabs(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	shop := orderstest.Open(t, db)
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 40})
	cart := shop.Cart(catalog.Take{VariantID: jar.VariantID, Quantity: 2})
	var wg sync.WaitGroup
	codes := make([]string, 20)
	for i := range codes {
		wg.Go(func() {
			p, err := shop.Checkout.Place(context.Background(), shop.Request(cart, 258_000))
			if err != nil {
				t.Error(err)
				return
			}
			codes[i] = p.Code
		})
	}
	wg.Wait()
	for _, c := range codes {
		if c != codes[0] {
			t.Fatalf("one key, purchases %q and %q", c, codes[0])
		}
	}
	if shop.Stock(jar.VariantID) != 38 {
		t.Fatalf("%d left", shop.Stock(jar.VariantID))
	}
	other := shop.Request(cart, 258_000)
	other.Name = "Người khác"
	if _, err := shop.Checkout.Place(context.Background(), other); !fault.Is(err, "checkout.key_reused") {
		t.Fatalf("the key of another request: %v", err)
	}
}

func TestOnlyOneBuyerGetsTheLastJar(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	shop := orderstest.Open(t, db)
	last := shop.Product(catalogtest.Goods{Name: "Miến cuối", Stock: 1})
	plenty := shop.Product(catalogtest.Goods{Name: "Bún", Producer: shop.NemHaHoa(), Price: 35_000, Stock: 100})
	carts := make([]*orders.Cart, 20)
	for i := range carts {
		lines := []catalog.Take{{VariantID: last.VariantID, Quantity: 1}, {VariantID: plenty.VariantID, Quantity: 1}}
		if i%2 == 0 { // carts filled in either order must not deadlock
			lines[0], lines[1] = lines[1], lines[0]
		}
		carts[i] = shop.Cart(lines...)
	}
	var wg sync.WaitGroup
	errs := make([]error, len(carts))
	for i, c := range carts {
		wg.Go(func() {
			_, errs[i] = shop.Checkout.Place(context.Background(), shop.Request(c, 120_000+35_000+2*18_000))
		})
	}
	wg.Wait()
	won := 0
	for _, err := range errs {
		switch {
		case err == nil:
			won++
		case !fault.Is(err, "stock.not_enough"):
			t.Errorf("a loser heard %v", err)
		}
	}
	if won != 1 || shop.Stock(last.VariantID) != 0 || shop.Stock(plenty.VariantID) != 99 {
		t.Fatalf("%d won; %d and %d left", won, shop.Stock(last.VariantID), shop.Stock(plenty.VariantID))
	}
}

func TestATotalThatChangedIsToldAndNothingIsPlaced(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	shop := orderstest.Open(t, db)
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	cart := shop.Cart(catalog.Take{VariantID: jar.VariantID, Quantity: 1})
	shop.Exec(`UPDATE variants SET price = 130000`)
	_, err := shop.Checkout.Place(context.Background(), shop.Request(cart, 138_000))
	if f, ok := fault.As(err); !ok || f.Key != "order.total_changed" || f.Details["total"] != money.VND(148_000) {
		t.Fatalf("got %v", err)
	}
	r := shop.Request(cart, 0)
	r.ExpectedTotal = nil
	if _, err := shop.Checkout.Place(context.Background(), r); !fault.Is(err, "order.total_changed") {
		t.Fatalf("without a total: %v", err)
	}
	if shop.Stock(jar.VariantID) != 5 {
		t.Fatal("a refused purchase took stock")
	}
}

func TestWhatCannotBeSoldOrSentIsRefused(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	shop := orderstest.Open(t, db)
	nem := shop.Product(catalogtest.Goods{Name: "Nem", Stock: 5, Area: catalog.City})
	cart := shop.Cart(catalog.Take{VariantID: nem.VariantID, Quantity: 1})
	ctx := context.Background()
	far := orders.Destination{Delivery: orders.ByShip, ProvinceCode: "48", WardCode: "20242"}
	if _, err := shop.Checkout.Quote(ctx, cart.ID, far); !fault.Is(err, "delivery.outside_area") {
		t.Errorf("cold goods to Đà Nẵng: %v", err)
	}
	if _, err := shop.Checkout.Quote(ctx, cart.ID, orders.Destination{Delivery: orders.ByShip, ProvinceCode: "48", WardCode: "00004"}); !fault.Is(err, "place.ward_missing") {
		t.Errorf("a ward of another province: %v", err)
	}
	if _, err := shop.Checkout.Quote(ctx, cart.ID, orders.Destination{Delivery: orders.ByPickup, SalesPoint: "khong-co"}); !fault.Is(err, "delivery.unknown_point") {
		t.Errorf("an unknown sales point: %v", err)
	}
	empty, _ := shop.Store.NewCart(ctx)
	if _, err := shop.Checkout.Place(ctx, shop.Request(empty, 0)); !fault.Is(err, "cart.empty") {
		t.Errorf("an empty cart: %v", err)
	}
	shop.Exec(`UPDATE products SET state = 'hidden'`)
	if _, err := shop.Checkout.Place(ctx, shop.Request(cart, 138_000)); !fault.Is(err, "variant.not_buyable") {
		t.Errorf("a hidden product: %v", err)
	}
	shop.Exec(`DELETE FROM settings`)
	if _, err := shop.Checkout.Place(ctx, shop.Request(cart, 138_000)); !fault.Is(err, "shop.not_open") {
		t.Errorf("a showcase sold: %v", err)
	}
}

func TestAWrongFormNamesEveryWrongField(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	shop := orderstest.Open(t, db)
	_, err := shop.Checkout.Place(context.Background(), orders.Request{CartID: "x", Phone: "09123", Email: "không phải", Method: "gold",
		Destination: orders.Destination{Delivery: orders.ByShip}, AddressLine: "ngõ"})
	form, ok := fault.AsForm(err)
	if !ok {
		t.Fatalf("got %v", err)
	}
	var names []string
	for _, f := range form.Fields {
		names = append(names, f.Name)
	}
	if want := "[name phone email ward line payment_method idempotency_key]"; want != sprint(names) {
		t.Fatalf("wrong are %v, want %s", names, want)
	}
}

func TestWhatNobodyCanReadOrReachIsNoAnswer(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	shop := orderstest.Open(t, db)
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	cart := shop.Cart(catalog.Take{VariantID: jar.VariantID, Quantity: 1})
	for wrong, change := range map[string]func(*orders.Request){
		"name: invisible":       func(r *orders.Request) { r.Name = "\u200b\u200b\u200b" },
		"name: drawn as blank":  func(r *orders.Request) { r.Name = "\u3164\u3164\u2800" },
		"name: no letter":       func(r *orders.Request) { r.Name = "-1.5" },
		"line: invisible":       func(r *orders.Request) { r.AddressLine = "\u200b\u200b\u200b\u200b\u200b" },
		"line: says nothing":    func(r *orders.Request) { r.AddressLine = "-----" },
		"email: not in ASCII":   func(r *orders.Request) { r.Email = "hóa@mau.example" },
		"email: no host abroad": func(r *orders.Request) { r.Email = "hoa@mau" },
	} {
		r := shop.Request(cart, 138_000)
		change(&r)
		_, err := shop.Checkout.Place(context.Background(), r)
		if form, ok := fault.AsForm(err); !ok || len(form.Fields) != 1 || form.Fields[0].Name != wrong[:strings.IndexByte(wrong, ':')] {
			t.Errorf("%s: %v", wrong, err)
		}
	}
	r := shop.Request(cart, 138_000)
	r.Name, r.AddressLine, r.Note = "An\u202e\r\nBcc: x", "Số 1\u2028ngõ\x1f 2", "gọi trước\r\nnhé\u202e"
	p, err := shop.Checkout.Place(context.Background(), r)
	if err != nil || p.BuyerName != "An Bcc: x" || p.AddressLine != "Số 1 ngõ 2" || p.Note != "gọi trước\nnhé" {
		t.Fatalf("kept as %+v (%v)", p, err)
	}
}

func TestAPickUpCostsNoDelivery(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	shop := orderstest.Open(t, db)
	shop.Exec(`INSERT INTO sales_points (slug, name, kind, address, latitude, longitude, hours) VALUES ('dinh-so', 'Đình So', 'tourist_site', 'Làng So', 20.97, 105.67, '8:00–17:00')`)
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	cart := shop.Cart(catalog.Take{VariantID: jar.VariantID, Quantity: 1})
	r := shop.Request(cart, 120_000)
	r.Destination = orders.Destination{Delivery: orders.ByPickup, SalesPoint: "dinh-so"}
	r.AddressLine = ""
	p, err := shop.Checkout.Place(context.Background(), r)
	if err != nil || p.Total != 120_000 || p.PlaceText != "Đình So" || p.SalesPointID == nil {
		t.Fatalf("got %+v (%v)", p, err)
	}
}
