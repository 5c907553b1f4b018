package shipping

import (
	"reflect"
	"testing"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
)

func TestTheTableIsKeptAndReadBack(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	want, units := sample(t)
	store := NewStore(db)
	empty, err := store.Tariff(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := empty.Fee(Destination{"01", "09931"}, 1, noon); !fault.Is(err, "shipping.no_rate") {
		t.Fatalf("a shop without a table answers %v", err)
	}
	fill := func() error {
		return db.Tx(t.Context(), func(tx *gorm.DB) error { return FillTx(tx, SampleRates(units, opened)) })
	}
	if err := fill(); err != nil {
		t.Fatal(err)
	}
	got, err := store.Tariff(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got.zones, want.zones) || !reflect.DeepEqual(got.areas, want.areas) {
		t.Error("zones or areas were not read back as they were written")
	}
	for _, d := range []Destination{{"01", "09931"}, {"01", "00004"}, {"79", "26734"}, {"91", "31078"}} {
		a, _, err1 := want.Fee(d, 2500, noon)
		b, _, err2 := got.Fee(d, 2500, noon)
		if a != b || err1 != nil || err2 != nil {
			t.Errorf("%v: %s (%v) was read back as %s (%v)", d, a, err1, b, err2)
		}
	}
	if _, err := db.Pool.Exec(t.Context(), `UPDATE shipping_rates SET price = price + 1000 WHERE price > 0`); err != nil {
		t.Fatal(err)
	}
	if err := fill(); err != nil {
		t.Fatal(err)
	}
	again, err := store.Tariff(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if fee, _, err := again.Fee(Destination{"01", "00004"}, 500, noon); err != nil || fee != 19_000 {
		t.Errorf("a second filling touched what officers had entered: %s (%v)", fee, err)
	}
}

func TestOnePriceFollowsAnotherWithoutADayBetween(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	change := time.Date(2026, 11, 25, 0, 0, 0, 0, time.UTC)
	err := db.Tx(t.Context(), func(tx *gorm.DB) error {
		return FillTx(tx, Table{[]Zone{{"a", "A"}}, []Area{{"a", "01", ""}}, []Rate{{"a", 0, 1000, 10, opened, change}, {"a", 0, 1000, 20, change, time.Time{}}}})
	})
	if err != nil {
		t.Fatalf("the new price cannot begin on the day on which the old one ends: %v", err)
	}
	tariff, err := NewStore(db).Tariff(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for day := change.AddDate(0, 0, -2); day.Before(change.AddDate(0, 0, 2)); day = day.AddDate(0, 0, 1) {
		want := money.VND(10)
		if !day.Before(change) {
			want = 20
		}
		if fee, _, err := tariff.Fee(Destination{"01", ""}, 1, day.Add(5*time.Hour)); err != nil || fee != want {
			t.Errorf("on %s it costs %s (%v), want %s", day.Format(time.DateOnly), fee, err, want)
		}
	}
}

func TestTwoPricesForOneParcelCannotBeKept(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	err := db.Tx(t.Context(), func(tx *gorm.DB) error {
		return FillTx(tx, Table{[]Zone{{"a", "A"}}, nil, []Rate{{"a", 0, 1000, 10, opened, noon}, {"a", 999, 2000, 20, opened, noon}}})
	})
	if err == nil {
		t.Fatal("overlapping rates were kept")
	}
}

func TestARateIsForAWeightThatExists(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	if _, err := db.Pool.Exec(t.Context(), `INSERT INTO shipping_zones (code, name, position) VALUES ('a', 'A', 1)`); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		from, to, price int
		kept            bool
	}{{-1, 1000, 10, false}, {0, 0, 10, false}, {1000, 1000, 10, false}, {2000, 1000, 10, false}, {0, 1000, -1, false},
		{0, 1000, 10, true}, {999, 2000, 20, false}, {1000, 2000, 20, true}, {1500, 1600, 20, false}} {
		_, err := db.Pool.Exec(t.Context(), `INSERT INTO shipping_rates (zone_id, weight_from_g, weight_to_g, price, valid_from)
			SELECT id, $1, $2, $3, '2026-01-01' FROM shipping_zones`, c.from, c.to, c.price)
		if (err == nil) != c.kept {
			t.Errorf("from %d to %d g for %d ₫: %v", c.from, c.to, c.price, err)
		}
	}
}

func TestTheTableIsReadAgainWhenItChangedAndOnlyThen(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	store := NewStore(db)
	read := func() *Tariff {
		t.Helper()
		tariff, err := store.Tariff(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return tariff
	}
	first := read()
	if before := db.Queries(); read() != first || db.Queries()-before != 1 {
		t.Error("the same table was read again")
	}
	for _, change := range []string{
		`INSERT INTO shipping_zones (code, name, position) VALUES ('xa', 'Xa', 9)`,
		`INSERT INTO shipping_zone_areas (zone_id, province_code) SELECT id, '48' FROM shipping_zones WHERE code = 'xa'`,
		`INSERT INTO shipping_rates (zone_id, weight_from_g, weight_to_g, price, valid_from) SELECT id, 0, 1000, 9000, '2026-01-01' FROM shipping_zones WHERE code = 'xa'`,
		`UPDATE shipping_rates SET price = 8000`,
		`DELETE FROM shipping_rates`,
	} {
		last := read()
		if _, err := db.Pool.Exec(t.Context(), change); err != nil {
			t.Fatal(err)
		}
		if read() == last {
			t.Errorf("after %s it is still the old one", change)
		}
	}
}
