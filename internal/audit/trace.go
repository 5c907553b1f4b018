package audit

import (
	"context"
	"sync"
)

// Trace is which lines were written under a context; also those of a transaction that was given
// up, which nobody finds.
type Trace struct {
	mu    sync.Mutex
	lines []int64
}

type traceKey struct{}

// Traced is a context under which the lines that PutTx writes are noted.
func Traced(ctx context.Context) (context.Context, *Trace) {
	t := &Trace{}
	return context.WithValue(ctx, traceKey{}, t), t
}

// Only is the line, when exactly one was written; 0 when it was none or more.
func (t *Trace) Only() int64 {
	if t == nil {
		return 0
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if len(t.lines) != 1 {
		return 0
	}
	return t.lines[0]
}

func traceOf(ctx context.Context) *Trace {
	if ctx == nil {
		return nil
	}
	t, _ := ctx.Value(traceKey{}).(*Trace)
	return t
}

func (t *Trace) add(line int64) {
	if t == nil {
		return
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	t.lines = append(t.lines, line)
}
