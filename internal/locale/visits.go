package locale

// Visits is appointments at Đình So and in workshops: what visitors read, and the office.
type Visits struct {
	Title       string
	Description string
	Lead        string
	Empty       string
	EmptyText   string
	Book        string // the button that leads here
	BookAt      func(place string) string
	Free        string
	Duration    func(minutes int) string
	Lead1       func(hours int) string // how long before
	Groups      func(from int) string
	Days        string    // names the row of days
	ShortDays   [7]string // from Sunday on, as calendars write them
	NoDays      string
	Closed      func(day, reason string) string
	Hour        string
	Left        func(n int) string
	Full        string
	Name        string
	Phone       string
	Party       string
	PartyHint   func(most int) string
	Number      string // of people, once it is known
	Note        string
	NoteHint    string
	Send        string
	Consent     string
	Policy      string
	HaveCode    string

	When      string
	Where     string
	Who       string
	Code      string
	States    map[string]string
	StateText map[string]string
	People    func(n int) string
	Because   func(reason string) string
	ShowCode  string
	QRAlt     string
	Calendar  string
	Keep      string
	Change    string
	Changed   string
	Cancel    string
	CancelAsk string
	Again     string
	EventName func(place string) string
	EventText func(code string, party string) string

	LookupTitle string
	LookupIntro string
	Last4       string
	CodeHint    string
	NoCode      string
	NoLast4     string
	LookupGo    string

	Office VisitsOffice
}

// VisitsOffice is what officers and workshops read.
type VisitsOffice struct {
	Group     string // title of the menu group
	Menu      string
	Title     string
	Day       string // the field
	Go        string
	Before    string
	After     string
	Today     string
	FindCode  string
	Empty     string
	EmptyText string
	Calls     string
	CallsWhy  string
	GroupsT   string
	Task      OfficeTask
	GroupsWhy string
	Show      string
	ShowWhy   string
	Call      func(phone string) string
	Told      string
	ToldSaid  string
	Confirm   string
	Refuse    string
	Reason    string
	Attend    string
	Miss      string
	Done      map[string]string // by step
	Taken     func(taken, capacity int) string
	Nobody    string
	NoHours   string
	NotTaking string
	Rite      func(name string) string
	ClosedFor func(reason string) string
	Close     string
	CloseWhy  string
	CloseGo   string
	ClosedOff func(n int) string
	Reopen    string
	Reopened  string
	Capacity  func(hour string) string
	SetSaid   string
	Save      string
	Settings  string
	SettingsT func(place string) string
	Taking    string
	Week      string
	WeekNote  string
	Weekdays  [7]string // from Sunday
	Rules     string
	CapacityL string
	LeadL     string
	AheadL    string
	MostL     string
	GroupL    string
	NoteL     string
	Saved     string
	Back      string
	Open      string // leads to one booking
	ReadOnly  string
}
