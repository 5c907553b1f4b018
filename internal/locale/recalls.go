package locale

// OfficeRecall are the orders that may hold goods of a lot.
type OfficeRecall struct {
	Title     func(code string) string
	Open      func(code string) string
	Lots      string // of the links to it
	Count     func(n, packing int) string
	Basis     func(made, last string) string
	BasisOpen func(made string) string // of a lot that is not called back
	Heads     [4]string
	InBox     string
	Empty     string
	EmptyText string
	Stop      string
	Phones    string
	PhonesN   string
	NoPhones  string
	File      string
	CSVHeads  []string
	More      func(n int) string
}

// Recalls is the public page of what is called back.
type Recalls struct {
	Title       string
	Description string
	Lead        string
	None        string
	NoneText    string
	Since       func(day, until string) string
	Lot         func(code string) string
	Look        string
	Call        func(phone string) string
	Past        string
	PastNote    string
	Do          string
	Steps       []string
	OnProduct   func(code string) string
	OnProductT  string
	See         string
}
