package sharecard

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"

	"github.com/tdewolff/font"
	"golang.org/x/image/font/opentype"
)

// Width and Height are those of every card: what large previews are made for.
const (
	Width  = 1200
	Height = 630
)

// Card is what one picture says. Empty lines are left out.
type Card struct {
	Above  string // over the name: whose shop this is
	Title  string
	Seal   string // the star in force, in words; empty: none in force
	Below  string // under the name: who made it, and where
	Sample string // says that this is sample data
	Art    string // the path of the drawing on the right
}

// Tag names all that the card shows: two cards that differ have two tags.
func (c Card) Tag() string {
	sum := sha256.New()
	for _, part := range []string{look, c.Above, c.Title, c.Seal, c.Below, c.Sample, c.Art} {
		fmt.Fprintf(sum, "%d:%s", len(part), part)
	}
	return hex.EncodeToString(sum.Sum(nil)[:5])
}

// look is counted up when cards are drawn in another way, so that they get other tags.
const look = "1"

// Painter draws cards. It may be used by many at a time.
type Painter struct{ letters *opentype.Font }

// New is a painter that writes with a font in WOFF2.
func New(woff2 []byte) (*Painter, error) {
	ttf, err := font.ParseWOFF2(woff2)
	if err != nil {
		return nil, fmt.Errorf("unpack the font: %w", err)
	}
	letters, err := opentype.Parse(ttf)
	if err != nil {
		return nil, fmt.Errorf("read the font: %w", err)
	}
	return &Painter{letters}, nil
}

// The colours of the style sheet's tokens.
var (
	paper   = color.RGBA{0xfb, 0xf8, 0xf1, 0xff}
	ink     = color.RGBA{0x2a, 0x20, 0x18, 0xff}
	soft    = color.RGBA{0x5f, 0x50, 0x3c, 0xff}
	gold    = color.RGBA{0xf2, 0xb6, 0x32, 0xff}
	lacquer = color.RGBA{0x7f, 0x1d, 0x16, 0xff}
	clay    = color.RGBA{0x9a, 0x4a, 0x1b, 0xff}
)

const (
	margin = 56
	column = 696 // where the drawing begins
	edge   = 6   // the line before it
)

// PNG draws a card, with the SVG that lies at its Art. A drawing that cannot be read is an
// error: it is ours.
func (p *Painter) PNG(c Card, svg []byte) ([]byte, error) {
	to := image.NewRGBA(image.Rect(0, 0, Width, Height))
	draw.Draw(to, to.Bounds(), image.NewUniform(paper), image.Point{}, draw.Src)
	if err := drawSVG(to, image.Rect(column, 0, Width, Height), svg); err != nil {
		return nil, err
	}
	draw.Draw(to, image.Rect(column-edge, 0, column, Height), image.NewUniform(lacquer), image.Point{}, draw.Src)
	if err := p.words(to, c); err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := png.Encode(&b, to); err != nil {
		return nil, fmt.Errorf("pack a share card: %w", err)
	}
	return b.Bytes(), nil
}
