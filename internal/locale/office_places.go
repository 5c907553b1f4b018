package locale

// OfficePlaces are the office's pages of the words about villages and heritage sites.
type OfficePlaces struct {
	Note, Add, New   string
	Site             string
	Words, WordsNote string
	SiteWords        string
	Find, FindNote   string
	Where            string
	WhereNote        map[string]string // by kind of place
	Fields           map[string]FieldWords
	SiteLine         FieldWords
	Without          string      // to save a number whose source nobody knows
	Unsourced        string      // numbers of which nobody says where they were read
	Arts             [][2]string // kind of drawing and its name
	Save, SaveNew    string
	SaveNote         string
	Saved, Added     string
	State, Address   string
	See, Photos      string
	PhotosNote       string
	Lines            map[string]LinesWords // by kind of line
	Heads            [4]string
	NoSource         string
	NextOn           func(days string) string
	NoDays           string
	LineSave         string
	LineAdd          string
	LineSaved        string
	LineAdded        string
	Drop, DropNote   string
	Lift, LiftNote   string
	Lifted           string
}

// LinesWords name a kind of line about a place.
type LinesWords struct {
	Title, Note, Add, Empty string
	Fields                  map[string]FieldWords
}
