package locale

// OfficePhotos is the pictures of things in the office.
type OfficePhotos struct {
	Title     string
	Note      func(shown, all int) string
	None      map[string]string // what buyers see then, by kind of thing
	Working   func(done, all int) string
	Refresh   string
	Choose    string
	ChooseHi  string
	Recipes   map[string]string // how to take them, by kind of thing
	Send      string
	Sending   string // "{n}/{all}" is filled in by the script
	Lost      string // the script could not send
	Done      string // it could, and the page has something typed on it
	Added     func(n int) string
	AddedNo   string                        // all were there before
	File      func(name, why string) string // of what was sent together: none of it was added
	FileOne   func(name, why string) string // of what was sent one by one
	Big       string                        // what is too heavy to be sent at all; {name}
	Kept      string                        // what was sent before the one that was not taken; {n}
	Cover     string
	Waits     string
	NoWords   string
	Failed    string
	Alt       string
	AltHint   string
	Focal     string
	Focals    [9]string // from the upper left on in reading order
	Save      string
	Saved     string
	SavedAll  func(n int) string
	SaveAll   func(n int) string            // of all that have no words
	StartOf   func(of string, n int) string // what the words of a photo begin with
	StartHint string
	Up        string
	Down      string
	First     string
	Moved     string
	Drop      string
	Dropped   string
	Bin       func(n int) string
	BinNote   string
	BinSince  func(day string) string
	Restore   string
	Restored  string
	Purge     string
	Purged    string
	Nth       func(n int) string // names a photo that has no words yet
	Number    func(label string, n int) string

	Of           func(name string) string // title of an album's own page
	Link         string                   // leads there
	Villages     string
	VillagesNote string
	VillageHeads [4]string
	NoVillages   string
	OnPage       string
	Drawn        string
}
