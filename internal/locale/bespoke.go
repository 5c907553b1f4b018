package locale

// Bespoke is what is made to a buyer's measure: the form, the private page, and the words
// that are accepted.
type Bespoke struct {
	Ask, AskTitle, AskLead     string
	AskFor                     func(product string) string
	Size, SizeHint             string
	Wishes, WishesHint         string
	Place, PlaceHint           string
	Name, Phone, Email, EmailH string
	Photos, PhotoWaits         string
	PhotosHint                 func(most int) string
	PhotoNth                   func(n int) string
	Send, Consent, Policy      string
	Title                      func(product string) string
	Code, Keep, KeepTitle      string
	States, StateText          map[string]string
	Because                    func(reason string) string
	Asked                      string
	Quote                      func(version int) string
	QuoteNote                  func(at, by string) string
	Older                      string
	Items, ItemWhat, ItemPrice string
	Made                       func(material, origin string) string
	Total                      string
	Terms                      func(days int, until string, months int, covered, note string) [][2]string
	Stages                     string
	Due                        map[string]string
	Stage                      func(label string, share int) string
	StagePaid, StageLeft       string
	Words, WordingVersion      string
	Wording                    func(rule, producer, deposit string) []string
	Agree, Accept, AcceptNote  string
	Expired, Newer             string
	Withdraw, WithdrawAsk      string
	WithdrawDo                 string
	BreakOff                   string
	BreakOffAsk                func(kept, back string) string
	BreakOffTick, BreakOffDo   string
	BreakOffWhy, BrokenOff     string
	BreakOffLate               string
	Withdrawn                  string
	Pay                        func(amount string) string
	PayNote                    string
	Order                      string
	Line                       func(version int) string
	Masked                     string
	Progress, NoProgress       string
	Card                       string
	CardTitle, CardNumber      string
	CardFor, CardOf            string
	CardFrom, CardUntil        string
	CardCovers, CardKeep       string
	CardSign                   string
	Print                      string
	CallMaker                  func(name string) string
	Mail                       BespokeMail
	Office                     BespokeOffice
}

// BespokeMail is what buyers who gave an address are told.
type BespokeMail struct {
	AskedSubject                                  func(code string) string
	Asked                                         func(product, size string) string
	AskedOffice                                   func(maker, product, size string) string
	AskedLook, Office                             string
	QuotedSubject, DeclinedSubject, WentOnSubject func(code string) string
	Quoted                                        func(producer, product, price, until string) string
	Declined                                      func(producer, reason string) string
	WentOn                                        func(producer string) string
	Look                                          string
}

// BespokeOffice is what officers and producers read.
type BespokeOffice struct {
	Menu, Title, Note, Caption      string
	Heads                           [4]string
	Views, Empty                    map[string]string // by view
	EmptyText, Find, FindHint       string
	Task, LateTask                  OfficeTask
	Late                            string // the workshop was to quote before now
	OffGoods                        OfficeWords
	Wants, Buyer, History           string
	Form, FormNote                  func(version int) string
	Item                            func(n int) string
	What, Size, Material, Origin    string
	Price                           string
	Stage                           func(n int) string
	Label, Share, Due               string
	Lead, Valid, Rule               string
	Rules, RuleNotes                map[string]string
	WarrantyMonths, Warranty, Note1 string
	Rows                            string
	Preview, PreviewTitle, Send     string
	Sent                            func(version int) string
	Decline, DeclineWhy, DeclineDo  string
	Declined                        string
	Work, Finish, FinishNote        string
	Finished, Fit, FitNote, Fitted  string
	WaitsFirst, WaitsMore, WaitsEnd func(amount string) string
	WaitsStage                      func(amount string) string
	Done, Off                       string
	Tell, TellHint, TellDo, Told    string
	TellPhotos                      func(most int) string
	Cash, CashHint, Amount, CashDo  string
	CashTaken, Show, Ordered        string
	BreakOff, BreakOffNote, Who     string
	BreakOffTerms                   func(first, rest, back string) string // of a deposit
	OffDouble                       func(owed, more string) string
	SeeWork, SeeWorkNote            string
	Whos                            map[string]string
	BreakOffWhy, BreakOffDo, Broken string
	Accepted                        func(version int, at string) string
	SeeOrder, Defaults              string
	DefaultStages                   [3]string
}
