package livestream

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// tryTx puts an item on air as a rehearsal does: with a price, a number and an end, and
// nothing of it is sold.
func (s *Store) tryTx(tx *gorm.DB, f *Session, i *Item) error {
	if err := tx.Exec(`UPDATE live_items SET tried_from = ?, tried_until = ? WHERE id = ?`, s.now(), s.window(f, i), i.ID).Error; err != nil {
		return fmt.Errorf("rehearse live item %d: %w", i.ID, err)
	}
	return nil
}

func triedTx(tx *gorm.DB, sessionID, itemID int64) (*behind, error) {
	var b behind
	res := tx.Raw(`SELECT i.variant_id, i.price, x.price AS list, i.price AS floor, i.units, i.tried_taken AS taken, i.tried_until AS ends_at, i.deep, i.gone_at IS NOT NULL AS gone
		FROM live_items i JOIN variants x ON x.id = i.variant_id WHERE i.session_id = ? AND i.id = ? AND i.tried_until IS NOT NULL`, sessionID, itemID).Scan(&b)
	if res.Error != nil {
		return nil, fmt.Errorf("read live item %d: %w", itemID, res.Error)
	}
	if res.RowsAffected == 0 {
		return nil, fault.New(fault.NotFound, "live.no_item")
	}
	return &b, nil
}

// goOnTryingTx changes what is rehearsed.
func goOnTryingTx(tx *gorm.DB, b *behind, itemID int64, r catalog.Redraw) error {
	if b.Units+r.More <= b.Taken {
		return fault.New(fault.Conflict, "live.nothing_left")
	}
	err := tx.Exec(`UPDATE live_items SET price = ?, units = least(units + ?, 999), tried_until = ? WHERE id = ?`, r.Price, r.More, r.EndsAt, itemID).Error
	if err != nil {
		return fmt.Errorf("rehearse live item %d: %w", itemID, err)
	}
	return nil
}

// Pretend orders n of an item in a rehearsal, as a buyer would: the number goes down, the order is
// counted with its sum, and nothing is sold. Refused with "live.not_rehearsal" in a session that
// counts and with "live.too_few" when fewer are left.
func (s *Store) Pretend(ctx context.Context, id, itemID int64, n int) error {
	_, err := s.onAir(ctx, id, func(tx *gorm.DB, now *Session) (int64, error) {
		if err := s.takeTx(tx, now, itemID, n); err != nil {
			return 0, err
		}
		err := tx.Exec(`UPDATE live_sessions SET tried_orders = tried_orders + 1, tried_sum = tried_sum + ? * (SELECT price FROM live_items WHERE id = ?) WHERE id = ?`, n, itemID, id).Error
		if err != nil {
			return 0, fmt.Errorf("count an order tried in live session %d: %w", id, err)
		}
		return 0, nil
	})
	return err
}

// PretendHold puts n of an item aside in a rehearsal, as a draft of a buyer who has not said yes
// does: the number goes down, and no order is counted. It is refused as Pretend is.
func (s *Store) PretendHold(ctx context.Context, id, itemID int64, n int) error {
	_, err := s.onAir(ctx, id, func(tx *gorm.DB, now *Session) (int64, error) {
		return 0, s.takeTx(tx, now, itemID, n)
	})
	return err
}

// takeTx lowers what a rehearsal has left of an item.
func (s *Store) takeTx(tx *gorm.DB, now *Session, itemID int64, n int) error {
	if !now.Rehearsal {
		return fault.New(fault.Conflict, "live.not_rehearsal")
	}
	res := tx.Exec(`UPDATE live_items SET tried_taken = tried_taken + ? WHERE session_id = ? AND id = ? AND gone_at IS NULL AND tried_until > ? AND tried_taken + ? <= units`, n, now.ID, itemID, s.now(), n)
	if res.Error != nil {
		return fmt.Errorf("pretend to take live item %d: %w", itemID, res.Error)
	}
	if res.RowsAffected == 0 {
		return fault.New(fault.Conflict, "live.too_few").With("left", "0")
	}
	return nil
}
