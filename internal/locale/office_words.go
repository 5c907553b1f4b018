package locale

// OfficeSearchWords is the page on what buyers look for.
type OfficeSearchWords struct {
	Menu         string
	Title        string
	Missed       string
	MissedNote   func(days int) string
	NoMissed     string
	NoMissedText string
	Term         string
	TimesHead    string
	Times        func(n int) string
	Last         string
	Synonyms     string
	SynonymsNote string
	Phrases      string
	PhrasesHint  string
	Add          string
	Save         string
	Remove       string
	BuiltIn      string
	Saved        string
}
