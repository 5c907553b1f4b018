package catalog

import (
	"slices"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

// producerNext is the whole machine. A pair that is not here does not happen: what was
// once in good standing is never a draft again.
var producerNext = map[ProducerState][]ProducerState{
	ProducerDraft:     {InGoodStanding},
	InGoodStanding:    {ProducerSuspended},
	ProducerSuspended: {InGoodStanding},
}

// Next lists the states that a producer may be brought to from this one.
func (s ProducerState) Next() []ProducerState { return producerNext[s] }

// move takes the step, or refuses it.
func (p *Producer) move(to ProducerState) error {
	if !slices.Contains(p.State.Next(), to) {
		return fault.New(fault.Conflict, "producer.no_step")
	}
	if to == InGoodStanding && (p.AddressLine == "" || p.Phone == "" || p.RegistrationNumber == "") {
		return fault.New(fault.Conflict, "producer.incomplete")
	}
	p.State = to
	return nil
}
