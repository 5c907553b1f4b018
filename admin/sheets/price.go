package sheets

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/internal/pdf"
)

// PriceCard is what stands beside a product on a shelf or a stall.
type PriceCard struct {
	Name   string
	Maker  string
	Place  string
	Sizes  []Size
	Stars  int    // in force today; 0: none
	Seal   string // "OCOP 4 sao, đến 12/05/2028"
	Scan   pdf.Code
	Sample string
}

// Size is one of its sizes and what it costs.
type Size struct{ Name, Price string }

// mostSizes is how many sizes a card has room for.
const mostSizes = 3

// Prices are cards, eight on a page of A4.
func Prices(press *pdf.Press, t *locale.Texts, cards []PriceCard, at time.Time) ([]byte, error) {
	s := press.Sheet(pdf.A4, t.Sheets.Prices, at)
	grid(s, len(cards), func(i int, x, y float64) {
		c := &cards[i]
		s.QR(x+69, y+34, 28, c.Scan)
		below := s.Text(x, y, 97, pdf.Type{Size: 15, Bold: true, Lines: 2}, c.Name)
		s.Text(x, below, 97, pdf.Type{Size: 9, Grey: true, Lines: 1}, c.Maker+" · "+c.Place)
		if c.Stars > 0 {
			s.Stars(x, y+22, 5, c.Stars)
			s.Text(x+2+5.75*float64(c.Stars), y+22.4, 66, pdf.Type{Size: 9, Lines: 1}, c.Seal)
		}
		at, price := y+32, 22.0
		if len(c.Sizes) > 2 {
			price = 13
		}
		for n, size := range c.Sizes {
			if n == mostSizes {
				break
			}
			at = s.Text(x, at, 66, pdf.Type{Size: 9, Grey: true, Lines: 1}, size.Name)
			at = s.Text(x, at, 66, pdf.Type{Size: price, Bold: true, Lines: 1}, size.Price)
		}
		s.Text(x, y+62, 66, pdf.Type{Size: 7, Grey: true, Lines: 1}, c.Sample)
		s.Text(x+67, y+61.5, 32, pdf.Type{Size: 7, Grey: true, Align: pdf.Centre, Lines: 1}, t.Sheets.ScanHint)
	})
	return s.Bytes()
}
