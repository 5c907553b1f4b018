package locale

// OfficeImports are the pages on which tables are sent, looked at and written.
type OfficeImports struct {
	Menu, Title, Lead string
	Kinds             map[string]ImportKind
	Fields            map[string]FieldWords        // by kind and column, "stock.count"
	Values            map[string]map[string]string // words for codes, by kind and column
	Template          string
	File, FileHint    string
	Send              string
	Steps             [4]string
	StepRunning       string // in the place of the last, while rows are written or taken back
	StepsLabel        string
	Recent            string
	Find, FindHint    string
	RecentNone        string
	States            map[string]string
	RecentNote        func(when, who string, rows, written int) string
	Again             func(when, who string) string
	FileNote          func(file string, rows, columns int) string
	Unused            func(headings string) string

	Deeds     map[string]string // what rows do, for the figures
	Deed      map[string]string // and for one row
	NotYet    string
	Match     string
	MatchLead func(missing string) string
	MatchNone string
	MatchDo   string
	MatchEdit string

	Groups                  func(todo, done int) string
	GroupTitle              func(column, cause string) string
	Mends                   map[string]string // the button, by cause
	Mend                    string            // the button of any other
	Mended                  string
	MendBack                string
	Example                 func(row int) string
	Row                     func(row int) string
	FixLead                 string
	ChooseLead, ChooseEmpty string
	ChooseLabel             func(column string, row int) string
	ChooseNone              string
	ChooseNear              func(name string) string
	Rows                    func(rows []int, more int) string // "Dòng 18, 19 và 3 dòng nữa"
	FixMore                 func(n int) string
	FixLabel                func(row int, column string) string
	FixDo                   string
	WrongFile               func(n int) string
	Why                     string // heading of the column that says what is wrong
	RowHead                 string

	First   func(n int) string
	Heads   [3]string
	NoRows  string
	Ready   func(n, left int) string
	Do      func(n int) string
	None    string
	NoneYet string // and some could be, once mended
	Drop    string
	Dropped string

	Working   func(done, of int) string
	Undoing   func(done, of int) string
	Patience  string
	Reload    string
	Done      func(n int) string
	Undone    func(n int) string
	Back      string
	BackNote  string
	Left      string
	Kept      string
	More      func(n int) string
	Another   string
	See, Next map[string]string        // what to do afterwards, by kind: the button, and a sentence where one is needed
	Because   func(file string) string // why a record was taken back
	Notes     ImportNotes
	Samples   ImportSamples
}

// ImportKind is what a kind of rows is called.
type ImportKind struct{ Title, Lead, Sheet, File string }

// ImportSamples are rows that show how a table is filled in, by kind and column, on a sheet that is
// not read. The examples of the columns stand before them.
type ImportSamples struct {
	Sheet, Lead string
	Rows        map[string][]map[string]string
}

// ImportNotes are the second sheet of a template.
type ImportNotes struct {
	Sheet string
	Heads [3]string
	Must  string
	Lines []string
}
