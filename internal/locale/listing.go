package locale

import "github.com/ocop-hungdao/ocop/internal/money"

// ListPage is the list of products with its filters, also that of one group.
type ListPage struct {
	Title       string
	Description string
	Heading     string // of the list itself, for screen readers
	Count       func(n int) string
	AllGroups   string
	GroupNav    string
	Village     string
	Maker       string
	Stars       string
	StarsOf     func(n string) string
	Price       string
	PriceBand   func(from, to money.VND) string // to 0 has no end
	Stock       string
	InStock     string
	Cold        string // the question
	SentCold    string // its answer
	Point       string
	SortedBy    func(order string) string
	Sorts       map[string]string // by the value in the address
	Unknown     func(value string) string
	Empty       string
	EmptyText   func(filters string) string
	EmptyShelf  string
	DropFilters string
	NoSuchPage  string
	NoSuchText  func(pages int) string
	FirstPage   string

	GroupDescription func(group, intro string) string
	GroupEmpty       string
	GroupEmptyText   string
	GroupVillages    string
	Asked            string             // above what is often asked on a group's page
	GroupAsked       map[string][]Asked // by the group's slug
	AlwaysAsked      []Asked            // on all of them
	CallOffice       string
}

// CardText is what a product in a list says of itself beside its records.
type CardText struct {
	PriceEach func(unitWord string) string // "mỗi chiếc"
	Kilo      string
	Litre     string
	PieceUnit string // "240.000 ₫/cái"
	SoldOut   string
	OnlyLeft  func(n int) string
	Season    func(from, to int) string
	Visit     string // in the place of a price
}

// Asked is what buyers often ask, and what is answered: only what holds for everybody, or
// where on a product's page it stands.
type Asked struct{ Question, Answer string }
