package locale

// OfficePicks is what is done with several rows of a list at once.
type OfficePicks struct {
	Excel  string
	All    func(n int) string // all that match, here and on other pages
	AllIn  func(n int) string // they are picked
	Picked string             // # stands for how many
	Page   func(n int) string
	None   string
	Back   string

	TooMany    func(n, most int) string // match: all of them cannot be picked
	Over       func(most int) string
	PrintFewer func(most int) string
	Meanwhile  func(was, n int) string // as many match now as did not when it was asked
	Left       func(n int) string      // were not come to

	Makers OfficeMakerPicks
	Papers OfficePaperPicks
}

// OfficeMakerPicks is what is done with several producers.
type OfficeMakerPicks struct {
	Cards, Labels string // buttons
	CardTitle     string // of the documents
	LabelTitle    string
	ScanHint      string
	NoneSeen      string
	NoAddress     string
	State         string // unfolds another state
	Turn, To      string // the button, and what stands first in the list
	Why           string
	NotTurned     string // no state or no reason was given
	Turned        map[string]func(n int) string
	Not           func(names string) string
	Again         string // the reason that is written down when it is taken back
	Back          func(n, of int) string
}

// OfficePaperPicks is what is done with several papers.
type OfficePaperPicks struct {
	Remind, Letters string // buttons
	Reminded        func(n int) string
	NotEnding       func(n int) string
	Today           func(n int) string
	Silent          func(names string) string // producers without an address for mail
	NoLetter        string
	Letter          PaperLetter
}

// PaperLetter is a letter to a producer whose papers end, on paper.
type PaperLetter struct {
	Title    string
	To       string
	Lead     string
	Line     func(paper, number, of string) string // of: the product; "" for one of the producer
	Until    func(day string) string
	Over     func(day string) string
	What     string
	Office   func(phone string) string
	Sign     string
	Sentence string // under which the officer signs
}

// SureMany asks before something is done with very many.
type SureMany struct {
	Title, Do func(n int) string
	Means     string
}
