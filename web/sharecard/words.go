package sharecard

import (
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"strings"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/unicode/norm"
)

// Sizes of letters in pixels. A line is as high as Vietnamese capitals with two marks need.
const (
	smallest = 24
	small    = 30
	usual    = 34
	lineUp   = 1.32
	mostRows = 3
)

// titles are the sizes a name is tried in, until it fits.
var titles = [...]float64{64, 56, 48, 40}

// words writes the left side: whose shop, the name, the maker, and the foot.
func (p *Painter) words(to *image.RGBA, c Card) error {
	wide := column - edge - 2*margin
	y := float64(margin)
	for _, part := range []struct {
		text  string
		sizes []float64
		rows  int
		ink   color.Color
		after float64
	}{
		{c.Above, []float64{small, smallest}, 1, clay, 22},
		{c.Title, titles[:], mostRows, ink, 18},
		{c.Below, []float64{usual, small}, 2, soft, 0},
	} {
		if part.text == "" {
			continue
		}
		face, rows, size, err := p.fit(part.text, part.sizes, wide, part.rows)
		if err != nil {
			return err
		}
		y = write(to, face, rows, margin, y, size, part.ink) + part.after
	}
	return p.foot(to, c, wide)
}

// foot writes the seal in force at the bottom, and beside it that this is sample data.
func (p *Painter) foot(to *image.RGBA, c Card, wide int) error {
	face, rows, size, err := p.fit(c.Seal, []float64{40}, wide, 1)
	if err != nil {
		return err
	}
	high := size*lineUp + 2*sealUp
	y := float64(Height-margin) - high
	x := margin
	if c.Seal != "" {
		x += font.MeasureString(face, rows[0]).Ceil() + 2*sealSide
		tablet(to, image.Rect(margin, int(y), x, int(y+high)), lacquer)
		write(to, face, rows, margin+sealSide, y+sealUp, size, gold)
		x += sealSide
	}
	if c.Sample == "" {
		return nil
	}
	if face, rows, size, err = p.fit(c.Sample, []float64{small, smallest}, wide+margin-x, 1); err != nil {
		return err
	}
	write(to, face, rows, x, y+(high-size*lineUp)/2, size, soft)
	return nil
}

const (
	sealSide = 30
	sealUp   = 8
)

// fit finds the largest size in which a text needs no more than so many rows. A text that
// fits in none is cut in the smallest, with an ellipsis.
func (p *Painter) fit(text string, sizes []float64, wide, most int) (face font.Face, rows []string, size float64, err error) {
	text = norm.NFC.String(text) // the font has letters with their marks, and we do no shaping
	for _, size = range sizes {
		if face, err = opentype.NewFace(p.letters, &opentype.FaceOptions{Size: size, DPI: 72}); err != nil {
			return nil, nil, 0, fmt.Errorf("cut letters of %v pixels: %w", size, err)
		}
		if rows = wrap(face, text, wide); len(rows) <= most {
			return face, rows, size, nil
		}
	}
	rows = rows[:most]
	rows[most-1] = cut(face, rows[most-1]+" …", wide)
	return face, rows, size, nil
}

// wrap breaks a text at its spaces. A word that is too long for a row stands cut on one.
func wrap(face font.Face, text string, wide int) []string {
	var rows []string
	row := ""
	for _, word := range strings.Fields(text) {
		longer := strings.TrimSpace(row + " " + word)
		if row != "" && font.MeasureString(face, longer).Ceil() > wide {
			rows, longer = append(rows, row), word
		}
		row = cut(face, longer, wide)
	}
	return append(rows, row)
}

// cut shortens a row until it fits, with an ellipsis in place of what went.
func cut(face font.Face, row string, wide int) string {
	letters := []rune(row)
	for n := len(letters); n > 0 && font.MeasureString(face, row).Ceil() > wide; n-- {
		row = strings.TrimRight(string(letters[:n-1]), " …") + "…"
	}
	return row
}

// write puts rows under each other from y on, and says where the next would begin.
func write(to draw.Image, face font.Face, rows []string, x int, y, size float64, ink color.Color) float64 {
	for _, row := range rows {
		d := font.Drawer{Dst: to, Src: image.NewUniform(ink), Face: face, Dot: fixed.P(x, int(y+size*1.05))}
		d.DrawString(row)
		y += size * lineUp
	}
	return y
}
