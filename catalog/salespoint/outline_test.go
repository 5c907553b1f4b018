package salespoint_test

import (
	"context"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

const square = `{"type":"Polygon","coordinates":[[[105.66,20.96],[105.68,20.96],[105.68,20.98],[105.66,20.98],[105.66,20.96]],
	[[105.669,20.969],[105.671,20.969],[105.671,20.971],[105.669,20.971],[105.669,20.969]]]}`

func TestABoundaryIsReadFromGeoJSON(t *testing.T) {
	t.Parallel()
	for _, doc := range []string{square, `{"type":"Feature","properties":null,"geometry":` + square + `}`, `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":` + square + `}]}`} {
		o, err := salespoint.ParseOutline([]byte(doc))
		if err != nil || len(o.Rings) != 2 || len(o.Rings[0]) != 4 {
			t.Fatalf("%+v (%v)", o, err)
		}
		if !o.Contains(20.965, 105.665) || o.Contains(20.97, 105.67) || o.Contains(20.955, 105.67) || o.Contains(20.97, 105.69) {
			t.Error("what is inside, in its hole and outside is mistaken")
		}
	}
	var none *salespoint.Outline
	if !none.Contains(20.975, 105.677) || none.Contains(20.94, 105.677) {
		t.Error("without a boundary the box decides")
	}
	for doc, key := range map[string]string{
		``: "outline.unreadable", `[]`: "outline.unreadable", `{"type":"Point","coordinates":[105.6,20.9]}`: "outline.unreadable", `{"type":"Polygon","coordinates":[]}`: "outline.unreadable",
		`{"type":"Polygon","coordinates":[[[105.66,20.96],[105.68]]]}`:                               "outline.unreadable",
		`{"type":"Polygon","coordinates":[[[106.25,22.8],[106.3,22.8],[106.3,22.9],[106.25,22.8]]]}`: "outline.elsewhere",
		strings.Repeat(" ", salespoint.MostOutline+1):                                                "outline.too_large",
	} {
		if _, err := salespoint.ParseOutline([]byte(doc)); !fault.Is(err, key) {
			t.Errorf("%.60q: %v, not %s", doc, err, key)
		}
	}
}

// TestALargeBoundaryIsMadeSmall draws a ring of many thousand corners and keeps its shape.
func TestALargeBoundaryIsMadeSmall(t *testing.T) {
	t.Parallel()
	var b strings.Builder
	const corners = 20_000
	for i := range corners + 1 {
		angle := 2 * math.Pi * float64(i%corners) / corners
		r := 1 + 0.05*math.Sin(40*angle)
		fmt.Fprintf(&b, ",[%.6f,%.6f]", 105.68+0.03*r*math.Cos(angle), 20.97+0.015*r*math.Sin(angle))
	}
	o, err := salespoint.ParseOutline([]byte(`{"type":"MultiPolygon","coordinates":[[[` + b.String()[1:] + `]]]}`))
	if err != nil || len(o.Rings) != 1 || len(o.Rings[0]) > 220 || len(o.Rings[0]) < 80 {
		t.Fatalf("%v (%v)", o, err)
	}
	for _, p := range [][2]float64{{20.97, 105.705}, {20.9825, 105.68}, {20.97, 105.68}} {
		if !o.Contains(p[0], p[1]) {
			t.Errorf("%v is no longer inside", p)
		}
	}
	if o.Contains(20.9875, 105.68) {
		t.Error("the shape has grown")
	}
}

func FuzzABoundaryIsDrawableOrRefused(f *testing.F) {
	f.Add([]byte(square))
	f.Add([]byte(`{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null}]}`))
	f.Add([]byte(`{"type":"MultiPolygon","coordinates":[[[[105.66,20.96],[105.66,20.96],[105.66,20.96]]]]}`))
	f.Fuzz(func(t *testing.T, doc []byte) {
		o, err := salespoint.ParseOutline(doc)
		if err != nil {
			if _, ok := fault.As(err); !ok {
				t.Fatalf("breaks: %v", err)
			}
			return
		}
		n := 0
		for _, r := range o.Rings {
			if n += len(r); len(r) < 3 {
				t.Fatalf("a ring of %d corners", len(r))
			}
		}
		if n == 0 || n > 220 {
			t.Fatalf("%d corners", n)
		}
		o.Contains(20.97, 105.67)
	})
}

func TestABoundaryTakesThePlaceOfTheOneBefore(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	store := salespoint.NewStore(db, catalogtest.Noon)
	ctx, by := context.Background(), audit.Actor{Kind: audit.System}
	if o, err := store.Outline(ctx); o != nil || err != nil {
		t.Fatal(o, err)
	}
	given, err := salespoint.ParseOutline([]byte(square))
	if err != nil {
		t.Fatal(err)
	}
	given.Source = "UBND xã"
	for range 2 {
		if err := store.SetOutline(ctx, by, given); err != nil {
			t.Fatal(err)
		}
	}
	if o, err := store.Outline(ctx); err != nil || o == nil || o.Source != "UBND xã" || len(o.Rings) != 2 {
		t.Fatal(o, err)
	}
	before := db.Queries()
	for range 5 {
		if _, err := store.Outline(ctx); err != nil {
			t.Fatal(err)
		}
	}
	if db.Queries() != before {
		t.Error("a boundary is read for every page")
	}
	if err := store.SetOutline(ctx, by, nil); err != nil {
		t.Fatal(err)
	}
	if o, err := store.Outline(ctx); o != nil || err != nil {
		t.Fatal(o, err)
	}
}
