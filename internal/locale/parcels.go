package locale

// Parcels is what is said of parcels, to who sends them and to who waits for them.
type Parcels struct {
	Title      string
	Number     func(n int) string
	All        string            // what is in it, when it is all of the order
	States     map[string]string // by state, for officers
	Couriers   map[string]string // that are called otherwise than they are known
	NoCode     string
	Courier    string
	NoCourier  string
	Tracking   string
	TrackHint  string
	Part       string
	PartHint   string
	Quantity   func(name string) string
	Rest       string
	RestHint   string
	SendRest   string
	Arrived    string
	ArrivedHow string
	Label      string
	LabelDo    string
	Back       string
	BackHint   string
	BackDo     string
	Drop       string
	DropHint   string
	DropWhy    string
	DropDo     string
	Done       map[string]string // by what was done
	BuyerTitle string
	BuyerState map[string]string
	Sent       func(courier, moment string) string
	Follow     string
	Code       string // a courier's code, to be copied
	BuyerRest  string
	AtDoor     func(amount string) string // what the courier asks for with a parcel
	AtDoorBack func(amount string) string // it came back: nobody paid it
	AtDoorPaid string                     // the order was paid otherwise since the parcel left
	AtDoorLess func(now string) string    // a part of it was
	BuyerPaid  func(asked string) string  // the same, for who waits for it
	BuyerLess  func(asked, now string) string
	Leaves     func(day string) string // goods kept cold
	LeavesStep func(day string) string
	Mail       ParcelMail
	Pickup     PickupText
}

// ParcelMail tells a buyer that a parcel left.
type ParcelMail struct {
	Subject  func(code string) string
	Left     func(courier, tracking string) string
	Follow   func(page string) string
	Inspects string
}

// PickupText is about fetching an order with a code.
type PickupText struct {
	Buyer    string // the heading on the buyer's page
	Hint     string
	Field    string
	Where    string
	Button   string
	NoCode   string
	NoWhy    string
	NoHint   string
	NoButton string
	Keeper   string // the heading on the keeper's page
	Waiting  func(n int) string
	Done     func(code string) string
	Cash     func(amount string) string
}
