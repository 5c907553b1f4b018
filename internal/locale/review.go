package locale

// Review is what buyers say of what they received, in the shop and in the office.
type Review struct {
	Title     string // of the section and the page
	TitleOf   func(product string) string
	All       func(n int) string           // leads to the page
	Summary   func(n, pictured int) string // after the average; says that it is no OCOP star
	Score     func(n int) string           // "4/5"
	From      func(author, place string) string
	AnswerBy  string
	Sample    string
	Newer     string
	Older     string
	Section   string // on an order's page
	Intro     string
	Write     string
	Edit      string
	Sent      string // waits for an officer
	Seen      string
	NotSeen   string
	FormTitle func(product string) string
	FormLead  string
	ScoreAsk  string
	Scores    []string // from 5 down to 1
	Body      string
	BodyHint  string
	Consent   func(who string) string // how they will be named
	Send      string
	Thanks    string

	Every                      string                              // view: all reviews
	Pictured                   string                              // view: those with a photo
	PhotoAlt                   func(what string, n, of int) string // what was bought, or what its buyer says is seen
	PhotoWords, PhotoWordsHint string
	Photos                     string
	PhotosHint                 func(most int) string
	PhotosLeft                 func(n int) string // when some were sent before
	PhotoFile                  func(name, wrong string) string
	PhotoNth                   func(n int) string
	PhotoDrop                  func(n int) string
	PhotoWaits                 string
	Withdraw                   string
	WithdrawTo                 string // what happens then
	Back                       string

	Office ReviewOffice
}

// ReviewOffice is the list of reviews to be let through and answered.
type ReviewOffice struct {
	Menu                                                  string
	Title                                                 string
	Lead                                                  string
	OwnLead                                               string            // said to the producer
	Views                                                 map[string]string // by view
	Empty                                                 map[string]string
	Find, FindHint                                        string
	Picked                                                string // "Đã chọn #"
	PickPage                                              func(rows int) string
	ShowMany, NonePicked                                  string
	ManyShown                                             func(done, not int) string
	EmptyText                                             string
	Task                                                  OfficeTask
	Unanswered                                            OfficeTask
	Show                                                  string
	Hide                                                  string
	HideWhy                                               string
	Reasons                                               map[string]string
	HiddenFor                                             func(reason string) string
	Answer                                                string
	AnswerEdit                                            string
	AnswerHint                                            string
	Send                                                  string
	ShownSaid                                             string
	HiddenSaid                                            string
	Answered                                              string
	NoText                                                string
	PhotoOf                                               func(n, of int) string
	PhotoWaits                                            string
	PhotoBad                                              func(n int) string
	DropPhoto                                             func(n int) string
	PhotoWords, PhotoWordsHint, PhotoWordsSave, Described string
	Dropped                                               string
}
