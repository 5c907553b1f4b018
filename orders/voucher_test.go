package orders_test

import (
	"context"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
	"github.com/ocop-hungdao/ocop/orders/voucher"
)

// published is a code that holds for an hour around noon.
func published(t *testing.T, shop *orderstest.Shop, v voucher.Voucher) int64 {
	t.Helper()
	store := voucher.NewStore(shop.DB, catalogtest.Noon)
	v.StartsAt, v.EndsAt = catalogtest.Noon().Add(-time.Hour), catalogtest.Noon().Add(time.Hour)
	id, err := store.Make(context.Background(), officer, 0, v)
	if err != nil {
		t.Fatal(err)
	}
	if err := store.Publish(context.Background(), officer, 0, id); err != nil {
		t.Fatal(err)
	}
	return id
}

// why is the key of a refused form's first field.
func why(err error) string {
	if form, ok := fault.AsForm(err); ok {
		return form.Fields[0].Name + " " + form.Fields[0].Key
	}
	return ""
}

func TestAVoucherIsSharedToTheDongAndGivenBackOnce(t *testing.T) {
	t.Parallel()
	shop := orderstest.Open(t, dbtest.Open(t))
	ctx := context.Background()
	mien := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 9, Price: 70_000})
	bun := shop.Product(catalogtest.Goods{Name: "Bún", Stock: 9, Price: 33_333})
	nem := shop.Product(catalogtest.Goods{Name: "Nem", Group: "nem", Producer: shop.NemHaHoa(), Price: 80_000, Stock: 9})
	id := published(t, shop, voucher.Voucher{Code: "tet 2027", Percent: 10, Cap: 20_001, Minimum: 200_000, Uses: 5, PerPhone: 2, Bearer: voucher.ByCommune})
	c := shop.Cart(catalog.Take{VariantID: mien.VariantID, Quantity: 2}, catalog.Take{VariantID: bun.VariantID, Quantity: 1}, catalog.Take{VariantID: nem.VariantID, Quantity: 1})
	q, err := shop.Checkout.QuoteWith(ctx, c, shop.Request(c, 0).Destination, "TET-2027")
	if err != nil || q.Discount != 20_001 {
		t.Fatalf("quoted %+v (%v)", q, err)
	}
	r := shop.Request(c, q.Total)
	r.Voucher = "tet2027"
	p, err := shop.Checkout.Place(ctx, r)
	if err != nil || p.Total != 253_333-20_001+36_000 {
		t.Fatalf("placed for %+v (%v)", p, err)
	}
	var off money.VND
	for _, o := range p.Orders {
		var lines money.VND
		for _, l := range o.Lines {
			lines += l.Discount
		}
		if off += o.Discount; lines != o.Discount || o.Total != o.Goods-o.Discount+o.Fee || o.VoucherCode != "TET2027" || o.DiscountBy != voucher.ByCommune {
			t.Errorf("order: %+v", o)
		}
	}
	used := func() int { return shop.Number(`SELECT used FROM vouchers WHERE id = $1`, id) }
	if off != 20_001 || used() != 1 {
		t.Errorf("%d off over all, used %d times", off, used())
	}
	if again, err := shop.Checkout.Place(ctx, r); err != nil || again.ID != p.ID || used() != 1 {
		t.Errorf("sent twice: %v, used %d times", err, used())
	}
	// One order goes: the other still has its share. Both, at once and often: given back once.
	if err := shop.Store.Withdraw(ctx, p.Orders[0].ID, "đổi ý"); err != nil || used() != 1 {
		t.Errorf("half called off: %v, used %d times", err, used())
	}
	c = shop.Cart(catalog.Take{VariantID: mien.VariantID, Quantity: 2}, catalog.Take{VariantID: nem.VariantID, Quantity: 1})
	r = shop.Request(c, 220_000-20_001+36_000)
	r.Voucher = "TET2027"
	two, err := shop.Checkout.Place(ctx, r)
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() { _ = shop.Store.Withdraw(ctx, two.Orders[i%2].ID, "đổi ý") })
	}
	wg.Wait()
	if used() != 1 || shop.Number(`SELECT count(*) FROM voucher_uses WHERE returned_at IS NULL`) != 1 {
		t.Errorf("used %d times after all was called off", used())
	}
	for _, sql := range []string{`UPDATE vouchers SET percent = 9`, `UPDATE vouchers SET ends_at = ends_at + interval '1 day'`, `UPDATE vouchers SET published_at = NULL`} {
		if _, err := shop.DB.Pool.Exec(ctx, sql); err == nil {
			t.Errorf("%s: terms changed after they were published", sql)
		}
	}
}

