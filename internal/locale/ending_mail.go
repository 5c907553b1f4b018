package locale

// EndingMail is what is written to a producer when a paper or a star is about to end.
type EndingMail struct {
	PaperSubject func(paper, day string) string
	StarSubject  func(product, day string) string
	Paper        func(paper, number, product string) string // product "" for a paper of the whole producer
	Star         func(stars int, product, code string) string
	LastDay      func(day string) string
	Over         func(day string) string // its last day is over
	OverSubject  func(paper, day string) string
	StopsNow     string                                     // before the products that are off sale for it
	Asks         func(paper, number, product string) string // an officer reminds
	Stops        string                                     // before the products that go off sale
	NoneStops    string
	StarGoes     string
	Renew        string // before the address of the paper
	RateAgain    string
	Kept         string
	Ignore       string
	Sample       string
}
