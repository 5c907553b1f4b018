package phrase

import (
	"context"
	"sync"
	"time"
)

// Reader reads how every occasion stands that somebody changed.
type Reader interface {
	All(ctx context.Context) (map[Occasion]Version, error)
}

// Board tells the sentences without asking the database for each page: what it says is at most
// Fresh old.
type Board struct {
	Reader Reader
	Fresh  time.Duration
	Now    func() time.Time

	mu   sync.Mutex
	said map[Occasion]Version
	at   time.Time
}

// Of is how an occasion stands. When that cannot be read anew the last answer stands, and it is an
// error while there was none.
func (b *Board) Of(ctx context.Context, o Occasion) (Version, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if now := b.Now(); b.at.IsZero() || now.Sub(b.at) >= b.Fresh || now.Before(b.at) {
		all, err := b.Reader.All(ctx)
		if err != nil && b.said == nil {
			return Version{Occasion: o, Standard: true}, err
		}
		if err == nil {
			b.said = all
		}
		b.at = now
	}
	if v, ok := b.said[o]; ok {
		return v, nil
	}
	return Version{Occasion: o, Standard: true}, nil
}

// Forget makes the next answer a new one: something was saved here.
func (b *Board) Forget() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.at = time.Time{}
}
