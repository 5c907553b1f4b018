package salespoint_test

import (
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/maptile"
)

var streets = salespoint.TypedTiles{Shown: true, Template: " https://tile.example.vn/{z}/{x}/{y}.png ", Credit: "© OpenStreetMap https://www.openstreetmap.org/copyright", Zoom: "13"}

func TestTilesOfTheOfficeGoBeforeThoseOfTheInstallation(t *testing.T) {
	t.Parallel()
	db, ctx := dbtest.Open(t), t.Context()
	s, by := salespoint.NewStore(db, catalogtest.Noon), audit.Actor{Kind: audit.Staff, ID: 7, Name: "Hoa"}
	usual, err := maptile.Parse("https://usual.example.vn/{z}/{x}/{y}.png", "© Ai đó", "")
	if err != nil {
		t.Fatal(err)
	}
	board := &salespoint.TileBoard{Reader: s, Usual: usual, Fresh: time.Hour, Now: catalogtest.Noon}
	shows := func(want string) {
		t.Helper()
		board.Forget()
		if got := board.Said().Host; got != want {
			t.Errorf("maps show %q, not %q", got, want)
		}
	}
	shows("https://usual.example.vn")
	if err := s.SaveTiles(ctx, by, 0, streets); err != nil {
		t.Fatal(err)
	}
	shows("https://tile.example.vn")
	other := streets
	other.Credit = "Khác " + streets.Credit
	if err := s.SaveTiles(ctx, by, 0, other); !fault.Is(err, "tiles.changed_meanwhile") {
		t.Errorf("saved over somebody: %v", err)
	}
	if err := s.SaveTiles(ctx, by, 1, streets); err != nil {
		t.Errorf("the same again: %v", err)
	}
	if err := s.SaveTiles(ctx, by, 1, salespoint.TypedTiles{Zoom: "13"}); err != nil {
		t.Fatal(err)
	}
	shows("")
	var lines int
	if err := db.Pool.QueryRow(ctx, `SELECT count(*) FROM audit_log WHERE action = 'setting.tiles'`).Scan(&lines); err != nil || lines != 2 {
		t.Errorf("%d lines (%v)", lines, err)
	}
}

func TestTilesSayWhichFieldIsWrong(t *testing.T) {
	t.Parallel()
	for field, change := range map[string]func(*salespoint.TypedTiles){
		"template": func(s *salespoint.TypedTiles) { s.Template = "http://tile.example.vn/{z}/{x}/{y}.png" },
		"credit":   func(s *salespoint.TypedTiles) { s.Credit = "©" },
		"zoom":     func(s *salespoint.TypedTiles) { s.Zoom = "15" },
	} {
		typed := streets
		change(&typed)
		_, err := typed.Read()
		form, ok := fault.AsForm(err)
		if !ok || len(form.Fields) != 1 || form.Fields[0].Name != field || form.Fields[0].Key != "tiles."+field {
			t.Errorf("%s: %v", field, err)
		}
	}
	hidden := streets
	hidden.Shown, hidden.Credit = false, ""
	if _, err := hidden.Read(); err == nil {
		t.Error("an address without whose map it is")
	}
}

func FuzzTilesComeFromTheHostThatIsNamed(f *testing.F) {
	f.Add(streets.Template, streets.Credit)
	f.Fuzz(func(t *testing.T, template, credit string) {
		got, err := salespoint.TypedTiles{Shown: true, Template: template, Credit: credit, Zoom: "12"}.Read()
		if err != nil {
			return
		}
		s := got.Source()
		if !s.On() || s.Credit == "" || !strings.HasPrefix(s.Address(1, 2), s.Host+"/") || strings.ContainsAny(s.Host, " ;'\"*") {
			t.Errorf("%q, %q became %+v", template, credit, s)
		}
	})
}
