package pdf_test

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/ocop-hungdao/ocop/internal/pdf"
)

func press(t testing.TB) *pdf.Press {
	t.Helper()
	bold, err := os.ReadFile("be-vietnam-pro-400.woff2")
	if err != nil {
		t.Fatal(err)
	}
	p, err := pdf.NewPress(bold)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// chequered is a code that says nothing.
type chequered struct{}

func (chequered) Side() int           { return 21 }
func (chequered) Black(x, y int) bool { return (x+y)%2 == 0 }

var noon = time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)

func TestTheSameSheetIsTheSameBytes(t *testing.T) {
	t.Parallel()
	p := press(t)
	write := func(words string) []byte {
		s := p.Sheet(pdf.A5, "Phiếu gửi", noon)
		s.Page()
		s.Text(10, 10, 100, pdf.Type{Size: 12}, words)
		s.QR(10, 40, 30, chequered{})
		s.Stars(10, 90, 6, 4)
		out, err := s.Bytes()
		if err != nil || !bytes.HasPrefix(out, []byte("%PDF-")) {
			t.Fatal(err)
		}
		return out
	}
	first := write("Miến dong làng So, một gói 500 g: 120.000 ₫")
	if !bytes.Equal(first, write("Miến dong làng So, một gói 500 g: 120.000 ₫")) {
		t.Error("the same sheet is other bytes")
	}
	if bytes.Equal(first, write("Miến dong làng So, một gói 500 g: 130.000 ₫")) {
		t.Error("another sheet is the same bytes")
	}
	if len(first) > 60_000 {
		t.Errorf("%d bytes: the letters are not cut to those used", len(first))
	}
}

func TestATextBreaksBetweenWordsAndEndsWithinItsLines(t *testing.T) {
	t.Parallel()
	s := press(t).Sheet(pdf.A5, "", noon)
	s.Page()
	line := s.Text(0, 0, 500, pdf.Type{Size: 10}, "Miến")
	for name, c := range map[string]struct {
		width float64
		lines int
		text  string
		want  float64
	}{
		"nothing": {100, 0, " \n ", 0}, "one line": {100, 0, "Miến dong", 1}, "three": {12, 0, "Miến dong riềng", 3}, "a long word": {10, 0, strings.Repeat("m", 40), 0},
		"cut": {12, 2, "Miến dong riềng sợi nhỏ", 2}, "of its own": {100, 0, "Miến\ndong", 2}, "emoji alone": {100, 0, "🎉", 0},
	} {
		got := s.Text(0, 0, c.width, pdf.Type{Size: 10, Lines: c.lines}, c.text) / line
		if name == "a long word" {
			if got < 5 {
				t.Errorf("a word wider than its column takes %.0f lines", got)
			}
			continue
		}
		if got < c.want-.01 || got > c.want+.01 {
			t.Errorf("%s: %.2f lines, want %.0f", name, got, c.want)
		}
	}
}

func FuzzText(f *testing.F) {
	p := press(f)
	for _, seed := range []string{"", "Nguyễn Văn A 🎉 x2", "\x00\xff", "e\u0302\u0301", "𝔘𝔫𝔦", strings.Repeat("ộ", 300), "a\u200bb\u202e"} {
		f.Add(seed, 30.0)
	}
	f.Fuzz(func(t *testing.T, text string, width float64) {
		if !(width > 0 && width < 1000) || !utf8.ValidString(text) && len(text) > 1000 || len(text) > 2000 {
			return
		}
		s := p.Sheet(pdf.A4, text, noon)
		s.Page()
		if below := s.Text(0, 5, width, pdf.Type{Size: 9, Lines: 3}, text); below < 5 || below > 30 {
			t.Errorf("three lines of %q end at %f", text, below)
		}
		if _, err := s.Bytes(); err != nil {
			t.Error(err)
		}
	})
}
