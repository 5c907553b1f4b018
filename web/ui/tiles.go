package ui

import (
	"math"
	"strconv"

	"github.com/ocop-hungdao/ocop/internal/maptile"
)

// Tiles are the pictures that lie between the drawing and its pins, row by row from the
// northwest. Where they lie is in map.css, one rule for each zoom: the frame never changes.
type Tiles struct {
	Zoom      int
	Addresses []string
	Credit    string
	About     string // where the credit is explained; empty: nowhere
}

// TilesOf is the commune's map by a source; nil when there is none.
func TilesOf(s maptile.Source) *Tiles {
	if !s.On() {
		return nil
	}
	t := &Tiles{Zoom: s.Zoom, Credit: s.Credit, About: s.About}
	g := maptile.Cover(frameBox(), s.Zoom)
	for y := range g.Rows {
		for x := range g.Columns {
			t.Addresses = append(t.Addresses, s.Address(g.X+x, g.Y+y))
		}
	}
	return t
}

func (t *Tiles) class() string { return "tiles tiles-" + strconv.Itoa(t.Zoom) }

// frameBox is the ground that the drawing shows.
func frameBox() maptile.Box {
	squeeze := math.Cos(meanLatitude * math.Pi / 180)
	unit := (east - west) / usableWidth
	left, top := west-marginX*unit, north+marginY*unit*squeeze
	return maptile.Box{West: left, North: top, East: left + mapWidth*unit, South: top - mapHeight*unit*squeeze}
}
