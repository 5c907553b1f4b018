package workday

import (
	"context"
	"sync"
	"time"
)

// Reader reads the present calendar.
type Reader interface {
	Calendar(ctx context.Context) (Calendar, error)
}

// Board tells the calendar without asking the database for each deadline: what it says is at
// most Fresh old. A nil Board knows no day off.
type Board struct {
	Reader Reader
	Fresh  time.Duration
	Now    func() time.Time

	mu   sync.Mutex
	said Calendar
	at   time.Time
}

// patience is how long somebody waits to hear which days are off.
const patience = 500 * time.Millisecond

// Said is what was last read. When it cannot be read anew the last answer stands, and no day
// off while there was none.
func (b *Board) Said() Calendar {
	if b == nil {
		return nil
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if now := b.Now(); b.at.IsZero() || now.Sub(b.at) >= b.Fresh || now.Before(b.at) {
		ctx, cancel := context.WithTimeout(context.Background(), patience)
		defer cancel()
		if c, err := b.Reader.Calendar(ctx); err == nil {
			b.said = c
		}
		b.at = now
	}
	return b.said
}

// Forget makes the next answer a new one: something was saved here.
func (b *Board) Forget() {
	if b == nil {
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.at = time.Time{}
}
