package auth

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// Account is a person of the office or a producer's.
type Account struct {
	ID         int64
	Login      string
	Name       string
	ProducerID int64  // 0: of no producer
	Hamlet     string // slug; "": of no hamlet
}

// Role is what an account is, in words the office uses.
type Role struct {
	Code string
	Name string
}

// Viewer is who is asking: an account, its roles, and what they let it do at this
// moment.
type Viewer struct {
	Account Account
	Roles   []Role
	Second  bool // a code is asked at the door besides the password

	// SecondFrom is from when the rule asks that of the viewer; nil when it does not.
	SecondFrom *time.Time

	reach map[Permission]Reach
}

// Can says whether the viewer may do p at all, be it only to its own records. The zero
// Viewer can do nothing.
func (v Viewer) Can(p Permission) bool { return v.reach[p] != Nothing }

// Reach is whose records the viewer may do p to: the widest of its roles that hold p.
func (v Viewer) Reach(p Permission) Reach { return v.reach[p] }

// Owes says whether the viewer has to turn the second step on before anything else.
func (v Viewer) Owes(now time.Time) bool { return v.Warned() && !now.Before(*v.SecondFrom) }

// Warned says whether the viewer has to turn it on, now or later.
func (v Viewer) Warned() bool { return v.SecondFrom != nil && !v.Second }

// Need refuses a viewer that cannot do p.
func (v Viewer) Need(p Permission) error {
	if v.Can(p) {
		return nil
	}
	return fault.New(fault.Forbidden, "auth.not_allowed")
}

// Producer is the one producer whose records v may do p to; limited is false when it
// may do so to all. A limit of 0 fits no record.
func (v Viewer) Producer(p Permission) (id int64, limited bool) {
	if v.reach[p] == OwnProducer {
		return v.Account.ProducerID, true
	}
	return 0, v.reach[p] != Commune
}

// Actor is the viewer as the audit log names it.
func (v Viewer) Actor() audit.Actor {
	return audit.Actor{Kind: audit.Staff, ID: v.Account.ID, Name: v.Account.Name}
}
