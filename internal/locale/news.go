package locale

// NewsPages are news and events.
type NewsPages struct {
	News            string
	NewsDescription string
	NewsEmpty       string
	NewsEmptyText   string
	Published       func(day string) string
	Events          string
	EventsLead      string
	EventsInfo      string // for search engines
	EventsEmpty     string
	EventsEmptyText string
	Past            string
	Lunar           func(from, to, month int) string
	Yearly          string
	Later           string // before the times after the next
	When            string
	Where           string
	Source          string
	ToCalendar      string
	AllNews         string
	AllEvents       string
	Sample          string
}
