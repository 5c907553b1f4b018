package locale

// OfficeAudit is the log of who did what.
type OfficeAudit struct {
	Menu, Title, Note  string
	Who, Part, Record  FieldWords
	From, Until        FieldWords
	Anybody, Buyers    string // in the place of an account
	System, NoName     string
	AnyPart, Looks     string
	Parts              []AuditPart
	Filter, Clear      string
	Export             string
	File               string // of the export, without its ending
	Heads              []string
	Cut                func(lines int) string // the last line of an export that is not whole
	Empty, EmptyText   string
	None, NoneText     string // nothing fits the filter
	Older, Newest      string
	Of                 func(label string) string // above the lines of one record
	OfText             string
	History            string // the link from a record
	All                string
	Why                func(reason string) string
	Nothing            string // in the place of an empty value
	Yes, No            string
	Items              func(n int) string
	Actions            map[string]string // what was done, after the name of who did it
	Other              string            // an action without words
	Fields             map[string]string // by key
	Values             map[string]string // by key=value, or by value
	Entities           map[string]string // in the place of a name
	Restore            string
	Restored, Unneeded string
	Saved              string // said again when a page that offers to undo is loaded anew
	Undone             string
	UndoneBefore       string            // pressed twice
	Undid              string            // before what was done, in the log
	UndidBy            map[string]string // by an action that takes another back: that other one
	RestoredDraft      string            // of goods that buyers see: it waits to be published
	NoRestore          OfficeWords
	Recent             string // title of the last lines on the first page
}

// AuditPart is a part of the office in the filter: its slug, its name, and the first words
// of its actions.
type AuditPart struct {
	Slug, Name string
	Actions    []string
}
