package outbox

import (
	"context"
	"fmt"
	"reflect"
	"runtime"
	"time"

	"github.com/riverqueue/river"
	"github.com/riverqueue/river/rivertype"
)

// Listen is told the id that an event carries. It must do no harm when told twice. An
// error means that it wants to be told again later.
type Listen func(ctx context.Context, id int64) error

type listener struct {
	name string
	tell Listen
}

// On adds a listener for a kind of event, before Start. A listener is remembered by the
// name of its function, so that work left over from the last run finds it again: hand
// in a named function or method. The same function twice for one kind is told twice.
func (r *Relay) On(kind string, tell Listen) {
	if r.river != nil {
		panic("outbox: On after Start: " + kind)
	}
	name := runtime.FuncForPC(reflect.ValueOf(tell).Pointer()).Name()
	for _, l := range r.listeners[kind] {
		if l.name == name {
			name = fmt.Sprintf("%s#%d", name, len(r.listeners[kind])+1)
			break
		}
	}
	r.listeners[kind] = append(r.listeners[kind], listener{name: name, tell: tell})
}

// telling is the River job: one event for one listener.
type telling struct {
	Outbox   int64  `json:"outbox" river:"unique"`
	Listener string `json:"listener" river:"unique"`
	Event    string `json:"event"`
	ID       int64  `json:"id"`
}

func (telling) Kind() string { return "outbox" }

type teller struct {
	river.WorkerDefaults[telling]
	relay *Relay
}

func (t *teller) Work(ctx context.Context, job *river.Job[telling]) error {
	for _, l := range t.relay.listeners[job.Args.Event] {
		if l.name == job.Args.Listener {
			return l.tell(ctx, job.Args.ID)
		}
	}
	// A newer version may have renamed it, and an older one may still be running beside
	// us and know it: fail, so that it is tried again and shows up if nobody ever does.
	return fmt.Errorf("nobody called %s listens to %s", job.Args.Listener, job.Args.Event)
}

// retries lets River ask the relay when to try again.
type retries func(attempt int) time.Duration

func (r retries) NextRetry(job *rivertype.JobRow) time.Time {
	return time.Now().UTC().Add(r(len(job.Errors) + 1))
}
