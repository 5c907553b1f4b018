package content

import "github.com/ocop-hungdao/ocop/catalog"

// FactKind is what a line about a place is.
type FactKind string

const (
	Stated   FactKind = "fact"     // something true of the place; always with a source
	Step     FactKind = "step"     // a step of the craft
	Route    FactKind = "route"    // how to get there
	Rule     FactKind = "rule"     // what a visitor is asked
	Festival FactKind = "festival" // when and what
)

// Fact is one line about a place and where it was read.
type Fact struct {
	Kind   FactKind
	Label  string
	Text   string
	Source string
}

// Village is a place that makes something: làng So, Yên Quán.
type Village struct {
	ID             int64
	Slug           string
	Name           string
	Aliases        string
	FormerCommunes string
	Craft          string
	Summary        string
	Story          string
	Source         string // of the numbers in both
	ArtKind        string
	Latitude       *float64
	Longitude      *float64
	Products       int // published ones made there
	catalog.Image      // its cover
}

// Site is a heritage site: Đình So.
type Site struct {
	ID          int64
	Slug        string
	Name        string
	Subtitle    string
	Summary     string
	Story       string
	Source      string // of the numbers in both
	VillageSlug string
	VillageName string
	Latitude    float64
	Longitude   float64
}

// Of picks the facts of one kind, in their order.
func Of(facts []Fact, kind FactKind) []Fact {
	var out []Fact
	for _, f := range facts {
		if f.Kind == kind {
			out = append(out, f)
		}
	}
	return out
}
