package sharecard

import (
	"encoding/xml"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"math"
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/image/math/f64"
)

// fine is how many dots of a tile there are to one of the picture, each way.
const fine = 2

// tile fills a shape with a pattern: its tile is drawn once, and each dot of the shape takes
// the dot of the tile that lies there.
func (c *canvas) tile(n *node, name string, around []string) error {
	p := c.by[name]
	if p == nil || p.name != "pattern" {
		return fmt.Errorf("a drawing is filled with %q, which it does not have", name)
	}
	if err := c.flush(); err != nil {
		return err
	}
	w, h, x, y := number(p.attr("width")), number(p.attr("height")), number(p.attr("x")), number(p.attr("y"))
	if w <= 0 || h <= 0 {
		return fmt.Errorf("the pattern %q has no size", name)
	}
	turn, err := matrix(p.attr("patternTransform"))
	if err != nil {
		return err
	}
	per := c.scale * fine * math.Hypot(turn[0], turn[3])
	one := &canvas{drawing: c.drawing, scale: per, box: [4]float64{0, 0, w, h}, to: image.NewRGBA(image.Rect(0, 0, max(1, int(w*per+.5)), max(1, int(h*per+.5))))}
	if err := one.all(p.in, nil, 1); err != nil {
		return err
	}
	if err := one.flush(); err != nil {
		return err
	}
	mask := &canvas{drawing: c.drawing, scale: c.scale, box: c.box, to: image.NewRGBA(c.to.Rect)}
	solid := &node{name: n.name}
	for _, a := range n.attrs {
		if a.Name.Local == "fill" {
			a.Value = "#000"
		}
		if a.Name.Local != "stroke" {
			solid.attrs = append(solid.attrs, a)
		}
	}
	if err := mask.draw(solid, around, 0); err != nil {
		return err
	}
	if err := mask.flush(); err != nil {
		return err
	}
	draw.DrawMask(c.to, c.to.Rect, &paved{tile: one.to, bounds: c.to.Rect, back: back(turn), size: [4]float64{x, y, w, h}, scale: c.scale, origin: [2]float64{c.box[0], c.box[1]}}, image.Point{}, mask.to, image.Point{}, draw.Over)
	if n.attr("stroke") == "" {
		return nil
	}
	edge := &node{name: n.name, attrs: append([]xml.Attr{}, n.attrs...)}
	for i, a := range edge.attrs {
		if a.Name.Local == "fill" {
			edge.attrs[i].Value = "none"
		}
	}
	return c.draw(edge, around, 0)
}

// paved is a picture without an end, of one tile.
type paved struct {
	tile   *image.RGBA
	bounds image.Rectangle
	back   f64.Aff3 // from the drawing's place to the pattern's
	size   [4]float64
	scale  float64
	origin [2]float64
}

func (p *paved) ColorModel() color.Model { return color.RGBAModel }
func (p *paved) Bounds() image.Rectangle { return p.bounds }

// At is the middle of the dots of the tile that a dot of the picture covers.
func (p *paved) At(px, py int) color.Color {
	var sum [4]int
	for i := range fine * fine {
		x := (float64(px)+(float64(i%fine)+.5)/fine)/p.scale + p.origin[0]
		y := (float64(py)+(float64(i/fine)+.5)/fine)/p.scale + p.origin[1]
		u := rest(p.back[0]*x+p.back[1]*y+p.back[2]-p.size[0], p.size[2])
		v := rest(p.back[3]*x+p.back[4]*y+p.back[5]-p.size[1], p.size[3])
		b := p.tile.Rect
		at := p.tile.RGBAAt(min(int(u*float64(b.Dx())), b.Dx()-1), min(int(v*float64(b.Dy())), b.Dy()-1))
		sum[0], sum[1], sum[2], sum[3] = sum[0]+int(at.R), sum[1]+int(at.G), sum[2]+int(at.B), sum[3]+int(at.A)
	}
	of := func(n int) uint8 { return uint8(n / (fine * fine)) }
	return color.RGBA{of(sum[0]), of(sum[1]), of(sum[2]), of(sum[3])}
}

// rest is how far into its tile a place lies, from 0 up to 1.
func rest(at, size float64) float64 { return at/size - math.Floor(at/size) }

func number(s string) float64 {
	n, _ := strconv.ParseFloat(s, 64) // nothing said is 0
	return n
}

var moves = regexp.MustCompile(`(translate|rotate|scale)\(([^)]*)\)`)

// matrix reads the moves of a pattern, which are done from the last to the first.
func matrix(text string) (f64.Aff3, error) {
	m := f64.Aff3{1, 0, 0, 0, 1, 0}
	if rest := moves.ReplaceAllString(text, ""); strings.TrimSpace(rest) != "" {
		return m, fmt.Errorf("a pattern is moved by %q", rest)
	}
	for _, x := range moves.FindAllStringSubmatch(text, -1) {
		var n [2]float64
		for i, field := range strings.Fields(strings.ReplaceAll(x[2], ",", " ")) {
			if i < len(n) {
				n[i] = number(field)
			}
		}
		switch x[1] {
		case "translate":
			m = times(m, f64.Aff3{1, 0, n[0], 0, 1, n[1]})
		case "scale":
			m = times(m, f64.Aff3{n[0], 0, 0, 0, n[0], 0})
		case "rotate":
			sin, cos := math.Sincos(n[0] * math.Pi / 180)
			m = times(m, f64.Aff3{cos, -sin, 0, sin, cos, 0})
		}
	}
	return m, nil
}

func times(a, b f64.Aff3) f64.Aff3 {
	return f64.Aff3{
		a[0]*b[0] + a[1]*b[3], a[0]*b[1] + a[1]*b[4], a[0]*b[2] + a[1]*b[5] + a[2],
		a[3]*b[0] + a[4]*b[3], a[3]*b[1] + a[4]*b[4], a[3]*b[2] + a[4]*b[5] + a[5],
	}
}

// back undoes moves. They never flatten, so there is a way back.
func back(m f64.Aff3) f64.Aff3 {
	d := m[0]*m[4] - m[1]*m[3]
	a, b, c, e := m[4]/d, -m[1]/d, -m[3]/d, m[0]/d
	return f64.Aff3{a, b, -(a*m[2] + b*m[5]), c, e, -(c*m[2] + e*m[5])}
}
