package edge

import (
	"fmt"
	"runtime/debug"
)

// fall is a panic on its way to the log.
type fall struct {
	value any
	stack []byte
}

func (f *fall) Error() string { return fmt.Sprintf("panic: %v", f.value) }

// catch, deferred, turns a panic into an error that remembers where it happened.
func catch(err *error) {
	if value := recover(); value != nil {
		*err = &fall{value: value, stack: debug.Stack()}
	}
}
