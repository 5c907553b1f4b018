package locale

// OfficePersonal is the page of the people behind a producer.
type OfficePersonal struct {
	Title    string
	Open     string // leads there
	OpenNote string
	Lead     string // that looking is written down
	Sections [4]OfficeWords
	Fields   map[string]FieldWords
	Answers  map[string][]OfficeReason // by field: fixed answers, "" is none given
	Save     string
	SaveNote string
	Saved    string
	Reads    string
	ReadOnly string
}
