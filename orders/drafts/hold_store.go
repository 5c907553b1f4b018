package drafts

import (
	"cmp"
	"context"
	"fmt"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders"
)

// row is a locked draft.
type row struct {
	ID, SessionID int64
	CartID        string
	Channel       string
	Rehearsal     bool
	HeldAt        *time.Time
	Until         *time.Time
	TakenAt       *time.Time
	DroppedAt     *time.Time
	Ordered       bool
}

// lockTx makes everybody who changes a draft wait for each other. Refused with "draft.not_found".
func lockTx(tx *gorm.DB, where string, arg any) (*row, error) {
	var r row
	res := tx.Raw(`SELECT d.id, d.session_id, d.cart_id, d.channel, s.rehearsal, d.held_at, d.until, d.taken_at, d.dropped_at FROM live_drafts d JOIN live_sessions s ON s.id = d.session_id WHERE `+where+` FOR UPDATE OF d`, arg).Scan(&r)
	if res.Error != nil {
		return nil, fmt.Errorf("lock a draft: %w", res.Error)
	}
	if res.RowsAffected == 0 {
		return nil, fault.New(fault.NotFound, "draft.not_found")
	}
	return &r, nil
}

// orderedTx says whether an order came of a draft. The caller has locked the cart where it lies.
func orderedTx(tx *gorm.DB, r *row) (yes bool, err error) {
	err = tx.Raw(`SELECT o.code IS NOT NULL FROM live_drafts d`+became+` WHERE d.id = ?`, r.ID).Scan(&yes).Error
	if err != nil {
		return false, fmt.Errorf("read what came of a draft: %w", err)
	}
	return yes, nil
}

// wanted is a line of a draft with the offer that stands behind it now.
type wanted struct {
	ItemID, VariantID, OfferID int64
	Quantity                   int
}

func wantedTx(tx *gorm.DB, id int64) (list []wanted, variants []int64, err error) {
	err = tx.Raw(`SELECT l.item_id, i.variant_id, coalesce((SELECT max(o.id) FROM offers o WHERE o.live_item_id = i.id), 0) AS offer_id, l.quantity
		FROM live_draft_lines l JOIN live_items i ON i.id = l.item_id WHERE l.draft_id = ? ORDER BY i.variant_id`, id).Scan(&list).Error
	if err != nil {
		return nil, nil, fmt.Errorf("read a draft: %w", err)
	}
	for _, w := range list {
		variants = append(variants, w.VariantID)
	}
	return list, variants, nil
}

// Hold holds what a draft asks for, with its price, for catalog.FirmFor: of several things those
// that can be held. What is held already stays to its instant. Refused as orders.Grab refuses
// when nothing can be held, with "live.not_on_air", "draft.taken" when its buyer said yes
// already, "draft.ordered", "draft.dropped" and "draft.held_twice".
func (s *Store) Hold(ctx context.Context, id int64) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		r, err := s.openTx(tx, id)
		if err != nil || r.Until != nil && r.Until.After(s.now()) {
			return err
		}
		if err := s.onAirTx(tx, r.SessionID); err != nil {
			return err
		}
		if r.CartID == "" {
			if r.CartID, err = s.orders.NewCartTx(tx); err != nil {
				return err
			}
		}
		until, err := s.holdTx(tx, r, r.CartID)
		if fault.Is(err, "live.held_before") {
			return fault.New(fault.Conflict, "draft.held_twice")
		}
		if err != nil {
			return err
		}
		return s.noteTx(tx, r, `cart_id = ?, held_at = ?, until = ?`, r.CartID, s.now(), until)
	})
}

// openTx locks a draft that nobody took.
func (s *Store) openTx(tx *gorm.DB, id int64) (*row, error) {
	r, err := lockTx(tx, `d.id = ?`, id)
	switch {
	case err != nil:
		return nil, err
	case r.DroppedAt != nil:
		return nil, fault.New(fault.Conflict, "draft.dropped")
	case r.TakenAt != nil:
		return nil, fault.New(fault.Conflict, "draft.taken")
	}
	return r, nil
}

// holdTx holds in a cart what can be held of a draft, and says until when.
func (s *Store) holdTx(tx *gorm.DB, r *row, cart string) (until time.Time, err error) {
	list, _, err := wantedTx(tx, r.ID)
	if err != nil {
		return until, err
	}
	var first error
	for _, w := range list {
		var held *catalog.Firm
		err := tx.Transaction(func(tx *gorm.DB) (err error) {
			held, err = s.orders.GrabTx(tx, cart, orders.Grab{VariantID: w.VariantID, OfferID: w.OfferID, Quantity: w.Quantity, Heard: orders.Heard{LiveItemID: &w.ItemID, Channel: r.Channel}})
			return err
		})
		price := int64(0)
		if _, no := fault.As(err); no {
			first = cmp.Or(first, err)
		} else if err != nil {
			return until, err
		} else {
			price, until = int64(held.Price), held.Until
		}
		if err := tx.Exec(`UPDATE live_draft_lines SET price = ? WHERE draft_id = ? AND item_id = ?`, price, r.ID, w.ItemID).Error; err != nil {
			return until, fmt.Errorf("hold a draft: %w", err)
		}
	}
	if until.IsZero() && first != nil {
		return until, first
	}
	return until, nil
}

func (s *Store) noteTx(tx *gorm.DB, r *row, set string, args ...any) error {
	if err := tx.Exec(`UPDATE live_drafts SET `+set+` WHERE id = ?`, append(args, r.ID)...).Error; err != nil {
		return fmt.Errorf("write draft %d: %w", r.ID, err)
	}
	return nil
}

// Pretend notes in a rehearsal that a draft is held; nothing is.
func (s *Store) Pretend(ctx context.Context, id int64) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		r, err := s.openTx(tx, id)
		if err != nil {
			return err
		}
		if !r.Rehearsal {
			return fault.New(fault.Conflict, "live.not_rehearsal")
		}
		return s.noteTx(tx, r, `held_at = ?, until = ?`, s.now(), s.now().Add(catalog.FirmFor))
	})
}

// Drop puts a draft away, and lets go of what is held for it. A second call changes nothing.
// Refused with "draft.taken" once its buyer said yes: what lies in their cart is theirs.
func (s *Store) Drop(ctx context.Context, id int64) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		r, err := s.openTx(tx, id)
		if fault.Is(err, "draft.dropped") {
			return nil
		}
		if err != nil {
			return err
		}
		if r.CartID != "" {
			if err := s.orders.LetGoTx(tx, r.CartID); err != nil {
				return err
			}
		}
		return s.noteTx(tx, r, `dropped_at = ?`, s.now())
	})
}
