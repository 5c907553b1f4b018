package locale

import "time"

// Privacy is what buyers ask about their own data, and the office's list of it.
type Privacy struct {
	Title       string
	Description string
	Lead        string
	HaveLink    string
	Kind        string
	Kinds       map[string]string
	KindNotes   map[string]string
	Code        string
	Last4       string
	Send        string
	Policy      string
	NotFound    string
	NoKind      string

	Ticket    func(code string) string
	States    map[string]string
	StateText map[string]string
	DueBy     func(at string) string
	Because   func(reason string) string
	Keep      string
	Asked     string

	Link     string // on the order's page
	Own      string // title of one's own data
	OwnLead  string
	OwnWhat  map[string]string
	JSON     string
	Erase    string
	EraseWhy string
	EraseGo  string
	Back     string

	Mail   PrivacyMail
	Office PrivacyOffice

	Terms     [2]string // heads of the table of what is kept
	TermNames map[string]string
	Term      func(d time.Duration) string
}

// PrivacyMail sends a buyer their link once more.
type PrivacyMail struct{ Subject, Text string }

// PrivacyOffice is the office's list.
type PrivacyOffice struct {
	Menu, Title, Lead string
	Task              OfficeTask
	Empty, EmptyText  string
	Find, FindHint    string
	Proofs            map[string]string
	Order             string
	ShowGo, ShowHint  string
	NoMail, Told      string // of an order without a mail address, and the button then
	Gone              string // of one that was erased meanwhile
	EraseGo           string
	EraseHint         string
	Called            string
	// What is kept of a number, read to whoever holds it.
	ReadGo, ReadCalled, ReadHint, ReadNote, ReadNone string

	ReadTitle   func(phone string) string
	Decline     string
	DeclineWhy  string
	Ended       func(who, at string) string
	ShowSaid    string
	EraseSaid   func(n int) string
	DeclineSaid string
}
