package locale

// OwnGoods are a producer's pages of the goods and of the six screens that write one.
type OwnGoods struct {
	Title, Add         string
	Empty, EmptyText   string
	Waits, Returned    string // badges
	New, NewNote       string
	Start              string
	Of                 func(n, of int) string
	Screens            map[string]ScreenWords
	Next, Later        string
	Kept, Added        string
	Photo              string
	SizeAdd, SizeMore  string
	SizeMoreNote       string
	SizeAdded          func(name string) string
	SizeNote           string
	SizeEdit           string
	NoSizes, NotPriced string
	Ready              string
	LackTitle          func(n int) string
	Parts              string
	Preview            string
	Shown              string
	Task               func(n int) string
	TaskDo             string
	NoLabel            func(n int) string
	NoLabelDo          string
	Copy, CopyDo       string // makes a new one out of goods that are there
	CopyNote, Copied   string
	From               FieldWords
}

// ScreenWords are those of one screen: its name in the line of six, and what it asks.
type ScreenWords struct{ Name, Title, Note string }
