package locale

// OfficeMerge is about two records of one producer that become one.
type OfficeMerge struct {
	Link      string // on a producer's page
	FindTitle string
	FindLead  func(name string) string
	Find      FieldWords
	FindDo    string
	Alike     string // who is like it
	Found     string
	NoneAlike string
	NoneFound func(text string) string
	Why       map[string]string // what of both is alike
	Beside    string            // opens both side by side

	Title     func(gone, kept string) string
	Kept      string
	Gone      string
	Facts     func(name, state string, goods int, added string) string
	Swap      string
	InTheWay  string
	Fields    OfficeWords
	Same      string
	Moves     OfficeWords
	Nothing   string
	Counts    map[string]string // by table
	Drops     map[string]string // by table: what of the other's is put by
	Apart     string            // answers for other numbers
	Sure      string
	SureFirst string // not ticked
	ApartTick string // not ticked
	Do        func(gone, kept string) string
	Note      string
	Cancel    string
	Done      func(gone, kept string) string

	Was    func(gone, when, by string) string
	Undo   string
	UndoOf string // what it does
	Undone func(gone string) string
}
