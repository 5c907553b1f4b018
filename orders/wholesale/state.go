package wholesale

// State is where a request stands.
type State string

// The states of a request. The first three are open, and follow from what producers said.
const (
	New       State = "new"    // with the commune
	Passed    State = "passed" // with producers, none of whom has taken it
	Taken     State = "taken"
	Agreed    State = "agreed"
	Nothing   State = "nothing" // nothing came of it
	Withdrawn State = "withdrawn"
)

// States are all of them in their order.
func States() []State { return []State{New, Passed, Taken, Agreed, Nothing, Withdrawn} }

// Open says whether somebody still has something to do.
func (s State) Open() bool { return s == New || s == Passed || s == Taken }

// Step is what is done to a request.
type Step string

// The steps: of the commune, of a producer, of the buyer.
const (
	Pass     Step = "pass"
	TakeBack Step = "take_back" // from a producer it was passed on to by mistake
	Take     Step = "take"
	Decline  Step = "decline"
	Agree    Step = "agree"
	Drop     Step = "drop"
	Reopen   Step = "reopen" // what was ended by mistake
	Withdraw Step = "withdraw"
)

// asTold is no state: the request stands where its producers' words put it.
const asTold State = ""

// steps is what may be done in which state and where it leads.
var steps = map[Step]map[State]State{
	Pass:     {New: asTold, Passed: asTold, Taken: asTold},
	TakeBack: {Passed: asTold, Taken: asTold},
	Take:     {Passed: asTold, Taken: asTold},
	Decline:  {Passed: asTold, Taken: asTold},
	Agree:    {Taken: Agreed},
	Drop:     {New: Nothing, Passed: Nothing, Taken: Nothing},
	Reopen:   {Agreed: asTold, Nothing: asTold},
	Withdraw: {New: Withdrawn, Passed: Withdrawn, Taken: Withdrawn},
}

// Can says whether the step is allowed.
func (s State) Can(step Step) bool { _, ok := steps[step][s]; return ok }

// Word is what became of a request at one producer.
type Word string

// The words of a producer.
const (
	Waiting  Word = "passed"
	Accepted Word = "taken"
	Declined Word = "declined"
	Back     Word = "back" // taken back by the commune: as if it had never been passed on
)

// told is where the words of producers put an open request: with who has taken it, else with
// who is to answer, else with the commune again.
func told(words []Word) State {
	out := New
	for _, w := range words {
		switch {
		case w == Accepted:
			return Taken
		case w == Waiting:
			out = Passed
		}
	}
	return out
}
