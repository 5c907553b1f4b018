package ui

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/maptile"
)

// TestTilesLieWhereTheDrawingShowsTheSameGround: pages may not carry styles, so the places
// are in a style sheet, and both must say the same.
func TestTilesLieWhereTheDrawingShowsTheSameGround(t *testing.T) {
	t.Parallel()
	css, err := os.ReadFile("../static/src/css/map.css")
	if err != nil {
		t.Fatal(err)
	}
	for zoom := maptile.LeastZoom; zoom <= maptile.MostZoom; zoom++ {
		grid := maptile.Cover(frameBox(), zoom)
		box := grid.Box(zoom)
		left, top := place(box.North, box.West)
		right, bottom := place(box.South, box.East)
		rule := fmt.Sprintf(".tiles-%d{left:%.3f%%;top:%.3f%%;width:%.3f%%;grid-template-columns:repeat(%d,1fr)}",
			zoom, left/mapWidth*100, top/mapHeight*100, (right-left)/mapWidth*100, grid.Columns)
		if !strings.Contains(string(css), rule) {
			t.Errorf("map.css lacks %s", rule)
		}
		wide, high := (right-left)/float64(grid.Columns), (bottom-top)/float64(grid.Rows)
		if off := (wide - high) * float64(grid.Rows); off > 1 || off < -1 {
			t.Errorf("zoom %d: squares would be %.2f units off at the bottom", zoom, off)
		}
	}
}

func TestAMapWithoutASourceAsksNobody(t *testing.T) {
	t.Parallel()
	if TilesOf(maptile.Source{}) != nil {
		t.Error("there are tiles without a source")
	}
	s, err := maptile.Parse("https://tile.example.vn/{z}/{x}/{y}.png", "© Ai", "")
	if err != nil {
		t.Fatal(err)
	}
	tiles := TilesOf(s)
	if len(tiles.Addresses) != 6 || tiles.Addresses[0] != "https://tile.example.vn/13/6499/3607.png" {
		t.Errorf("%q", tiles.Addresses)
	}
}
