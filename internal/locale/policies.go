package locale

// PoliciesPage is the texts a selling site must publish.
type PoliciesPage struct {
	Title       string
	Description string
	Lead        string
	Version     func(version int, date string) string
	Blanks      string
	Versions    string // heading of the other versions
	Coming      func(date string) string
	Old         func(version int, date string) string // on a version that another replaced
	Future      func(date string) string
	ToCurrent   string
	Preview     string // the ribbon over a draft
	Accepted    func(title string, version int, date string) string
	All         string
	Criteria    map[string]Criterion // by what goods are ranked by
}

// Criterion is something that goods are ranked by, in words.
type Criterion struct{ Name, Text string }

// MenuPage is the menu as a page of its own.
type MenuPage struct {
	Title  string
	Goods  string
	Places string
	Help   string
	Links  MenuLinks
}

// MenuLinks names the entries.
type MenuLinks struct{ Site, Villages, Points, Lookup, Policies, Contact, Check, Cart string }
