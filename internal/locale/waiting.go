package locale

// Waiting is "Báo tôi khi có": what buyers read of it, and the office's list of who is to
// be told.
type Waiting struct {
	Title    string
	Lead     string
	Shelf    string // in place of Lead, of a shelf with nothing on it
	NoHold   string
	Phone    string
	Quantity func(unit string) string
	Size     string
	Sizes    string // opens the form where some sizes are sold out and others not
	Button   string
	Consent  string
	Policy   string
	For      func(product string) string // title of the form's own page

	Noted     string
	NotedText func(what, phone string) string
	What      func(n int, product, variant string) string
	Told      func(at string) string
	KeepLink  string
	Withdraw  string
	Again     string
	AgainText func(product string) string
	Gone      string
	GoneText  string
	See       string

	Office WaitingOffice
}

// WaitingOffice is the list of who is to be told.
type WaitingOffice struct {
	Buyers    string // title of the menu group
	Menu      string
	Title     string
	Lead      string
	Task      OfficeTask
	Thing     func(product, variant string) string
	Left      func(left, kept int, unit string) string
	People    func(people, wanted int, unit string) string
	Shelf     func(people int) string
	Turn      func(n int) string
	Others    string
	OthersWhy string
	Wants     func(wanted, offer int, unit string) string
	Since     func(at string) string
	Call      func(phone string) string
	Zalo      string
	Message   string // names the message for the copy button
	Words     func(thing, link string, n int, unit string) string
	ShelfSays func(shelf, link string) string
	Done      string
	Missed    string
	DoneSaid  string
	MissSaid  string
	Hours     string
	Empty     string
	EmptyText string
	ReadOnly  string
}
