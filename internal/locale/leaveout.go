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
}

// LeaveOutMail tells a buyer of it.
type LeaveOutMail struct {
	Subject func(code string) string
	Goes    func(goods, reason string) string
	Pay     func(due string) string
	Call    func(producer, phone string) string
	English func(code string) string
}
