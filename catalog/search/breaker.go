package search

import (
	"sync"
	"time"
)

// breaker keeps people from waiting for an engine that is away. Closed lets every request
// through; after some failures in a row it opens and lets none through; after a rest one
// probe may try whether the engine is back.
type breaker struct {
	now    func() time.Time
	limit  int           // failures in a row that open it
	rest   time.Duration // before each probe
	mu     sync.Mutex
	failed int
	until  time.Time // the next probe not before
}

func newBreaker(now func() time.Time) *breaker {
	return &breaker{now: now, limit: 3, rest: 2 * time.Second}
}

// allows says whether the engine may be asked, and, when not, whether it is time for a
// probe; it says so to one caller for each rest.
func (b *breaker) allows() (ask, probe bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.failed < b.limit {
		return true, false
	}
	now := b.now()
	if now.Before(b.until) {
		return false, false
	}
	b.until = now.Add(b.rest)
	return false, true
}

func (b *breaker) worked() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.failed = 0
}

func (b *breaker) failure() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.failed++
	b.until = b.now().Add(b.rest)
}

// closed says whether requests go through.
func (b *breaker) closed() bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.failed < b.limit
}
