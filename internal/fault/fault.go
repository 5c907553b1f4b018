package fault

import (
	"errors"
	"fmt"
)

// Kind says what sort of refusal it is; the edges map it to a status.
type Kind int

const (
	NotFound  Kind = iota + 1 // no such thing, or not for you to know
	Conflict                  // the world has changed, or the step is not allowed now
	Invalid                   // what was sent cannot be meant
	Forbidden                 // known, and not allowed
	TooMany                   // slow down
	Closed                    // the shop does not do this at present
)

// Error is a refusal: not a failure of ours, but an answer. Details carry the facts
// a sentence needs, such as what is left; never personal data.
type Error struct {
	Kind    Kind
	Key     string // a stable name such as "stock.not_enough"
	Details map[string]any
}

// New makes a refusal of a kind with a message key.
func New(kind Kind, key string) *Error { return &Error{Kind: kind, Key: key} }

// With returns a copy of the refusal that also carries the fact name = value.
func (e *Error) With(name string, value any) *Error {
	details := make(map[string]any, len(e.Details)+1)
	for k, v := range e.Details {
		details[k] = v
	}
	details[name] = value
	return &Error{Kind: e.Kind, Key: e.Key, Details: details}
}

func (e *Error) Error() string { return fmt.Sprintf("refused: %s %v", e.Key, e.Details) }

// As finds a refusal in err's chain.
func As(err error) (*Error, bool) {
	var e *Error
	ok := errors.As(err, &e)
	return e, ok
}

// Is says whether err is a refusal with this key.
func Is(err error, key string) bool {
	e, ok := As(err)
	return ok && e.Key == key
}
