package sharecard

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"

	"golang.org/x/image/font"
)

// Sheet is a paper as a picture, to be sent to a phone: as high as what stands on it.
type Sheet struct {
	Above, Title, Below string
	Parts               []SheetPart
	Foot                []string
}

// SheetPart is a heading and lines under it. An empty heading is none.
type SheetPart struct {
	Heading string
	Lines   []SheetLine
}

// SheetLine is words and an amount at the right; Strong is one that sums up. Without an amount
// its words may need several rows.
type SheetLine struct {
	Words, Amount string
	Strong        bool
}

const (
	sheetWide   = 1080
	sheetLetter = 36
)

// Sheet draws a sheet as a PNG.
func (p *Painter) Sheet(s Sheet) ([]byte, error) {
	high, err := p.lay(image.NewRGBA(image.Rect(0, 0, sheetWide, 1)), s) // nothing is drawn beyond a picture
	if err != nil {
		return nil, err
	}
	to := image.NewRGBA(image.Rect(0, 0, sheetWide, high))
	draw.Draw(to, to.Bounds(), image.NewUniform(paper), image.Point{}, draw.Src)
	draw.Draw(to, image.Rect(0, 0, sheetWide, 2*edge), image.NewUniform(lacquer), image.Point{}, draw.Src)
	if _, err := p.lay(to, s); err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := png.Encode(&b, to); err != nil {
		return nil, fmt.Errorf("pack a sheet: %w", err)
	}
	return b.Bytes(), nil
}

// lay writes the sheet from its top, and says how high it is.
func (p *Painter) lay(to draw.Image, s Sheet) (int, error) {
	wide, y := sheetWide-2*margin, float64(margin)
	put := func(text string, size float64, ink color.Color, after float64) error {
		if text == "" {
			return nil
		}
		face, rows, size, err := p.fit(text, []float64{size}, wide, 6)
		if err != nil {
			return err
		}
		y = write(to, face, rows, margin, y, size, ink) + after
		return nil
	}
	rule := func(ink color.Color) {
		draw.Draw(to, image.Rect(margin, int(y), sheetWide-margin, int(y)+2), image.NewUniform(ink), image.Point{}, draw.Src)
		y += 18
	}
	for _, head := range []struct {
		text string
		size float64
		ink  color.Color
	}{{s.Above, small, clay}, {s.Title, 52, ink}, {s.Below, usual, soft}} {
		if err := put(head.text, head.size, head.ink, 10); err != nil {
			return 0, err
		}
	}
	for _, part := range s.Parts {
		y += 14
		rule(soft)
		if err := put(part.Heading, small, clay, 8); err != nil {
			return 0, err
		}
		for _, l := range part.Lines {
			var err error
			if y, err = p.line(to, l, y, wide); err != nil {
				return 0, err
			}
		}
	}
	y += 14
	rule(soft)
	for _, text := range s.Foot {
		if err := put(text, small, soft, 6); err != nil {
			return 0, err
		}
	}
	return int(y) + margin, nil
}

// line writes a line at y: its words at the left, broken where they meet the amount.
func (p *Painter) line(to draw.Image, l SheetLine, y float64, wide int) (float64, error) {
	colour, size := color.Color(ink), float64(sheetLetter)
	if l.Strong {
		colour, size = lacquer, 42
	}
	amount, rows, _, err := p.fit(l.Amount, []float64{size}, wide, 1)
	if err != nil {
		return 0, err
	}
	took := 0
	if l.Amount != "" {
		took = font.MeasureString(amount, rows[0]).Ceil()
		write(to, amount, rows, sheetWide-margin-took, y, size, colour)
		took += margin / 2
	}
	face, words, size, err := p.fit(l.Words, []float64{size}, wide-took, 3)
	if err != nil {
		return 0, err
	}
	return write(to, face, words, margin, y, size, colour) + 8, nil
}
