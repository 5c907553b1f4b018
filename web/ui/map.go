package ui

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/a-h/templ"
)

// MapPin is a place on the map of the commune. N is its number in the list beside
// the map, which says everything the map does.
type MapPin struct {
	N        int
	Name     string
	Label    string // short, drawn beside the pin; empty draws none
	Href     string // the row in the list, or a page
	Lat, Lng float64
	Kind     PinKind
}

// PinKind is told by shape and colour together.
type PinKind int

// Kinds of places.
const (
	SalesPoint PinKind = iota + 1 // a disc
	Workshop                      // a square
	Heritage                      // a house
)

// The frame of the drawing: the commune's bounding box, from the open ward boundary,
// set into 1000 by 520 units with a margin for what surrounds it.
const (
	west, east    = 105.6308, 105.7259
	north         = 20.9905
	marginX       = 40.0
	marginY       = 60.0
	usableWidth   = 920.0
	meanLatitude  = 20.97
	mapWidth      = 1000.0
	mapHeight     = 520.0
	labelTurnsAt  = 700.0 // further east, labels stand on the left of their pin
	pinEdgeMargin = 30.0
	apart         = 42.0 // least distance of two pins
	turns         = 8    // directions tried around a taken place
)

// outline is the commune, drawn by hand after its boundary and rounded; a sketch,
// not a survey.
const outline = "M237 71q29-5 55-6q26-1 33 9q7 10-1 29q-8 19 6 23q14 4 28 8q14 4 26 9q12 5 38-9q26-14 35-24q9-10 44 35q35 45 60 61q25 16 10 40q-15 24-7 27q8 3 24-17q16-20 48-46q32-26 52-22q20 4 67 30q47 26 64 46q17 20 24 41q7 21 58 71q51 50 53 67q2 17-47-4q-49-21-79-29q-30-8-53-8q-23 0-48 6q-25 6-40 11q-15 5-27-2q-12-7 0-43q12-36-5-26q-17 10-48 15q-31 5-46 21q-15 16-32 34q-17 18-23 35q-6 17-79 27q-73 10-127-4q-54-14-82-11q-28 3-50-19q-22-22-59-25q-37-3-25-27q12-24-9-31q-21-7-17-27q4-20-7-30q-11-10-9-30q2-20 35-31q33-11 30-40q-3-29 26-45q29-16 52-50q23-34 52-39z"

// Project gives the place of a point on the drawing. Points outside are pulled to
// its edge, so that a wrong coordinate is seen and corrected.
func Project(lat, lng float64) (x, y float64) {
	x, y = place(lat, lng)
	return within(x, mapWidth), within(y, mapHeight)
}

// place is Project for what may lie outside of the drawing.
func place(lat, lng float64) (x, y float64) {
	squeeze := math.Cos(meanLatitude * math.Pi / 180)
	scale := usableWidth / ((east - west) * squeeze)
	return marginX + (lng-west)*squeeze*scale, marginY + (north-lat)*scale
}

func within(v, size float64) float64 {
	if math.IsNaN(v) {
		return size / 2
	}
	return min(max(v, pinEdgeMargin), size-pinEdgeMargin)
}

// spot is a pin with its place on the drawing.
type spot struct {
	MapPin
	x, y float64
}

// spread gives each pin its place and pushes apart those that would cover each other,
// so that every one can be seen and pressed. Earlier pins stay where they are.
func spread(pins []MapPin) []spot {
	spots := make([]spot, 0, len(pins))
	for _, p := range pins {
		x, y := Project(p.Lat, p.Lng)
		at := spot{p, x, y}
		for try := 0; at.covers(spots) && try < turns*4; try++ {
			far := apart * float64(1+try/turns)
			sin, cos := math.Sincos(float64(try%turns) * 2 * math.Pi / turns)
			at.x, at.y = within(x+far*sin, mapWidth), within(y+far*cos, mapHeight)
		}
		spots = append(spots, at)
	}
	return spots
}

func (s spot) covers(others []spot) bool {
	for _, o := range others {
		if math.Hypot(s.x-o.x, s.y-o.y) < apart-.01 {
			return true
		}
	}
	return false
}

func (s spot) place() string { return fmt.Sprintf("translate(%.0f %.0f)", s.x, s.y) }

// leftward says that the label has no room on the right.
func (s spot) leftward() bool { return s.x > labelTurnsAt }

func (p MapPin) shape() string {
	switch p.Kind {
	case Workshop:
		return "M-17-17h34v34h-34z"
	case Heritage:
		return "M-21-4L0-23 21-4h-4v22h-34V-4z"
	default:
		return "M0-18a18 18 0 1 1-.1 0z"
	}
}

// boundaryPath is the boundary to draw: what somebody gave, or our sketch.
func boundaryPath(boundary string) string {
	if boundary == "" {
		return outline
	}
	return boundary
}

// OutlinePath draws rings of [longitude, latitude] as a path, in whole units of the
// drawing, each step from the one before.
func OutlinePath(rings [][][2]float64) string {
	var b strings.Builder
	for _, ring := range rings {
		atX, atY := 0, 0
		for i, c := range ring {
			px, py := place(c[1], c[0])
			x, y := int(math.Round(px)), int(math.Round(py))
			switch {
			case i == 0:
				fmt.Fprintf(&b, "M%d %d", x, y)
			case x != atX || y != atY:
				fmt.Fprintf(&b, "l%d %d", x-atX, y-atY)
			}
			atX, atY = x, y
		}
		b.WriteByte('z')
	}
	return strings.ReplaceAll(b.String(), " -", "-")
}

// PickFrame is what a script needs to turn a place on the drawing into coordinates.
func PickFrame() templ.Attributes {
	squeeze := math.Cos(meanLatitude * math.Pi / 180)
	unit := (east - west) / usableWidth // degrees of longitude in one unit
	number := func(v float64) string { return strconv.FormatFloat(v, 'f', 9, 64) }
	return templ.Attributes{"data-west": number(west - marginX*unit), "data-north": number(north + marginY*unit*squeeze),
		"data-unit-lng": number(unit), "data-unit-lat": number(unit * squeeze)}
}
