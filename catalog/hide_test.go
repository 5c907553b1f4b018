package catalog_test

import (
	"context"
	"sync"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

func TestOneMayTakeBackTheHidingOfManyAndNobodyElse(t *testing.T) {
	t.Parallel()
	w, ctx := openClockWorld(t), context.Background()
	store := w.at("2026-11-24T12:00:00+07:00")
	state := func(id int64) (s string) {
		t.Helper()
		if err := w.db.Pool.QueryRow(ctx, `SELECT state FROM products WHERE id = $1`, id).Scan(&s); err != nil {
			t.Fatal(err)
		}
		return s
	}
	a, b, c := w.Product(catalogtest.Goods{Name: "Miến"}), w.Product(catalogtest.Goods{Name: "Bún"}), w.Product(catalogtest.Goods{Name: "Phở", State: catalog.Draft})
	other := w.Product(catalogtest.Goods{Name: "Nem", Producer: w.NemHaHoa()})
	ids := []int64{b.ProductID, a.ProductID, c.ProductID, other.ProductID, 99_999}
	me, you := audit.Actor{Kind: audit.Staff, ID: 1, Name: "Hoa"}, audit.Actor{Kind: audit.Staff, ID: 2, Name: "Lan"}
	hidden, err := store.HideMany(ctx, me, catalog.Scope{ProducerID: w.CoopLangSo()}, ids)
	if err != nil || len(hidden) != 2 || state(a.ProductID) != "hidden" || state(b.ProductID) != "hidden" || state(c.ProductID) != "draft" || state(other.ProductID) != "published" {
		t.Fatalf("hidden %v (%v)", hidden, err)
	}
	if again, err := store.HideMany(ctx, me, catalog.Everything(), ids[:2]); err != nil || len(again) != 0 {
		t.Errorf("hidden twice: %v (%v)", again, err)
	}
	if back, err := store.UnhideMany(ctx, you, catalog.Everything(), hidden); err != nil || len(back) != 0 {
		t.Errorf("somebody else put back %v (%v)", back, err)
	}
	if back, err := store.UnhideMany(ctx, me, catalog.Scope{ProducerID: w.NemHaHoa()}, hidden); err != nil || len(back) != 0 {
		t.Errorf("out of scope, put back %v (%v)", back, err)
	}
	w.Exec(`UPDATE products SET row_version = row_version + 1 WHERE id = $1`, b.ProductID)
	if back, err := store.UnhideMany(ctx, me, catalog.Everything(), hidden); err != nil || len(back) != 1 || back[0].ID != a.ProductID || state(b.ProductID) != "hidden" {
		t.Errorf("put back %v (%v)", back, err)
	}
	if back, err := store.UnhideMany(ctx, me, catalog.Everything(), hidden); err != nil || len(back) != 0 {
		t.Errorf("put back twice: %v (%v)", back, err)
	}
	if _, err := store.HideMany(ctx, me, catalog.Everything(), make([]int64, catalog.MostAtOnce+1)); !fault.Is(err, "product.too_many") {
		t.Errorf("any number at once: %v", err)
	}
}

func TestHidingIsTakenBackWithinHalfAnHour(t *testing.T) {
	t.Parallel()
	w, ctx := openClockWorld(t), context.Background()
	store := w.at("2026-11-24T12:00:00+07:00")
	jar, me := w.Product(catalogtest.Goods{Name: "Miến"}), audit.Actor{Kind: audit.Staff, ID: 1, Name: "Hoa"}
	hidden, err := store.HideMany(ctx, me, catalog.Everything(), []int64{jar.ProductID})
	if err != nil || len(hidden) != 1 {
		t.Fatal(hidden, err)
	}
	w.Exec(`ALTER TABLE audit_log DISABLE TRIGGER USER`)
	w.Exec(`UPDATE audit_log SET at = now() - interval '31 minutes'`)
	if back, err := store.UnhideMany(ctx, me, catalog.Everything(), hidden); err != nil || len(back) != 0 {
		t.Errorf("after half an hour, put back %v (%v)", back, err)
	}
}

func TestWhatIsHiddenByTwoPressesAtOnceIsHiddenOnce(t *testing.T) {
	t.Parallel()
	w, ctx := openClockWorld(t), context.Background()
	store := w.at("2026-11-24T12:00:00+07:00")
	jar, me := w.Product(catalogtest.Goods{Name: "Miến"}), audit.Actor{Kind: audit.Staff, ID: 1, Name: "Hoa"}
	var all sync.WaitGroup
	said := make(chan error, 4)
	for range cap(said) {
		all.Go(func() {
			said <- store.UpdateProduct(ctx, me, catalog.Everything(), jar.ProductID, "product.hidden", (*catalog.Product).Hide)
		})
	}
	all.Wait()
	close(said)
	for err := range said {
		if err != nil {
			t.Error(err)
		}
	}
	var lines, version int
	err := w.db.Pool.QueryRow(ctx, `SELECT (SELECT count(*) FROM audit_log WHERE action = 'product.hidden'), row_version FROM products WHERE id = $1`, jar.ProductID).Scan(&lines, &version)
	if err != nil || lines != 1 || version != 2 {
		t.Errorf("%d lines in the log, version %d (%v)", lines, version, err)
	}
}
