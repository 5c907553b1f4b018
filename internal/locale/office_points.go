package locale

// OfficePoints are the office's pages of sales points, and the page of their keepers.
type OfficePoints struct {
	Menu, Title, Add, NewTitle     string
	Views, Empties                 map[string]string // by view
	EmptyText, Find, FindHint      string
	Name, Kind, Address, Hours     string
	Products                       func(n int) string
	NoHours                        string
	States                         map[string]string
	Place, PlaceNote               string
	Lat, Lng, Link, LinkHint       string
	PickHere, UseDevice, Step      string
	North, South, East, West       string
	Inside, Outside, Nowhere       string
	AskOutside, SaveOutside        string
	About, NameHint, AddressHint   string
	Old, OldHint, Phone, PhoneHint string
	Notes, NotesHint               string
	Pickup, State                  string
	Opening, Weekly, WeeklyHint    string
	Days, DaysHint                 string
	Until, UntilHint               string
	Save, Saved, ReadOnly          string
	Made                           func(name string) string
	See                            string
	Shelf, ShelfNote, NoProducts   string
	Other, OtherHint, SaveShelf    string
	ShelfSaved                     string
	There, ThereNote, Tell         string
	Told                           func(n int) string
	Keeper, KeeperNote             string
	LinkName                       string
	LinkUntil                      func(date string) string
	LinkOver, LinkNone, LinkUnused string
	LinkUsed                       func(moment string) string
	LinkMake, LinkAgain, LinkDrop  string
	LinkMade, LinkDropped          string
	KindShort                      map[string]string
	MapTitle, MapMenu, MapLead     string
	MapFile, MapFileHint           string
	MapSource, MapSourceHint       string
	MapSave, MapSaved              string
	MapNow                         func(source string, corners int) string
	MapSketch, MapDrop, MapDropped string
}

// KeeperPage is where the keeper of a point says what is on the shelf.
type KeeperPage struct {
	Shelf   string // above the list, when something stands before it
	Title   func(name string) string
	Lead    string
	Last    func(days int) string
	Other   string
	Nothing string
	Save    string
	Thanks  string
	Told    func(n int) string
	Next    string
	Again   string
	Gone    string
}
