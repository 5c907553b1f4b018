package content

import (
	"slices"
	"strings"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

// PlaceKind says whether a place is a village or a heritage site.
type PlaceKind string

const (
	VillagePlace PlaceKind = "village"
	SitePlace    PlaceKind = "site"
)

// The longest texts of a place, in letters.
const (
	MostName  = 80
	MostLine  = 150 // craft, other names
	MostStory = 8_000
)

// PlaceWords is a place as the office writes it. Line is the craft of a village and the
// line under the name of a site; other names and former communes belong to villages only.
// A site has a spot on the map, a village may have none.
type PlaceWords struct {
	ID             int64
	Kind           PlaceKind
	Slug           string
	Name           string
	Line           string
	Aliases        string
	FormerCommunes string
	Summary        string
	Story          string // paragraphs apart by an empty line
	Source         string // where the numbers in them were read; empty: nobody says
	ArtKind        string // what is drawn while there is no photo
	Latitude       *float64
	Longitude      *float64
	RowVersion     int
}

// Check says all that is wrong with what was written; its fields bear the names of the
// office's form.
func (p *PlaceWords) Check() error {
	var form fault.Form
	for _, f := range []struct {
		name, empty string
		value       *string
		most        int
	}{{"name", "place.no_name", &p.Name, MostName}, {"line", "", &p.Line, MostLine}, {"aliases", "", &p.Aliases, MostLine}, {"former", "", &p.FormerCommunes, MostLine},
		{"summary", "place.no_summary", &p.Summary, MostSummary}, {"story", "", &p.Story, MostStory}, {"source", "", &p.Source, MostSource}} {
		tidy(&form, f.name, f.empty, f.value, f.most)
	}
	if p.Kind == SitePlace && p.Latitude == nil {
		form.Wrong("where", "place.missing")
	}
	return form.Err()
}

// tidy takes the space around a text and says when it is empty, where it may not be, or
// too long.
func tidy(form *fault.Form, name, empty string, value *string, most int) {
	*value = strings.TrimSpace(*value)
	switch n := len([]rune(*value)); {
	case n == 0 && empty != "":
		form.Wrong(name, empty)
	case n > most:
		form.WrongWith(name, "article.too_long", map[string]any{"most": most})
	}
}

// FactLine is a fact as the office keeps it.
type FactLine struct {
	ID int64
	Fact
}

// KindsOf are the kinds of line that the page of a place shows, in its order.
func KindsOf(place PlaceKind) []FactKind {
	if place == SitePlace {
		return []FactKind{Stated, Route, Rule, Festival}
	}
	return []FactKind{Stated, Step}
}

// check says all that is wrong with a line about such a place. What is stated as true
// needs its source; the other kinds are asked for one and may do without.
func (f *Fact) check(place PlaceKind) error {
	var form fault.Form
	if !slices.Contains(KindsOf(place), f.Kind) {
		form.Wrong("kind", "fact.kind")
	}
	tidy(&form, "label", "fact.no_label", &f.Label, MostLine)
	tidy(&form, "text", "fact.no_text", &f.Text, MostSummary)
	needs := ""
	if f.Kind == Stated {
		needs = "fact.no_source"
	}
	tidy(&form, "source", needs, &f.Source, MostSource)
	return form.Err()
}

func (f *Fact) record() map[string]any {
	return map[string]any{"kind": f.Kind, "label": f.Label, "text": f.Text, "source": f.Source}
}
