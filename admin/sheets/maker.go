package sheets

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/internal/pdf"
)

// MakerCard is what stands on a producer's stall or door: its code leads to its page.
type MakerCard struct {
	Name, Craft, Place, Phone string
	Scan                      pdf.Code
	Sample                    string // what marks sample data; empty for a real producer
}

// MakerCards are cards, eight on a page of A4.
func MakerCards(press *pdf.Press, t *locale.Texts, cards []MakerCard, at time.Time) ([]byte, error) {
	s := press.Sheet(pdf.A4, t.Picks.Makers.CardTitle, at)
	grid(s, len(cards), func(i int, x, y float64) {
		c := &cards[i]
		s.QR(x+63, y+26, 34, c.Scan)
		below := s.Text(x, y, 97, pdf.Type{Size: 15, Bold: true, Lines: 2}, c.Name)
		s.Text(x, below, 97, pdf.Type{Size: 10, Grey: true, Lines: 1}, c.Craft)
		below = s.Text(x, y+30, 60, pdf.Type{Size: 11, Lines: 2}, c.Place)
		s.Text(x, below+2, 60, pdf.Type{Size: 14, Bold: true, Lines: 1}, c.Phone)
		s.Text(x, y+62, 60, pdf.Type{Size: 7, Grey: true, Lines: 1}, c.Sample)
		s.Text(x+58, y+61, 40, pdf.Type{Size: 7, Grey: true, Align: pdf.Centre, Lines: 1}, t.Picks.Makers.ScanHint)
	})
	return s.Bytes()
}

// Address is whom a letter goes to.
type Address struct {
	Name, Phone, Line string
	Sample            string // what marks sample data; empty for a real producer
}

// Addresses are labels for letters, eight on a page of A4.
func Addresses(press *pdf.Press, t *locale.Texts, labels []Address, at time.Time) ([]byte, error) {
	s := press.Sheet(pdf.A4, t.Picks.Makers.LabelTitle, at)
	grid(s, len(labels), func(i int, x, y float64) {
		a := &labels[i]
		party(s, x+4, y+12, 89, 14, t.Picks.Papers.Letter.To, a.Name, a.Phone, a.Line)
		s.Text(x+4, y+62, 89, pdf.Type{Size: 7, Grey: true, Lines: 1}, a.Sample)
	})
	return s.Bytes()
}
