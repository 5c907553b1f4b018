package locale

// OfficeImprint is the page on which the office writes who runs the site.
type OfficeImprint struct {
	Title, Note          string
	Parts                []OfficeWords // who, how to reach them, help for officers
	Fields               map[string]FieldWords
	Save, SaveNote       string
	Saved, See, Empty    string
	Differs              string // above what differs from what somebody else saved
	Record, RecordNone   string
	RecordNote, ToRecord string
}
