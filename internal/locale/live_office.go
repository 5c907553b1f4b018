package locale

// LiveOffice is what the office reads and types about sessions on which goods are sold on air.
type LiveOffice struct {
	Menu      string
	Title     string
	New       string
	None      string
	NoneText  string
	Caption   string
	Heads     [4]string
	Goods     func(n int) string
	Rehearsal string
	Views     map[string]string // by view of the list

	Steps     [5]string
	StepOf    func(n int, title string) string
	Way       string // names the line of steps
	Save      string // and go to the next step
	SaveOnly  string
	Back      string // to the session
	Change    string // heads the steps on its page
	Saved     string
	Made      func(name string) string
	Locked    string // a plan that cannot be changed any more
	ReadOnly  string
	Fields    map[string]FieldWords
	Rules     string
	RulesLink string
	Roles     map[string]string
	RoleOf    string
	Checked   string
	Host      func(n int) string

	Add          string
	AddHint      string
	AddGo        string
	Choice       func(code, name, list string, stock int) string
	NoChoice     string
	NotNow       string // heads what cannot be taken
	NotNowOf     func(name, maker string) string
	NoStock      string // why: nothing is left of it
	NotPublished string // why: buyers were never shown it, or no more
	NoGoods      string
	List         func(price string) string
	Deep         string
	Sold         string // whether a thing is sold in the session
	Label        string
	Remove       string
	Kept         func(aside, units int) string

	Gaps       func(n int) string
	GapsText   string
	NoGaps     string
	NoGapsText string
	GapOf      func(code, sentence string) string
	Print      string
	Facts      string
	FactNames  [9]string // when, state, channels, hosts, complaints, rules, recording, kind, made by
	SeeLabel   string    // leads to the photos of a thing
	HostIs     func(name, checked string) string
	BeginTry   string // begins a rehearsal
	BegunTry   string
	DropTry    string
	TryBadges  map[string]string // of states in a rehearsal
	NotChecked string
	CheckedBy  func(who, when string) string
	GoodsTitle string
	GoodsHeads [4]string
	PriceOf    func(live, list string) string
	UnitsOf    func(units, perPhone int) string
	Window     func(minutes int) string
	WholeTime  string
	EndsAt     func(hour string) string
	Begin      string
	BeginNote  string
	Begun      string
	ToConsole  string
	Console    string
	Copy       string
	CopyNote   string
	Copied     string
	Try        string
	TryNote    string
	Tried      string
	Drop       string
	DropNote   string
	Dropped    string
	Replay     string
	ReplaySave string
	ReplayKept string
	Page       string // leads to what viewers see
	RulesOf    func(version, who string) string
	Nothing    string
	Papers     string // heads what is read out and printed
}
