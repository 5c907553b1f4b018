package locale

// Readdress is the page on which an officer changes where an order goes.
type Readdress struct {
	Link, PickupLink string
	Title            func(code string) string
	PickupTitle      func(code string) string
	Lead             string
	Who, Where       OfficeWords
	Say              OfficeWords
	Fields           map[string]FieldWords
	WardFixed        func(place string) string // of what was made to measure
	WardChoose       string
	Concerns         string // the orders that go there
	FeeTitle         string
	FeeNote          string
	FeeLine          func(agreed, there string) string
	FeeKeep          string // on the box, when it costs more there
	FeeKeepLess      string
	Wants            string // on a button, for who hears it on the telephone
	Save, SaveNote   string
	Done, DonePickup string
	Same             string
	Edited           func(fields []string) string // in the history: what was changed
	Field            map[string]string            // its words
	Place            string                       // before the wards
	PlaceAnd         func(fields []string) string // the same, when more was changed
	Reprint          func(at string) string
	ReprintDo        string
	Mail             ReaddressMail
}

// ReaddressMail is what buyer and producer are told.
type ReaddressMail struct {
	Subject      func(codes string) string
	Changed      func(codes string) string
	To           func(where string) string
	At           func(name string) string
	SameMoney    string
	NotYou       string
	English      func(codes string) string
	MakerSubject func(code string) string
	Maker        func(code string) string
	MakerBrief   func(code, page string) string
	Brief        func(codes string) string
}
