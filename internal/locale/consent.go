package locale

// Consent is what is said where a buyer may allow more than the order, and where it is taken
// back. Label and Note together are a version of the wording: see orders/consent.Version before
// changing one of them.
type Consent struct {
	Label   func(producers string) string
	Note    string
	And     func(names []string) string // names in one sentence
	ByMail  string                      // beside the box, while phones get no messages
	Privacy string                      // in the place of Checkout.Privacy, where the box stands

	Title    string // on the order's page
	Runs     func(producer, since string) string
	Over     func(producer, at string) string
	Stop     string
	StopOf   func(producer string) string
	Stopping string
	Stopped  string // said after it

	PageTitle func(producer string) string // where the link of a message leads
	PageText  func(since string) string
	DoneTitle string
	DoneText  func(producer, at string) string
	See       string

	Mail   ConsentMail
	Office ConsentOffice
	Own    ConsentNews
}

// ConsentMail is a message about a new batch, to who allowed it.
type ConsentMail struct {
	Subject func(producer, product string) string
	Lead    func(producer, product string) string
	Size    func(size, price string) string
	Buy     string
	Why     func(day string) string
	Stop    string
	English func(producer, product string) string
	Brief   func(producer, product, page, stop string) string
}

// ConsentOffice is how an officer takes a consent back for a buyer who called.
type ConsentOffice struct {
	Title string
	Text  func(producer, since string) string
	Over  func(producer, at, way string) string
	Ways  map[string]string
	Go    string
	Hint  string
	None  string
	Link  string // on the order's page
	Done  string
}

// ConsentNews is how a producer, or an officer for one, tells buyers of a new batch.
type ConsentNews struct {
	Menu      string
	Title     string
	Note      string
	People    func(n int) string
	Nobody    string
	NobodyWhy string
	Last      func(product string, people int, at string) string
	Next      func(at string) string
	Which     string
	None      string
	NoneWhy   string
	Choose    string
	Preview   string
	PreviewOf string
	Name      string // in the place of a buyer's
	Day       string // in the place of the day on which they allowed it
	Link      string // in the place of a link that is each buyer's own
	Send      func(n int) string
	Sent      func(n int) string
	OnPhone   string
	Rule      string
	Maker     string // the button on a producer's page in the office
}
