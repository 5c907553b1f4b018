package locale

// Cases is what buyers ask for after the sale: the form, the page of one case, and mails.
type Cases struct {
	Section   string // on the order's page
	Intro     string
	Open      string // the button to the form
	See       string
	Code      string
	FormTitle func(order string) string
	FormLead  string
	Reason    string
	Reasons   map[string]string
	Promise   func(reply, settle string) string // under a reason
	About     string
	Many      func(of int) string
	AboutHint string
	Wants     string
	Wishes    map[string]string
	Body      string
	BodyHint  string
	Photos    string
	PhotoHint func(most int) string
	PhotoFile func(name, why string) string
	Law       string
	Consent   string
	Send      string
	Back      string

	Title     func(code string) string
	States    map[string]string
	StateText map[string]string
	ReplyBy   func(at string) string
	SettleBy  func(at string) string
	Late      string
	Lawful    func(until string) string
	Yours     string // above the buyer's own words
	What      string
	YouWant   string
	Goods     string
	Seen      string // pictures
	PhotoNth  func(n int) string
	PhotoWait string
	History   string
	Steps     map[string]string
	By        func(who, at string) string
	You       string
	Maker     func(name string) string
	Officer   string

	Offer       string
	Offers      map[string]string
	OfferRefund func(amount string) string
	OfferBack   string // the goods come back first
	Accept      string
	NotYet      string // the way to say no
	NotYetWhy   string
	SendBack    string
	SendBackWhy string
	SendBackRef string
	Reopen      string
	ReopenWhy   string
	ReopenGo    string
	Withdraw    string
	WithdrawWhy string
	Refunded    func(amount string) string
	ByCard      string
	Done        map[string]string

	Account      string
	AccountWhy   string
	AccountGiven func(bank, ends string) string
	Bank         string
	BankHint     string
	Number       string
	Holder       string
	AccountSave  string
	AccountSaved string

	Hours func(n int) string
	Days  func(n int) string

	Times    [3]string                           // heads of the published table
	TimesOf  func(took string, cases int) string // what it really took
	TimesOff func(coming string) string          // that days off do not count, and which come

	Mail   CaseMail
	Office CaseOffice
}

// CaseMail is what is written to a buyer and to a producer.
type CaseMail struct {
	Subject  func(code, order string) string
	Steps    map[string]string // to the buyer, by step
	Said     func(words string) string
	Look     string
	ToMaker  func(code, order string) string
	Maker    map[string]string // to the producer, by step
	MakerBy  func(at string) string
	MakerSee string
}

// CaseOffice is the office's list and page of cases.
type CaseOffice struct {
	Menu      string
	Title     string
	Lead      string
	Views     map[string]string
	Empty     map[string]string
	EmptyText string
	Find      string
	FindHint  string
	Columns   [5]string
	Task      OfficeTask
	LateTask  OfficeTask
	MineTask  OfficeTask
	Nobody    string                   // nobody sees to it
	Sees      func(name string) string // in the list
	Seat      CaseSeat
	Page      func(code string) string
	Order     string
	Buyer     string
	Said      string
	Says      string // on the telephone
	Phoned    string
	WantsFact string
	LineOf    func(n int, product, variant string) string
	LineBack  func(back, lost int, why string) string
	LineAgain func(n int) string

	Answer     string
	AnswerHint string
	Words      string
	WordsHint  string
	Offer      string
	NoOffer    string
	Amount     string
	AmountHint func(most string) string
	GoodsBack  string
	AnswerGo   string
	DecideGo   string
	Mediate    string
	MediateWhy string
	Decline    string
	DeclineWhy string
	DeclineGo  string
	Accepted   string
	AcceptedGo string
	TakeIn     string
	TakeInHint string
	Back       func(thing string) string
	Lost       func(thing string) string
	LostWhy    string
	TakeInGo   string
	OnTheWay   string
	Repay      func(amount string) string
	RepayHint  string
	Ref        string
	RefHint    string
	RepayGo    string
	CardGo     string
	CardHint   string
	CardAsked  string
	Finish     string
	FinishHint string
	FinishGo   string
	Withdrawn  string
	Reopen     string
	Account    string
	AccountNo  string
	ShowIt     string
	ReadOnly   string
	Done       map[string]string

	Phone      string // opens the form for a buyer who called
	PhoneTitle func(order string) string
	PhoneLead  string
	PhoneGo    string
	Panel      string // on the order's page
	PayBack    string
	PayBackWhy string
	PayBackGo  string
	Second     SecondBack
	PaidBack   string
}

// CaseSeat is about who of the commune sees to a case.
type CaseSeat struct {
	Title string
	Pick  string
	Hint  string
	Give  string
	Take  string // by who reads
	You   func(name string) string
	Was   func(name string) string // cannot any more
	Given func(name string) string
	Taken string
	Freed string
	Mail  CaseSeatMail
}

// CaseSeatMail tells an officer that a case is theirs now.
type CaseSeatMail struct {
	Subject func(code, order string) string
	Words   func(by string) string
	See     string
}

// SecondBack is about money that went back by hand and that a second person looks at.
type SecondBack struct {
	Title      string
	Task       OfficeTask
	Ref        func(ref string) string
	By         func(name, at string) string
	Yours, How string
	Agree      string
	Disagree   string
	TakeBack   string // of who wrote it down
	Why        string
	DisagreeDo string
	Two        func(alone string) string
	Asked      string
	Agreed     string
	SentBack   string
}
