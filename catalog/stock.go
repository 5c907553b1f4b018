package catalog

import "time"

// Take is a number of one variant. Offered of them were drawn on an offer (DrawTx) and may
// come out of what that keeps aside; the rest may not.
type Take struct {
	VariantID int64
	Quantity  int
	Offered   int
}

// Reason says why a stock number changed.
type Reason string

const (
	Sold     Reason = "sold"
	Returned Reason = "returned" // an order was cancelled
	Counted  Reason = "counted"  // somebody counted the shelf
	Produced Reason = "produced" // a new batch
	Damaged  Reason = "damaged"

	Unsent    Reason = "unsent"     // the rest of an order that is not sent
	TakenBack Reason = "taken_back" // the buyer sent it back
	SentAgain Reason = "sent_again" // in the place of what arrived wrong, or did not
)

// Movement is one line of the stock ledger: it explains the balance after it.
type Movement struct {
	ID        int64
	VariantID int64
	Delta     int
	Balance   int
	Reason    Reason
	OrderID   *int64
	ActorKind string
	ActorID   *int64
	ActorName string
	Note      string
	At        time.Time
}
