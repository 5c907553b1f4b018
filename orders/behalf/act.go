package behalf

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
)

// How is how a producer said what was to be done.
type How string

const (
	Call     How = "call"
	InPerson How = "in_person"
)

// Kind is what was done.
type Kind string

const (
	Confirm Kind = "confirm" // an order
	Pack    Kind = "pack"
	Stock   Kind = "stock" // a number of goods
	Live    Kind = "live"  // an answer to a price of a live session

	BulkTake    Kind = "bulk_take" // an answer to a request to buy in bulk
	BulkOffer   Kind = "bulk_offer"
	BulkDecline Kind = "bulk_decline"
)

// Telling is on what grounds somebody acts: how they were told, and the sentence that the
// record keeps.
type Telling struct {
	How How
	Why string
}

// Act is one thing that was done.
type Act struct {
	ID            int64
	ProducerID    int64
	ProducerName  string
	Kind          Kind
	Record        string // an order's code, or what the goods were called
	Before, After *int   // of goods
	How           How
	ByID          int64
	ByName        string
	At            time.Time
}

// Maker is a producer for whom somebody may act, and what waits there.
type Maker struct {
	ID      int64
	Name    string
	Village string
	Phone   string
	Waiting int // orders without a yes
	Packing int // orders that are to be packed
	Gone    int // sizes on sale with nothing left
}

// OrderRow is an order that waits for its producer. Nothing says who bought it.
type OrderRow struct {
	Code      string
	Goods     []string
	Total     money.VND
	State     orders.State
	Place     string
	Delivery  orders.Delivery
	ConfirmBy time.Time
	CreatedAt time.Time
}

// Answer is what a producer says of a month.
type Answer string

const (
	Right Answer = "right"
	Wrong Answer = "wrong"
)

// MostWords is how long it may be what was not right.
const MostWords = 1000

// Said is an answer, who gave it, and whether it was signed on paper.
type Said struct {
	Answer Answer
	Words  string
	Paper  bool
	Acts   int
	ByName string
	At     time.Time
}

// Month is what was done for a producer in one month; Said is nil until they answered.
type Month struct {
	ProducerID   int64
	ProducerName string
	Acts         []Act
	Said         *Said
}

// Tally is a month in one line.
type Tally struct {
	ProducerID   int64
	ProducerName string
	Month        time.Time // its first day
	Acts         int
	Answer       Answer // empty until answered
}
