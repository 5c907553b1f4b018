package locale

// LiveLine is the line of those who wait on air for what others hold.
type LiveLine struct {
	Title       func(code string) string
	Heading     string
	Join        string
	JoinText    string
	Place       func(n int) string
	Waits       string
	CalledTitle func(code string) string
	Called      func(n int, unit string) string
	CalledText  func(until, price string) string
	Missed      string
	MissedText  string
	Outside     string
	OutsideText string
	Closed      string
	ClosedText  string
	Again       string
	Leave       string
}
