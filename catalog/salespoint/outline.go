package salespoint

import (
	"encoding/json"
	"math"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

const (
	// MostOutline is the largest file of a boundary that is read, in bytes.
	MostOutline = 1 << 20
	// mostCorners keeps the drawing of a boundary under 2 KB.
	mostCorners = 220
	// leastCorner is the area in m² of a corner that nobody sees: a step of 20 m.
	leastCorner = 200.0
	mostRead    = 60_000
	around      = 0.05 // degrees around the commune's box that a boundary may reach
)

// Ring is a closed line of [longitude, latitude]; its last corner is not its first again.
type Ring [][2]float64

// Outline is the boundary of the commune: rings, of which those inside others are holes.
type Outline struct {
	Rings  []Ring
	Source string // where it is from, as it is said under the drawing
}

// Contains says whether a place lies within; without an outline, whether it lies in the
// box around the commune.
func (o *Outline) Contains(lat, lng float64) bool {
	if o == nil || len(o.Rings) == 0 {
		return InBox(lat, lng)
	}
	in := false
	for _, r := range o.Rings {
		for i, a := range r {
			b := r[(i+1)%len(r)]
			if (a[1] > lat) != (b[1] > lat) && lng < (b[0]-a[0])*(lat-a[1])/(b[1]-a[1])+a[0] {
				in = !in
			}
		}
	}
	return in
}

// geometry is what we read of a GeoJSON document (RFC 7946).
type geometry struct {
	Type        string          `json:"type"`
	Features    []geometry      `json:"features"`
	Geometry    *geometry       `json:"geometry"`
	Coordinates json.RawMessage `json:"coordinates"`
}

// ParseOutline reads a boundary from GeoJSON: a Polygon or MultiPolygon, by itself or as
// the features of a document. It comes back simplified to what a drawing needs. It refuses
// what is larger than MostOutline or has too many corners ("outline.too_large"), what is no
// such document ("outline.unreadable"), and one that lies elsewhere ("outline.elsewhere").
func ParseOutline(data []byte) (*Outline, error) {
	if len(data) > MostOutline {
		return nil, fault.New(fault.Invalid, "outline.too_large")
	}
	var doc geometry
	if err := json.Unmarshal(data, &doc); err != nil {
		return nil, fault.New(fault.Invalid, "outline.unreadable")
	}
	o := &Outline{}
	if err := o.read(&doc, 0); err != nil {
		return nil, err
	}
	total := 0
	for _, r := range o.Rings {
		total += len(r)
	}
	switch {
	case total == 0:
		return nil, fault.New(fault.Invalid, "outline.unreadable")
	case total > mostRead:
		return nil, fault.New(fault.Invalid, "outline.too_large")
	}
	if o.Rings = simplify(o.Rings); len(o.Rings) == 0 {
		return nil, fault.New(fault.Invalid, "outline.unreadable")
	}
	return o, nil
}

func (o *Outline) read(g *geometry, depth int) error {
	unreadable := fault.New(fault.Invalid, "outline.unreadable")
	if depth > 3 {
		return unreadable
	}
	switch g.Type {
	case "FeatureCollection":
		for i := range g.Features {
			if err := o.read(&g.Features[i], depth+1); err != nil {
				return err
			}
		}
		return nil
	case "Feature":
		if g.Geometry == nil {
			return unreadable
		}
		return o.read(g.Geometry, depth+1)
	case "Polygon":
		var rings [][][]float64
		if json.Unmarshal(g.Coordinates, &rings) != nil {
			return unreadable
		}
		return o.add(rings)
	case "MultiPolygon":
		var polygons [][][][]float64
		if json.Unmarshal(g.Coordinates, &polygons) != nil {
			return unreadable
		}
		for _, rings := range polygons {
			if err := o.add(rings); err != nil {
				return err
			}
		}
		return nil
	}
	return unreadable
}

// add takes the rings of a polygon, each closed by its first corner again.
func (o *Outline) add(rings [][][]float64) error {
	for _, corners := range rings {
		var r Ring
		for _, c := range corners {
			if len(c) < 2 || math.IsNaN(c[0]) || math.IsNaN(c[1]) {
				return fault.New(fault.Invalid, "outline.unreadable")
			}
			if c[0] < West-around || c[0] > East+around || c[1] < South-around || c[1] > North+around {
				return fault.New(fault.Invalid, "outline.elsewhere")
			}
			r = append(r, [2]float64{c[0], c[1]})
		}
		if n := len(r); n > 1 && r[0] == r[n-1] {
			r = r[:n-1]
		}
		if len(r) < 3 {
			return fault.New(fault.Invalid, "outline.unreadable")
		}
		o.Rings = append(o.Rings, r)
	}
	return nil
}
