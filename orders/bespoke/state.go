package bespoke

// State is where a request stands. Once it is ordered, its order says how it goes on.
type State string

// The states of a request.
const (
	Asked     State = "asked"
	Quoted    State = "quoted"
	Ordered   State = "ordered"
	Declined  State = "declined"  // by the producer
	Withdrawn State = "withdrawn" // by the buyer
)

// Step is what is done to a request.
type Step string

// The steps.
const (
	Offer    Step = "offer" // a quote, or a newer version of it
	Accept   Step = "accept"
	Decline  Step = "decline"
	Withdraw Step = "withdraw"
)

// steps is what may be done in which state and where it leads. What is ordered ends here.
var steps = map[Step]map[State]State{
	Offer:    {Asked: Quoted, Quoted: Quoted},
	Accept:   {Quoted: Ordered},
	Decline:  {Asked: Declined, Quoted: Declined},
	Withdraw: {Asked: Withdrawn, Quoted: Withdrawn},
}

// Can says whether the step is allowed.
func (s State) Can(step Step) bool { _, ok := steps[step][s]; return ok }

// Open says whether somebody may still say something: the producer a price, the buyer yes.
func (s State) Open() bool { return s == Asked || s == Quoted }
