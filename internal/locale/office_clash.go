package locale

// OfficeClash is the page for whoever saves a record that somebody else saved meanwhile.
type OfficeClash struct {
	Title          func(name string) string
	OwnTitle       func(name string) string    // both are one's own
	Lead           func(who, at string) string // who is empty when it is not known, or oneself
	Both, BothNote string
	Only           func(who string) string
	OnlyTheirsNote string
	OnlyMine       string
	OnlyMineNote   string
	Older, Mine    string
	Theirs         func(who string) string
	OtherTab       string // one has saved it oneself, on another page
	PickOne        func(field string) string
	Same           string
	Stands         string    // nothing was to be saved
	Heads          [2]string // over what somebody else saved, and what was typed
	Whole          string    // opens the whole of long texts
	Save, SaveNote string
	Mend, Cancel   string
	Beside         string // above the other's words, beside the form
}
