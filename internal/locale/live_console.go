package locale

// LiveConsole is what the hosts of a session read on their second phone.
type LiveConsole struct {
	Title     string
	Who       string // heads the choice of who one is
	WhoText   string
	As        func(name, role string) string
	Running   func(clock string) string
	Orders    string
	Sum       string
	Present   func(role, name string) string
	Nobody    string
	Works     map[string]string // by livestream.Work, what each host is there for
	Switch    string            // leads to the choice of who one is
	NoneSeen  string            // nothing is pinned, said to who does not pin
	Waiting   string            // the session has not begun
	Paused    string
	Rehearsal string

	Pinned   string
	None     string // nothing is pinned
	Of       func(units int) string
	Window   Countdown // until when the price of what is pinned holds
	More     string
	Extend   string
	Price    string
	Less     func(percent int, price string) string
	Other    string
	SetIt    string
	Pin      string
	Locked   string
	Left     func(price string, left int) string
	Gone     func(code string) string
	SoldOut  string
	Next     func(code string) string
	Pause    string
	Resume   string
	End      string
	EndSure  string
	EndDo    string
	Pretend  string
	Over     string // heads what a host sees when it is over
	ToReport string
	Beside   string // heads the script and what stands in the picture
	Clock    string // who takes from the air what lapsed

	Say      string
	SayNext  string
	Lines    LiveLines
	New      string
	NewNone  string
	NewTried string // orders were tried in a rehearsal, and nobody made them
	Sold     func(name, phone, code string, n int) string
	Happen   map[string]func(code string) string // by kind of event
	ByWhom   func(who, what, clock string) string
	Undo     string
	Undone   string
	Before   string // heads what happened

	Offline string // script: {n} taps wait
	Sent    string
	Lost    string
}

// LiveLines are the sentences hosts say, filled in from the records. None holds an address or
// a number to call, so that they can be said on every platform.
type LiveLines struct {
	Code    func(code, name string) string
	Proof   func(stars int, number, until string) string
	Price   func(list, price, hour string, left int) string
	Close   func(code string) string
	Left    func(left int) string
	LeftOf  func(left string) string // the same, for what is not a number yet
	Gone    func(code string) string
	Hello   string
	Profile string
	Bye     string
}
