package shipping

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/place"
)

var (
	opened = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	noon   = time.Date(2026, 11, 24, 5, 0, 0, 0, time.UTC)
)

func sample(t testing.TB) (*Tariff, *place.Units) {
	t.Helper()
	units, err := place.Load()
	if err != nil {
		t.Fatal(err)
	}
	tariff, err := NewTariff(SampleRates(units, opened))
	if err != nil {
		t.Fatal(err)
	}
	return tariff, units
}

func TestEveryWardOfTheCountryHasOneFee(t *testing.T) {
	t.Parallel()
	tariff, units := sample(t)
	count := map[string]int{}
	for _, p := range units.Provinces() {
		for _, w := range units.Wards(p.Code) {
			for _, g := range []int{0, 1, 100, 500, 1000, 1001, 2000, 2500, 4999, 5001, 9000, 15_000, 20_001, 30_000} {
				fee, zone, err := tariff.Fee(Destination{p.Code, w.Code}, g, noon)
				if err != nil || zone.Name == "" || (fee == 0) != (zone.Code == ZoneHome) {
					t.Fatalf("%d g to %s, %s: %s in %+v (%v)", g, w.Name, p.Name, fee, zone, err)
				}
				if g == 0 {
					count[zone.Code]++
				}
			}
		}
	}
	if count[ZoneHome] != 1 || count[ZoneInner] != 51 || count[ZoneOuter] != 126-51-1 || count[ZoneIslands] != 13 || len(count) != 7 {
		t.Errorf("wards per zone: %v", count)
	}
}

func TestTheMostSpecificAreaWins(t *testing.T) {
	t.Parallel()
	tariff, _ := sample(t)
	for _, c := range []struct {
		to   Destination
		g    int
		zone string
		fee  money.VND
	}{
		{Destination{"01", "09931"}, 30_000, ZoneHome, 0},
		{Destination{"01", "00004"}, 500, ZoneInner, 18_000},
		{Destination{"01", "09895"}, 1000, ZoneOuter, 22_000},
		{Destination{"01", ""}, 1001, ZoneOuter, 24_000}, // the ward is not known yet
		{Destination{"04", "01351"}, 500, ZoneNorth, 30_000},
		{Destination{"79", "26734"}, 500, ZoneSouth, 38_000},
		{Destination{"91", "31078"}, 500, ZoneIslands, 45_000},
	} {
		fee, zone, err := tariff.Fee(c.to, c.g, noon)
		if err != nil || zone.Code != c.zone || fee != c.fee {
			t.Errorf("%d g to %v: %s in %s (%v), want %s in %s", c.g, c.to, fee, zone.Code, err, c.fee, c.zone)
		}
	}
}

func TestAHeavierParcelIsNeverCheaper(t *testing.T) {
	t.Parallel()
	tariff, units := sample(t)
	provinces := units.Provinces()
	rapid.Check(t, func(t *rapid.T) {
		p := rapid.SampledFrom(provinces).Draw(t, "province")
		w := rapid.SampledFrom(units.Wards(p.Code)).Draw(t, "ward")
		light, heavy := rapid.IntRange(0, 30_000).Draw(t, "light"), rapid.IntRange(0, 30_000).Draw(t, "heavy")
		if light > heavy {
			light, heavy = heavy, light
		}
		a, _, err1 := tariff.Fee(Destination{p.Code, w.Code}, light, noon)
		b, _, err2 := tariff.Fee(Destination{p.Code, w.Code}, heavy, noon)
		if err1 != nil || err2 != nil || a > b {
			t.Fatalf("%d g costs %s (%v), %d g costs %s (%v)", light, a, err1, heavy, b, err2)
		}
	})
}

func TestWithoutExactlyOneRateThereIsNoFee(t *testing.T) {
	t.Parallel()
	zone, area := []Zone{{"a", "A"}}, []Area{{"a", "01", ""}}
	tomorrow := time.Date(2026, 11, 25, 0, 0, 0, 0, time.UTC)
	for name, c := range map[string]struct {
		rates []Rate
		max   any
	}{
		"none at all":         {nil, nil},
		"too heavy":           {[]Rate{{"a", 0, 500, 10, opened, time.Time{}}}, 499},
		"too light":           {[]Rate{{"a", 900, 1000, 10, opened, time.Time{}}}, nil},
		"not yet":             {[]Rate{{"a", 0, 1000, 10, tomorrow, time.Time{}}}, nil},
		"no longer":           {[]Rate{{"a", 0, 1000, 10, opened, tomorrow.AddDate(0, 0, -1)}}, nil},
		"two that contradict": {[]Rate{{"a", 0, 1000, 10, opened, time.Time{}}, {"a", 0, 1000, 20, opened, time.Time{}}}, nil},
	} {
		tariff, err := NewTariff(Table{zone, area, c.rates})
		if err != nil {
			t.Fatal(err)
		}
		fee, z, err := tariff.Fee(Destination{"01", "00004"}, 600, noon)
		f, ok := fault.As(err)
		if !ok || f.Key != "shipping.no_rate" || f.Details["weight_g"] != 600 || f.Details["max_g"] != c.max || fee != 0 || z != (Zone{}) {
			t.Errorf("%s: %s in %v, %v", name, fee, z, err)
		}
	}
}

func TestAPriceChangesAtMidnightInHanoi(t *testing.T) {
	t.Parallel()
	day := time.Date(2026, 11, 25, 0, 0, 0, 0, time.UTC)
	tariff, err := NewTariff(Table{[]Zone{{"a", "A"}}, []Area{{"a", "01", ""}}, []Rate{{"a", 0, 1000, 10, opened, day}, {"a", 0, 1000, 20, day, time.Time{}}}})
	if err != nil {
		t.Fatal(err)
	}
	for at, want := range map[string]money.VND{"2026-11-24T16:59:59Z": 10, "2026-11-24T17:00:00Z": 20} {
		instant, _ := time.Parse(time.RFC3339, at)
		if fee, _, err := tariff.Fee(Destination{"01", ""}, 1, instant); err != nil || fee != want {
			t.Errorf("at %s it costs %s (%v), want %s", at, fee, err, want)
		}
	}
}

func TestATableThatContradictsItselfIsBroken(t *testing.T) {
	t.Parallel()
	for name, table := range map[string]Table{
		"zone twice":       {Zones: []Zone{{"a", "A"}, {"a", "B"}}},
		"area twice":       {Zones: []Zone{{"a", "A"}, {"b", "B"}}, Areas: []Area{{"a", "01", ""}, {"b", "01", ""}}},
		"area of no zone":  {Areas: []Area{{"a", "01", ""}}},
		"rate of no zone":  {Rates: []Rate{{ZoneCode: "a"}}},
		"ward in two ones": {Zones: []Zone{{"a", "A"}}, Areas: []Area{{"a", "01", "00004"}, {"a", "01", "00004"}}},
	} {
		if _, err := NewTariff(table); err == nil {
			t.Errorf("%s was accepted", name)
		}
	}
}
