package locale

// PayPage is how the buyer of an order pays it: by transfer, and what was paid so far.
type PayPage struct {
	Mail         PayMail
	Transfer     string // the way, at checkout
	TransferNote string
	TransferOff  func(producer string) string // why it is not offered for this cart
	CashOver     func(most string) string     // why cash is not
	Closed       func(why string) string      // the office closed this way
	Title        string
	TitleFor     func(code, producer string) string // of another order of the purchase
	Until        func(amount, moment string) string
	Stage        func(amount string) string // one of several
	Late         func(amount string) string // its time is over, a part is paid
	Scan         string
	Check        func(holder string) string
	Straight     string // the money goes straight to the producer
	After        string
	QRAlt        string
	SaveQR       string
	Bank         string
	Number       string
	Holder       string
	Amount       string
	Memo         string
	SampleTitle  string
	Sample       string
	Total        string
	Paid         string
	Due          string
	Credit       string
	CreditGone   string
	Back         string // what went back to the buyer
	NotAsked     string // of what was not sent, or let off
	PaidAll      string
	CreditText   func(amount string) string
	GaveBack     func(amount string) string // all of it, and the order stands
	GaveBackNext string
	GoneText     string // do not transfer any more
	NoAccount    string // the account was taken away meanwhile
	NoWay        string // and cash is not for this order
	SwitchToCash string
	SwitchToBank string
	SwitchHint   string
	Switched     map[string]string // by method
	NextUnpaid   string
	NextTooLate  string // its time is over, and nothing has closed it yet
	NextPart     string
	StepLabel    string
	StepPay      func(moment string) string
	Card         string // the way, at checkout
	CardNote     string
	CardEach     func(orders int) string // each order is paid on its own
	CardItem     func(code, producer string) string
	CardTitle    string
	CardUntil    func(amount, moment string) string
	CardPay      func(amount string) string
	CardSafe     string
	CardWaits    string // the bank takes days
	CardNext     string
	CardGone     string
	CardUnpaid   string                     // why an order ended whose card was never charged
	CardLateWhy  string                     // of a refund that nobody asked for
	CardLate     func(amount string) string // came for an order that was over, and goes back
	CardLateBack func(amount string) string // and went
	CardRefused  func(amount string) string // the card did not take it
	CardPaid     string                     // all of it
	CardCredit   func(amount string) string
	CardFrozen   string // the buyer's bank asks the money back
	CardMail     string // in the confirmation
}

// OfficeMoney is the money of an order, for who looks after it.
type OfficeMoney struct {
	Title     string
	Status    map[string]string // by ledger status
	Due       string
	Paid      string
	Credit    string
	Kinds     map[string]string // by ledger kind
	Undone    string
	WaitTitle string
	WaitText  func(due, until string) string
	WayUnpaid string
	Receive   string // the form's heading
	Hint      string
	Amount    string
	On        string
	OnHint    string
	Note      string
	NoteHint  string
	Button    string
	Done      map[string]string // by fate
	ToPay     string            // the sum of a prepaid order
	ToPayDone string
	Cash      CashInHandText
}

// CashInHandText is about cash that a buyer gave the producer instead of a transfer.
type CashInHandText struct {
	Title, Hint, Amount, Button string
	Kind                        string            // in the list of what came
	Done                        map[string]string // by fate
	Paid                        string            // the sum of an order that cash paid, or a part of
	Own                         string            // the way there from the producer's page
	Undo, UndoHint, UndoWhy     string            // of a note that was wrong
	UndoDo                      func(amount string) string
	Undone                      string
}
