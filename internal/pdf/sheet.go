package pdf

import (
	"bytes"
	"fmt"
	"math"
	"strings"

	"codeberg.org/go-pdf/fpdf"
)

const family = "letters"

// perPoint is a point of type in millimetres, and leading what a line takes of its size.
const (
	perPoint = 25.4 / 72
	leading  = 1.3
)

// Align is on which side of its box a text stands.
type Align string

const (
	Left   Align = "L"
	Centre Align = "C"
	Right  Align = "R"
)

// Type is how a text is set: its size in points, its weight, its side, and how many lines
// it may take; 0: as many as it needs. What does not fit ends with "…".
type Type struct {
	Size  float64
	Bold  bool
	Grey  bool
	Align Align
	Lines int
}

// Sheet is a document being written.
type Sheet struct {
	Paper
	press *Press
	doc   *fpdf.Fpdf
}

// Page begins a page.
func (s *Sheet) Page() { s.doc.AddPage() }

// Text sets a text into a column with its top left corner at x, y, and returns where it
// ends below; an empty text takes no room.
func (s *Sheet) Text(x, y, width float64, t Type, text string) float64 {
	style := ""
	if t.Bold {
		style = "B"
	}
	shade := 0
	if t.Grey {
		shade = 90
	}
	s.doc.SetFont(family, style, t.Size)
	s.doc.SetTextColor(shade, shade, shade)
	line := t.Size * perPoint * leading
	for _, words := range s.lines(text, width, t.Lines) {
		at := x
		switch w := s.doc.GetStringWidth(words); t.Align {
		case Centre:
			at += (width - w) / 2
		case Right:
			at += width - w
		}
		s.doc.Text(at, y+line*.76, words)
		y += line
	}
	return y
}

// lines breaks a text between words, and inside a word that is wider than its column.
func (s *Sheet) lines(text string, width float64, most int) (out []string) {
	for part := range strings.SplitSeq(s.press.known(text), "\n") {
		line := ""
		for _, word := range strings.Fields(part) {
			if longer := strings.TrimSpace(line + " " + word); s.doc.GetStringWidth(longer) <= width {
				line = longer
				continue
			}
			if line != "" {
				out = append(out, line)
			}
			for line = word; s.doc.GetStringWidth(line) > width; {
				head := s.head(line, width)
				out, line = append(out, line[:head]), line[head:]
			}
		}
		if line != "" {
			out = append(out, line)
		}
	}
	if most == 0 || len(out) <= most {
		return out
	}
	last := out[most-1]
	for last != "" && s.doc.GetStringWidth(last+"…") > width {
		letters := []rune(last)
		last = strings.TrimRight(string(letters[:len(letters)-1]), " ")
	}
	return append(out[:most-1], last+"…")
}

// head is how many bytes of a word fit, at least one letter.
func (s *Sheet) head(word string, width float64) int {
	for at := range word {
		if at > 0 && s.doc.GetStringWidth(word[:at]) > width {
			letters := []rune(word[:at])
			return max(len(string(letters[:len(letters)-1])), len(string(letters[:1])))
		}
	}
	return len(word)
}

// Box draws a rectangle of thin lines, Rule a thin line across.
func (s *Sheet) Box(x, y, width, height float64) { s.thin().Rect(x, y, width, height, "D") }
func (s *Sheet) Rule(x, y, width float64)        { s.thin().Line(x, y, x+width, y) }

func (s *Sheet) thin() *fpdf.Fpdf {
	s.doc.SetLineWidth(.25)
	s.doc.SetDrawColor(120, 120, 120)
	return s.doc
}

// Stars draws so many five-pointed stars in a row, each so wide.
func (s *Sheet) Stars(x, y, size float64, n int) {
	s.doc.SetFillColor(0, 0, 0)
	for range n {
		var points []fpdf.PointType
		for corner := range 10 {
			radius := size / 2
			if corner%2 == 1 {
				radius *= .42
			}
			turn := math.Pi * float64(corner) / 5
			points = append(points, fpdf.PointType{X: x + size/2 + radius*math.Sin(turn), Y: y + size/2 - radius*math.Cos(turn)})
		}
		s.doc.Polygon(points, "F")
		x += size * 1.15
	}
}

// Code is a QR code: so many modules a side, with the empty edge that scanners need.
type Code interface {
	Side() int
	Black(column, row int) bool
}

// QR draws a code in a square.
func (s *Sheet) QR(x, y, side float64, code Code) {
	module := side / float64(code.Side())
	s.doc.SetFillColor(0, 0, 0)
	for row := range code.Side() {
		for column := 0; column < code.Side(); column++ {
			from := column
			for column < code.Side() && code.Black(column, row) {
				column++
			}
			if column > from {
				s.doc.Rect(x+module*float64(from), y+module*float64(row), module*float64(column-from), module, "F")
			}
		}
	}
}

// Bytes is the document as it is; a second call gives the same bytes.
func (s *Sheet) Bytes() ([]byte, error) {
	var b bytes.Buffer
	if err := s.doc.Output(&b); err != nil {
		return nil, fmt.Errorf("write the sheet: %w", err)
	}
	return b.Bytes(), nil
}
