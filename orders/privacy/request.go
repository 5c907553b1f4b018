package privacy

import (
	"fmt"
	"time"
)

// Kind is what somebody asks.
type Kind string

const (
	Show  Kind = "show"
	Erase Kind = "erase"
)

// Proof is how they showed that the purchase is theirs.
type Proof string

const (
	ByLink Proof = "link" // they hold its private link
	ByCode Proof = "code" // they know its code and the end of the number
)

// State is where a request stands.
type State string

const (
	Open     State = "open"
	Done     State = "done"
	Declined State = "declined"
)

// Request is one ticket.
type Request struct {
	ID         int64
	Kind       Kind
	PurchaseID int64
	Proof      Proof
	State      State
	Answer     string
	DueBy      time.Time
	CreatedAt  time.Time
	EndedAt    *time.Time
	EndedName  string
}

// Code is the name of a ticket for people: YC-0012.
func (r *Request) Code() string { return fmt.Sprintf("YC-%04d", r.ID) }

// Late says whether it should have been answered.
func (r *Request) Late(now time.Time) bool { return r.State == Open && now.After(r.DueBy) }
