package locale

// OfficeMakers are the pages of producers in the office.
type OfficeMakers struct {
	Sold            string // what was ordered in thirty days
	Lessons, NoBook string // trainings and inspections, of which nothing is kept yet
	Title           string
	OpenAlike       func(name string) string // leads to whom a number belongs already
	Heads           [4]string
	Forms           map[string]string // legal forms
	States          map[string]string
	Goods           func(n int) string
	Todo            func(n int) string // what is missing before goods of theirs are sold
	Views           map[string]string
	Find            string
	FindHint        string
	Empties         map[string]string // by view
	EmptyText       string
	Sections        [3]OfficeWords
	Fields          map[string]FieldWords
	Save            string
	SaveNote        string
	Saved           string
	Steps           map[string]string // by state to come: the button
	StepNote        map[string]string
	Why             FieldWords
	Moved           map[string]string
	ReadOnly        string
	Form            string
	Papers          string

	Add       string
	AddTitle  string
	AddDo     string
	AddNote   string
	Added     func(name string) string
	SaveDraft string
	NoVillage string
}
