package locale

// Live is what buyers read of the sessions on which goods are shown and sold.
type Live struct {
	Title       string
	Lead        string
	Description string
	OnAir       string // heads the list of those
	Coming      string
	Past        string
	None        string
	NoneText    string
	Badges      map[string]string // by state
	StateText   map[string]string
	WithHosts   func(names []string) string
	Begins      func(when string) string
	Codes       string // heads the goods of a session to come
	SeenOn      func(channels string) string
	GoodsOf     func(goods []string, most int) string // the first of them
	Calendar    string
	EventText   func(codes []string) string
	See         string // leads to a session
	Enter       string // leads to one on air
	All         string

	Pinned    func(code, name string) string
	PinnedSee string
	PinnedNow string // what is shown is what the page shows
	PinnedNo  string // the hosts show nothing now
	Listed    func(price string) string
	Honest    string
	Share     func(n int) string
	Quantity  string
	HoldNote  string    // what "Chốt" does
	Price     Countdown // until when the live price holds
	Hold      Countdown // until when goods and their price are held for who said yes
	Grab      func(code string) string
	GrabShort string
	OfList    func(price string) string
	AddNormal string
	Gone      string
	GoneOf    func(list string) string
	GoneNow   string // none at the live price, some at the other
	Left      func(price string, left int) string
	Few       func(left int) string // beside a price that stands there already
	Others    string
	Goods     string // heads the goods of a session that is over
	Updated   func(hour string) string
	Reload    string
	Watch     func(channel string) string
	Channels  map[string]string
	Follow    string // before the commune's own channels
	FollowOn  func(channel string) string
	Replay    string
	Shown     string
	ShownAt   func(minutes int, code, name string) string
	NextOne   func(name, when string) string
	Complain  func(where string) string
	Rules     string
	NotShown  string
	BackHere  string

	Script LiveScript
	Quick  LiveQuick
	Line   LiveLine
	Screen LiveScreen

	Unknown     func(code string) string
	UnknownText string
	UnknownNone string
	Retired     func(code string) string // of a code that is not in use any more
	Away        func(code string) string // of one whose page buyers may not see now
	OnSale      string
}

// LiveScript is what a page says that changes while somebody looks; {left}, {price}, {code} and
// {name} are filled in by the script.
type LiveScript struct{ Left, Few, Gone, Off, Pin, Running, Slow, OnAir, Ended string }
