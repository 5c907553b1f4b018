package orders_test

import (
	"context"
	"sync"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

// gift is a box of two bags of noodles of one maker and one nem of another.
type gift struct {
	*orderstest.Shop
	goods     *catalog.Store
	mien, nem catalogtest.Jar
	box       catalogtest.Jar
}

func openGift(t *testing.T, mien, nem int) gift {
	t.Helper()
	db := dbtest.Open(t)
	g := gift{Shop: orderstest.Open(t, db), goods: catalog.NewStore(db, catalogtest.Noon)}
	g.mien = g.Product(catalogtest.Goods{Name: "Miến", Stock: mien, Price: 70_000})
	g.nem = g.Product(catalogtest.Goods{Name: "Nem thính", Group: "nem", Producer: g.NemHaHoa(), Stock: nem, Price: 85_000, Area: catalog.City})
	g.box = g.Product(catalogtest.Goods{Name: "Hộp Cỗ yến", Group: "qua-tang", Variant: "Hộp", Price: 200_001})
	err := g.goods.SetParts(context.Background(), audit.Actor{Kind: audit.Staff, Name: "Cán bộ"}, catalog.Everything(), g.box.VariantID,
		[]catalog.Take{{VariantID: g.mien.VariantID, Quantity: 2}, {VariantID: g.nem.VariantID, Quantity: 1}})
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func (g gift) left(t *testing.T, variant int64) int {
	t.Helper()
	list, err := g.goods.Sellables(context.Background(), []int64{variant})
	if err != nil || len(list) != 1 {
		t.Fatalf("read %d: %v (%v)", variant, list, err)
	}
	return list[0].Stock
}

func TestABoxIsHadAsOftenAsItsScarcestPartAllows(t *testing.T) {
	t.Parallel()
	g := openGift(t, 7, 5)
	if n := g.left(t, g.box.VariantID); n != 3 {
		t.Errorf("7 bags and 5 nem make %d boxes, want 3", n)
	}
	cards, err := g.goods.CardsByIDs(context.Background(), []int64{g.box.ProductID})
	if err != nil || len(cards) != 1 || cards[0].Available != 3 {
		t.Errorf("the card says %+v (%v)", cards, err)
	}
	g.Exec(`UPDATE producers SET state = 'suspended' WHERE id = $1`, g.NemHaHoa())
	if n := g.left(t, g.box.VariantID); n != 0 {
		t.Errorf("with a maker suspended %d boxes are offered", n)
	}
}

func TestABoxIsSoldOutOfItsPartsAndTheMakersShareItsPriceToTheDong(t *testing.T) {
	t.Parallel()
	g := openGift(t, 7, 5)
	p := g.Placed(catalog.Take{VariantID: g.box.VariantID, Quantity: 2}, catalog.Take{VariantID: g.mien.VariantID, Quantity: 1})
	if mien, nem := g.Stock(g.mien.VariantID), g.Stock(g.nem.VariantID); mien != 2 || nem != 3 {
		t.Errorf("left: %d bags, %d nem, want 2 and 3", mien, nem)
	}
	if len(p.Orders) != 1 {
		t.Fatalf("%d orders: the box is packed by one maker", len(p.Orders))
	}
	var box orders.Line
	for _, l := range p.Orders[0].Lines {
		if l.Boxed {
			box = l
		}
	}
	if len(box.Parts) != 2 || box.Parts[0].Quantity != 4 || box.Parts[1].ProducerName != "Nem Thính Sớm (mẫu)" {
		t.Fatalf("the box held %+v", box.Parts)
	}
	if sum := box.Parts[0].Share + box.Parts[1].Share; sum != box.Total || box.Total != 400_002 {
		t.Errorf("shares sum to %d of %d", sum, box.Total)
	}
	if want := money.VND(248_890); box.Parts[0].Share != want { // 140 of 225 parts
		t.Errorf("the noodles get %d, want %d", box.Parts[0].Share, want)
	}
	by := audit.Actor{Kind: audit.Staff, Name: "Cán bộ"}
	if err := g.Store.Take(context.Background(), by, catalog.Everything(), p.Orders[0].ID, orders.Cancel, "Khách đổi ý"); err != nil {
		t.Fatal(err)
	}
	if mien, nem := g.Stock(g.mien.VariantID), g.Stock(g.nem.VariantID); mien != 7 || nem != 5 {
		t.Errorf("after cancelling: %d bags, %d nem, want 7 and 5", mien, nem)
	}
}

func TestTheWholeCartDrawsOnOneShelf(t *testing.T) {
	t.Parallel()
	g := openGift(t, 7, 5)
	ctx := context.Background()
	c := g.Cart(catalog.Take{VariantID: g.mien.VariantID, Quantity: 4})
	if err := g.Store.SetLine(ctx, c.ID, g.box.VariantID, 2); !fault.Is(err, "stock.not_enough") {
		t.Fatalf("4 loose bags and 2 boxes of 2 out of 7: %v", err)
	}
	if err := g.Store.SetLine(ctx, c.ID, g.box.VariantID, 1); err != nil {
		t.Fatal(err)
	}
	if err := g.Store.SetLine(ctx, c.ID, g.mien.VariantID, 6); !fault.Is(err, "stock.not_enough") {
		t.Fatalf("6 loose bags beside a box of 2: %v", err)
	}
	// Somebody else buys meanwhile: the checkout sees that both together no longer go.
	g.Exec(`UPDATE variants SET stock = 5 WHERE id = $1`, g.mien.VariantID)
	c, err := g.Store.CartByID(ctx, c.ID)
	if err != nil || c.Lines[0].Short() || !c.Lines[1].Short() {
		t.Fatalf("the cart says %+v (%v)", c.Lines, err)
	}
	if _, err := g.Checkout.Place(ctx, g.Request(c, c.Goods())); !fault.Is(err, "stock.not_enough") {
		t.Fatalf("placed all the same: %v", err)
	}
	if left, err := g.Store.FitLine(ctx, c.ID, g.box.VariantID); err != nil || left != 0 {
		t.Errorf("fitted to %d (%v)", left, err)
	}
}

func TestABoxGoesNoFartherThanWhatIsInIt(t *testing.T) {
	t.Parallel()
	g := openGift(t, 7, 5)
	c := g.Cart(catalog.Take{VariantID: g.box.VariantID, Quantity: 1})
	_, err := g.Checkout.QuoteCart(context.Background(), c, orders.Destination{Delivery: orders.ByShip, ProvinceCode: "48", WardCode: "20242"})
	if !fault.Is(err, "delivery.outside_area") {
		t.Fatalf("nem that stays in the city went to Đà Nẵng: %v", err)
	}
}

func TestBoxesAndLooseGoodsAreNeverSoldTwice(t *testing.T) {
	t.Parallel()
	g := openGift(t, 8, 8)
	const buyers = 12
	requests := make([]orders.Request, buyers)
	for i := range requests {
		take := catalog.Take{VariantID: g.box.VariantID, Quantity: 1}
		total := money.VND(200_001 + 18_000)
		if i%2 == 1 {
			take, total = catalog.Take{VariantID: g.mien.VariantID, Quantity: 3}, 210_000+18_000
		}
		requests[i] = g.Request(g.Cart(take), total)
	}
	var wg sync.WaitGroup
	var mu sync.Mutex
	taken := 0
	for i, r := range requests {
		wg.Go(func() {
			_, err := g.Checkout.Place(context.Background(), r)
			if fault.Is(err, "stock.not_enough") {
				return
			}
			mu.Lock()
			defer mu.Unlock()
			if err != nil {
				t.Errorf("buyer %d: %v", i, err)
				return
			}
			taken += 2 + i%2
		})
	}
	wg.Wait()
	if left := g.Stock(g.mien.VariantID); left != 8-taken || left < 0 || left > 1 {
		t.Errorf("%d bags were sold and %d of 8 are left", taken, left)
	}
}
