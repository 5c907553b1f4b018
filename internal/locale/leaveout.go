package locale

// LeaveOut is what is said of an order that goes without something that is not there.
type LeaveOut struct {
	Open   func(goods string) string // unfolds the form, once the buyer agreed
	Text   string
	Count  string // the field
	Hint   string
	Some   func(n, of int) string // what is chosen: some of a line, or all of it
	Less   func(off, due string) string
	Back   func(off string) string
	Do     string
	Done   string
	Reason string // as the buyer reads it
	Part   string // heads what is not sent among parcels
	Gone   func(n int) string
	Mail   LeaveOutMail
	Buyer  LeaveOutBuyer
	Took   func(at string) string // the buyer wants the rest, as whoever packs reads it
}

// LeaveOutBuyer asks a buyer whether they want what is left.
type LeaveOutBuyer struct {
	Title    string
	Missing  func(producer, goods string) string // what is not there
	LeftOut  func(goods string) string           // and what was left out already
	Choose   string
	All      string                                   // nothing would be left
	Take     string                                   // the button
	Door     func(things int, off, due string) string // what follows of it: cash
	Transfer func(things int, off, due string) string // a transfer that has not come
	Back     func(things int, back string) string     // what was paid comes back in part
	Same     func(things int) string                  // no money changes
	Off      string                                   // unfolds the form
	OffFree  string
	OffBack  func(back string) string
	OffDo    string // its button
	OffWhy   string // the reason that the order bears
	Call     string
	Masked   string
	Done     string
	Was      func(things int, total string) string // what was ordered, below what it comes to
	Less     func(off string) string
	Without  func(goods string) string
	AsSold   string // heads the sum that was
	Mail     func(goods string) string
	Subject  func(code string) string
	English  func(code string) string
}

// LeaveOutMail tells a buyer of it.
type LeaveOutMail struct {
	Subject func(code string) string
	Goes    func(goods, reason string) string
	Chosen  func(goods, reason string) string // the same, by their own word
	Choose  string
	Pay     func(due string) string
	Call    func(producer, phone string) string
	English func(code string) string
}
