package locale

// OfficeProducts is the list of products.
type OfficeProducts struct {
	Title     string
	Views     map[string]string
	Find      string
	FindHint  string
	Product   string
	Producer  string
	Price     string
	Stock     string
	State     string
	From      func(price string) string
	Variants  func(n int) string
	Quote     string // no price: made to order
	Visit     string // no price: one goes there
	Left      func(n int, unit string) string
	NotKept   string // no stock is kept
	Stars     func(n int) string
	Empty     map[string]string
	EmptyText string
	Picked    string // # stands for how many
	PickPage  func(n int) string
	HideMany  string
	ShowMany  string
	NoneTaken string
	ManyHid   func(n int) string
	ManyBack  func(n, of int) string
	ManyShown func(n int) string
	ManyLack  func(n int, names string) string
	Move      string
	MoveTo    string // the label of the shelves
	MoveWhich string // what stands in that list before one is chosen
	MoveNone  string
	SureMany  map[string]SureMany // by what is done with very many
	ManyMoved func(n int, group string, held int) string
	MovedBack func(n, of int) string
	States    map[string]string // published, draft, hidden, sold_out
}

// OfficeProduct is one product with its prices.
type OfficeProduct struct {
	Status      string
	Seen        string
	SeenYes     string
	SeenNo      string
	Producer    string
	Group       string
	Stars       string
	StarsNone   string
	StarsUntil  func(stars int, day string) string
	Mode        string
	Modes       map[string]string
	AsBuyer     string
	NotSeen     string // instead of the link
	Hide        string
	HideHint    string
	Show        string
	ShowHint    string
	Hidden      func(name string) string
	Shown       func(name string) string
	Price       func(unit string) string
	PriceHint   string
	PriceNow    func(price, perUnit string) string
	PerKilo     func(price string) string
	PerLitre    func(price string) string
	PerPiece    func(price, word string) string
	SavePrice   string
	PriceSaved  func(variant, price string) string
	PriceSame   func(price string) string
	NotNumber   string
	TooHigh     func(most string) string
	ReadOnly    string
	NoVariants  string
	NoStockKept string
	Things      string // a word for pieces without one
}

// OfficeStock is what is left of a variant, and why.
type OfficeStock struct {
	Title     string
	Now       func(n int, unit string) string
	Reason    string
	Reasons   [3]OfficeReason
	Count     string
	CountHint string
	Note      string
	NoteHint  string
	Open      string // opens the form
	Save      string
	Saved     func(variant string, now int, unit string) string
	Undone    string // the note of a number that was taken back
	Same      func(now int, unit string) string
	Whole     string // not a whole number
	Positive  string
	OnlyLeft  func(n int) string
	Choose    string
	NoteLong  string
	Changed   func(who, at string, now int) string
	Sold      func(at string, now int) string
	ChangedTo func(now int) string
	Ledger    string
	LedgerAll string
	NoLedger  string
	When      string
	What      string
	Change    string
	Left      string
	Who       string
	Moves     map[string]string // by reason
	BySystem  string
	ByBuyer   string
}

// OfficeReason is a way a number changes: its value, its words and what to type.
type OfficeReason struct{ Value, Label, Hint string }
