package locale

// OfficeUnsent is what the long forms of the office say of what was typed and not sent.
type OfficeUnsent struct {
	Kept    func(at string) string
	Lost    string // it could not be kept just now
	Offer   func(at string, fields int) string
	Going   func(at string) string
	Go      string
	Drop    string
	Dropped string

	Over      func(at, words string) string // it cannot be sent any more
	Meanwhile string                        // somebody else went on with the record since
}
