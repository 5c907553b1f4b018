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

// Launch is what was last read. When it cannot be read anew the last answer stands, and a
// showcase while there was none.
func (b *LaunchBoard) Launch(ctx context.Context) (Launch, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if now := b.Now(); b.at.IsZero() || now.Sub(b.at) >= b.Fresh || now.Before(b.at) {
		l, err := b.Reader.Launch(ctx)
		if err != nil {
			if b.at.IsZero() {
				return Launch{}, err
			}
			return b.said, nil
		}
		b.said, b.at = l, now
	}
	return b.said, nil
}
