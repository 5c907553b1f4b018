package sharecard

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"image"
	"image/draw"
	"io"
	"strings"

	"github.com/srwiley/oksvg"
	"github.com/srwiley/rasterx"
)

// node is an element of a drawing.
type node struct {
	name  string
	attrs []xml.Attr
	in    []*node
}

func (n *node) attr(name string) string {
	for _, a := range n.attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// drawing is an SVG read whole: what it draws, and what is referred to by a name.
type drawing struct {
	root *node
	by   map[string]*node
}

func readSVG(svg []byte) (*drawing, error) {
	d := &drawing{root: &node{}, by: map[string]*node{}}
	open := []*node{d.root}
	for dec := xml.NewDecoder(bytes.NewReader(svg)); ; {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("read a drawing: %w", err)
		}
		switch x := token.(type) {
		case xml.StartElement:
			n := &node{name: x.Name.Local, attrs: x.Copy().Attr}
			if id := n.attr("id"); id != "" {
				d.by[id] = n
			}
			last := open[len(open)-1]
			last.in, open = append(last.in, n), append(open, n)
		case xml.EndElement:
			open = open[:len(open)-1]
		}
	}
	if len(d.root.in) != 1 || d.root.in[0].name != "svg" {
		return nil, errors.New("read a drawing: no svg in it")
	}
	d.root = d.root.in[0]
	return d, nil
}

// drawSVG draws one of our SVGs over a place, covering it: what sticks out is cut off. The
// library under it knows neither patterns nor every use of a named piece, so those are
// written out first; nothing else of SVG is expected.
func drawSVG(to *image.RGBA, at image.Rectangle, svg []byte) error {
	d, err := readSVG(svg)
	if err != nil {
		return err
	}
	var box [4]float64
	if _, err := fmt.Sscan(d.root.attr("viewBox"), &box[0], &box[1], &box[2], &box[3]); err != nil {
		return fmt.Errorf("read a drawing's size: %w", err)
	}
	scale := max(float64(at.Dx())/box[2], float64(at.Dy())/box[3])
	w, h := float64(at.Dx())/scale, float64(at.Dy())/scale
	seen := [4]float64{box[0] + (box[2]-w)/2, box[1] + (box[3]-h)/2, w, h}
	c := &canvas{drawing: d, scale: scale, box: seen, to: image.NewRGBA(image.Rect(0, 0, at.Dx(), at.Dy()))}
	for _, n := range d.root.in {
		if err := c.draw(n, nil, 0); err != nil {
			return err
		}
	}
	if err := c.flush(); err != nil {
		return err
	}
	draw.Draw(to, at, c.to, image.Point{}, draw.Over)
	return nil
}

// canvas collects shapes and draws them together.
type canvas struct {
	*drawing
	scale float64
	box   [4]float64
	wait  strings.Builder
	to    *image.RGBA
}

// deepest is how far pieces may refer to pieces; a circle of them ends there.
const deepest = 8

// draw writes out a piece inside the groups around it.
func (c *canvas) draw(n *node, around []string, depth int) error {
	if depth > deepest {
		return errors.New("a drawing refers to itself")
	}
	switch n.name {
	case "defs", "pattern", "title":
		return nil
	case "g":
		return c.all(n.in, append(around, group(n.attrs)), depth)
	case "use":
		piece := c.by[strings.TrimPrefix(n.attr("href"), "#")]
		if piece == nil {
			return fmt.Errorf("a drawing uses %q, which it does not have", n.attr("href"))
		}
		around = append(around, group(n.attrs))
		if x, y := n.attr("x"), n.attr("y"); x != "" || y != "" {
			around = append(around, fmt.Sprintf(`<g transform="translate(%s %s)">`, zero(x), zero(y)))
		}
		return c.draw(piece, around, depth+1)
	}
	if name, ok := strings.CutPrefix(n.attr("fill"), "url(#"); ok {
		return c.tile(n, strings.TrimSuffix(name, ")"), around)
	}
	c.wait.WriteString(strings.Join(around, ""))
	c.wait.WriteString(element(n.name, n.attrs))
	c.wait.WriteString(strings.Repeat("</g>", len(around)))
	return nil
}

func (c *canvas) all(nodes []*node, around []string, depth int) error {
	around = around[:len(around):len(around)]
	for _, n := range nodes {
		if err := c.draw(n, around, depth); err != nil {
			return err
		}
	}
	return nil
}

// flush draws what waits.
func (c *canvas) flush() error {
	shapes := c.wait.String()
	c.wait.Reset()
	return raster(c.to, c.box, shapes)
}

// raster draws shapes of a box over a whole picture.
func raster(to *image.RGBA, box [4]float64, shapes string) error {
	if shapes == "" {
		return nil
	}
	// The library moves a box that does not begin at 0 by dots of the picture, not of the box.
	svg := fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.4f %.4f"><g transform="translate(%.4f %.4f)">%s</g></svg>`, box[2], box[3], -box[0], -box[1], shapes)
	icon, err := oksvg.ReadIconStream(strings.NewReader(svg), oksvg.StrictErrorMode)
	if err != nil {
		return fmt.Errorf("read the shapes of a drawing: %w", err)
	}
	w, h := to.Rect.Dx(), to.Rect.Dy()
	icon.SetTarget(0, 0, float64(w), float64(h))
	icon.Draw(rasterx.NewDasher(w, h, rasterx.NewScannerGV(w, h, to, to.Bounds())), 1)
	return nil
}

func group(attrs []xml.Attr) string { return strings.TrimSuffix(element("g", attrs), "/>") + ">" }

// element writes an element's start with all that says how it looks.
func element(name string, attrs []xml.Attr) string {
	var b strings.Builder
	b.WriteString("<" + name)
	for _, a := range attrs {
		switch a.Name.Local {
		case "id", "href":
		case "x", "y":
			if name != "g" {
				fmt.Fprintf(&b, ` %s="%s"`, a.Name.Local, a.Value)
			}
		default:
			fmt.Fprintf(&b, ` %s="%s"`, a.Name.Local, strings.ReplaceAll(a.Value, `"`, ""))
		}
	}
	return b.String() + "/>"
}

func zero(s string) string {
	if s == "" {
		return "0"
	}
	return s
}
