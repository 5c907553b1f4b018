package locale

// OfficeEdit is the page on which a product is written.
type OfficeEdit struct {
	Title       func(name string) string
	Open        string // leads there
	Sections    map[string]OfficeWords
	Fields      map[string]FieldWords
	Areas       map[string]string
	Cold        string
	VAT         string
	Made        string
	Todo        func(n int) string // what keeps it from being shown
	Ready       string
	Look        string // only warnings
	Live        string // buyers see the old
	LiveNote    func(who, at string) string
	SaveDraft   string
	Save        string
	SaveNote    string
	SaveDraftN  string
	SavedDraft  string
	Saved       string
	Publish     string
	PublishNote string
	Published   func(name string) string
	Drop        string
	Dropped     string
	Preview     string
	ReadOnly    string
}
