package locale

// Submissions is what is said of goods that producers hand to the commune to be shown.
type Submissions struct {
	Task             OfficeTask
	Title, Note      string
	Tab              string // beside the saved views of goods
	Empty, EmptyText string
	Find, FindHint   string
	Heads            [4]string
	New, Change      string
	Submit           string
	SubmitNote       string
	Sent             string
	Waits            func(since string) string // to its producer
	By               func(who, since string) string
	Return, ReturnDo string
	ReturnNote       string
	Reason           FieldWords
	Part             FieldWords
	AnyPart          string
	Parts            map[string]string // what of a product is to be mended
	Mend             map[string]string // the button that leads its producer there
	ReturnSaid       string
	Returned         func(reason string) string
}
