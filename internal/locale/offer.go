package locale

// Offer is what is said of a price for a while, in the shop and in the office.
type Offer struct {
	Until    func(clock, day string, days int) string // "đến hết 20:00 hôm nay"; days from today, clock "" for midnight
	Line     func(until string, left int) string      // on the product's page
	OfSize   func(size, price, old, line string) string
	PerPhone func(most int) string
	Card     func(until string) string // on a card
	Instead  func(old string) string   // beside a price that is an offer's
	Had      func(most int) string     // this phone has had its share
	Fewer    func(most int) string     // more was put aside than the offer gives
	Office   OfficeOffers
}

// OfficeOffers is the page on which an offer of a size is made and ended.
type OfficeOffers struct {
	Link     string
	Title    func(size string) string
	Now      func(list string, stock, free int, unit string) string
	Section  string
	Note     string
	Fields   map[string]FieldWords
	Deep     string
	Save     string
	SaveNote string
	Saved    func(price, from, until string) string
	ReadOnly string
	OfBox    string
	List     string
	None     string
	States   map[string]string
	Of       func(price string, taken, units int) string
	Period   func(from, until string) string
	By       func(who string) string
	EndedBy  func(who, when string) string
	End      string
	EndNote  string
	Ended    string
	Aside    func(n int, unit, price, period string) string // beside the stock number
	Held     func(n int, unit, until string) string         // by buyers who are ordering
}
