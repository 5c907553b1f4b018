package visit

// State is where a booking stands.
type State string

// The states of a booking.
const (
	Requested State = "requested"  // a group, until an officer says yes
	Confirmed State = "confirmed"  // they are expected
	Refused   State = "refused"    // an officer said no
	CalledOff State = "called_off" // the place closes that day
	Cancelled State = "cancelled"  // by the visitor
	Attended  State = "attended"
	Missed    State = "missed"
)

// Step is what is done to a booking.
type Step string

// The steps.
const (
	Confirm Step = "confirm"
	Refuse  Step = "refuse"
	CallOff Step = "call_off"
	Cancel  Step = "cancel"
	Regroup Step = "regroup" // it grew into a group: an officer looks again
	Attend  Step = "attend"
	Miss    Step = "miss"
)

// steps is what may be done in which state and where it leads. An officer who pressed the
// wrong one of Attend and Miss presses the other.
var steps = map[Step]map[State]State{
	Confirm: {Requested: Confirmed},
	Refuse:  {Requested: Refused},
	CallOff: {Requested: CalledOff, Confirmed: CalledOff},
	Cancel:  {Requested: Cancelled, Confirmed: Cancelled},
	Regroup: {Confirmed: Requested, Requested: Requested},
	Attend:  {Confirmed: Attended, Missed: Attended},
	Miss:    {Confirmed: Missed, Attended: Missed},
}

// Holds says whether a booking in this state has its places.
func (s State) Holds() bool {
	return s == Requested || s == Confirmed || s == Attended || s == Missed
}

// Open says whether the visitor may still come.
func (s State) Open() bool { return s == Requested || s == Confirmed }

// Can says whether the step is allowed.
func (s State) Can(step Step) bool { _, ok := steps[step][s]; return ok }
