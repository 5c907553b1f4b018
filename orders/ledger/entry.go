package ledger

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/money"
)

// Kind is what happened to the money.
type Kind string

const (
	Collected  Kind = "collected"   // cash, taken at the door or in the producer's hand: the buyer has paid
	Received   Kind = "received"    // a transfer on the producer's account
	Captured   Kind = "captured"    // a card was charged
	Remitted   Kind = "remitted"    // collected cash reached the producer; the buyer paid before
	Refunded   Kind = "refunded"    // went back to the buyer: negative
	Disputed   Kind = "disputed"    // taken back by the buyer's bank: negative
	DisputeWon Kind = "dispute_won" // and given again
	Waived     Kind = "waived"      // let off by an officer, with a reason; nobody paid it
)

// Kinds lists every kind, for tests and for books.
func Kinds() []Kind {
	return []Kind{Collected, Received, Captured, Remitted, Refunded, Disputed, DisputeWon, Waived}
}

// Outward says whether money of this kind goes away: its amounts are negative.
func (k Kind) Outward() bool { return k == Refunded || k == Disputed }

// Entry is one fact. Provider, ExternalRef and Kind together name it: the same fact
// told twice is one entry.
type Entry struct {
	ID          int64
	OrderID     int64
	Kind        Kind
	Provider    string // cod, transfer, stripe, office, hand
	ExternalRef string
	Amount      money.VND // never 0; negative for what goes away
	Reverses    *int64    // the entry that this one takes back: its kind, with the other sign
	Note        string
	ActorKind   string
	ActorID     *int64
	At          time.Time
}
