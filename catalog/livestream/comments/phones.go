package comments

import (
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// numbers is what may be a telephone number: it begins as one does, or is that long.
var numbers = regexp.MustCompile(`(?:\+84|00?84|84|0)(?:[ .\-]{0,3}\d){7,12}|\d{8,}`)

var links = regexp.MustCompile(`(?i)(?:https?://|www\.)\S*|\b[a-z0-9\-]+(?:\.[a-z0-9\-]+)*\.(?:com|vn|net|me|info|xyz|shop)\b\S*`)

// tags is what a web page would be written with.
var tags = regexp.MustCompile(`</?[a-zA-Z][^<>]*>`)

const (
	digits = "0123456789"
	gap    = " | " // where a number or a link was
	hidden = "•••"
)

// keycaps are the signs that make a key or a picture of a digit.
var keycaps = strings.NewReplacer("\ufe0f", "", "\u20e3", " ")

// plain is a comment as one line of plain signs, full-width digits among them narrowed.
func plain(s string) string {
	s = typed.Name(norm.NFKC.String(keycaps.Replace(typed.Text(s))))
	if r := []rune(s); len(r) > maxText {
		s = string(r[:maxText])
	}
	return s
}

// takePhones keeps the numbers of a text and the text without them, and gives what is left to
// read.
func (d *Draft) takePhones(text string) (rest string) {
	var shown, left strings.Builder
	last := 0
	for _, at := range found(text) {
		shown.WriteString(text[last:at.from])
		left.WriteString(text[last:at.from] + gap)
		last = at.to
		if at.number == "" {
			d.doubt(BadPhone)
			shown.WriteString(hidden)
			continue
		}
		shown.WriteString(at.number.Masked())
		if !slices.Contains(d.Phones, at.number) {
			d.Phones = append(d.Phones, at.number)
		}
	}
	if len(d.Phones) > 1 {
		d.doubt(TwoPhones)
	}
	d.Text = shown.String() + text[last:]
	return tags.ReplaceAllString(links.ReplaceAllString(left.String()+text[last:], gap), gap)
}

// hidePhones is a text without numbers.
func hidePhones(text string) string {
	var d Draft
	d.takePhones(plain(text))
	return d.Text
}

type place struct {
	from, to int
	number   phone.Number // "": none that can be called
}

// found are the telephone numbers of a text, and what was meant to be one.
func found(text string) (out []place) {
	for at := 0; at < len(text); {
		m := numbers.FindStringIndex(text[at:])
		if m == nil {
			break
		}
		p := place{from: at + m[0], to: at + m[1]}
		for p.to < len(text) && strings.IndexByte(digits, text[p.to]) >= 0 {
			p.to++
		}
		for p.from > 0 && strings.IndexByte(digits, text[p.from-1]) >= 0 {
			p.from--
		}
		p.shorten(text)
		if first := strings.IndexAny(text[p.from:p.to], " .-"); p.number == "" && p.from > 0 && first > 0 && first < 4 && codeBefore(text[:p.from]) {
			at = p.from + first // "m01 900000101"
			continue
		}
		at = p.to
		out = append(out, p)
	}
	return out
}

// shorten gives back the digits after a number that stand apart from it ("0912345678 2 gói").
func (p *place) shorten(text string) {
	for to := p.to; to > p.from; {
		if n, err := phone.Parse(text[p.from:to]); err == nil {
			p.to, p.number = to, n
			return
		}
		cut := strings.LastIndexAny(text[p.from:to], " .-")
		if cut < 0 {
			return
		}
		to = p.from + len(strings.TrimRight(text[p.from:p.from+cut], " .-"))
	}
}

// codeBefore says whether a text ends in the letter of a code.
func codeBefore(text string) bool {
	return livestream.ParseCode(text[len(text)-1:]+"1") != ""
}
