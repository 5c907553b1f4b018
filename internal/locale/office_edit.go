package locale

// OfficeEdit is the page on which a product is written.
type OfficeEdit struct {
	Title       func(name string) string
	Sections    map[string]OfficeWords
	Fields      map[string]FieldWords
	Areas       map[string]string
	Cold        string
	VAT         string
	Made        string
	Todo        func(n int) string // what keeps it from being shown
	Ready       ReadyWords
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
	Differs     func(n int) string // from what buyers see
	Empty       string             // a field in which nothing stands
	Yes, No     string             // of a box
	Related     string
	RelatedNote string
	RelatedAt   func(n int) FieldWords
	RelatedNone string
	RelatedGone string // beside a choice that is not shown
	RelatedSave string
	RelatedDone string
	ReadOnly    string
}

// ReadyWords are the card beside the form of a product: each part of it that is there, in a word.
type ReadyWords struct {
	Title                                                                            string
	Wait                                                                             func(n int) string // under a button that cannot be pressed yet
	Folded                                                                           func(n int) string // over the parts that are done
	Name, Price, Sending, Label, LabelPhoto, Material, Origin, Papers, Maker, Honest string
}
