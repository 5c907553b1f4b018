package approval

import "time"

// State is how far a proposal is. From proposed there are two ways, and none back.
type State string

const (
	Proposed State = "proposed"
	Approved State = "approved"
	SentBack State = "sent_back"
)

// Approval is a proposal about one record of a kind, and what became of it.
type Approval struct {
	ID           int64
	Kind         string
	EntityID     int64
	State        State
	ProposedBy   int64 // account
	ProposedName string
	ProposedAt   time.Time
	DecidedBy    *int64
	DecidedName  string
	DecidedAt    *time.Time
	Reason       string // why it was sent back
}
