package locale

// OfficeArticles are the office's pages of news and events.
type OfficeArticles struct {
	Menu, Title, Note  string
	Views              map[string]string
	Empty              map[string]string // by view
	EmptyText          string
	Heads              [4]string
	Add, New           string
	Kinds              map[string]string
	Words, WordsNote   string
	From, FromNote     string
	Days, DaysNote     string
	Fields             map[string]FieldWords
	Save, SaveNew      string
	SaveNote           string
	SaveNotePublished  string
	Written, Saved     string
	Publish, Published string
	PublishNote        string
	TakeBack, Taken    string
	Schedule           string // heads what lets it come out later
	ScheduleButton     string
	ScheduleNote       string
	ScheduleAt         func(moment string) string
	Scheduled          func(moment string) string
	Day, Clock         FieldWords
	PublishNow         string
	Unschedule         string
	Unscheduled        string
	UnscheduleNote     string
	OnMoon             string // the day of the moon of an event
	NextTime           string
	TakeBackNote       string
	States             map[string]string
	Over, Sample       string
	Address, State     string
	Kind, FirstDay     string
	See                string
}
