package locale

// OfficeSelling is the pages on which the office sets by which ways buyers pay, and the sums and
// times by which orders are taken.
type OfficeSelling struct {
	Ways, WaysNote                string
	WayWords                      map[string]FieldWords // of a way: its name, what it is, what is missing while it is not set up
	WayOn, WayOff, WayMissing     string
	WayWhy                        func(why string) string
	ToAccounts                    string
	Why, WhyHint, WhyExample      string
	CloseTitle, CloseNote         string
	CloseDo, OpenDo               func(way string) string
	WayClosed, WayOpened          string
	NumbersTitle, NumbersNote     string
	NumbersNow, NumbersSave       string
	NumbersSaveNote, NumbersSaved string
	Numbers                       map[string]FieldWords
	Bounds                        func(least, most, usual string) string
	Hours, Minutes, Before        func(n int) string
	Short                         map[string]string // names of the numbers where there is little room
	Default, NoCeiling            string
	WaysOn                        func(names string) string // what is set now, for the page of all settings
	WaysOff                       func(names string) string
}

// OfficeDaysOff is the page of the days on which nobody is expected to answer.
type OfficeDaysOff struct {
	Title, Note             string
	AddTitle, AddNote, Add  string
	Fields                  map[string]FieldWords
	Suggest                 func(name, day string) string
	Feasts                  map[string]string
	Coming, Past            string
	Counts                  func(days int) string
	RemoveTitle, RemoveNote string
	Remove, Added, Removed  func(name string) string
	Next                    func(name, days string) string // for the page of all settings
	None                    string
}
