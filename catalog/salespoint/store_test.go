package salespoint_test

import (
	"context"
	"fmt"
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
	if all, err := store.ForOffice(ctx); err != nil || len(all) != 2 || all[1].State != salespoint.Ended {
		t.Fatalf("for officers: %+v (%v)", all, err)
	}
	shelf, err := store.Shelf(ctx, list[0].ID)
	if err != nil || len(shelf) != 1 || shelf[0].ProductID != jar.ProductID {
		t.Fatalf("on the shelf: %v (%v)", shelf, err)
	}
}

// TestWhatWasSeenFadesByItself holds both edges to the days of the calendar, whatever the
// hour at which somebody looked.
func TestWhatWasSeenFadesByItself(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	w := catalogtest.New(t, db)
	jar := w.Product(catalogtest.Goods{Name: "Miến", Stock: 1})
	w.Exec(`INSERT INTO sales_points (slug, name, kind, address, latitude, longitude, hours) VALUES ('dinh-so', 'Đình So', 'tourist_site', 'Làng So', 20.97, 105.67, '')`)
	w.Exec(`INSERT INTO sales_point_goods (sales_point_id, name) SELECT id, 'Chè xanh' FROM sales_points`)
	store := salespoint.NewStore(db, catalogtest.Noon)
	ctx := context.Background()
	for at, want := range map[string]struct {
		age   int
		faded bool
		there bool
	}{
		"2026-11-24 00:00": {0, false, true}, "2026-11-23 23:59": {1, false, true}, "2026-11-10 00:00": {14, false, true},
		"2026-11-09 23:59": {15, true, true}, "2026-10-25 00:00": {30, true, true}, "2026-10-24 23:59": {31, true, false},
	} {
		w.Exec(`DELETE FROM sales_point_products`)
		w.Exec(fmt.Sprintf(`INSERT INTO sales_point_products SELECT id, $1, '%s+07' FROM sales_points`, at), jar.ProductID)
		w.Exec(fmt.Sprintf(`UPDATE sales_point_goods SET confirmed_at = '%s+07'`, at))
		seen, err := time.Parse("2006-01-02 15:04Z07", at+"+07")
		if err != nil {
			t.Fatal(err)
		}
		if age := salespoint.Age(seen, catalogtest.Noon()); age != want.age || salespoint.Faded(age) != want.faded {
			t.Errorf("%s: %d days, faded %t", at, age, salespoint.Faded(age))
		}
		all, err1 := store.All(ctx)
		carrying, err2 := store.Carrying(ctx, jar.ProductID)
		shelf, err3 := store.Shelf(ctx, all[0].ID)
		shelves, err4 := store.Shelves(ctx)
		if err1 != nil || err2 != nil || err3 != nil || err4 != nil {
			t.Fatal(err1, err2, err3, err4)
		}
		there := map[bool]int{true: 1}[want.there]
		if all[0].Products != there || len(carrying) != there || len(shelf) != 2*there || len(shelves[all[0].ID]) != there {
			t.Errorf("%s: counted %d, carried by %d, on the shelf %d, on shelves %d", at, all[0].Products, len(carrying), len(shelf), len(shelves[all[0].ID]))
		}
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
