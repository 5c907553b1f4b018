package livestream

import (
	"context"
	"fmt"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// Begin puts a session on air: from now on the prices of its items hold, each for what was
// put aside. Refused with "live.gaps" while anything is missing (Gaps), with
// "live.not_planned" unless it waits to begin, and with "offer.overlaps" when an item has
// another offer meanwhile.
func (s *Store) Begin(ctx context.Context, by audit.Actor, id int64) error {
	f, err := s.ByID(ctx, id)
	if err != nil {
		return err
	}
	gaps, err := s.Gaps(ctx, f)
	if err != nil {
		return err
	}
	if len(gaps) > 0 && f.At(s.now()) == Planned {
		return fault.New(fault.Conflict, "live.gaps").With("count", len(gaps))
	}
	stood, err := s.standing(ctx, f)
	if err != nil {
		return err
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		now, err := lockTx(tx, id)
		if err != nil {
			return err
		}
		if now.At(s.now()) != Planned || now.RowVersion != f.RowVersion {
			return fault.New(fault.Conflict, "live.not_planned")
		}
		units := map[int64]int{}
		for i := range f.Items {
			units[f.Items[i].VariantID] = i
		}
		for _, v := range inOrder(units) {
			if now.Rehearsal {
				if err := s.tryTx(tx, now, &f.Items[units[v]]); err != nil {
					return err
				}
				continue
			}
			if err := s.openTx(tx, by, now, &f.Items[units[v]]); err != nil {
				return err
			}
		}
		if err := s.turnTx(tx, now, Live, `began_at = ?`, s.now()); err != nil {
			return err
		}
		if err := checkedTx(tx, id, stood, s.now()); err != nil {
			return err
		}
		if _, err := noteTx(tx, by, id, 0, Began, Facts{State: Planned}, Facts{State: Live}, s.now()); err != nil {
			return err
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "live.begun", Entity: "live_session", EntityID: id, After: map[string]any{"rules": now.Rules, "items": len(f.Items)}})
	})
}

// openTx makes what was put aside for an item an offer.
func (s *Store) openTx(tx *gorm.DB, by audit.Actor, f *Session, i *Item) error {
	if _, err := catalog.AsideTx(tx, holder(f.ID), i.VariantID, 0, s.now(), f.EndsAt); err != nil {
		return err
	}
	_, err := s.catalog.MakeOfferTx(tx, by, catalog.Everything(), catalog.Offer{VariantID: i.VariantID, Price: i.Price, StartsAt: s.now(), EndsAt: s.window(f, i),
		Units: i.Units, PerPhone: i.PerPhone, Deep: i.Deep, LiveItemID: &i.ID})
	return err
}

// window is until when an item's price holds that is put on air now.
func (s *Store) window(f *Session, i *Item) time.Time {
	if end := s.now().Add(time.Duration(i.Minutes) * time.Minute); i.Minutes > 0 && end.Before(f.EndsAt) {
		return end
	}
	return f.EndsAt
}

// turnTx takes a locked session to another state, with more to set.
func (s *Store) turnTx(tx *gorm.DB, f *Session, to State, more string, args ...any) error {
	if !f.At(s.now()).May(to) {
		return fault.New(fault.Conflict, "live.step").With("state", string(f.At(s.now())))
	}
	if more != "" {
		more = ", " + more
	}
	args = append(append([]any{to, s.now()}, args...), f.ID)
	if err := tx.Exec(`UPDATE live_sessions SET state = ?, updated_at = ?, row_version = row_version + 1`+more+` WHERE id = ?`, args...).Error; err != nil {
		return fmt.Errorf("turn live session %d: %w", f.ID, err)
	}
	return nil
}

// Pause says that the hosts have a break; orders and prices go on.
func (s *Store) Pause(ctx context.Context, by audit.Actor, id int64) (int64, error) {
	return s.turn(ctx, by, id, Paused, Broke)
}

// Resume ends a break.
func (s *Store) Resume(ctx context.Context, by audit.Actor, id int64) (int64, error) {
	return s.turn(ctx, by, id, Live, Resumed)
}

func (s *Store) turn(ctx context.Context, by audit.Actor, id int64, to State, kind Kind) (event int64, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		now, err := s.aloneTx(tx, id)
		if err != nil {
			return err
		}
		if now.Kept == Planned {
			return fault.New(fault.Conflict, "live.step").With("state", string(Planned))
		}
		if err := s.turnTx(tx, now, to, ""); err != nil {
			return err
		}
		event, err = noteTx(tx, by, id, 0, kind, Facts{State: now.Kept}, Facts{State: to}, s.now())
		return err
	})
	return event, err
}

// End ends a session for good, with its prices: what buyers hold firmly stays theirs to its
// instant. It cannot be taken back. A second call is refused with "live.step".
func (s *Store) End(ctx context.Context, by audit.Actor, id int64) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		now, err := s.aloneTx(tx, id)
		if err != nil {
			return err
		}
		if err := s.turnTx(tx, now, Ended, `ended_at = ?, pinned = NULL`, s.now()); err != nil {
			return err
		}
		var running []struct{ ID, VariantID int64 }
		err = tx.Raw(`SELECT o.id, o.variant_id FROM offers o JOIN live_items i ON i.id = o.live_item_id WHERE i.session_id = ? AND o.ended_at IS NULL AND o.ends_at > ? ORDER BY o.variant_id`, id, s.now()).Scan(&running).Error
		if err != nil {
			return fmt.Errorf("read offers of live session %d: %w", id, err)
		}
		for _, o := range running {
			if err := s.catalog.EndOfferTx(tx, by, catalog.Everything(), o.VariantID, o.ID); err != nil {
				return err
			}
		}
		if _, err := noteTx(tx, by, id, 0, Closed, Facts{State: now.Kept}, Facts{State: Ended}, s.now()); err != nil {
			return err
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "live.ended", Entity: "live_session", EntityID: id, Before: map[string]any{"state": now.Kept}})
	})
}
