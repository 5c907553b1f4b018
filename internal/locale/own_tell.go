package locale

// OwnTell is the page on which producers write what buyers read of them.
type OwnTell struct {
	Unseen   string // buyers do not see the page
	Todo     func(n int) string
	NoPhoto  string
	NoFields map[string]string // by field that is empty
	Sections [2]OfficeWords
	Same     string // nothing was changed
	Photos   string
	Theirs   string // what the commune writes
	Names    [6]string
	None     string
	Mend     string
	MendAsk  string
	MendCall func(number string) string
	ReadOnly string
}
