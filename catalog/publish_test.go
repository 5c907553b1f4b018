package catalog_test

import (
	"context"
	"slices"
	"sync"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// keysOf are the sentences of the reasons that block.
func keysOf(err error) []string {
	var keys []string
	if no, ok := fault.As(err); ok {
		lacks, _ := no.Details["lacks"].([]catalog.Lack)
		for _, l := range lacks {
			if l.Blocks {
				keys = append(keys, l.Key)
			}
		}
	}
	return keys
}

func TestPublishingRefusesWithEveryReasonAtOnce(t *testing.T) {
	t.Parallel()
	w, ctx := openClockWorld(t), context.Background()
	store := w.at("2026-11-24T12:00:00+07:00")
	jar := w.Product(catalogtest.Goods{Name: "Nem", State: catalog.Draft, Unproven: true})
	w.Exec(`UPDATE products SET ingredients = '', ingredient_origin = ' ', shelf_life = '', storage = '', usage = '', warnings = '', cold_chain = true, story = 'Ăn vào chữa bệnh.'`)
	w.Exec(`UPDATE variants SET state = 'hidden'`)
	w.Exec(`UPDATE producers SET state = 'suspended', address_line = '', phone = '', registration_number = ''`)
	err := store.Publish(ctx, officer, catalog.Everything(), jar.ProductID)
	want := []string{"publish.ingredients", "publish.origin", "publish.shelf_life", "publish.storage", "publish.usage", "publish.warnings", "publish.price", "publish.cold_far",
		"publish.fresh_hours", "publish.producer_suspended", "publish.producer_address", "publish.producer_phone", "publish.producer_registration", "publish.paper_missing",
		"publish.paper_missing", "claim.cure"}
	if got := keysOf(err); !fault.Is(err, "product.not_ready") || !slices.Equal(got, want) {
		t.Errorf("refused for %v, want %v (%v)", got, want, err)
	}
	w.Exec(`UPDATE products SET ingredients = 'Thịt', ingredient_origin = 'a', shelf_life = 'a', storage = 'a', usage = 'a', allergens = 'Tôm', fresh_hours = 36, delivery_area = 'city', story = ''`)
	w.Exec(`UPDATE variants SET state = 'active'`)
	w.Exec(`UPDATE producers SET state = 'good_standing', address_line = 'a', phone = '+84900000001', registration_number = '1'`)
	w.Prove(jar.ProductID, "2026-11-23")
	if got := keysOf(store.Publish(ctx, officer, catalog.Everything(), jar.ProductID)); !slices.Equal(got, []string{"publish.paper_lapsed", "publish.paper_lapsed"}) {
		t.Errorf("with papers of yesterday refused for %v", got)
	}
	w.Exec(`UPDATE papers SET expires_on = '2026-11-24'`)
	if err := store.Publish(ctx, officer, catalog.Everything(), jar.ProductID); err != nil {
		t.Errorf("with nothing missing: %v", err)
	}
	if _, err := store.PublishedBySlug(ctx, "nem"); err != nil {
		t.Errorf("published, buyers do not see it: %v", err)
	}
}

// TestARankInTheMakersWordsIsNeverShown writes one wherever its maker writes.
func TestARankInTheMakersWordsIsNeverShown(t *testing.T) {
	t.Parallel()
	w, ctx := openClockWorld(t), context.Background()
	store := w.at("2026-11-24T12:00:00+07:00")
	jar := w.Product(catalogtest.Goods{Name: "Khay gỗ", State: catalog.Draft})
	for _, column := range []string{"name", "summary", "quote", "story", "quality", "keywords", "care"} {
		var was string
		if err := w.db.Pool.QueryRow(ctx, `SELECT `+column+` FROM products WHERE id = $1`, jar.ProductID).Scan(&was); err != nil {
			t.Fatal(err)
		}
		w.Exec(`UPDATE products SET `+column+` = 'Khay đạt ★★★★★' WHERE id = $1`, jar.ProductID)
		if got := keysOf(store.Publish(ctx, officer, catalog.Everything(), jar.ProductID)); !slices.Equal(got, []string{"claim.stars"}) {
			t.Errorf("stars in %s: refused for %v", column, got)
		}
		w.Exec(`UPDATE products SET `+column+` = $2 WHERE id = $1`, jar.ProductID, was)
	}
	if err := store.Publish(ctx, officer, catalog.Everything(), jar.ProductID); err != nil {
		t.Errorf("without: %v", err)
	}
	if _, err := store.AddVariant(ctx, officer, catalog.Everything(), catalog.Variant{ProductID: jar.ProductID, Name: "Hộp 5 sao", Price: 1000, Unit: catalog.Piece, UnitAmount: 1, UnitWord: "hộp", WeightG: 1}); err == nil {
		t.Error("a size claims a rank")
	}
}

// TestAnAddressIsMadeOfTheNameUnderWhichAProductIsFirstShown renames a draft, and then what is
// shown.
func TestAnAddressIsMadeOfTheNameUnderWhichAProductIsFirstShown(t *testing.T) {
	t.Parallel()
	w, ctx := openClockWorld(t), context.Background()
	store := w.at("2026-11-24T12:00:00+07:00")
	other := w.Product(catalogtest.Goods{Name: "Khay gỗ"})
	jar := w.Product(catalogtest.Goods{Name: "Khay tốt", State: catalog.Draft})
	slugNow := func() (s string) {
		if err := w.db.Pool.QueryRow(ctx, `SELECT slug FROM products WHERE id = $1`, jar.ProductID).Scan(&s); err != nil {
			t.Fatal(err)
		}
		return s
	}
	w.Exec(`UPDATE products SET name = 'Khay gỗ', published_at = NULL WHERE id = $1`, jar.ProductID)
	w.Label(jar.ProductID)
	if err := store.Publish(ctx, officer, catalog.Everything(), jar.ProductID); err != nil || slugNow() != "khay-go-2" {
		t.Fatalf("first shown at %s beside %d: %v", slugNow(), other.ProductID, err)
	}
	w.Exec(`UPDATE products SET name = 'Khay khác', state = 'hidden' WHERE id = $1`, jar.ProductID)
	if err := store.Publish(ctx, officer, catalog.Everything(), jar.ProductID); err != nil || slugNow() != "khay-go-2" {
		t.Errorf("what others know is now at %s: %v", slugNow(), err)
	}
}

func TestAVisitNeedsNoLabelAndACraftNoShelfLife(t *testing.T) {
	t.Parallel()
	w, ctx := openClockWorld(t), context.Background()
	store := w.at("2026-11-24T12:00:00+07:00")
	visit := w.Product(catalogtest.Goods{Name: "Thăm", Group: "du-lich", Mode: catalog.ByVisit, State: catalog.Draft, Unproven: true})
	tray := w.Product(catalogtest.Goods{Name: "Khay", Group: "do-go", Mode: catalog.ByQuote, State: catalog.Draft})
	w.Exec(`UPDATE products SET ingredients = '', shelf_life = '', storage = '', usage = '', warnings = '', lead_time = '', story = 'Ngon nhất và chữa bệnh'`)
	if got := keysOf(store.Publish(ctx, officer, catalog.Everything(), visit.ProductID)); !slices.Equal(got, []string{"publish.producer_hours"}) {
		t.Errorf("a visit lacks %v", got)
	}
	if got := keysOf(store.Publish(ctx, officer, catalog.Everything(), tray.ProductID)); !slices.Equal(got, []string{"publish.material", "publish.lead_time"}) {
		t.Errorf("a tray lacks %v", got)
	}
}

func TestBuyersSeeTheOldUntilAllOfTheNewIsPublished(t *testing.T) {
	t.Parallel()
	w, ctx := openClockWorld(t), context.Background()
	store := w.at("2026-11-24T12:00:00+07:00")
	jar := w.Product(catalogtest.Goods{Name: "Miến", Stock: 3})
	d, draft, err := store.Editing(ctx, catalog.Everything(), jar.ProductID)
	if err != nil || draft != nil {
		t.Fatalf("got %v (%v)", draft, err)
	}
	c := catalog.ContentOf(&d.Product)
	c.Name, c.Story = "Miến  mới\u200b", "Một.\r\n\r\nHai."
	seen := catalog.VersionOf(&d.Product, draft)
	if err := store.SaveContent(ctx, officer, catalog.Everything(), jar.ProductID, seen, c); err != nil {
		t.Fatal(err)
	}
	if err := store.SaveContent(ctx, officer, catalog.Everything(), jar.ProductID, seen, c); err != nil {
		t.Errorf("sent twice: %v", err)
	}
	other := c
	other.Name = "Miến khác"
	if err := store.SaveContent(ctx, officer, catalog.Everything(), jar.ProductID, seen, other); !fault.Is(err, "product.changed_meanwhile") {
		t.Errorf("a page that shows the state before saved over it: %v", err)
	}
	shop := func() string {
		d, err := store.PublishedBySlug(ctx, "mien")
		if err != nil {
			t.Fatal(err)
		}
		return d.Name + "|" + d.Story
	}
	if got := shop(); got != "Miến|" {
		t.Errorf("buyers read %q before it is published", got)
	}
	d, draft, _ = store.Editing(ctx, catalog.Everything(), jar.ProductID)
	if with := d.With(draft); d.Name != "Miến" || with.Story != "Một.\n\nHai." || draft.ChangedBy != officer.Name {
		t.Errorf("the draft is %+v", draft)
	}
	c = draft.Content
	c.ShelfLife = ""
	if err := store.SaveContent(ctx, officer, catalog.Everything(), jar.ProductID, catalog.VersionOf(&d.Product, draft), c); err != nil {
		t.Fatal(err)
	}
	if got := keysOf(store.Publish(ctx, officer, catalog.Everything(), jar.ProductID)); !slices.Equal(got, []string{"publish.shelf_life"}) || shop() != "Miến|" {
		t.Errorf("a half draft: %v, buyers read %q", got, shop())
	}
	d, draft, _ = store.Editing(ctx, catalog.Everything(), jar.ProductID)
	c.ShelfLife = "6 tháng"
	if err := store.SaveContent(ctx, officer, catalog.Everything(), jar.ProductID, catalog.VersionOf(&d.Product, draft), c); err != nil {
		t.Fatal(err)
	}
	errs, all := make([]error, 6), sync.WaitGroup{}
	for i := range errs {
		all.Go(func() { errs[i] = store.Publish(ctx, officer, catalog.Everything(), jar.ProductID) })
	}
	all.Wait()
	for _, err := range errs {
		if err != nil && !fault.Is(err, "product.changed_meanwhile") {
			t.Error(err)
		}
	}
	if got := shop(); got != "Miến  mới|Một.\n\nHai." && got != "Miến mới|Một.\n\nHai." {
		t.Errorf("published, buyers read %q", got)
	}
	if _, draft, _ = store.Editing(ctx, catalog.Everything(), jar.ProductID); draft != nil {
		t.Error("the draft is still there")
	}
	if err := store.SaveContent(ctx, officer, catalog.Scope{ProducerID: 999}, jar.ProductID, seen, c); !fault.Is(err, "product.not_found") {
		t.Errorf("another producer edited it: %v", err)
	}
}
