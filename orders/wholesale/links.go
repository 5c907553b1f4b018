package wholesale

import (
	"context"
	"net/url"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/secret"
)

// Links lets who asked back to their request without an account.
type Links struct {
	*Store
	key []byte
}

// NewLinks makes links signed with key, which must stay the same for links to last.
func NewLinks(store *Store, key []byte) *Links { return &Links{Store: store, key: key} }

// Key is the 128-bit key in a request's link.
func (l *Links) Key(r *Request) string { return secret.Token(l.key, "wholesale", r.Code) }

// Path is the address of a request's page for who holds the link.
func (l *Links) Path(r *Request) string {
	return "/mua-si/" + r.Code + "?k=" + url.QueryEscape(l.Key(r))
}

// Open reads a request for the holder of its key. A wrong key and an unknown code are the
// same refusal, "wholesale.not_found".
func (l *Links) Open(ctx context.Context, code, key string) (*Request, error) {
	r, err := l.ByCode(ctx, catalog.Everything(), code)
	if err != nil {
		return nil, err
	}
	if !secret.Equal(l.Key(r), key) {
		return nil, missing()
	}
	return r, nil
}

// Withdraw ends an open request for its buyer. Again it has what it wanted.
func (l *Links) Withdraw(ctx context.Context, r *Request) error {
	err := l.end(ctx, audit.Actor{Kind: audit.Buyer}, r.Code, Withdraw, "")
	if fault.Is(err, "wholesale.moved") {
		if now, again := l.ByID(ctx, r.ID); again == nil && now.State == Withdrawn {
			return nil
		}
	}
	return err
}
