package shipping

import (
	"testing"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

var officer = audit.Actor{Kind: audit.Staff, ID: 7, Name: "Hoa"}

func TestANewTableBeginsOnItsDayAndCanBeTakenBackBefore(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	if err := db.Tx(t.Context(), func(tx *gorm.DB) error {
		return FillTx(tx, Table{[]Zone{{"a", "A"}}, []Area{{"a", "01", ""}}, []Rate{{"a", 0, 1001, 10_000, opened, time.Time{}}, {"a", 1001, 5001, 20_000, opened, time.Time{}}}})
	}); err != nil {
		t.Fatal(err)
	}
	s, day := NewStore(db), time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC)
	version := func() int64 {
		t.Helper()
		_, v, err := s.Whole(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	fee := func(at time.Time, g int) any {
		t.Helper()
		tariff, err := s.Tariff(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		fee, _, err := tariff.Fee(Destination{"01", ""}, g, at)
		if err != nil {
			return err
		}
		return int64(fee)
	}
	first, change := version(), Change{From: &day, Steps: []Step{{500, 9_000}, {2000, 15_000}, {10_000, 15_000}}}
	if err := s.SetRates(t.Context(), officer, first, "a", change, noon); err != nil {
		t.Fatal(err)
	}
	other := Change{From: &day, Steps: []Step{{500, 9_500}, {2000, 15_000}, {10_000, 15_000}}}
	if err := s.SetRates(t.Context(), officer, first, "a", other, noon); !fault.Is(err, "tariff.changed_meanwhile") {
		t.Errorf("what somebody saved is written over: %v", err)
	}
	before, after := day.Add(-time.Hour*8), day.Add(-time.Hour*7)
	for _, c := range []struct {
		at   time.Time
		g    int
		want int64
	}{{before, 500, 10_000}, {before, 5000, 20_000}, {after, 500, 9_000}, {after, 501, 15_000}, {after, 10_000, 15_000}} {
		if got := fee(c.at, c.g); got != c.want {
			t.Errorf("%d g at %s: %v, want %d", c.g, c.at, got, c.want)
		}
	}
	if err := s.DropComing(t.Context(), officer, version(), "a", day, noon); err != nil {
		t.Fatal(err)
	}
	if got := fee(after, 5000); got != int64(20_000) {
		t.Errorf("the old table does not go on: %v", got)
	}
	if err := s.DropComing(t.Context(), officer, version(), "a", opened, noon); !fault.Is(err, "tariff.no_table") {
		t.Errorf("a table in force is dropped: %v", err)
	}
	if err := s.SetProvinces(t.Context(), officer, version(), map[string]string{"01": "", "02": "a"}, func(code string) string { return code }); err != nil {
		t.Fatal(err)
	}
	if _, refused := fee(after, 1).(error); !refused {
		t.Error("parcels still go where nothing is sent")
	}
	if err := s.SetName(t.Context(), officer, version(), "a", " Miền  Bắc "); err != nil {
		t.Fatal(err)
	}
	table, _, _ := s.Whole(t.Context())
	if table.Zones[0].Name != "Miền Bắc" || len(table.Areas) != 1 || table.Areas[0].ProvinceCode != "02" {
		t.Errorf("%+v", table)
	}
	var lines int
	if err := db.Pool.QueryRow(t.Context(), `SELECT count(*) FROM audit_log WHERE action LIKE 'setting.%' AND actor_name = 'Hoa'`).Scan(&lines); err != nil || lines != 4 {
		t.Errorf("%d lines in the log (%v)", lines, err)
	}
}

func TestATableThatMakesNoSenseIsRefusedLineByLine(t *testing.T) {
	t.Parallel()
	yesterday, far := noon.AddDate(0, 0, -1), noon.AddDate(2, 0, 0)
	for want, c := range map[string]Change{
		"from tariff.day weight-1 tariff.empty":          {},
		"from tariff.past":                               {From: &yesterday, Steps: []Step{{1, 0}}},
		"from tariff.far":                                {From: &far, Steps: []Step{{1, 0}}},
		"weight-1 tariff.weight price-1 tariff.price":    {From: &noon, Steps: []Step{{-1, -1}}},
		"weight-2 tariff.lighter price-2 tariff.cheaper": {From: &noon, Steps: []Step{{1000, 10}, {1000, 9}}},
		"weight-1 tariff.weight":                         {From: &noon, Steps: []Step{{MostWeightG + 1, 10}}},
		"price-1 tariff.price":                           {From: &noon, Steps: []Step{{1, MostPrice + 1}}},
	} {
		form, ok := fault.AsForm(c.Check(noon))
		got := ""
		if ok {
			for i, f := range form.Fields {
				if i > 0 {
					got += " "
				}
				got += f.Name + " " + f.Key
			}
		}
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestAWeightIsReadAsItIsWritten(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]int{"2": 2000, "0,5": 500, "0.25 kg": 250, " 1,001 ": 1001, "100": 100_000, "": -1, "0": -1, "-1": -1, "101": -1, "1,0001": -1, "một": -1, "1,2,3": -1, "٢": -1} {
		if got := ParseKg(text); got != want {
			t.Errorf("%q is %d g, want %d", text, got, want)
		}
	}
	for _, g := range []int{1, 10, 500, 1000, 1500, 12_345, 100_000} {
		if got := ParseKg(Kg(g)); got != g {
			t.Errorf("%d g is written %q and read %d", g, Kg(g), got)
		}
	}
}

func FuzzParseKg(f *testing.F) {
	f.Add("0,5")
	f.Fuzz(func(t *testing.T, text string) {
		if g := ParseKg(text); g == 0 || g > MostWeightG || g > 0 && ParseKg(Kg(g)) != g {
			t.Fatalf("%q is %d g", text, g)
		}
	})
}
