package drafts

import (
	"context"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

// Take makes what is held for who has a link theirs: it lies in their cart, at its price and to
// its instant. Who asks first has it while it is held; asked again from the same cart it is the
// same. What has lapsed is held anew while the session is on air, for whoever asks, and lies
// nowhere else then: of one draft comes one order. Refused with "draft.not_found",
// "draft.dropped", "draft.taken" when it lies in another cart, "draft.ordered", and as
// orders.Grab refuses what has lapsed.
func (s *Store) Take(ctx context.Context, token, cartID string) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		r, err := lockTx(tx, `d.token = ? AND d.held_at IS NOT NULL AND NOT s.rehearsal`, token)
		if err != nil {
			return err
		}
		runs := r.Until.After(s.now())
		switch {
		case r.DroppedAt != nil:
			return fault.New(fault.Conflict, "draft.dropped")
		case runs && r.TakenAt != nil && r.CartID != cartID:
			return s.refuseTx(tx, r)
		}
		_, variants, err := wantedTx(tx, r.ID)
		if err != nil {
			return err
		}
		if err := s.orders.HandOverTx(tx, r.CartID, cartID, variants); err != nil {
			return err
		}
		// Only now that nobody can order what lies there it is known whether somebody did.
		if done, err := orderedTx(tx, r); err != nil || done {
			return refused(err, "draft.ordered")
		}
		until := *r.Until
		if !runs {
			if err := s.onAirTx(tx, r.SessionID); err != nil {
				return err
			}
			if until, err = s.holdTx(tx, r, cartID); err != nil {
				return err
			}
		}
		taken := s.now()
		if r.TakenAt != nil && r.CartID == cartID {
			taken = *r.TakenAt
		}
		return s.noteTx(tx, r, `cart_id = ?, taken_at = ?, until = ?`, cartID, taken, until)
	})
}

// refuseTx says why a draft that lies in another cart cannot be had.
func (s *Store) refuseTx(tx *gorm.DB, r *row) error {
	done, err := orderedTx(tx, r)
	if done {
		return fault.New(fault.Conflict, "draft.ordered")
	}
	return refused(err, "draft.taken")
}

func refused(err error, key string) error {
	if err != nil {
		return err
	}
	return fault.New(fault.Conflict, key)
}
