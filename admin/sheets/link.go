package sheets

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/internal/pdf"
)

// LinkSign is a short code on paper.
type LinkSign struct {
	Code   string
	Says   string // "Quét để mua – mã M1"
	Name   string // of what it opens
	More   string // whose, or where
	Type   string // "hoặc gõ ocop.example/m1"
	Scan   pdf.Code
	Sample string
}

// LinkTemplates are the papers of a code: a poster, a sign that is folded on a table, six stickers.
func LinkTemplates() []string { return []string{"a4", "a5", "tem"} }

// Link is a code on one of them; of one that is not known, the poster.
func Link(press *pdf.Press, l LinkSign, template string, at time.Time) ([]byte, error) {
	switch template {
	case "tem":
		s := press.Sheet(pdf.A4, l.Says, at)
		s.Page()
		for i := range 6 {
			x, y := 15+float64(i%2)*94, 12+float64(i/2)*92
			s.Box(x, y, 86, 86)
			l.draw(s, x+4, y+5, 78, 50, 1)
		}
		return s.Bytes()
	case "a5":
		s := press.Sheet(pdf.A5, l.Says, at)
		s.Page()
		l.draw(s, 12, 18, 124, 100, 1.9)
		return s.Bytes()
	}
	s := press.Sheet(pdf.A4, l.Says, at)
	s.Page()
	l.draw(s, 18, 26, 174, 150, 2.8)
	return s.Bytes()
}

// Links are many codes, twelve on a page of A4: each with room for its name under it, and a code of
// 40 mm, which a phone reads from a forearm's length.
func Links(press *pdf.Press, t *locale.Texts, signs []LinkSign, at time.Time) ([]byte, error) {
	const columns, rows, width, height, left, top = 3, 4, 64.0, 70.0, 9.0, 8.5
	s := press.Sheet(pdf.A4, t.ShortLinks.PrintTitle, at)
	for i := range signs {
		n := i % (columns * rows)
		if n == 0 {
			s.Page()
		}
		x, y := left+float64(n%columns)*width, top+float64(n/columns)*height
		s.Box(x, y, width, height)
		signs[i].draw(s, x+3, y+3, width-6, 40, 1)
	}
	return s.Bytes()
}

// draw sets the sign into a column, its code so wide, its letters so many times those of a sticker.
func (l *LinkSign) draw(s *pdf.Sheet, x, y, width, side, times float64) {
	y = s.Text(x, y, width, pdf.Type{Size: 11 * times, Bold: true, Align: pdf.Centre, Lines: 2}, l.Says)
	s.QR(x+(width-side)/2, y, side, l.Scan)
	y = s.Text(x, y+side, width, pdf.Type{Size: 9 * times, Bold: true, Align: pdf.Centre, Lines: 2}, l.Name)
	y = s.Text(x, y, width, pdf.Type{Size: 7 * times, Grey: true, Align: pdf.Centre, Lines: 1}, l.More)
	y = s.Text(x, y+.5*times, width, pdf.Type{Size: 8 * times, Align: pdf.Centre, Lines: 1}, l.Type)
	s.Text(x, y, width, pdf.Type{Size: 6 * times, Grey: true, Align: pdf.Centre, Lines: 1}, l.Sample)
}
