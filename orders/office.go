package orders

import (
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/money"
)

// View is one saved view of the office's order list.
type View string

const (
	ViewAll      View = "all"
	ViewWaiting  View = "waiting" // placed, not confirmed
	ViewOverdue  View = "overdue" // placed, and nobody confirmed in time
	ViewUnpaid   View = "unpaid"  // prepaid, and the money is not there
	ViewPart     View = "part"    // prepaid, and only a part of the money came in time: its goods wait for somebody's word
	ViewPacking  View = "packing" // confirmed, not sent
	ViewAhead    View = "ahead"   // waits for a batch that was ordered ahead
	ViewOnTheWay View = "on_the_way"
	ViewAstray   View = "astray" // nobody was met, or on its way back
	ViewCash     View = "cash"   // delivered, cash not booked
	ViewDone     View = "done"
	ViewGone     View = "gone"   // cancelled or expired
	ViewShort    View = "short"  // not packed, and some of it is not there
	ViewCalls    View = "calls"  // called in vain CallAgain ago or longer
	ViewCalled   View = "called" // waits within its time, and was called in vain: counted, so that nobody calls again at once
)

// OfficeQuery asks for a page of the office's order list.
type OfficeQuery struct {
	View    View
	Text    string       // code or four signs of one on end, or digits of a phone number, or a name
	Page    int          // from 1
	Span    catalog.Span // from where it is read; the zero one counts the rows before it
	PerPage int
	Scope   catalog.Scope
	Pay     Method   // "" for all
	Codes   []string // these alone; nil for all. Only Below looks at it
}

// Row is an order as the office lists it.
type Row struct {
	ID            int64
	Code          string
	BuyerName     string
	BuyerPhone    string
	PlaceText     string
	Delivery      Delivery
	ProducerName  string
	FirstItem     string
	Items         int
	Total         money.VND // less what the buyer of an order that stands was let off
	PaymentMethod Method
	State         State
	PaymentState  PaymentState
	ShipmentState ShipmentState
	Frozen        string
	Ahead         bool // waits for a batch
	ConfirmBy     time.Time
	CreatedAt     time.Time
}

// OfficePage is one page of the list, and how many there are in each view.
type OfficePage struct {
	Rows   []Row
	Total  int
	Counts map[View]int
}
