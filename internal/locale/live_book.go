package locale

// LiveBook is the list of the sessions of a period, which the commune shows as evidence of
// promotion.
type LiveBook struct {
	Open      string // leads here
	Title     string
	Lead      string
	From      string
	Until     string
	Show      string
	Day       string // a day that is none
	Order     string // the last day is before the first
	Of        func(from, until string) string
	Found     func(n int) string
	Most      func(n int) string
	Made      func(when string) string
	Heads     []string
	Sheet     string
	FileHeads []string
}
