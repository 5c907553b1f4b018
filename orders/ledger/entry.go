package ledger

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/money"
)

// Kind is what happened to the money.
type Kind string

const (
	Collected Kind = "collected" // cash taken at the door
	Reversed  Kind = "reversed"  // an entry taken back
)

// Entry is one fact. Provider, ExternalRef and Kind together name it: the same fact
// told twice is one entry.
type Entry struct {
	OrderID     int64
	Kind        Kind
	Provider    string
	ExternalRef string
	Amount      money.VND // negative for a reversal
	ActorKind   string
	ActorID     *int64
	At          time.Time
}
