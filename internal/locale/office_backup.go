package locale

// OfficeBackup is the page on which a copy of everything is taken, and the one on which a
// mail is tried.
type OfficeBackup struct {
	Title, Note           string
	Last                  func(at, by string) string
	Size                  func(size string, rows int64) string
	Never                 string
	State                 string
	Take, TakeTitle       string
	TakeNote              []string
	File                  func(day string) string
	Restore, RestoreTitle string
}

// OfficeMailTest is the page on which a mail is tried.
type OfficeMailTest struct {
	Title, Note          string
	State                string
	Host, Signed         string
	ToFolder, NoSign     string
	Field                FieldWords
	Send                 string
	Subject, Text        string
	Sent, Filed          func(to string) string
	Refused, Unreachable string
	BadAddress           string
}
