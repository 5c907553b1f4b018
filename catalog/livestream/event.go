package livestream

import "time"

// Kind is what happened on air.
type Kind string

// What happens. Stock means that the number put aside for the live price was changed.
const (
	Began    Kind = "begin"
	Broke    Kind = "pause"
	Resumed  Kind = "resume"
	Closed   Kind = "end"
	Showed   Kind = "pin"
	Unpinned Kind = "unpin"
	Priced   Kind = "price"
	Restock  Kind = "stock"
	Extended Kind = "extend"
	SoldOut  Kind = "gone"
	Returned Kind = "back"
)

// UndoFor is how long a step at the console can be taken back. The console says five seconds;
// the rest is for slow lines.
const UndoFor = 20 * time.Second

// Event is a line of a session's record.
type Event struct {
	ID       int64
	ItemID   int64
	Code     string // of the item; empty without one
	Product  string
	Kind     Kind
	Before   Facts `gorm:"-"`
	After    Facts `gorm:"-"`
	At       time.Time
	ByName   string
	UndoneAt *time.Time
}

// Facts are what a step changed, before or after it.
type Facts struct {
	Pinned int64      `json:"pinned,omitempty"`
	Price  int64      `json:"price,omitempty"`
	Left   int        `json:"left,omitempty"`
	More   int        `json:"more,omitempty"`
	Until  *time.Time `json:"until,omitempty"`
	State  State      `json:"state,omitempty"`
	Offer  int64      `json:"offer,omitempty"`
}
