package content_test

import (
	"context"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/content"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

func TestAVillageComesWithItsFactsAndTheirSources(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	w := catalogtest.New(t, db)
	w.Product(catalogtest.Goods{Name: "Miến", Stock: 1})
	w.Exec(`INSERT INTO facts (village_id, kind, text, source, position) SELECT id, 'fact', 'Sợi trắng trong.', 'VTV, 18/09/2024', 1 FROM villages`)
	store := content.NewStore(db, catalogtest.Noon)
	ctx := context.Background()
	v, facts, err := store.VillageBySlug(ctx, "lang-so")
	if err != nil || v.Products != 1 || len(content.Of(facts, content.Stated)) != 1 || facts[0].Source == "" {
		t.Fatalf("got %+v %+v (%v)", v, facts, err)
	}
	if _, _, err := store.VillageBySlug(ctx, "khong-co"); !fault.Is(err, "village.not_found") {
		t.Fatalf("an unknown village: %v", err)
	}
	if _, _, err := store.SiteBySlug(ctx, "khong-co"); !fault.Is(err, "site.not_found") {
		t.Fatalf("an unknown site: %v", err)
	}
}

func TestTheSchemaRefusesAFactWithoutASource(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	catalogtest.New(t, db).LangSo()
	if _, err := db.Pool.Exec(context.Background(), `INSERT INTO facts (village_id, kind, text, position) SELECT id, 'fact', 'Nghe nói', 1 FROM villages`); err == nil {
		t.Fatal("a fact without a source was kept")
	}
}
