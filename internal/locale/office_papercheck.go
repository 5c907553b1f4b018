package locale

// PaperShelf says what a paper that now counts did to what buyers see.
type PaperShelf struct {
	Ended           func(last string) string // its own last day is past
	Left, Back, Off func(names string) string
	WouldEnd        func(last string) string // to its producer, while it waits
}

// OfficePaperCheck is what is said while a paper waits to be checked, and of who did.
type OfficePaperCheck struct {
	CopyAgain      string     // a copy that was chosen is not kept
	Task, BackTask OfficeTask // rows of the day's work
	Title          string
	Note           string
	Do             string
	Back           string
	BackDo         string
	Why            FieldWords
	Mend           string
	MendNote       string
	MendDo         string
	Waits          string // to its producer
	WaitsRenewal   string
	SentBack       func(who, why string) string
	Before         string // the link to the paper that it renews
	By             string // name of the fact
	ByWhom         func(who, at string) string
	Checked        string
	CheckedEnded   string // of one whose last day is past
	CheckedRenewal string
	BackSaid       string
	Mended         string
	Handed         func(kind string) string
	HandedRenewal  func(kind string) string
	SaveNote       string // under the form of who must be checked
}
