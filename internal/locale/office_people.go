package locale

// OfficePeople are the pages of who may come in, and the page behind an invitation.
type OfficePeople struct {
	Menu, Title, Caption, Note string
	Heads                      [4]string
	States                     map[string]string // active, invited, disabled
	Open                       func(n int) string
	Seen                       func(at string) string
	Never                      string
	Add, AddTitle, AddDo       string
	Name, Login, Role          FieldWords
	Producer, Hamlet           FieldWords
	RoleSays                   map[string]string
	LinkTitle                  func(name string) string
	LinkText                   string
	LinkName                   string
	Back                       string
	Facts                      [4]string
	Self                       string
	NewLink, NewLinkText       string
	NewLinkDo                  string
	EndTitle, EndText, EndDo   string
	Ended                      func(name string) string
	RoleTitle, RoleDo          string
	RoleGiven                  func(name, role string) string
	Shut, ShutText, ShutDo     string
	ShutDone                   func(name string) string
	Let, LetText               string
	LetDone                    func(name string) string
	Set, SetLead, SetDo        string
	SetPassword                FieldWords
	SetDone                    string
	Gone                       OfficeWords
}
