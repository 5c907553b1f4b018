package returns

import (
	"slices"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

// State is where a case stands.
type State string

const (
	Open      State = "open"
	Answered  State = "answered"
	Agreed    State = "agreed"
	Returning State = "returning" // the goods are on their way back
	Declined  State = "declined"
	Settled   State = "settled"
	Reopened  State = "reopened"
	Withdrawn State = "withdrawn"
)

// Over says whether nobody has anything to do.
func (s State) Over() bool { return s == Declined || s == Settled || s == Withdrawn }

// Step is something done to a case.
type Step string

const (
	Ask      Step = "ask"       // it begins
	Answer   Step = "answer"    // with words, and with or without an offer
	Accept   Step = "accept"    // the buyer takes the offer
	Decide   Step = "decide"    // the commune's officer settles what is right
	Decline  Step = "decline"   // with a reason
	SendBack Step = "send_back" // the goods left the buyer
	TakeIn   Step = "take_in"   // they are with the producer again
	Repay    Step = "repay"     // the money went back
	Finish   Step = "finish"
	Reopen   Step = "reopen"
	Withdraw Step = "withdraw"

	// The commune's own, which move no case and are no buyer's to read.
	Assign   Step = "assign"
	Unassign Step = "unassign"
)

// Inside says whether a step is between the commune's officers alone.
func (s Step) Inside() bool { return s == Assign || s == Unassign }

// Party is who does a step.
type Party int

const (
	Buyer   Party = iota + 1
	Maker         // the producer's own people
	Officer       // of the commune, who stands between the two
)

// way is one line of the table of steps.
type way struct {
	step Step
	from []State
	to   State
	may  []Party
}

var waits = []State{Open, Answered, Reopened}

// ways is every step there is. What has no line here does not happen.
var ways = []way{
	{Answer, waits, Answered, []Party{Maker, Officer}},
	{Accept, []State{Answered}, Agreed, []Party{Buyer, Officer}},
	{Decide, waits, Agreed, []Party{Officer}},
	{Decline, waits, Declined, []Party{Maker, Officer}},
	{SendBack, []State{Agreed}, Returning, []Party{Buyer, Maker, Officer}},
	{TakeIn, []State{Agreed, Returning}, Agreed, []Party{Maker, Officer}},
	{Repay, []State{Agreed}, Agreed, []Party{Maker, Officer}},
	{Finish, []State{Agreed, Answered}, Settled, []Party{Maker, Officer}},
	{Reopen, []State{Declined, Settled}, Reopened, []Party{Buyer, Officer}},
	{Withdraw, waits, Withdrawn, []Party{Buyer, Officer}},
}

// find is where a step leads from a state, for a party; refused with "case.step_refused", or
// with "case.not_yours" when only somebody else may.
func find(s Step, from State, who Party) (State, error) {
	for _, w := range ways {
		if w.step == s && slices.Contains(w.from, from) {
			if !slices.Contains(w.may, who) {
				return "", fault.New(fault.Forbidden, "case.not_yours")
			}
			return w.to, nil
		}
	}
	return "", fault.New(fault.Conflict, "case.step_refused")
}
