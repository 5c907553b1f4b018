package web

import (
	"regexp"
	"slices"
	"strings"

	"github.com/ocop-hungdao/ocop/catalog/content"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// shortNumber is a fact that is best read large.
var shortNumber = regexp.MustCompile(`^\d{1,4}$`)

// most figures in large letters, so that they fill one row.
const figureRow = 4

// sayFacts takes facts apart: counts go into large letters, the rest into a table. The
// source of each is said beside it.
func (s *Shop) sayFacts(facts []content.Fact) (figures []ui.Figure, rest []view.Sourced) {
	for _, f := range content.Of(facts, content.Stated) {
		if shortNumber.MatchString(f.Label) && len(f.Label) < 4 && len(figures) < figureRow {
			figures = append(figures, ui.Figure{Number: f.Label, Text: f.Text + " (" + f.Source + ")"})
			continue
		}
		rest = append(rest, s.sourced(f))
	}
	return figures, rest
}

// withSource is what a fact says and where it was read, as one text.
func (s *Shop) withSource(f content.Fact) string {
	if f.Source == "" {
		return f.Text
	}
	return f.Text + " (" + s.Texts.Village.Source(f.Source) + ")"
}

func (s *Shop) sourced(f content.Fact) view.Sourced {
	out := view.Sourced{Label: f.Label, Text: f.Text}
	if f.Source != "" {
		out.Source = s.Texts.Village.Source(f.Source)
	}
	return out
}

// steps are how something is made, and where all of that was read.
func (s *Shop) steps(facts []content.Fact) (steps []ui.Step, sources string) {
	var from []string
	for _, f := range content.Of(facts, content.Step) {
		steps = append(steps, ui.Step{Label: f.Label, Note: f.Text})
		if f.Source != "" && !slices.Contains(from, f.Source) {
			from = append(from, f.Source)
		}
	}
	if len(from) > 0 {
		sources = s.Texts.Village.Sources(strings.Join(from, "; "))
	}
	return steps, sources
}
