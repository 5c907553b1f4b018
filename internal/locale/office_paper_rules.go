package locale

// OfficePaperRules are the pages on which it is said which papers goods need.
type OfficePaperRules struct {
	Menu         string
	Title        string
	Lead         string
	Goods        map[string]OfficeWords // by kind of goods; Text is said when it needs nothing
	Heads        [4]string
	Levels       map[string]string // "required", "advised"
	AllForms     string
	Holders      map[string]string
	Months       func(n int) string
	NoEnd        string
	OneOf        func(names []string) string
	Add          string
	AddTitle     string
	EditTitle    string
	Now          string // of what stands
	NowFacts     [4]string
	Sections     map[string]OfficeWords
	Fields       map[string]FieldWords
	HolderPick   map[string]OfficeWords
	LevelPick    map[string]OfficeWords
	ForMakers    string // beside a kind of paper that is a producer's
	ForGoods     string
	Preview      string
	PreviewN     string
	PreviewAgain string
	Effect       string
	EffectNote   string
	Leaving      func(n int) string
	Returning    func(n int) string
	Emptied      func(n int) string // gift boxes
	Filled       func(n int) string
	Same         string
	More         func(n int) string
	Save         string
	Saved        func(leaving, returning int) string
	Reminders    OfficeWords
	RemindAt     [3]string
	RemindNow    func(days string, papers, stars int) string
	RemindSaved  func(far, middle, near int) string
	Usual        OfficeWords
	UsualOpen    string
	Usually      func(months int) string // beside a kind of paper
	UsualSave    string
	KindsSaved   func(n int) string
	Star         OfficeWords
	StarMonths   FieldWords
	StarHeld     func(n int) string
	StarSave     string
	StarSaved    func(months int) string
}
