package ledger

import "github.com/ocop-hungdao/ocop/internal/money"

// Status says in a word how an order stands with its money. It is worked out from the
// sums whenever it is asked for and is stored nowhere.
type Status string

const (
	None         Status = "none"
	Partial      Status = "partial"
	Full         Status = "full"
	Over         Status = "over" // more than is asked for: the rest is owed back
	RefundedPart Status = "refunded_part"
	GaveBack     Status = "refunded"
)

// Statuses lists them in the order in which an order may go through them.
func Statuses() []Status { return []Status{None, Partial, Full, Over, RefundedPart, GaveBack} }

// Sums are an order's facts added up, in đồng.
type Sums struct {
	PaidIn    money.VND // came from the buyer, whoever holds it, less what their bank took back
	PaidOut   money.VND // was given back to the buyer
	Waived    money.VND // let off
	Remitted  money.VND // of collected cash, what reached the producer
	Collected money.VND // of PaidIn, what was taken in cash at the door
}

// Net is what of the buyer's money has stayed; below zero when more went back than came.
func (s Sums) Net() money.VND { return s.PaidIn - s.PaidOut }

// Due is what is still to be paid of a claim; 0 when nothing is. What was paid in full
// once is not due again because some of it was given back: that was a decision.
func (s Sums) Due(claim money.VND) money.VND {
	if claim -= s.Waived; s.PaidIn >= claim {
		return 0
	}
	return max(claim-s.Net(), 0)
}

// Credit is what was paid beyond a claim and is owed back; 0 when nothing is. A claim below
// 0 is owed to the buyer on top of what came.
func (s Sums) Credit(claim money.VND) money.VND {
	if claim > 0 {
		claim = max(claim-s.Waived, 0)
	}
	return max(s.Net()-claim, 0)
}

// Covered says whether nothing is left to pay of a claim.
func (s Sums) Covered(claim money.VND) bool { return s.Due(claim) == 0 }

// Word is a line of the table of statuses.
type Word struct {
	Status Status
	When   string // in words, for people
	fits   func(s Sums, claim money.VND) bool
}

// Words is the table: the first line that fits is the status. The claim is what the order
// asks for: its total while it stands, nothing once it is off.
func Words() []Word {
	return []Word{
		{GaveBack, "something came, and all of it went back", func(s Sums, claim money.VND) bool { return s.PaidIn > 0 && s.Net() <= min(claim, 0) }},
		{None, "nothing came", func(s Sums, claim money.VND) bool { return s.PaidIn <= 0 && s.Due(claim) > 0 }},
		{Over, "more has stayed than is claimed: the rest is owed back", func(s Sums, claim money.VND) bool { return s.Credit(claim) > 0 }},
		{Full, "what has stayed is the claim", func(s Sums, claim money.VND) bool {
			return claim > 0 && s.Due(claim) == 0 && s.Net() >= claim-s.Waived
		}},
		{RefundedPart, "some of it went back", func(s Sums, _ money.VND) bool { return s.PaidOut > 0 }},
		{Partial, "less came than is claimed", func(s Sums, claim money.VND) bool { return s.Due(claim) > 0 }},
	}
}

// Status is how the sums stand to a claim. An order that is off and was never paid has
// none.
func (s Sums) Status(claim money.VND) Status {
	for _, line := range Words() {
		if line.fits(s, claim) {
			return line.Status
		}
	}
	return None
}
