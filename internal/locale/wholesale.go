package locale

// Wholesale is what is sold in bulk: the table and form for shops, the private page of a
// request, the mails, and what the office and producers read.
type Wholesale struct {
	Title, Description, Lead      string
	Menu, Ask                     string // where other pages lead here
	AskFrom                       func(least string) string
	Table, Yours, Ready           string // the tables: all, what somebody looked at, what says from how much on
	Count                         func(n int) string
	Goods, From, Papers, Amount   string
	FromNone                      string // nobody has said from how much on
	PapersN                       func(n int) string
	Stars                         func(n int) string
	Paper                         func(name, number, issuer, until string) string
	NoPapers, PapersNote          string
	More                          func(n int) string
	None, MoreLink                string
	WantsHint                     string
	Who                           string
	Shop, ShopHint, Name          string
	Phone, PhoneHint, Email       string
	EmailHint, Province, Choose   string
	Often                         string
	Oftens                        map[string]string
	Wishes, WishesHint            string
	Trap, Consent, Policy, Send   string
	Ticket                        string
	States, StateText             map[string]string
	Promise                       func(day string) string
	PassedTo                      func(n int) string
	Because                       func(words string) string
	Asked, Takers, NoOffer        string
	OfferAt                       func(at string) string
	Code, KeepTitle, Keep         string
	Withdraw, WithdrawAsk         string
	Forget, ForgetAsk, ForgetDo   string
	WithdrawDo, Again, CallOffice string
	Mail                          WholesaleMail
	Office                        WholesaleOffice
}

// WholesaleMail is what the commune, producers and shops that gave an address are told.
type WholesaleMail struct {
	AskedSubject, PassedSubject, OfferedSubject, OverSubject func(code string) string
	Asked                                                    func(shop, goods string) string
	Passed                                                   func(maker, goods string) string
	PassedOffice                                             func(maker string) string
	Note                                                     func(words string) string
	Declined                                                 func(maker, reason string) string
	TakenOffice                                              func(maker string) string
	Taken, Offered                                           func(maker string) string
	Agreed, Dropped                                          func(words string) string
	Office, LookOffice, Look                                 string
}

// WholesaleOffice is what officers and producers read.
type WholesaleOffice struct {
	Title, Menu, Kinds             string
	KindMade, KindBulk             string
	Note, OwnNote, Caption         string
	Heads                          [4]string
	Views, Empty                   map[string]string // by view
	EmptyText, EmptyOwn            string
	Find, FindHint                 string
	States, OwnStates              map[string]string
	Late                           string // nobody took it in time
	Task, LateTask                 OfficeTask
	OwnTask                        func(n int) string
	Wants, NoWants, Often, Wishes  string
	Buyer, Shop, Province, Show    string
	TakeBy                         func(at string) string
	PassTitle, PassNote            string
	PassTo, PassToHint, PassFind   string
	PassWords, PassWordsHint       string
	PassDo                         string
	Suggested                      string
	Passed                         func(n int) string
	Passings, NoPassings, SeeMaker string
	PassedAt, AnsweredAt           string
	Words                          map[string]string // of a producer, by what became of it
	NoteTo, OfferIs, ReasonIs      string
	TakeBack, TakenBack            string
	UndoPass                       string
	ByPhone, ByPhoneNote           string
	Notes, NoteWords, NoteHint     string
	NoteDo, Noted                  string
	End, EndNote, EndWhich         string
	EndSteps                       map[string]string
	EndWords, EndHint, EndDo       string
	Ended, Reopen, Reopened        string
	ReopenNote                     string
	OwnWork, OwnAsk, OwnTaken      string
	TakeDo, TakenSaid              string
	OfferWords, OfferHint, OfferDo string
	OfferSaid                      string
	Decline, DeclineOwn            string
	DeclineWhy, DeclineHint        string
	DeclineDo, DeclinedSaid        string
	Call, Masked                   string
	Over, State                    string
}
