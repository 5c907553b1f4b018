package ocop_test

import (
	"context"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

func at(value string) time.Time {
	t, err := time.Parse(time.RFC3339, value)
	if err != nil {
		panic(err)
	}
	return t
}

func day(value string) *time.Time { d := at(value + "T00:00:00Z"); return &d }

func TestAStarShowsFromItsFirstDayToItsLastAndNoLonger(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	w := catalogtest.New(t, db)
	jar := w.Product(catalogtest.Goods{Name: "Miến"})
	w.Recognise(jar.ProductID, 4, "2023-11-24", "2026-11-24")
	for _, c := range []struct {
		now   string
		shown bool
	}{
		{"2023-11-23T23:59:59+07:00", false}, {"2023-11-24T00:00:00+07:00", true},
		{"2026-11-24T23:59:59+07:00", true}, {"2026-11-25T00:00:00+07:00", false},
	} {
		store := ocop.NewStore(db, func() time.Time { return at(c.now) })
		shown, err := store.Shown(context.Background(), []int64{jar.ProductID})
		if err != nil {
			t.Fatal(err)
		}
		if _, ok := shown[jar.ProductID]; ok != c.shown {
			t.Errorf("at %s the star is shown: %v", c.now, ok)
		}
		cert, err := store.ByCode(context.Background(), "01-09931-001-2023-11-24")
		if err == nil && cert.Shows(ocop.Today(at(c.now))) != c.shown {
			t.Errorf("at %s Go and SQL disagree", c.now)
		}
	}
}

func TestStandingFollowsTheDecree(t *testing.T) {
	t.Parallel()
	r := ocop.Recognition{ValidFrom: *day("2023-11-24"), ValidUntil: *day("2026-11-23")}
	if s := r.On(*day("2026-11-24")); s != ocop.Lapsed {
		t.Errorf("the day after its end it is %s", s)
	}
	r.ExtendedUntil = day("2027-05-22")
	if s := r.On(*day("2026-11-24")); s != ocop.Extended || !r.Shows(*day("2027-05-22")) || r.Shows(*day("2027-05-23")) {
		t.Errorf("while being re-rated it is %s", s)
	}
	r.RevokedOn = day("2026-10-01")
	if s := r.On(*day("2026-10-01")); s != ocop.Revoked || !r.Shows(*day("2026-09-30")) {
		t.Errorf("on the day of the revocation it is %s", s)
	}
	if s := r.On(*day("2023-11-23")); s != ocop.NotYet {
		t.Errorf("before its first day it is %s", s)
	}
}

func TestARevokedStarIsGoneAtOnceAndAnUnknownCodeIsNotFound(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	w := catalogtest.New(t, db)
	jar := w.Product(catalogtest.Goods{Name: "Miến"})
	id := w.Recognise(jar.ProductID, 3, "2025-01-01", "2027-12-31")
	w.Exec(`UPDATE recognitions SET revoked_on = '2026-11-24', revoked_because = 'Ngừng sản xuất' WHERE id = $1`, id)
	store := ocop.NewStore(db, catalogtest.Noon)
	if shown, err := store.Shown(context.Background(), []int64{jar.ProductID}); err != nil || len(shown) != 0 {
		t.Fatalf("got %v (%v)", shown, err)
	}
	if _, err := store.ByCode(context.Background(), "01-09931-999-2026"); !fault.Is(err, "certificate.not_found") {
		t.Fatalf("an unknown code: %v", err)
	}
}

func TestTheSchemaRefusesAnExtensionBeyond180Days(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	w := catalogtest.New(t, db)
	jar := w.Product(catalogtest.Goods{Name: "Miến"})
	id := w.Recognise(jar.ProductID, 3, "2023-01-01", "2025-12-31")
	if _, err := db.Pool.Exec(context.Background(), `UPDATE recognitions SET extended_until = valid_until + 181, extension_ground = 'đang phân hạng lại' WHERE id = $1`, id); err == nil {
		t.Fatal("181 days were allowed")
	}
}
