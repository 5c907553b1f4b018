package salespoint_test

import (
	"context"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

func TestOnlyOpenPointsAreFoundWithWhatIsOnTheShelf(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	w := catalogtest.New(t, db)
	jar := w.Product(catalogtest.Goods{Name: "Miến", Stock: 1})
	w.Exec(`INSERT INTO sales_points (slug, name, kind, address, latitude, longitude, hours, state) VALUES
		('dinh-so', 'Đình So', 'tourist_site', 'Làng So', 20.97, 105.67, '8:00–17:00', 'open'), ('cho-cu', 'Chợ cũ', 'market', 'Hạ Hòa', 20.97, 105.67, '', 'closed')`)
	w.Exec(`INSERT INTO sales_point_products SELECT id, $1 FROM sales_points`, jar.ProductID)
	store := salespoint.NewStore(db, catalogtest.Noon)
	ctx := context.Background()
	list, err := store.Carrying(ctx, jar.ProductID)
	if err != nil || len(list) != 1 || list[0].Slug != "dinh-so" || list[0].Products != 1 {
		t.Fatalf("got %+v (%v)", list, err)
	}
	if _, err := store.BySlug(ctx, "cho-cu"); !fault.Is(err, "salespoint.not_found") {
		t.Fatalf("a closed point: %v", err)
	}
	ids, err := store.ProductIDs(ctx, list[0].ID)
	if err != nil || len(ids) != 1 || ids[0] != jar.ProductID {
		t.Fatalf("on the shelf: %v (%v)", ids, err)
	}
}

func TestAPauseEndsTheDayAfterItsLast(t *testing.T) {
	t.Parallel()
	until := time.Date(2026, 4, 20, 0, 0, 0, 0, time.UTC)
	p := salespoint.Point{ClosedUntil: &until}
	if !p.ClosedOn(until) || p.ClosedOn(until.AddDate(0, 0, 1)) || (&salespoint.Point{}).ClosedOn(until) {
		t.Fatal("a pause must include its last day and no more")
	}
}
