package catalog_test

import (
	"context"
	"slices"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// labelLack is what a product lacks of its label, with whether it keeps it from buyers.
func labelLack(d *catalog.Detail) (key string, blocks bool) {
	for _, l := range d.Lacks() {
		if l.Field == catalog.LabelField {
			return l.Key, l.Blocks
		}
	}
	return "", false
}

// TestPackedFoodIsFirstShownWithAPhotoOfItsLabel: a draft waits for the photo; what buyers have seen
// goes on being sold, and comes back, without.
func TestPackedFoodIsFirstShownWithAPhotoOfItsLabel(t *testing.T) {
	t.Parallel()
	w, ctx := openClockWorld(t), context.Background()
	store := w.at("2026-11-24T12:00:00+07:00")
	jar := w.Product(catalogtest.Goods{Name: "Miến", State: catalog.Draft})
	w.Exec(`UPDATE products SET published_at = NULL WHERE id = $1`, jar.ProductID)
	if got := keysOf(store.Publish(ctx, officer, catalog.Everything(), jar.ProductID)); !slices.Equal(got, []string{"publish.label_photo"}) {
		t.Errorf("without a photo refused for %v", got)
	}
	photo := w.Label(jar.ProductID)
	for _, unfit := range []string{`deleted_at = now()`, `label = false`, `state = 'failed', reason = 'photo.lost'`} {
		w.Exec(`UPDATE photos SET `+unfit+` WHERE id = $1`, photo)
		if got := keysOf(store.Publish(ctx, officer, catalog.Everything(), jar.ProductID)); !slices.Equal(got, []string{"publish.label_photo"}) {
			t.Errorf("with a photo of %s refused for %v", unfit, got)
		}
		w.Exec(`UPDATE photos SET deleted_at = NULL, label = true, state = 'ready', reason = '' WHERE id = $1`, photo)
	}
	w.Exec(`UPDATE photos SET state = 'pending' WHERE id = $1`, photo)
	if got := keysOf(store.Submit(ctx, officer, catalog.Everything(), jar.ProductID)); !slices.Equal(got, []string{"publish.label_waits"}) {
		t.Errorf("with a photo that is not made yet refused for %v", got)
	}
	w.Exec(`UPDATE photos SET state = 'ready' WHERE id = $1`, photo)
	if err := store.Publish(ctx, officer, catalog.Everything(), jar.ProductID); err != nil {
		t.Fatalf("with the photo: %v", err)
	}
	w.Exec(`UPDATE photos SET deleted_at = now() WHERE id = $1`, photo)
	d, err := store.PublishedBySlug(ctx, "mien")
	if err != nil {
		t.Fatalf("what is on sale was taken off: %v", err)
	}
	if key, blocks := labelLack(d); key != "publish.label_photo" || blocks {
		t.Errorf("of what is on sale it says %q, blocking %v", key, blocks)
	}
	w.Exec(`UPDATE products SET state = 'hidden' WHERE id = $1`, jar.ProductID)
	if err := store.Publish(ctx, officer, catalog.Everything(), jar.ProductID); err != nil {
		t.Errorf("what was hidden for an hour does not come back: %v", err)
	}
}

// TestOnlyPackedFoodNeedsAPhotoOfItsLabel asks for each kind of goods.
func TestOnlyPackedFoodNeedsAPhotoOfItsLabel(t *testing.T) {
	t.Parallel()
	w, ctx := openClockWorld(t), context.Background()
	store := w.at("2026-11-24T12:00:00+07:00")
	jar := w.Product(catalogtest.Goods{Name: "Món", State: catalog.Draft})
	for kind, want := range map[catalog.GoodsKind]bool{catalog.ProcessedFood: true, catalog.FreshFood: false, catalog.Craft: false, catalog.VisitKind: false, catalog.GiftBox: false} {
		w.Exec(`UPDATE products SET goods_kind = $2, published_at = NULL WHERE id = $1`, jar.ProductID, kind)
		d, err := store.ByID(ctx, catalog.Everything(), jar.ProductID)
		if err != nil {
			t.Fatal(err)
		}
		if _, blocks := labelLack(d); blocks != want {
			t.Errorf("%s is kept back: %v", kind, blocks)
		}
	}
}

// TestAPhotoOfALabelIsNoPictureOfTheGoods sends one twice, as a photo and as a label.
func TestAPhotoOfALabelIsNoPictureOfTheGoods(t *testing.T) {
	t.Parallel()
	d, ctx := newDarkroom(t), context.Background()
	files := [][]byte{drawn(t, 9)}
	d.receive(t, files...)
	for n, want := range []int{1, 0} {
		if got, err := d.ReceiveLabel(ctx, officer, catalog.Everything(), d.of.ID, files, "Nhãn của Miến"); err != nil || got != want {
			t.Fatalf("sent the %d. time as the label: %d new, %v", n+1, got, err)
		}
	}
	all := d.all(t)
	if len(all) != 1 || !all[0].Label || all[0].Alt != "Nhãn của Miến" {
		t.Fatalf("kept %+v", all)
	}
	if err := d.Develop(ctx, all[0].ID); err != nil {
		t.Fatal(err)
	}
	seen := func() (photos int, cover string) {
		t.Helper()
		shown, err := d.Store.PublishedBySlug(ctx, "mien")
		if err != nil {
			t.Fatal(err)
		}
		cards, err := d.Store.CardsByIDs(ctx, []int64{d.of.ID})
		if err != nil {
			t.Fatal(err)
		}
		return len(shown.Images), cards[0].Hash
	}
	if photos, cover := seen(); photos != 0 || cover != "" {
		t.Errorf("buyers see the label as %d photos, and as the cover %q", photos, cover)
	}
	if err := d.Store.MarkLabel(ctx, officer, catalog.Everything(), d.of, all[0].ID, false); err != nil {
		t.Fatal(err)
	}
	if photos, cover := seen(); photos != 1 || cover == "" {
		t.Errorf("what is no label any more is %d photos, and the cover %q", photos, cover)
	}
	if err := d.Store.MarkLabel(ctx, officer, catalog.Scope{ProducerID: 999}, d.of, all[0].ID, true); !fault.Is(err, "photo.not_found") {
		t.Errorf("another producer marked it: %v", err)
	}
}
