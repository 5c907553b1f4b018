package locale

// Stalls is the page of stalls at fairs, each with a code by which its buyers are counted.
type Stalls struct {
	Open       string // leads here
	Title      string
	Lead       string
	Heads      []string
	Since      func(day string) string
	Closed     func(day string) string
	None       string
	New        string
	Name       string
	NameHint   string
	Add        string
	Opened     func(code string) string
	CloseOne   string
	CloseOf    func(code, name string) string
	CloseGo    string
	ClosedSaid string
}
