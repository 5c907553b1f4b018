package returns

import (
	"fmt"
	"time"

	"github.com/ocop-hungdao/ocop/internal/money"
)

// Case is one thing a buyer asks for about one order.
type Case struct {
	ID         int64
	OrderID    int64
	Number     int // of its order, from 1
	Once       string
	Reason     Reason
	Wants      Wish
	Body       string // the buyer's own words
	State      State
	Lawful     bool // the contract ended under Art. 38.3.b
	ByPhone    bool
	Offer      Wish      // what the producer or the officer offers; empty: nothing yet
	Amount     money.VND // of a refund
	GoodsBack  bool      // the goods come back first
	Refunded   money.VND // of Amount, what went back
	ReplyBy    time.Time
	SettleBy   time.Time
	RepliedAt  *time.Time
	GoodsInAt  *time.Time
	EndedAt    *time.Time
	AssignedTo *int64 // the commune's officer who sees to it; nil: nobody. Who cannot any more counts as nobody
	CreatedAt  time.Time
	UpdatedAt  time.Time
	RowVersion int

	Lines []Line `gorm:"-" db:"-"`
}

// Line is how much of a line of the order a case is about, and what became of it.
type Line struct {
	CaseID      int64
	LineID      int64
	ProductName string
	VariantName string
	Quantity    int
	Back        int // came back
	Lost        int // of Back, what nobody can have any more
	LostWhy     string
	Again       int // was sent once more
}

// Event is one step of a case.
type Event struct {
	ID        int64
	CaseID    int64
	Step      Step
	FromState State
	ToState   State
	ActorKind string
	ActorID   *int64
	ActorName string
	Maker     bool // the producer's own people, not the commune's
	Body      string
	At        time.Time
}

// Code is the name of a case for people: PA-0031.
func (c *Case) Code() string { return fmt.Sprintf("PA-%04d", c.ID) }

// Late says whether what was promised has passed: nobody answered, or it has no end.
func (c *Case) Late(now time.Time) bool {
	return !c.State.Over() && (now.After(c.SettleBy) || c.RepliedAt == nil && now.After(c.ReplyBy))
}

// May says whether a party may do the step now.
func (c *Case) May(s Step, who Party, now time.Time) bool { return c.check(s, who, now) == nil }

// Left is what of an agreed refund has not gone back.
func (c *Case) Left() money.VND { return c.Amount - c.Refunded }

// wanted is how much of each line the case is about.
func (c *Case) wanted() map[int64]int {
	out := map[int64]int{}
	for _, l := range c.Lines {
		out[l.LineID] = l.Quantity
	}
	return out
}

// stamp notes what follows from a step: the first word of somebody else than the buyer is
// the reply, an end has its day, and what begins again is promised anew.
func (c *Case) stamp(before *Case, who Party, now time.Time) {
	if c.RepliedAt == nil && who != Buyer {
		c.RepliedAt = &now
	}
	switch {
	case c.State.Over() && c.EndedAt == nil:
		c.EndedAt = &now
	case !c.State.Over():
		c.EndedAt = nil
	}
	if c.State == Reopened && before.State != Reopened {
		promised, _ := target(c.Reason)
		c.SettleBy = now.Add(promised.Settle)
	}
	c.UpdatedAt, c.RowVersion = now, before.RowVersion+1
}
