package locale

// OfficeLines is the list of all that moved on the accounts.
type OfficeLines struct {
	Title, Link    string
	Heads          [4]string
	Views, Empty   map[string]string // by view
	Find, FindHint string
}

// OfficeDesk is the money desk: what came into producers' accounts and pays no order yet.
type OfficeDesk struct {
	Title                      string
	Menu                       string
	Task                       OfficeTask
	OwedTask                   OfficeTask
	Note                       func(open int) string
	Views                      [3]string              // of the desk: waits, booked, to be given back
	LinesLabel                 string                 // names the list of what waits
	Possible                   func(n int) string     // how many orders a line may be for
	AddOpen, FileOpen          string                 // lead to the two forms
	Heard                      func(at string) string // the listener at the bank
	Empty                      string
	EmptyText                  string
	Why                        map[string]string // by why a line was left
	NoOwner                    string
	Memo                       string
	NoMemo                     string
	From                       func(name string) string
	None                       string
	Order                      func(code string) string
	PlacedAt                   func(at string) string
	Sure                       string // a suggestion that can hardly be wrong
	Others                     string
	Book                       func(amount, code string) string
	BookThis                   string
	BookNote                   string
	Reasons                    map[string]string // why an order is suggested
	Due                        func(due string) string
	Gone                       string // the order is off
	OtherOrder                 string
	OtherHint                  string
	OtherButton                string
	CloseTitle                 string
	CloseAs                    string
	Closings                   map[string]string // by closing
	CloseNote                  string
	CloseHint                  string
	CloseButton                string
	Closed                     string
	Booked                     func(code string) string
	BadCode                    string
	Owed                       string
	OwedNote                   string
	Leaving                    string
	Recent                     string
	RecentNote                 string
	Lines                      OfficeLines
	Sources                    map[string]string // by source
	Out                        string
	GaveBack                   func(code string) string // what the bank says went out is what was written down
	Waits                      string
	Undo                       string
	UndoWhy                    string
	UndoButton                 string
	Undone                     string
	Add                        string
	AddHint                    string
	AddWhose                   string
	AddAmount                  string
	AddMemo                    string
	AddMemoHint                string
	AddOn                      string
	AddButton                  string
	Added                      map[string]string // "matched", "left", "known"
	File                       string
	FileHint                   string
	FileField                  string
	FileOther, FileOtherHint   string
	FileTitles, FileTitleHints [4]string // day, memo, in, out
	FileButton                 string
	FileDone                   func(lines, fresh, matched, left, out, known int) string
	FileSkipped                func(rows string) string
	Accounts                   string
}

// OfficeAccounts is where producers' accounts are kept and changed.
type OfficeAccounts struct {
	Task                         OfficeTask // that somebody else asks to use one
	Title, Note                  string
	InUse                        string
	NoneYet                      string
	Waits                        func(moment string) string
	Proposed                     func(who string) string
	Bank, Number, Holder         string
	NumberHint, HolderHint       string
	Change, First, ChangeHint    string
	FirstHint                    string
	Button                       string
	Sent                         string
	Approve, ApproveHint         string
	Approved, ApprovedNow        string
	SendBack, SendBackWhy        string
	SentBack                     string
	Stop, StopHint, Stopped      string
	TakeBack, TakeBackHint       string // of who asked for it, while nobody has decided
	TakenBack, TakenBackWhy      string
	OldContact                   func(contact string) string
	ApprovedCall                 func(phone string) string // nobody can be written to
	CallFirst                    func(phone string) string
	Mail                         func(producer, bank, number, holder, from string) string
	MailSubject                  func(producer string) string
	ApproveYes, SendYes, StopYes string
	Sample                       string
	BankTitle                    string
	Card                         OfficeCardAccounts
}

// OfficeCardAccounts is about producers' accounts at the card provider.
type OfficeCardAccounts struct {
	Title, NoneYet             string
	Number, NumberHint, Holder string
	Change, ChangeHint         string
	First, FirstHint           string
	ApproveHint, ApprovedNow   string
	Stop, StopHint, Stopped    string
	Mail                       func(producer, account, holder, from string) string
}
