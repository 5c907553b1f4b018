package catalog_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

func TestAnOfferThatMisleadsIsRefused(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	w := catalogtest.New(t, db)
	jar := w.Product(catalogtest.Goods{Name: "Miến", Stock: 8}) // 120.000 ₫
	store, noon := catalog.NewStore(db, catalogtest.Noon), catalogtest.Noon()
	good := catalog.Offer{VariantID: jar.VariantID, Price: 60_000, StartsAt: noon, EndsAt: noon.Add(time.Hour), Units: 3}
	for want, change := range map[string]func(*catalog.Offer){
		"price offer.price_not_lower":       func(o *catalog.Offer) { o.Price = 120_000 },
		"price offer.price_not_lower, none": func(o *catalog.Offer) { o.Price = -1 },
		"price offer.sure_of_half":          func(o *catalog.Offer) { o.Price = 59_999 },
		"units offer.units_not_free":        func(o *catalog.Offer) { o.Units = 9 },
		"units offer.units":                 func(o *catalog.Offer) { o.Units = 0 },
		"per_phone offer.per_phone":         func(o *catalog.Offer) { o.PerPhone = 4 },
		"ends offer.ends_before":            func(o *catalog.Offer) { o.EndsAt = noon },
		"ends offer.too_long":               func(o *catalog.Offer) { o.EndsAt = noon.Add(catalog.OfferLongest + 1) },
	} {
		o := good
		change(&o)
		_, err := store.MakeOffer(context.Background(), officer, catalog.Everything(), o)
		form, ok := fault.AsForm(err)
		want, _, _ = strings.Cut(want, ",")
		if !ok || len(form.Fields) != 1 || form.Fields[0].Name+" "+form.Fields[0].Key != want {
			t.Errorf("want %s, got %v", want, err)
		}
	}
	id, err := store.MakeOffer(context.Background(), officer, catalog.Everything(), good)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := store.MakeOffer(context.Background(), officer, catalog.Everything(), good); !fault.Is(err, "offer.overlaps") {
		t.Errorf("a second one at the same time: %v", err)
	}
	if err := store.SetPrice(context.Background(), officer, catalog.Everything(), jar.VariantID, 60_000, 0); !fault.Is(err, "price.under_offer") {
		t.Errorf("the list price comes down to the offer's: %v", err)
	}
	deep := good
	deep.Price, deep.StartsAt, deep.EndsAt = 40_000, noon.Add(2*time.Hour), noon.Add(3*time.Hour)
	deep.Units, deep.Deep = 2, true
	var owner int64
	if err := db.Pool.QueryRow(context.Background(), `SELECT producer_id FROM products WHERE id = $1`, jar.ProductID).Scan(&owner); err != nil {
		t.Fatal(err)
	}
	_, err = store.MakeOffer(context.Background(), officer, catalog.Scope{ProducerID: owner}, deep)
	if form, ok := fault.AsForm(err); !ok || form.Fields[0].Key != "offer.more_than_half" {
		t.Errorf("a producer takes more than half off: %v", err)
	}
	second, err := store.MakeOffer(context.Background(), officer, catalog.Everything(), deep)
	if err != nil {
		t.Errorf("an officer answers for it: %v", err)
	}
	if err := store.EndOffer(context.Background(), officer, catalog.Everything(), jar.VariantID, second); err != nil {
		t.Fatal(err)
	}
	if _, err := store.MakeOffer(context.Background(), officer, catalog.Scope{ProducerID: 999}, good); !fault.Is(err, "variant.not_found") {
		t.Errorf("another producer's: %v", err)
	}
	if _, err := db.Pool.Exec(context.Background(), `UPDATE offers SET price = 61000`); err == nil {
		t.Error("an offer broke its word")
	}
	var address string
	if err := db.Pool.QueryRow(context.Background(), `SELECT slug FROM products WHERE id = $1`, jar.ProductID).Scan(&address); err != nil {
		t.Fatal(err)
	}
	d, err := store.PublishedBySlug(context.Background(), address)
	if err != nil || d.Variants[0].PriceNow() != 60_000 || d.Variants[0].OldPrice != 120_000 || !d.Variants[0].OfferUntil.Equal(good.EndsAt) {
		t.Fatalf("a buyer sees %+v (%v)", d.Variants[0], err)
	}
	w.Exec(`UPDATE variants SET price = 200000`)
	cards, err := store.CardsByIDs(context.Background(), []int64{jar.ProductID})
	if err != nil || cards[0].Price != 60_000 || cards[0].OldPrice != 120_000 {
		t.Fatalf("a price that was raised after the promise makes it look better: %+v (%v)", cards, err)
	}
	w.Exec(`UPDATE variants SET price = 50000`)
	if d, _ = store.PublishedBySlug(context.Background(), address); d.Variants[0].PriceNow() != 50_000 || d.Variants[0].OfferID != 0 {
		t.Errorf("an offer above the price: %+v", d.Variants[0])
	}
	w.Exec(`UPDATE variants SET price = 120000`)
	if err := store.EndOffer(context.Background(), officer, catalog.Everything(), jar.VariantID, id); err != nil {
		t.Fatal(err)
	}
	if err := store.EndOffer(context.Background(), officer, catalog.Everything(), jar.VariantID, id); !fault.Is(err, "offer.not_running") {
		t.Errorf("ended twice: %v", err)
	}
	if d, _ = store.PublishedBySlug(context.Background(), address); d.Variants[0].PriceNow() != 120_000 {
		t.Errorf("after its end it costs %s", d.Variants[0].Price)
	}
	if n, err := store.Offers(context.Background(), jar.VariantID, 9); err != nil || len(n) != 2 || n[1].At(noon) != catalog.OfferEnded || n[1].EndedBy != "Phòng Kinh tế" {
		t.Errorf("the list says %+v (%v)", n, err)
	}
}
