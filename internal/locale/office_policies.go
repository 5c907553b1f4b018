package locale

// OfficePolicies is the pages on which the office writes the texts that a selling site must
// publish.
type OfficePolicies struct {
	Title, Note               string
	Heads                     [4]string
	InForce                   func(version int, date string) string
	GapCount                  func(n int) string
	Whole                     string
	BadgeDraft, BadgeWaits    string
	BadgeStands               string
	GapsTitle                 string
	Gap                       func(page string, line int, what string) string
	GapHere                   func(line int, what string) string
	GapFact                   func(what string) string
	Filled                    func(what, by string) string
	Lost                      func(table string) string
	Words, WordsNote          string
	Fields                    map[string]FieldWords
	Save, SaveNote, Saved     string
	NoDraft, Draft            string
	OneWaits                  func(version int, day string) string // beside the editor, before anything is typed
	State, StateDraft         string
	StateForce, StateComing   string
	Changed                   func(who, at string) string
	Preview, PreviewNote      string
	Publish, PublishTitle     string
	PublishNote               string
	GapsSeen                  func(n int) string
	PublishedNow              func(version int) string
	PublishedOn               func(version int, date string) string
	Drop, DropNote, Dropped   string
	Versions, VersionsNote    string
	VersionsTitle             func(page string) string
	Restore, Restored         string
	TakeBack, TakenBack       string
	ByProgram                 string
	ByOffice                  func(who, at string) string
	See, Differs, Empty       string
	CoverTitle, Current, Over string
	Waits                     string
}
