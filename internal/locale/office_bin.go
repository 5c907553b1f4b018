package locale

// OfficeBin is the page of what was taken away and can be put back.
type OfficeBin struct {
	Menu, Title, Note string
	Heads             [3]string
	Kinds             map[string]string
	Find, FindHint    string
	Empty, EmptyText  string
	Called            func(kind, name string) string // within a sentence
	Left              func(days int) string
	Restore           string
	BackOne           func(name string) string // the button's name for who does not see the row
	Back              func(name string) string // it is there again
	Gone              func(name string) string // it was taken away
	Put, PutNote      string
	PhotosTitle       string
	PhotosNote        string
	Photos            func(n int, of string) string
}
