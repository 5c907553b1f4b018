package locale

// ErrorPages are the pages for what cannot be shown.
type ErrorPages struct {
	NotFound     ErrorPage
	Gone         ErrorPage
	Broken       ErrorPage
	Busy         ErrorPage
	Offline      ErrorPage // kept on the phone for when it has no network
	Again        string
	Refused      ErrorPage           // any other no; Text is the refusal's own sentence
	Code         func(string) string // what to tell us on the phone
	Groups       string
	CallIfBuying func(phone string) string
	Call         func(phone string) string
	SeeProducts  string
}

// ErrorPage is the words of one.
type ErrorPage struct{ Title, Text string }
