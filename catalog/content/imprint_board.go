package content

import (
	"context"
	"sync"
	"time"
)

// ImprintReader reads the imprint that stands.
type ImprintReader interface {
	Imprint(ctx context.Context) (Imprint, error)
}

// ImprintBoard tells pages who runs the site without asking the database for each: what it
// says is at most Fresh old. A nil board knows of nothing that was written.
type ImprintBoard struct {
	Reader ImprintReader
	Fresh  time.Duration
	Now    func() time.Time

	mu   sync.Mutex
	said Imprint
	at   time.Time
}

// imprintPatience is how long a page waits for it.
const imprintPatience = 500 * time.Millisecond

// Said is what was last read. When it cannot be read anew the last answer stands for as
// long as a fresh one would: while the database is down, one page in Fresh waits for it.
func (b *ImprintBoard) Said() Imprint {
	if b == nil {
		return Imprint{}
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if now := b.Now(); b.at.IsZero() || now.Sub(b.at) >= b.Fresh || now.Before(b.at) {
		ctx, cancel := context.WithTimeout(context.Background(), imprintPatience)
		defer cancel()
		if i, err := b.Reader.Imprint(ctx); err == nil {
			b.said = i
		}
		b.at = now
	}
	return b.said
}

// Forget has the next page read anew: who saved wants to see it.
func (b *ImprintBoard) Forget() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.at = time.Time{}
}
