package locale

// OfficeCards is what officers do about money that came by card.
type OfficeCards struct {
	Title        string
	Menu         string
	Note         string // cards are taken
	Off          string // and are not
	Task         OfficeTask
	Open         string // what is to be looked at
	OpenNote     func(n int) string
	Nothing      OfficeWords
	Kinds        map[string]OfficeWords // by kind of task: what it is, and what to do
	Ref          func(name string) string
	Amount       string
	Done         string // the button
	DoneSaid     string
	Refunds      string
	RefundsNote  string
	NoRefunds    string
	States       map[string]string // by state of a refund
	By           func(who, at string) string
	Why          func(reason string) string
	ItselfStates map[string]string // of one that nobody asked for, where they differ
	Itself       func(at string) string
	Yours        string // a proposal that the reader made
	Approve      string
	Approved     string
	Reject       string
	RejectTitle  string
	RejectWhy    string
	Rejected     string
	Ask          string // the form on an order's page
	AskHint      func(left string) string
	AskAmount    string
	AskWhy       string
	AskWhyHint   string
	AskButton    string
	Asked        string
	Reports      string
	ReportsNote  string
	NoReports    string
	Report       func(sessions, events int) string
	Same         string
	Differ       func(n int) string
	Frozen       OfficeWords // instead of the next step
	FrozenHint   string      // beside a step that may be taken all the same
	Lacks        OfficeWords // confirmed, and its money is gone
	GaveBack     OfficeWords // confirmed, and all of its money was given back
	LacksText    func(due string) string
	FrozenBadge  string
	UnpaidBadge  string
	WaitTitle    string
	ToPay        string
	ToPayDone    string
	AtStripe     string
	AtStripeText string
}
