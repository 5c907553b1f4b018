package locale

// OfficeRecall are the orders that may hold goods of a lot.
type OfficeRecall struct {
	Title     func(code string) string
	Open      func(code string) string
	Lots      string // of the links to it
	Count     func(n, packing int) string
	Sure      string // above the orders of which the lot was noted
	SureNote  string
	Maybe     string // above those that are found by their dates
	MaybeNote func(made, last string) string
	MaybeOpen func(made string) string // of a lot that is not called back
	NoSure    string
	NoMaybe   string
	Mailed    func(at string) string
	Mailing   string
	MailLost  string
	Untold    string // nobody has told the buyer yet
	TakeOut   string // the goods have not left: they are taken out
	Called    func(at, by string) string
	CallDo    string
	CallUndo  string
	CallDone  func(code string) string
	CallBack  func(code string) string
	Left      func(n int) string // how many buyers are not told
	AllTold   string
	OpenNote  string // of a lot that is not called back: nobody is told
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
	Mail        RecallMail
}

// RecallMail tells a buyer that goods of theirs are called back.
type RecallMail struct {
	Subject func(product, lot string) string
	Sure    func(code, product, lot, made string) string
	Maybe   func(code, product, lot, made string) string
	Why     func(notice string) string
	Call    func(maker, phone string) string
	Look    string
}
