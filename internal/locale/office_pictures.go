package locale

// OfficePictures is the office's library of pictures.
type OfficePictures struct {
	Menu, Title, Note string
	OwnNote           string // for who sees one producer's
	Find, FindHint    string
	Views             map[string]string
	Empties           map[string]string // by view
	EmptyTexts        map[string]string // by view
	ByKind            FilterBy
	Kinds             map[string]string // what a picture is of
	NoWords           string
	Unnamed           string // stands for a picture without words
	States            map[string]string
	VeryAlike, Alike  string
	Size              func(width, height int) string
	Weight            func(bytes int) string
	From              func(day, who string) string // who sent it; empty: not known
	Unused            string
	More              func(n int) string // places that are not named
	BinUntil          func(day string) string

	// One picture.
	Words, WordsNote string
	Field            FieldWords
	Save             string
	Saved            func(places int) string
	SavedNone        string
	Theirs           func(now string) string
	Used             string
	UsedNote         func(n int) string
	UsedNone         string
	OtherWords       func(alt string) string
	Facts            string
	FactNames        [5]string // size, weight, when, who, consent
	Unknown          string
	NotAgreed        string
	Agreed           func(day, who string) string
	Reader           string
	Whole            string // leads to the picture itself
	AlikeTitle       string
	AlikeNote        map[bool]string // by whether they are most likely one
	This, Other      string
	Open             string

	// Several at once.
	Ten       string // leads there
	TenTitle  string
	TenNote   func(left int) string
	TenField  func(n int) string
	TenHint   string
	TenSave   string
	TenSkip   string
	TenNone   string
	TenNoneTo string
	TenSaved  func(n int) string
	TenEmpty  string
	TenStart  func(of string) string
}
