package catalog_test

import (
	"context"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

func TestOnlyShownProductsAreFound(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	w := catalogtest.New(t, db)
	store := catalog.NewStore(db, catalogtest.Noon)
	ctx := context.Background()
	jar := w.Product(catalogtest.Goods{Name: "Miến sợi nhỏ", Stock: 3})
	d, err := store.PublishedBySlug(ctx, "mien-soi-nho")
	if err != nil || d.Producer.VillageName != "Làng So" || d.Available() != 3 || d.Variants[0].UnitPrice() != 240_000 || d.Group.Slug != "mien-bun-pho" {
		t.Fatalf("got %+v (%v)", d, err)
	}
	list, err := store.CardsByIDs(ctx, []int64{jar.ProductID, 999})
	if err != nil || len(list) != 1 || list[0].Price != 120_000 || list[0].Available != 3 || list[0].VillageSlug != "lang-so" {
		t.Fatalf("got %+v (%v)", list, err)
	}
	if err := store.UpdateProduct(ctx, officer, catalog.Everything(), jar.ProductID, "product.hide", (*catalog.Product).Hide); err != nil {
		t.Fatal(err)
	}
	if _, err := store.PublishedBySlug(ctx, "mien-soi-nho"); !fault.Is(err, "product.not_found") {
		t.Fatalf("a hidden product is still found: %v", err)
	}
	if err := store.Publish(ctx, officer, catalog.Everything(), jar.ProductID); err != nil {
		t.Fatal(err)
	}
	w.Exec(`UPDATE producers SET state = 'suspended'`)
	if _, err := store.PublishedBySlug(ctx, "mien-soi-nho"); !fault.Is(err, "product.not_found") {
		t.Fatalf("a suspended producer's product is still found: %v", err)
	}
	if list, _ := store.CardsByIDs(ctx, []int64{jar.ProductID}); len(list) != 0 {
		t.Fatal("a suspended producer's product is still listed")
	}
}

func TestAPriceChangeIsAuditedAndKeptInScope(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	w := catalogtest.New(t, db)
	store := catalog.NewStore(db, catalogtest.Noon)
	ctx := context.Background()
	jar := w.Product(catalogtest.Goods{Name: "Miến", Stock: 3})
	if err := store.SetPrice(ctx, officer, catalog.Scope{ProducerID: 999}, jar.VariantID, 1000, 0); !fault.Is(err, "variant.not_found") {
		t.Fatalf("another producer changed the price: %v", err)
	}
	if err := store.SetPrice(ctx, officer, catalog.Everything(), jar.VariantID, 0, 0); !fault.Is(err, "price.out_of_range") {
		t.Fatalf("a price of nothing: %v", err)
	}
	if err := store.SetPrice(ctx, officer, catalog.Everything(), jar.VariantID, 99_000, 0); err != nil {
		t.Fatal(err)
	}
	var before, after int
	err := db.Pool.QueryRow(ctx, `SELECT (before->>'price')::int, (after->>'price')::int FROM audit_log WHERE action = 'price.set'`).Scan(&before, &after)
	if err != nil || before != 120_000 || after != 99_000 {
		t.Fatalf("the log says %d → %d (%v)", before, after, err)
	}
}

func TestASeasonMayRunOverTheNewYear(t *testing.T) {
	t.Parallel()
	nov, feb := 11, 2
	p := catalog.Product{SeasonFrom: &nov, SeasonTo: &feb}
	for month, want := range map[time.Month]bool{time.October: false, time.November: true, time.January: true, time.February: true, time.March: false} {
		if p.InSeason(month) != want {
			t.Errorf("in season in %s: %v", month, !want)
		}
	}
	if !(&catalog.Product{}).InSeason(time.May) {
		t.Error("a product without a season must always be in season")
	}
}

func TestOfficeListCountsEveryView(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	w := catalogtest.New(t, db)
	store := catalog.NewStore(db, catalogtest.Noon)
	w.Product(catalogtest.Goods{Name: "Miến", Stock: 3})
	w.Product(catalogtest.Goods{Name: "Bún", Stock: 0})
	w.Product(catalogtest.Goods{Name: "Phở", Stock: 1, State: catalog.Hidden})
	page, err := store.ForOffice(context.Background(), catalog.OfficeQuery{View: catalog.ViewSoldOut, PerPage: 50})
	if err != nil || page.Total != 1 || len(page.Rows) != 1 || page.Rows[0].Name != "Bún" || page.Counts[catalog.ViewAll] != 3 || page.Counts[catalog.ViewHidden] != 1 || page.Counts[catalog.ViewOnSale] != 1 {
		t.Fatalf("got %+v (%v)", page, err)
	}
	page, err = store.ForOffice(context.Background(), catalog.OfficeQuery{View: catalog.ViewAll, Text: "mien", PerPage: 50})
	if err != nil || len(page.Rows) != 3 { // the producer is called Miến làng So
		t.Fatalf("got %+v (%v)", page, err)
	}
}
