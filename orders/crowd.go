package orders

import (
	"context"
	"fmt"
	"runtime/debug"
	"sync"
	"sync/atomic"
	"time"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders/shipping"
)

// Bounds of a crowd (decision 32).
const (
	crowdFrom  = 4    // so many orders of one variant are under way, and the next stand in line
	crowdBatch = 32   // are written in one transaction
	crowdLine  = 2000 // may stand in one line
	crowdMay   = 15 * time.Second
)

// Crowd is who wants the same thing at the same moment. Orders of a variant that few want go
// each their own way, as if there were no crowd. From the moment on that too many want it,
// they stand in line, and one writer writes them batch after batch: each is accepted or
// refused by itself, and durable before anybody is told. When nobody stands there the line is
// gone. A line has an end: who comes after it is refused with "order.crowded".
//
// It belongs to one process. Two processes have a writer each, and the row of the variant
// decides between them, as it does between any two orders.
type Crowd struct {
	// Patience is how long somebody stands in line before they are refused as if it were full.
	// NewCrowd gives 3 s of the five that a request has: there has to be time to answer.
	Patience time.Duration

	mu    sync.Mutex
	alone map[int64]int // orders on their own way, by variant
	lines map[int64]*line
}

// NewCrowd makes one in which nobody stands.
func NewCrowd() *Crowd {
	return &Crowd{Patience: 3 * time.Second, alone: map[int64]int{}, lines: map[int64]*line{}}
}

// line is who waits for one variant, in the order in which they came.
type line struct {
	variant int64
	turns   []*turn
}

// turn is an order that stands in line.
type turn struct {
	ctx    context.Context // of who waits
	p      Purchase
	r      *Request
	tariff *shipping.Tariff
	state  atomic.Int32
	id     int64
	bought *Purchase // when it was written just now and nothing of it has to be read again
	err    error
	done   chan struct{}
}

const (
	waits int32 = iota
	begun       // it is being written
	left        // who waited has gone
)

// pass lets an order of these variants go its own way, and later says that it arrived; or it
// stands in line, and whose line is empty gets a writer. A full line refuses.
func (q *Crowd) pass(variants []int64, t *turn, serve func(next func() []*turn)) (arrived func(), err error) {
	q.mu.Lock()
	defer q.mu.Unlock()
	for _, v := range variants {
		l := q.lines[v]
		if l == nil && q.alone[v] < crowdFrom {
			continue
		}
		if l == nil {
			l = &line{variant: v}
			q.lines[v] = l
			go serve(func() []*turn { return q.next(l) })
		}
		if len(l.turns) >= crowdLine {
			return nil, fault.New(fault.TooMany, "order.crowded")
		}
		l.turns = append(l.turns, t)
		return nil, nil
	}
	for _, v := range variants {
		q.alone[v]++
	}
	return func() { q.arrive(variants) }, nil
}

func (q *Crowd) arrive(variants []int64) {
	q.mu.Lock()
	defer q.mu.Unlock()
	for _, v := range variants {
		if q.alone[v]--; q.alone[v] == 0 {
			delete(q.alone, v)
		}
	}
}

// written tells each of a batch, also when writing it broke: it must not take the process,
// and whoever else stands in line, with it.
func written(batch []*turn, write func([]*turn)) {
	defer func() {
		if broken := recover(); broken != nil {
			for _, t := range batch {
				t.id, t.bought, t.err = 0, nil, fmt.Errorf("place a batch: panic: %v\n%s", broken, debug.Stack())
			}
		}
		for _, t := range batch {
			close(t.done)
		}
	}()
	write(batch)
}

// next is who comes next and is still there; nil takes the line away, and its writer goes.
func (q *Crowd) next(l *line) (batch []*turn) {
	q.mu.Lock()
	defer q.mu.Unlock()
	for len(l.turns) > 0 && len(batch) < crowdBatch {
		t := l.turns[0]
		l.turns[0], l.turns = nil, l.turns[1:]
		if t.ctx.Err() == nil && t.state.CompareAndSwap(waits, begun) {
			batch = append(batch, t)
		}
	}
	if len(batch) == 0 {
		delete(q.lines, l.variant)
	}
	return batch
}

// wait is until the turn was written, or it took too long, or who waits has to go: then it is
// not written any more, and refused as if the line had been full. One that is being written is waited for.
func (t *turn) wait(patience time.Duration) error {
	enough := time.NewTimer(patience)
	defer enough.Stop()
	select {
	case <-t.done:
		return t.err
	case <-enough.C:
	case <-t.ctx.Done():
	}
	if t.state.CompareAndSwap(waits, left) {
		return fault.New(fault.TooMany, "order.crowded")
	}
	<-t.done
	return t.err
}
