package locale

// OfficeSizes is how products and their sizes are added.
type OfficeSizes struct {
	Title        string
	Open         string
	New          string
	Add          string
	AddNote      string
	Added        func(name string) string
	Retire       func(name string) string
	RetireNote   string
	Retired      string
	Restore      func(name string) string
	RestoreNote  string
	Restored     string
	Fields       map[string]FieldWords
	Units        map[string]string
	ProductAdd   string
	ProductTitle string
	ProductCode  string
	ProductNote  string
	ProductAdded string
}
