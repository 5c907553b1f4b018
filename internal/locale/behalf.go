package locale

// Behalf is what is said where somebody acts for a producer, and where that producer answers.
type Behalf struct {
	Menu, Title, Note  string
	Makers             string
	Heads              [4]string
	Waiting            func(n int) string
	Packing            func(n int) string
	Gone               func(n int) string
	Calm               string
	Empty              OfficeWords
	Recent, RecentNone string
	RecentHeads        [4]string
	Months, MonthsNone string
	MonthHeads         [4]string
	Month              func(month, year int) string
	Acts               func(n int) string
	Answers            map[string]string // by answer; "" for none yet
	AskTitle, AskText  string
	Call               func(number string) string
	NoPhone            string
	HowLabel           string
	Hows               map[string]string // what is chosen, by how
	Told               map[string]string // as it stands in a list
	HowFirst           string
	ToConfirm, ToPack  string
	NoOrders           string
	Place, Pickup      string
	Due                func(at string) string
	Confirm, Pack      string
	PackTitle          func(code string) string
	PackText           string
	Shelf, ShelfText   string
	Count              func(goods string) string
	Left               func(n int) string
	Save               string
	Whole              string
	Changed            func(n int) string
	Confirmed, Packed  func(code string) string
	Set                func(goods string, n int) string
	Same               string
	Why                map[string]string // the reason that the record keeps, by how
	Did                map[string]string // by kind
	SetDid             func(goods string, before, after int) string
	Sheet              string
	SheetWhose         func(producer string, month, year int) string
	SheetHeads         [4]string
	SheetNone          string
	SheetNote          string
	SignProducer       string
	SignOffice         string
	Sign               string
	Print              string
	PaperTitle         string
	PaperText, PaperDo string
	PaperDone          string
	Said               func(answer, who, at string) string
	SaidPaper          string
	Running            string
	OwnTitle, OwnNote  string
	OwnNone            OfficeWords
	OwnTask            func(n int) string
	OwnTaskDo          string
	OwnMenu            string
	Right, RightText   string
	Wrong, WrongDo     string
	Words              FieldWords
	RightDone          string
	WrongDone          string
	Task               OfficeTask
	HeadTask           OfficeTask
}
