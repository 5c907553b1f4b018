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

	// What is done with it.
	Different, DifferentSaved string
	Agree, AgreeHint          string // what is ticked, and kept with the picture
	AgreeSave, AgreeSaved     string
	Use, UseTo, UseHint       string
	UseChoose, UseNone        string
	UseThere, UseDone         string
	Instead, InsteadNote      string
	InsteadFile, InsteadAlt   string
	InsteadSave, Replacing    string
	InsteadNone               string
	Waits                     string
	OldTitle, OldBack         string
	RemoveTitle, RemoveNote   string
	Remove, Removed           string
	InUse                     func(where string, places int) string
	Restore, Restored         string

	// Sent to the library.
	Upload, UploadNote, UploadSave string
	UploadFile, UploadAlt          func(n int) string
	FileHint, NoFile               string
	Sent                           func(n int) string
	HadTitle, HadNote              string

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
