package locale

// ContactPage says who runs the site and how to reach them.
type ContactPage struct {
	Title       string
	Description string
	Owner       string
	Lead        string
	Desk        string
	DeskName    string
	Phone       string
	Email       string
	Hours       string
	Address     string
	AddressText string
	NoPhone     string
	Call        func(phone string) string
	Ask         string // what to say when calling
	AskLines    []string
	About       string
	AboutLines  []string
	OpenMap     string
	Policies    string
	Elsewhere   string            // the commune's own channels
	Channels    map[string]string // by the name of each
	ComplaintTo string
}