func TestAVouchersLimitsHoldInARush(t *testing.T) {
	t.Parallel()
	shop := orderstest.Open(t, dbtest.Open(t))
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 99})
	published(t, shop, voucher.Voucher{Code: "NAMLUOT", Amount: 20_000, Minimum: 100_000, Uses: 5, PerPhone: 1})
	published(t, shop, voucher.Voucher{Code: "BALUOT", Amount: 20_000, Minimum: 100_000, Uses: 50, PerPhone: 3})
	for _, w := range []struct {
		code, refusal string
		most          int32
		phone         func(int) string
	}{{"NAMLUOT", "voucher voucher.used_up", 5, others}, {"BALUOT", "voucher voucher.phone_limit", 3, same}} {
		var won, told atomic.Int32
		var wg sync.WaitGroup
		for i := range 20 {
			c := shop.Cart(catalog.Take{VariantID: jar.VariantID, Quantity: 1})
			wg.Go(func() {
				r := shop.Request(c, 118_000)
				r.Phone, r.Voucher = w.phone(i), w.code
				if _, err := shop.Checkout.Place(context.Background(), r); err == nil {
					won.Add(1)
				} else if why(err) == w.refusal {
					told.Add(1)
				} else {
					t.Error(err)
				}
			})
		}
		wg.Wait()
		if won.Load() != w.most || told.Load() != 20-w.most || shop.Number(`SELECT used FROM vouchers WHERE code = $1`, w.code) != int(w.most) {
			t.Errorf("%s: %d used it, %d were told", w.code, won.Load(), told.Load())
		}
	}
	if shop.Stock(jar.VariantID) != 99-8 {
		t.Errorf("%d left: a refused order took goods", shop.Stock(jar.VariantID))
	}
}

func TestGoodsOnOfferAreNotBroughtDownTwiceAndFreeDeliveryIsTheProducers(t *testing.T) {
	t.Parallel()
	shop := orderstest.Open(t, dbtest.Open(t))
	ctx := context.Background()
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 9})
	onOffer(t, shop, jar.VariantID, 5, 1)
	published(t, shop, voucher.Voucher{Code: "MUOI", Percent: 10, Uses: 5, PerPhone: 5})
	c := shop.Cart(catalog.Take{VariantID: jar.VariantID, Quantity: 1})
	place := shop.Request(c, 0).Destination
	if _, err := shop.Checkout.QuoteWith(ctx, c, place, "MUOI"); why(err) != "voucher voucher.not_for_these" {
		t.Errorf("all of it is on offer: %v", err)
	}
	if err := voucher.NewStore(shop.DB, catalogtest.Noon).SetFree(ctx, officer, 0, shop.CoopLangSo(), 300_000); err != nil {
		t.Fatal(err)
	}
	c = shop.Cart(catalog.Take{VariantID: jar.VariantID, Quantity: 3})
	q, err := shop.Checkout.QuoteWith(ctx, c, place, "muoi")
	if err != nil || q.Discount != 24_000 || q.Orders[0].Fee != 0 || q.Orders[0].FeeOff != 18_000 || q.Total != 340_000-24_000 {
		t.Fatalf("quoted %+v (%v)", q, err)
	}
	r := shop.Request(c, q.Total)
	r.Voucher = "MUOI"
	p, err := shop.Checkout.Place(ctx, r)
	if err != nil || p.Orders[0].FeeOff != 18_000 || p.Orders[0].Lines[0].Discount != 0 || p.Orders[0].Lines[1].Discount != 24_000 {
		t.Fatalf("placed %+v (%v)", p, err)
	}
	c = shop.Cart(catalog.Take{VariantID: jar.VariantID, Quantity: 2})
	if q, err = shop.Checkout.Quote(ctx, c.ID, place); err != nil || q.Orders[0].Fee != 18_000 || q.Orders[0].FreeFrom != 300_000 {
		t.Errorf("too little for a free one: %+v (%v)", q, err)
	}
	no := shop.Request(c, 238_000)
	no.Voucher = "KHONGCO"
	if _, err := shop.Checkout.Place(ctx, no); why(err) != "voucher voucher.unknown" {
		t.Errorf("an unknown code: %v", err)
	}
}
