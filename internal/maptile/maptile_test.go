package maptile

import (
	"math"
	"strings"
	"testing"
)

const good = "https://tile.example.vn/{z}/{x}/{y}.png"

func TestASourceIsHTTPSWithEveryPlaceOnce(t *testing.T) {
	t.Parallel()
	for template, says := range map[string]string{
		"http://tile.example.vn/{z}/{x}/{y}.png":          "https",
		"tile.example.vn/{z}/{x}/{y}.png":                 "https",
		"https:///{z}/{x}/{y}.png":                        "https",
		"https://u:p@tile.example.vn/{z}/{x}/{y}.png":     "https",
		"https://TILE.example.vn/{z}/{x}/{y}.png":         "https",
		"https://tile.example.vn;script-src/{z}/{x}/{y}":  "https",
		"https://*.example.vn/{z}/{x}/{y}.png":            "https",
		"https://{s}.example.vn/{z}/{x}/{y}.png":          "https",
		"https://tile.example.vn?z={z}&x={x}&y={y}":       "https",
		"https://tile.example.vn/{z}/{x}.png":             "{y} must stand in it once, not 0",
		"https://tile.example.vn/{z}/{z}/{x}/{y}.png":     "{z} must stand in it once, not 2",
		"https://tile.example.vn/{z}/{x}/{y}{r}.png":      "{r} means nothing",
		"https://tile.example.vn/{z}/{x}/{y}.png?k={key}": "{key} means nothing",
		"https://tile.example.vn/{z}/{x}/{y}.png{":        "means nothing",
		"https://tile.example.vn/{z}/{x}/{y}.png#{z}":     "https",
	} {
		if s, err := Parse(template, "© Ai đó", ""); err == nil || !strings.Contains(err.Error(), says) || s.On() {
			t.Errorf("%s: %v, not %q", template, err, says)
		}
	}
	s, err := Parse(" https://tile.example.vn:8443/a/{y}/{x}/{z}?k=1 ", "© OpenStreetMap https://www.openstreetmap.org/copyright", "")
	if err != nil || s.Host != "https://tile.example.vn:8443" || s.Address(1, 2) != "https://tile.example.vn:8443/a/2/1/13?k=1" {
		t.Errorf("%+v %v", s, err)
	}
	if s.Credit != "© OpenStreetMap" || s.About != "https://www.openstreetmap.org/copyright" {
		t.Errorf("credit %q %q", s.Credit, s.About)
	}
}

func TestACreditIsRequiredAndNothingIsSetAlone(t *testing.T) {
	t.Parallel()
	if s, err := Parse("", "", ""); err != nil || s.On() {
		t.Errorf("nothing set: %+v %v", s, err)
	}
	for _, c := range [][3]string{{"", "© Ai", ""}, {"", "", "13"}, {good, "", ""}, {good, "https://only.example.vn", ""}, {good, "© Ai", "to"}} {
		if _, err := Parse(c[0], c[1], c[2]); err == nil {
			t.Errorf("%q is taken", c)
		}
	}
}

func TestAZoomIsClamped(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]int{"": 13, "1": LeastZoom, "-4": LeastZoom, "12": 12, "14": 14, "15": MostZoom, "99": MostZoom} {
		if s, err := Parse(good, "© Ai", text); err != nil || s.Zoom != want {
			t.Errorf("%q: %d %v, not %d", text, s.Zoom, err, want)
		}
	}
}

// The numbers were worked out by hand after the formula that OpenStreetMap publishes.
func TestTilesAreNumberedAsOpenStreetMapDoes(t *testing.T) {
	t.Parallel()
	at := Box{West: 105.8398, East: 105.8398, North: 21.0327, South: 21.0327}
	for zoom, want := range map[int]Grid{12: {3252, 1803, 1, 1}, 13: {6504, 3606, 1, 1}, 14: {13008, 7212, 1, 1}} {
		if got := Cover(at, zoom); got != want {
			t.Errorf("zoom %d: %+v, not %+v", zoom, got, want)
		}
	}
	if got := Cover(Box{West: -180, East: 180, North: 85.0511, South: -85.0511}, 0); got != (Grid{0, 0, 1, 1}) {
		t.Errorf("the world: %+v", got)
	}
}

func TestAGridShowsAllOfItsBoxAndLittleMore(t *testing.T) {
	t.Parallel()
	box := Box{West: 105.62, South: 20.93, East: 105.73, North: 21.0}
	for zoom := LeastZoom; zoom <= MostZoom; zoom++ {
		g := Cover(box, zoom)
		got, tile := g.Box(zoom), 360/math.Exp2(float64(zoom))
		if got.West > box.West || got.East < box.East || got.North < box.North || got.South > box.South {
			t.Errorf("zoom %d: %+v does not cover", zoom, got)
		}
		if got.West < box.West-tile || got.East > box.East+tile || got.North > box.North+tile || got.South < box.South-tile {
			t.Errorf("zoom %d: %+v is more than it must be", zoom, got)
		}
		if g.Columns*g.Rows > 30 {
			t.Errorf("zoom %d takes %d pictures", zoom, g.Columns*g.Rows)
		}
	}
}
