package locale

// OfficeStars are the pages on which stars are proposed, approved and taken back.
type OfficeStars struct {
	Title                string
	Views                map[string]string
	Heads                [4]string
	Empty                map[string]string
	EmptyText            string
	Find, FindHint       string
	States               map[string]string // of a recognition, by standing
	Asked                map[string]string // of a proposal, by state
	What                 map[string]string // grant, extend, revoke
	Stars                func(n int) string
	By                   func(who, at string) string
	Propose              string
	FormTitle            string
	Sections             [2]OfficeWords
	Fields               map[string]FieldWords
	Save                 string
	SaveNote             string
	Proposed             string
	Review               string
	ReviewNote           string
	Columns              [4]string // field, who entered, who approves, same?
	Same                 string
	Differs              string
	Empty2               string
	Rows                 map[string]string
	Now                  string // what buyers see
	Then                 string // what they will see
	NoStar               string
	Approve              func(what string) string
	ApproveHow           string
	Approved             string
	SendBack             string
	SendBackDo           string
	Why                  FieldWords
	SentBack             string
	SentWhy              string
	Own                  string
	Open                 string
	NoCopy               string // that the copy of the decision is still to come
	AddCopy, AddCopyNote string
	Copied               func(n int) string
	NoFile               string // said to who would approve what has no copy
	Covered              string // the same, for who does not approve
	Blind                string // said in place of what was first read
	ToRead               OfficeTask
	ToCopy               OfficeTask
	Hidden               string // in a list, for a decision that is to be read again
	ReadUntil            string // how the last day is read
	FileAgain            string // beside a copy that was not kept with a wrong form
	Record               string
	SeePublic            string
	Revoke               string
	RevokeDo             string
	RevokeWhy            FieldWords
	RevokeNote           string
	Extend               string
	ExtendDo             string
	ExtendNote           string
	ReadOnly             string
	Again                string
}
