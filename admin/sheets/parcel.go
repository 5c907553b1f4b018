package sheets

import (
	"time"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/internal/pdf"
)

// Parcel is an order as paper names it, and the code that leads back to it.
type Parcel struct {
	view.ParcelLabel
	Scan   pdf.Code
	Sample string // what marks sample data; empty for a real order
}

// Slips is a packing slip for each parcel, a page of A5 each.
func Slips(press *pdf.Press, t *locale.Texts, parcels []Parcel, at time.Time) ([]byte, error) {
	const left, width = 10.0, 128.0
	s := press.Sheet(pdf.A5, t.Sheets.Slip, at)
	for i := range parcels {
		p := &parcels[i]
		s.Page()
		s.QR(113, 8, 27, p.Scan)
		y := s.Text(left, 10, 100, pdf.Type{Size: 9, Grey: true}, t.Sheets.Slip)
		y = s.Text(left, y, 100, pdf.Type{Size: 20, Bold: true}, p.Head())
		s.Text(left, y, 100, pdf.Type{Size: 9, Grey: true}, p.Sample)
		y = 38
		s.Rule(left, y, width)
		from := party(s, left, y+3, 58, 9.5, t.Own.Label.From, p.From, p.FromPhone, "")
		y = max(from, party(s, 72, y+3, 66, 11, t.Own.Label.To, p.To, p.ToPhone, p.Address)) + 3
		s.Rule(left, y, width)
		y = s.Text(left, y+3, width, pdf.Type{Size: 9, Grey: true}, t.Own.Label.Contents)
		for _, goods := range p.Goods {
			s.Box(left, y+1.2, 3.4, 3.4)
			y = s.Text(left+6, y, width-6, pdf.Type{Size: 11, Lines: 3}, goods) + 1
			if y > 155 {
				s.Page()
				y = s.Text(left, 10, width, pdf.Type{Size: 14, Bold: true}, p.Head()) + 4
			}
		}
		y = s.Text(left, y+2, width, pdf.Type{Size: 10, Lines: 4}, p.Note) + 2
		money(s, left, max(y, 168), width, 15, p)
	}
	return s.Bytes()
}

// Labels are the addresses of parcels, eight on a page of A4.
func Labels(press *pdf.Press, t *locale.Texts, parcels []Parcel, at time.Time) ([]byte, error) {
	s := press.Sheet(pdf.A4, t.Sheets.Labels, at)
	grid(s, len(parcels), func(i int, x, y float64) {
		p := &parcels[i]
		s.QR(x+75, y+2, 22, p.Scan)
		below := s.Text(x, y+2, 72, pdf.Type{Size: 13, Bold: true}, p.Head())
		below = s.Text(x, below, 72, pdf.Type{Size: 8, Grey: true, Lines: 2}, t.Sheets.FromWhom(p.From, p.FromPhone))
		s.Text(x, below, 72, pdf.Type{Size: 7, Grey: true}, p.Sample)
		party(s, x, y+25, 95, 11, t.Own.Label.To, p.To, p.ToPhone, p.Address)
		money(s, x, y+56, 95, 11, p)
	})
	return s.Bytes()
}

// party is a name, a number and an address under a heading; it returns where it ends.
func party(s *pdf.Sheet, x, y, width, size float64, heading, name, number, address string) float64 {
	y = s.Text(x, y, width, pdf.Type{Size: 8, Grey: true}, heading)
	y = s.Text(x, y, width, pdf.Type{Size: size, Bold: true, Lines: 2}, name)
	y = s.Text(x, y, width, pdf.Type{Size: size, Bold: true}, number)
	return s.Text(x, y, width, pdf.Type{Size: size - 1, Lines: 3}, address)
}

// money is what is to be collected at the door, in a box that nobody overlooks.
func money(s *pdf.Sheet, x, y, width, size float64, p *Parcel) {
	height := size * .75
	s.Box(x, y, width, height)
	s.Text(x+2, y+height/2-size*.2, width/2, pdf.Type{Size: size * .75, Lines: 1}, p.Money.Name)
	s.Text(x+width/2, y+height/2-size*.24, width/2-2, pdf.Type{Size: size, Bold: true, Align: pdf.Right, Lines: 1}, p.Money.Value)
}

// grid lays out so many pieces, two by four on a page, cut along thin lines.
func grid(s *pdf.Sheet, n int, draw func(i int, x, y float64)) {
	const columns, rows, width, height, margin = 2, 4, 105.0, 74.25, 4.0
	for i := range n {
		at := i % (columns * rows)
		if at == 0 {
			s.Page()
		}
		x, y := float64(at%columns)*width, float64(at/columns)*height
		s.Box(x, y, width, height)
		draw(i, x+margin, y+margin)
	}
}
