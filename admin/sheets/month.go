package sheets

import (
	"time"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/internal/pdf"
)

// The columns of a month on A5: where each ends, and where the first begins.
var (
	monthLeft = 9.0
	monthEnds = []float64{44, 65, 82, 102, 122, 139}
)

// Month is a producer's month to be signed, on A5.
func Month(press *pdf.Press, t *locale.Texts, v view.Statement, at time.Time) ([]byte, error) {
	const width, bottom = 130.0, 198.0
	s := press.Sheet(pdf.A5, v.Heading, at)
	s.Page()
	y := s.Text(monthLeft, 9, width, pdf.Type{Size: 13, Bold: true, Align: pdf.Centre}, t.Statements.Paper)
	y = s.Text(monthLeft, y, width, pdf.Type{Size: 10, Align: pdf.Centre}, v.Heading)
	y = s.Text(monthLeft, y, width, pdf.Type{Size: 8, Grey: true, Align: pdf.Centre}, v.State.Text) + 3
	heads := func() {
		y = monthRow(s, y, true, t.Statements.LineHeads[:])
		s.Rule(monthLeft, y, width)
	}
	heads()
	for _, l := range v.Lines {
		if y > bottom-14 {
			s.Page()
			y = 9
			heads()
		}
		y = monthRow(s, y+.8, false, []string{l.Code, l.Goods, l.Fee, l.Cash, l.Transfer, l.Refunded})
		y = s.Text(monthLeft, y, 60, pdf.Type{Size: 6.5, Grey: true, Lines: 1}, l.Note)
	}
	s.Rule(monthLeft, y+.6, width)
	y = monthRow(s, y+1.4, true, []string{v.Total.Code, v.Total.Goods, v.Total.Fee, v.Total.Cash, v.Total.Transfer, v.Total.Refunded}) + 3
	if y > bottom-30-5*float64(len(v.Sums)+len(v.Cash)) {
		s.Page()
		y = 9
	}
	pair := func(name, value string, bold bool) {
		s.Text(monthLeft, y, 95, pdf.Type{Size: 9, Bold: bold, Lines: 1}, name)
		y = s.Text(105, y, 34, pdf.Type{Size: 9, Bold: bold, Align: pdf.Right, Lines: 1}, value) + .6
	}
	for _, f := range v.Sums {
		pair(f.Name, f.Value, false)
	}
	pair(v.Net.Name, v.Net.Value, true)
	y = s.Text(monthLeft, y, width, pdf.Type{Size: 9}, t.Statements.Words+": "+v.Words+".") + 1
	for _, f := range v.Cash {
		pair(f.Name, f.Value, false)
	}
	y = s.Text(monthLeft, y+1, width, pdf.Type{Size: 7, Grey: true}, t.Statements.Note) + 4
	if y > bottom-24 {
		s.Page()
		y = 9
	}
	for i, who := range []string{t.Statements.Producer, t.Statements.Office} {
		x := monthLeft + 65*float64(i)
		below := s.Text(x, y, 65, pdf.Type{Size: 9, Bold: true, Align: pdf.Centre}, who)
		s.Text(x, below, 65, pdf.Type{Size: 7.5, Grey: true, Align: pdf.Centre}, t.Statements.Sign)
	}
	return s.Bytes()
}

// monthRow sets a row of the table: its first cell to the left, figures to the right.
func monthRow(s *pdf.Sheet, y float64, bold bool, cells []string) float64 {
	from, below := monthLeft, y
	for i, cell := range cells[:min(len(cells), len(monthEnds))] {
		t := pdf.Type{Size: 7.5, Bold: bold, Align: pdf.Right, Lines: 2}
		if i == 0 {
			t.Align = pdf.Left
		}
		below = max(below, s.Text(from, y, monthEnds[i]-from-1, t, cell))
		from = monthEnds[i]
	}
	return below
}
