package locale

// LiveKit is the script of a session, filled in from its records. The sentences for TikTok hold
// no address, no code to scan and no number to call.
type LiveKit struct {
	Open     string // leads here
	Title    string
	Lead     string
	LeadTok  string
	Whole    string // leads to the script with links
	Tok      string // leads to the one without
	Print    string
	Phone    string // leads from the console
	Back     string
	Span     func(from, to string) string
	Opening  string // heads a part
	Item     func(code, name string) string
	Closing  string
	Moments  KitMoments
	Lines    KitLines
	Facts    string // heads what is known, to answer with
	FactName KitFacts
	NoStar   string
	NotReady string
	Words    LiveWords
	Names    string                              // what goods are called, as a place where praise stands
	Unsaid   func(where, sentence string) string // praise that was left out
}

// KitMoments name when a sentence is said.
type KitMoments struct {
	Hello, Code, Proof, Origin, Price, Close, Left, Doubt, Gone, Profile, Bye, Answer string
}

// KitLines are the sentences.
type KitLines struct {
	Hello    func(session string, goods []string) string
	Code     func(code, name, unit string) string
	CodeTok  func(code, name, unit string) string
	Proof    func(stars, number, until string) string
	ProofQR  string // after it, where a code may be shown
	Made     func(producer, village string) string
	Origin   func(origin string) string
	Price    func(list, price, hour, units string) string
	Share    func(n int) string
	Close    func(code string) string
	CloseTok func(code string) string
	Left     string
	Doubt    string
	Gone     func(code string) string
	Profile  string
	Complain func(where string) string
	Bye      string
	Answer   func(code string) string
	AnswerTk func(code string) string
}

// KitFacts name what is known of goods.
type KitFacts struct{ Ingredients, Shelf, Storage, Allergens, Usage, Warnings string }

// LiveWords are the words with which sentences of the script are written anew.
type LiveWords struct {
	Edit     string // leads here, from a session
	EditAll  string // and for every session
	Title    string
	TitleAll string
	Lead     string
	LeadAll  string
	Names    map[string]string // of moments
	Blanks   map[string]string // of what is filled in: {code} is {mã}
	May      func(blanks []string) string
	Said     func(text string) string // what is said while nothing is written
	Save     string
	Kept     string
	Late     func(hour string) string // the price of a thing is over before it is shown
}
