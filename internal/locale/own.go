package locale

// Own is what a producer's pages on the phone say.
type Own struct {
	Name     string // of the whole
	Call     string // the commune
	Today    string
	Orders   string
	Shelf    string
	Papers   string
	Products string

	Buyers, MoneyBooks, Mine, Desk string // heads of all there is

	Login OwnLogin
	Day   OwnDay
	List  OwnList
	Order OwnOrder
	Stock OwnStock
	Label OwnLabel
	Goods OwnGoods
	Tell  OwnTell
}

// OwnLogin is the door.
type OwnLogin struct {
	Title, Login, Hint, Forgot string
	ForgotCall                 func(number string) string
}

// OwnDay is the first page: what waits, then the way to the rest.
type OwnDay struct {
	Hello     func(name string, today int) string
	HelloNone func(name string) string
	Waiting   func(n int) string
	More      func(n int) string
	Confirm   string
	NoOrders  string
	NoneText  string
	Share     string
	Calls     func(n int) string // called in vain, and the time to call again has come
	CallsDo   string
	Pack      func(n int) string
	PackDo    string
	Astray    func(n int) string
	Few       func(goods string, n int, unit string) string
	SoldOut   func(goods string) string
	FewDo     string
	Ends      func(paper string, days int) string
	EndsDo    string
	Back      func(n int) string
	BackDo    string
	Reviews   func(n int) string
	ReviewsDo string
	Asked     func(n int) string // buyers who wait for goods
	AskedDo   string
	Cases     func(n int) string
	CasesDo   string
	Bespoke   func(n int) string
	Groups    func(n int) string
	See       string
	Rest      string
	Page      string
	Reviewed  string
	Month     string
	Money     string
	All       string
}

// OwnList is the list of orders.
type OwnList struct {
	Views   map[string]string
	Empty   map[string]string
	Confirm string
	Open    string
	Call    string // shows the number and the address
	Label   string
}

// OwnOrder is one order.
type OwnOrder struct {
	Collect   string
	Paid      string
	Pack      func(n int) string
	After     func(step string) string
	Label     string
	Out       string
	OutTitle  string
	OutText   string
	OutWhich  string
	OutDo     string
	OutDone   string
	OutSaid   func(goods string) string
	OutAsk    func(goods string, rest bool) string // the same, to the office; rest: it may go without
	Next      string                               // the next order that waits
	More      string
	Masked    string
	Call      string
	CalledFor string
}

// OwnStock is the shelf.
type OwnStock struct {
	Title     string
	Left      string
	Less      func(goods string) string
	More      func(goods string) string
	None      string
	NoneOf    func(goods string) string
	Few       string
	Gone      string
	Hidden    string
	Tapped    func(goods string, before, after int) string
	Now       string // {goods} and {n} are filled in by the script
	Weak      string
	Door      string
	Enter     string
	Batch     string
	BatchMore func(unit string) string
	BatchDay  string
	BatchDo   string
	BatchNote func(day string) string
	Whole     string
	Day       string
	Empty     string
	EmptyText string
	Add       string
}

// OwnLabel is what is stuck on a parcel.
type OwnLabel struct {
	Title, Print, From, To, Collect, Paid, Contents string
	How                                             string
}
