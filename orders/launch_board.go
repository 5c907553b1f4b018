package orders

import (
	"context"
	"sync"
	"time"
)

// LaunchBoard tells pages how the site trades without asking the database for each: what
// it says is at most Fresh old. Where an order is placed, the launch itself is read.
type LaunchBoard struct {
	Reader LaunchReader
	Fresh  time.Duration
	Now    func() time.Time

	mu   sync.Mutex
	said Launch
	at   time.Time
}

// boardPatience is how long a page waits to hear whether the shop is open.
const boardPatience = 500 * time.Millisecond

// Said is what was last read. When it cannot be read anew the last answer stands, and a
// showcase while there was none.
func (b *LaunchBoard) Said() Launch {
	b.mu.Lock()
	defer b.mu.Unlock()
	if now := b.Now(); b.at.IsZero() || now.Sub(b.at) >= b.Fresh || now.Before(b.at) {
		ctx, cancel := context.WithTimeout(context.Background(), boardPatience)
		defer cancel()
		if l, err := b.Reader.Launch(ctx); err == nil {
			b.said, b.at = l, now
		}
	}
	return b.said
}

// Forget makes the next answer a new one: something was saved here.
func (b *LaunchBoard) Forget() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.at = time.Time{}
}
