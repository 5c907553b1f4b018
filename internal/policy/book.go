package policy

import (
	"context"
	"slices"
	"sync"
	"time"
)

// Board says which texts there are now.
type Board interface{ Said() *Texts }

// Reader reads the versions that the office has published.
type Reader interface {
	Published(ctx context.Context) ([]Text, error)
}

// Book is the program's texts and the office's. It tells pages and orders what is in force
// without asking the database for each: what it says is at most Fresh old.
type Book struct {
	Files  *Texts
	Reader Reader
	Fresh  time.Duration
	Now    func() time.Time

	mu   sync.Mutex
	said *Texts
	at   time.Time
}

// bookPatience is how long a page waits for it.
const bookPatience = 500 * time.Millisecond

// Said is what was last read. When it cannot be read anew the last answer stands for as long
// as a fresh one would, and the program's texts while there was none.
func (b *Book) Said() *Texts {
	b.mu.Lock()
	defer b.mu.Unlock()
	if now := b.Now(); b.at.IsZero() || now.Sub(b.at) >= b.Fresh || now.Before(b.at) {
		ctx, cancel := context.WithTimeout(context.Background(), bookPatience)
		defer cancel()
		if office, err := b.Reader.Published(ctx); err == nil {
			b.said = b.Files.with(office)
		}
		b.at = now
	}
	if b.said == nil {
		return b.Files
	}
	return b.said
}

// Forget has the next page read anew: who published wants to see it.
func (b *Book) Forget() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.at = time.Time{}
}

// TermsVersion names the terms in force at an instant, for an order to copy.
func (b *Book) TermsVersion(at time.Time) string { return b.Said().TermsVersion(at) }

// LiveVersion names the rules for selling live in force at an instant.
func (b *Book) LiveVersion(at time.Time) string { return b.Said().LiveVersion(at) }

// with is the texts and the office's behind them: from its first version of a page on, that
// page has no others. Articles of the decree stay those of the page.
func (t *Texts) with(office []Text) *Texts {
	out := &Texts{versions: map[string][]Text{}}
	for _, slug := range slugs {
		first := slices.IndexFunc(office, func(o Text) bool { return o.Slug == slug })
		all := slices.Clone(t.versions[slug])
		if first >= 0 {
			all = slices.DeleteFunc(all, func(f Text) bool { return f.Version >= office[first].Version })
		}
		for _, o := range office {
			if o.Slug == slug {
				o.Articles = t.versions[slug][0].Articles
				all = append(all, o)
			}
		}
		out.versions[slug] = all
	}
	return out
}
