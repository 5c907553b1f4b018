package locale

// OfficeArticles are the office's pages of news and events.
type OfficeArticles struct {
	Menu, Title, Note  string
	Views              map[string]string
	Empty              map[string]string // by view
	EmptyText          string
	Heads              [4]string
	Add, New           string
	Kinds              map[string]string
	Words, WordsNote   string
	From, FromNote     string
	Days, DaysNote     string
	Fields             map[string]FieldWords
	Save, SaveNew      string
	SaveNote           string
	SaveNotePublished  string
	Written, Saved     string
	Publish, Published string
	PublishNote        string
	TakeBack, Taken    string
	TakeBackNote       string
	States             map[string]string
	Over, Sample       string
	Address, State     string
	Kind, FirstDay     string
	See                string
}
