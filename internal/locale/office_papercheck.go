package locale

// OfficePaperCheck is what is said while a paper waits to be checked, and of who did.
type OfficePaperCheck struct {
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
	CheckedRenewal string
	BackSaid       string
	Mended         string
	Handed         func(kind string) string
	HandedRenewal  func(kind string) string
	SaveNote       string // under the form of who must be checked
}
