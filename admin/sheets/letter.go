package sheets

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/internal/pdf"
)

// PaperLine is a paper that ends, and when.
type PaperLine struct{ What, Until string }

// PaperLetter reminds a producer of papers that are over or soon will be.
type PaperLetter struct {
	Address
	From  string // the desk that writes
	Call  string // its number; empty: none is known
	Lines []PaperLine
}

// PaperLetters is a letter of A4 each, for somebody to sign. A list that is too long goes on.
func PaperLetters(press *pdf.Press, t *locale.Texts, letters []PaperLetter, at time.Time) ([]byte, error) {
	const left, width, bottom = 25.0, 165.0, 225.0
	w := t.Picks.Papers.Letter
	s := press.Sheet(pdf.A4, w.Title, at)
	for i := range letters {
		l := &letters[i]
		s.Page()
		y := s.Text(left, 20, width, pdf.Type{Size: 11, Bold: true, Lines: 2}, l.From)
		y = s.Text(left, y, width, pdf.Type{Size: 9, Grey: true}, l.Sample)
		y = s.Text(left, y+8, width, pdf.Type{Size: 18, Bold: true}, w.Title)
		y = s.Text(left, y+6, width, pdf.Type{Size: 12}, w.To)
		y = s.Text(left, y, width, pdf.Type{Size: 13, Bold: true, Lines: 2}, l.Name)
		y = s.Text(left, y, width, pdf.Type{Size: 12, Lines: 3}, l.Line)
		y = s.Text(left, y+5, width, pdf.Type{Size: 12}, w.Lead) + 2
		for _, line := range l.Lines {
			if y > bottom {
				s.Page()
				y = 20
			}
			s.Rule(left, y, width)
			y = s.Text(left, y+2, width, pdf.Type{Size: 12, Bold: true, Lines: 3}, line.What)
			y = s.Text(left, y, width, pdf.Type{Size: 11}, line.Until) + 2
		}
		if y > bottom-30 {
			s.Page()
			y = 20
		}
		s.Rule(left, y, width)
		y = s.Text(left, y+4, width, pdf.Type{Size: 12}, w.What)
		if l.Call != "" {
			y = s.Text(left, y+2, width, pdf.Type{Size: 12}, w.Office(l.Call))
		}
		y = s.Text(110, y+8, 80, pdf.Type{Size: 11, Align: pdf.Centre}, w.Sign)
		s.Text(110, y+2, 80, pdf.Type{Size: 12, Bold: true, Align: pdf.Centre}, w.Sentence)
	}
	return s.Bytes()
}
