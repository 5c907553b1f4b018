package locale

// Phrases is the page of the sentences with which people begin what they write, and those that come
// with the program.
type Phrases struct {
	Title, Note      string
	Of               map[string]PhraseWords // by occasion
	Standard, Own    string                 // whose sentences they are
	By               func(who, at string) string
	Edit             string
	Now              func(changed, all int) string
	Begin, BeginPick string // where there is no script: what to begin with
	Used, UsedNote   string
	Line             func(n int) string
	LineHint         string
	New              FieldWords
	Up, Down, Retire func(n int) string
	Retired          string
	RetiredNote      string
	Restore          string
	Save, SaveNote   string
	Saved, Moved     string
	Reset, ResetNote string
	ResetSaid        string
	History          string
	HistoryNote      string
	Bring            string
	Brought          string
	Clash            string // the one field of a difference
}

// PhraseWords are the words of one occasion.
type PhraseWords struct {
	Name     string
	Where    string // who writes it to whom
	Standard []string
}
