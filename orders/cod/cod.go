package cod

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/money"
)

// Why says why a line waits for a person.
type Why string

const (
	Unknown      Why = "unknown"       // no parcel of ours bears the code
	NotDelivered Why = "not_delivered" // its parcel has not reached the buyer yet
	TooMuch      Why = "too_much"      // more than the order still has to bring
	NotCash      Why = "not_cash"      // its order was paid in another way: was cash taken all the same?
	BeyondAsk    Why = "beyond_ask"    // more than its parcel asked for at the door
	CameBack     Why = "came_back"     // its parcel came back to its producer
)

// Line is one payment that a courier says it makes.
type Line struct {
	ID         int64
	Courier    string
	Tracking   string
	Amount     money.VND
	PaidOn     time.Time
	ProducerID *int64
	OrderID    *int64
	ShipmentID *int64    // whose code it bears; nil: no parcel's of ours
	Ask        money.VND // for what that parcel asked at the door
	Why        Why
	ClosedNote string
	CreatedAt  time.Time
}

// Missing is cash that a courier collected for an order and has not paid out.
type Missing struct {
	OrderID      int64
	Code         string
	ProducerName string
	Courier      string
	Tracking     string
	Ask          money.VND // for what that parcel asked at the door; 0: nobody wrote it down
	Collected    money.VND
	Remitted     money.VND
	LetOff       money.VND
	CollectedAt  time.Time
}

// Left is what is still to come.
func (m *Missing) Left() money.VND { return m.Collected - m.Remitted - m.LetOff }

// Sums is how cash stands over everything.
type Sums struct{ Collected, Remitted, LetOff, Missing money.VND }

// Imported is what became of the lines of a list. Less are those of Matched that bring less than
// their parcel asked for.
type Imported struct {
	Lines, Matched, Left, Known int
	Less                        []Line
}
