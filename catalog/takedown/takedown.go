package takedown

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/approval"
)

// Kind is what may be taken down.
type Kind string

const (
	Product  Kind = "product"
	Producer Kind = "producer" // with all its goods
	Code     Kind = "code"     // said on air: its goods stay on the shop, and leave every session
)

// MostReason is how long a reason may be, in letters.
const MostReason = 500

// liftKind is what an approval calls the lifting of one.
const liftKind = "takedown_lift"

// Takedown is one of them. LiftedAt is nil while it stands.
type Takedown struct {
	ID       int64
	Kind     Kind
	EntityID int64 // of a code: its variant
	Name     string
	Reason   string
	ByName   string
	At       time.Time
	LiftedAt *time.Time
}

// Lift is what somebody asked to be lifted, and what became of it.
type Lift struct {
	ID           int64
	TakedownID   int64
	Reason       string
	State        approval.State
	ProposedBy   int64
	ProposedName string
	ProposedAt   time.Time
	DecidedName  string
	DecidedAt    *time.Time
	SentBackWhy  string
}

// Found is a record that may be taken down, or is.
type Found struct {
	Kind     Kind
	EntityID int64
	Name     string
	Of       string // the producer's name, or the goods behind a code
	Goods    int    // that go off the shop with it
	Down     bool
}
