package locale

// OfficeLaunch is the page on which the shop is opened and closed.
type OfficeLaunch struct {
	Task OfficeTask // that somebody else asks for a change

	Menu, Title string
	Now         map[string]OfficeWords // by mode: what is so, and what it means
	Sample      string
	Bound       string // the installation allows less than the office agreed to
	Status      string
	Facts       map[string]string
	Waiting     string
	By          func(who, at string) string
	Own         string
	Approve     string
	ApproveNote string
	Approved    string
	SendBack    string
	SendBackDo  string
	Why         FieldWords
	SentBack    string
	Propose     string
	ProposeNote string
	Fields      map[string]FieldWords
	Modes       map[string]string
	Takes       map[string]string // the paper that a mode needs
	Save        string
	Proposed    string
	Close       string
	CloseDo     string
	CloseWhy    FieldWords
	CloseNote   string
	Closed      string
	History     string
	Decided     map[string]func(who, at string) string // by state
	ReadOnly    string
}
