package livestream

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
)

// Undo takes a step back that was just made. Refused with "live.undo_late" when it is longer
// ago than UndoFor, was taken back or cannot be (the end), and with "live.undo_passed" when
// somebody did something to the same thing since.
func (s *Store) Undo(ctx context.Context, by audit.Actor, id, eventID int64) error {
	_, err := s.onAir(ctx, id, func(tx *gorm.DB, now *Session) (int64, error) {
		var e struct {
			Event
			Passed bool
		}
		res := tx.Raw(`SELECT e.id, coalesce(e.item_id, 0) AS item_id, e.kind, e.at, e.undone_at,
			EXISTS (SELECT FROM live_events l WHERE l.session_id = e.session_id AND l.id > e.id AND l.undone_at IS NULL
				AND CASE WHEN e.kind IN ('pin', 'unpin') THEN l.kind IN ('pin', 'unpin') WHEN e.item_id IS NULL THEN l.item_id IS NULL ELSE l.item_id = e.item_id AND l.kind NOT IN ('pin', 'unpin') END) AS passed
			FROM live_events e WHERE e.session_id = ? AND e.id = ?`, id, eventID).Scan(&e)
		if res.Error != nil {
			return 0, fmt.Errorf("read step %d: %w", eventID, res.Error)
		}
		if res.RowsAffected == 0 || e.UndoneAt != nil || s.now().Sub(e.At) > UndoFor || e.Kind == Began || e.Kind == Closed {
			return 0, fault.New(fault.Conflict, "live.undo_late")
		}
		if e.Passed {
			return 0, fault.New(fault.Conflict, "live.undo_passed")
		}
		before, after, err := factsTx(tx, eventID)
		if err != nil {
			return 0, err
		}
		back, err := s.backTx(tx, by, now, &e.Event, before, after)
		if err != nil {
			return 0, err
		}
		if err := tx.Exec(`UPDATE live_events SET undone_at = ? WHERE id IN ?`, s.now(), []int64{eventID, back}).Error; err != nil {
			return 0, fmt.Errorf("mark step %d: %w", eventID, err)
		}
		return back, nil
	})
	return err
}

// backTx does the opposite of a step, and says which step that was.
func (s *Store) backTx(tx *gorm.DB, by audit.Actor, now *Session, e *Event, before, after Facts) (int64, error) {
	switch e.Kind {
	case Showed, Unpinned:
		return s.pinTx(tx, by, now, before.Pinned)
	case Broke, Resumed:
		kind := Resumed
		if before.State == Paused {
			kind = Broke
		}
		if err := s.turnTx(tx, now, before.State, ""); err != nil {
			return 0, err
		}
		return noteTx(tx, by, now.ID, 0, kind, Facts{State: now.Kept}, Facts{State: before.State}, s.now())
	}
	return s.redrawTx(tx, by, now, e.ItemID, Returned, func(_ *behind, r *catalog.Redraw) error {
		r.Price, r.More = money.VND(before.Price), -after.More
		if before.Until != nil {
			r.EndsAt = *before.Until
		}
		return nil
	})
}
