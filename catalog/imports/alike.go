package imports

import (
	"slices"
	"strings"

	"github.com/ocop-hungdao/ocop/internal/slug"
)

// Alike is one wrong text and every row that has it: what is mended in one is mended in all.
type Alike struct {
	Text  string
	Title string // of the first row
	Rows  []int  // their numbers, rising
}

func (g *Group) alike(p *Planned, text string) {
	for n := range g.Alike {
		if g.Alike[n].Text == text {
			g.Alike[n].Rows = append(g.Alike[n].Rows, p.Number)
			return
		}
	}
	if len(g.Alike) < mostShown {
		g.Alike = append(g.Alike, Alike{Text: text, Title: p.Title, Rows: []int{p.Number}})
	}
}

// nearEnough is how much of two texts must be the same for one to be offered for the other.
const nearEnough = 0.5

// Nearest is the choice that a text most likely means: the one that shares most pairs of
// letters with it, whatever the accents, the case and what stands in brackets. Without one
// that is near enough it is empty; it is offered, never taken.
func Nearest(text string, choices []string) string {
	best, most, mine := "", 0.0, pairs(text)
	for _, c := range choices {
		if same := likeness(mine, pairs(c)); same > most {
			best, most = c, same
		}
	}
	if most < nearEnough {
		return ""
	}
	return best
}

// pairs are the letters of a text two by two, in order.
func pairs(text string) []string {
	letters := []rune(" " + strings.TrimSpace(said(slug.NFC(text))) + " ")
	var out []string
	for n := 1; n < len(letters); n++ {
		out = append(out, string(letters[n-1:n+1]))
	}
	slices.Sort(out)
	return out
}

// likeness is twice what two sorted lists share, of all that they have: 0 to 1.
func likeness(a, b []string) float64 {
	shared := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch strings.Compare(a[i], b[j]) {
		case 0:
			shared, i, j = shared+1, i+1, j+1
		case -1:
			i++
		default:
			j++
		}
	}
	return float64(2*shared) / float64(max(1, len(a)+len(b)))
}
