package locale

// VillagePage is a village and its craft.
type VillagePage struct {
	Title       func(name, craft string) string
	Description func(name, summary string) string
	Former      func(communes string) string
	Facts       string
	Source      func(source string) string
	Sources     func(sources string) string
	Steps       string
	Makers      string
	Goods       func(name string) string
	BuyGoods    func(name string) string
	NoGoods     string
	OnMap       string
	Site        func(site string) string
}

// SitePage is a heritage site one may visit.
type SitePage struct {
	Description func(name, summary string) string
	Facts       string
	Route       string
	Rules       string
	Hours       string
	NoHours     string
	CallFirst   func(phone string) string
	Festivals   string
	Next        func(solar string) string
	Story       string
	Goods       string
	SeeGoods    func(village string) string
	Directions  string
	OnMap       string
}

// MapPage is the commune with its places.
type MapPage struct {
	Title       string
	Description string
	Count       func(n int) string
	Kinds       string
	All         string
	Points      string
	Villages    string
	Workshops   string
	Visit       func(when string) string // a workshop lets people in
	Sites       string
	List        string
	Directions  string
	CopyAddress string
	Pickup      string
	Closed      func(until string) string
	Old         func(address string) string
	Sketch      string
	Boundary    func(source string) string
	Tiles       func(host, source string) string // who sends the pictures under the map; whose boundary it is, empty for our sketch
	OpenNow     string
	OpenEmpty   string
	OtherMap    string
	Near        string
	NearNote    string
	NearAsking  string
	NearDone    string
	NearFailed  string
	NearWords   string // "{km}" stands for the distance
	NearVillage string
	NearFrom    func(village string) string
	Distance    func(km, from string) string
	Former      func(communes string) string
	Empty       string
	EmptyText   string
	Site        string // what a heritage site is called in the list
}

// PointPage is a sales point.
type PointPage struct {
	Description func(name, address string) string
	Kinds       map[string]string // by the code of the kind
	Hours       string
	HoursOf     string
	HoursEmpty  string
	DayOff      string
	Days        string
	Opening     OpeningWords
	Address     string
	OldAddress  string
	Phone       string
	Closed      func(until string) string
	Pickup      string
	NoPickup    string
	PickupLater string // while the point is closed for a while
	Shelf       string
	ShelfNote   string
	Seen        func(days int) string // how long ago somebody looked
	Faded       func(days int) string
	Other       string // goods of the place that are no OCOP products
	OtherNote   string
	Empty       string
	OtherMap    string
	Directions  string
	Call        func(phone string) string
	Place       string
	Fetch       string
}

// OpeningWords say whether a place is open; clocks are "7:00", days "thứ Hai, 30/11/2026".
type OpeningWords struct {
	Always   string
	Until    func(clock string) string
	UntilDay func(clock, day string) string
	Today    func(clock string) string
	Tomorrow func(clock string, morning bool) string
	On       func(clock, day string) string
	Closed   string
}
