package visit

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/secret"
)

// Links lets a visitor back to a booking without an account: by a link that only they have,
// or by the code and the end of their number.
type Links struct {
	*Store
	key []byte
}

// NewLinks makes links signed with key, which must stay the same for links to last.
func NewLinks(store *Store, key []byte) *Links { return &Links{Store: store, key: key} }

// Key is the 128-bit key in a booking's link.
func (l *Links) Key(b *Booking) string { return secret.Token(l.key, "visit", b.Code) }

// Once names a form before it is sent.
func (l *Links) Once() (string, error) { return secret.Once(l.random) }

// Open reads a booking for the holder of its key. A wrong key and an unknown code are the
// same refusal, "visit.not_found".
func (l *Links) Open(ctx context.Context, code, key string) (*Booking, error) {
	b, err := l.byCode(ctx, code)
	if err != nil {
		return nil, err
	}
	if !secret.Equal(l.Key(b), key) {
		return nil, fault.New(fault.NotFound, "visit.not_found")
	}
	return b, nil
}

// LookUp reads a booking by its code and the last four digits of the number, for a page
// that masks who it is. Wrong digits and an unknown code are the same refusal.
func (l *Links) LookUp(ctx context.Context, code, last4 string) (*Booking, error) {
	b, err := l.byCode(ctx, code)
	if err != nil {
		return nil, err
	}
	if !secret.Equal(phone.Number(b.Phone).Last4(), phone.Digits(last4)) {
		return nil, fault.New(fault.NotFound, "visit.not_found")
	}
	return b, nil
}

// Resize changes how many come. More take places as a new booking does, and may make a
// group that an officer looks at; fewer give theirs back. The same number changes nothing.
// After the visit began, or when it was taken back, it is refused with "visit.moved".
func (l *Links) Resize(ctx context.Context, code, key string, party int) error {
	b, err := l.Open(ctx, code, key)
	if err != nil {
		return err
	}
	return l.db.Tx(ctx, func(tx *gorm.DB) error {
		p, err := l.resizableTx(tx, b.PlaceSlug, b.PlaceID, b, party)
		if err != nil {
			return err
		}
		b, err := lockedTx(tx, b.ID)
		if err != nil {
			return err
		}
		if !b.Changeable(l.now()) {
			return fault.New(fault.Conflict, "visit.moved")
		}
		if party == b.Party {
			return nil
		}
		if err := takeTx(tx, p, b.StartsAt, party-b.Party); err != nil {
			return err
		}
		was := b.Party
		if err := tx.Exec(`UPDATE visit_bookings SET party = ?, updated_at = ? WHERE id = ?`, party, l.now(), b.ID).Error; err != nil {
			return fmt.Errorf("change who comes: %w", err)
		}
		if party > was && p.Group(party) {
			if err := l.moveTx(tx, b, Regroup, ""); err != nil {
				return err
			}
		}
		return audit.PutTx(tx, audit.Entry{Actor: audit.Actor{Kind: audit.Buyer}, Action: "visits.resized", Entity: "visit", EntityID: b.ID,
			Before: map[string]any{"party": was}, After: map[string]any{"party": party, "state": b.State}})
	})
}

// resizableTx holds the place of a booking as it is, and looks at the number. More people
// are taken only while the place takes any.
func (l *Links) resizableTx(tx *gorm.DB, slug string, id int64, b *Booking, party int) (*Place, error) {
	var p *Place
	var err error
	if party > b.Party {
		p, err = l.openTx(tx, slug, b.StartsAt)
	} else {
		p, err = placeTx(tx, id)
	}
	if err != nil {
		return nil, err
	}
	if party < 1 || party > p.MostParty {
		var wrong fault.Form
		wrong.WrongWith("party", "visit.party", map[string]any{"most": p.MostParty})
		return nil, wrong.Err()
	}
	return p, nil
}

// Withdraw cancels a booking for the holder of its key and gives its places back once. A
// second press has what it wanted.
func (l *Links) Withdraw(ctx context.Context, code, key string) error {
	b, err := l.Open(ctx, code, key)
	if err != nil {
		return err
	}
	return l.db.Tx(ctx, func(tx *gorm.DB) error {
		b, err := lockedTx(tx, b.ID)
		if err != nil || b.State == Cancelled {
			return err
		}
		if !b.Changeable(l.now()) {
			return fault.New(fault.Conflict, "visit.moved")
		}
		if err := l.moveTx(tx, b, Cancel, ""); err != nil {
			return err
		}
		return audit.PutTx(tx, audit.Entry{Actor: audit.Actor{Kind: audit.Buyer}, Action: "visits.cancelled", Entity: "visit", EntityID: b.ID})
	})
}
