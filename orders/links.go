package orders

import (
	"context"
	"strconv"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/secret"
)

// Links lets a buyer back to a purchase without an account: by a link that only the
// buyer has, or by a code and the end of the phone number.
type Links struct {
	store *Store
	key   []byte
}

// NewLinks makes links signed with key, which must stay the same for links to last.
func NewLinks(store *Store, key []byte) *Links { return &Links{store: store, key: key} }

// Key is the 128-bit key in a purchase's link. It can be taken back by raising the
// purchase's key version.
func (l *Links) Key(p *Purchase) string {
	return secret.Token(l.key, "purchase", p.Code, strconv.Itoa(p.KeyVersion))
}

// Path is the address of a purchase's page for whoever holds the link.
func (l *Links) Path(p *Purchase) string { return "/don/" + p.Code + "?k=" + l.Key(p) }

// Open finds the purchase that bears the code, or one of whose orders does, for the
// holder of its key. A wrong key and an unknown code are the same refusal.
func (l *Links) Open(ctx context.Context, code, key string) (*Purchase, error) {
	p, err := l.find(ctx, code)
	if err != nil {
		return nil, err
	}
	if !secret.Equal(l.Key(p), key) {
		return nil, fault.New(fault.NotFound, "order.not_found")
	}
	return p, l.store.fill(ctx, p)
}

// LookUp finds a purchase by a code and the last four digits of the buyer's number, for
// a page that masks who it is. Wrong digits and an unknown code are the same refusal.
func (l *Links) LookUp(ctx context.Context, code, last4 string) (*Purchase, error) {
	p, err := l.find(ctx, code)
	if err != nil {
		return nil, err
	}
	if !secret.Equal(phone.Number(p.BuyerPhone).Last4(), phone.Digits(last4)) {
		return nil, fault.New(fault.NotFound, "order.not_found")
	}
	return p, l.store.fill(ctx, p)
}

// find reads no more than it takes to compare a key or digits: a refusal must not take
// longer for a code that exists.
func (l *Links) find(ctx context.Context, typed string) (*Purchase, error) {
	code, err := ordercode.Parse(ordercode.Order, typed)
	if err != nil {
		code, err = ordercode.Parse(ordercode.Purchase, typed)
	}
	if err != nil {
		return nil, fault.New(fault.NotFound, "order.not_found")
	}
	return l.store.bareByCode(ctx, string(code))
}
