package locale

// Submissions is what is said of goods that producers hand to the commune to be shown.
type Submissions struct {
	Task             OfficeTask
	Title, Note      string
	Tab              string // beside the saved views of goods
	Empty, EmptyText string
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
	ReturnSaid       string
	Returned         func(reason string) string
}
