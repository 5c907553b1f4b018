package livestream

import "slices"

// Work is a part of what hosts do during a session.
type Work string

// Works. Showing is what buyers see of goods: what is pinned, its price, number and hour.
const (
	Talking Work = "talk" // what is said of the goods stands on the screen
	Showing Work = "show"
	Turning Work = "turn" // a break, its end, the end of all
	Dealing Work = "deal" // comments become orders
)

// works is what each role is there for.
var works = map[Role][]Work{Lead: {Talking, Turning}, Pin: {Talking, Showing, Turning}, Close: {Dealing}}

// May says whether a host may do a work: it is that of their role, or of nobody's in the session,
// so that two people, or one, can lead a whole evening.
func (f *Full) May(h *Host, w Work) bool {
	if slices.Contains(works[h.Role], w) {
		return true
	}
	return !slices.ContainsFunc(f.Hosts, func(other Host) bool { return slices.Contains(works[other.Role], w) })
}

// Of is the work that a step belongs to; "" for what nobody takes back.
func (k Kind) Of() Work {
	switch k {
	case Showed, Unpinned, Priced, Restock, Extended, SoldOut, Returned:
		return Showing
	case Broke, Resumed, Closed:
		return Turning
	}
	return ""
}
