package locale

// Box is a gift box: what buyers read of it, and the office's page that fills it.
type Box struct {
	Holds    string                                   // above the list on a product's page
	Part     func(n int, name, variant string) string // "2 × Miến dong 500 g"
	Contents func(parts string) string                // one line in a cart or an order
	See      string
	Awaits   func(part, ready string) string // on the page of one that is sold out

	Title      func(variant string) string // the office
	Lead       string
	Link       string
	LinkSet    string
	Left       func(n int, unit string) string
	Quantity   func(part string) string
	QuantityOf string // hint: 0 takes it out
	PartNote   func(producer, price string, left int) string
	Add        string
	AddHint    string
	AddNone    string
	AddCount   string
	NotSeen    string // above the search for more
	Find       string
	FindHint   string
	FindGo     string
	Save       string
	Saved      func(variant string, parts int) string
	Emptied    func(variant string) string
	Parts      string
	Empty      string
	SumHint    func(sum, price string) string
	Whole      string // a number is wanted
	Share      func(part, producer, share string) string
	ReadOnly   string
}
