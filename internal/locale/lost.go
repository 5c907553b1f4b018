package locale

// OfficeLost is about what the program tried too often and gave up.
type OfficeLost struct {
	Title, Note      string
	Empty, EmptyText string
	Trying           func(n int, since string) string // not given up yet
	NoneGivenUp      string
	NoneGivenUpText  string
	Events           map[string]string // by the name of what happened
	Other            string
	Which            func(event string, id int64) string
	GivenUp          func(at string, tries int) string
	Again, AgainSaid string
	Drop, DropSaid   string
	Task, StuckTask  OfficeTask
}
