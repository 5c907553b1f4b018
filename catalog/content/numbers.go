package content

import (
	"regexp"
	"slices"
	"strings"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

// number is digits, with what parts thousands and fractions: "64", "1.820", "97,5".
var number = regexp.MustCompile(`\d+(?:[.,]\d+)*`)

// numbersIn are the numbers of a text, each once, in their order.
func numbersIn(text string) (out []string) {
	for _, n := range number.FindAllString(text, -1) {
		if !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	return out
}

// Unsourced are the numbers in the summary and the story of a place for which nobody says where
// they were read: neither the place itself nor a stated line, which always has its source.
func (p *PlaceWords) Unsourced(lines []FactLine) []string {
	if strings.TrimSpace(p.Source) != "" {
		return nil
	}
	var said []string
	for i := range lines {
		if f := &lines[i]; f.Kind == Stated {
			said = append(said, numbersIn(f.Label+" "+f.Text+" "+f.Source)...)
		}
	}
	return slices.DeleteFunc(numbersIn(p.Summary+" "+p.Story), func(n string) bool { return slices.Contains(said, n) })
}

// askSource names each field that has a number without a source which was not there before, with
// "place.number_source" and the numbers; what stood there already is believed.
func (p *PlaceWords) askSource(lines []FactLine, before *PlaceWords) error {
	var form fault.Form
	open := p.Unsourced(lines)
	known := numbersIn(before.Summary + " " + before.Story)
	for _, f := range []struct{ name, text string }{{"summary", p.Summary}, {"story", p.Story}} {
		news := slices.DeleteFunc(numbersIn(f.text), func(n string) bool { return !slices.Contains(open, n) || slices.Contains(known, n) })
		if len(news) > 0 {
			form.WrongWith(f.name, SourceAsked, map[string]any{"numbers": strings.Join(news, ", ")})
		}
	}
	return form.Err()
}

// SourceAsked is the key of what is asked about a number without a source.
const SourceAsked = "place.number_source"
