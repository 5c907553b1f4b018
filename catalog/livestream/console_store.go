package livestream

import (
	"context"
	"fmt"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
)

// Pin shows an item to everybody and says which step that was. Refused with "live.not_ready"
// while something of it is missing (Gaps): a paper may have lapsed since the session began.
func (s *Store) Pin(ctx context.Context, by audit.Actor, id, itemID int64) (event int64, err error) {
	f, err := s.ByID(ctx, id)
	if err != nil {
		return 0, err
	}
	i := f.byID(itemID)
	if i == nil {
		return 0, fault.New(fault.NotFound, "live.no_item")
	}
	gaps, err := s.itemGaps(ctx, f, i)
	if err != nil {
		return 0, err
	}
	if len(gaps) > 0 {
		return 0, fault.New(fault.Conflict, "live.not_ready").With("code", i.Code)
	}
	return s.onAir(ctx, id, func(tx *gorm.DB, now *Session) (int64, error) {
		return s.pinTx(tx, by, now, itemID)
	})
}

func (s *Store) pinTx(tx *gorm.DB, by audit.Actor, now *Session, itemID int64) (int64, error) {
	if err := tx.Exec(`UPDATE live_sessions SET pinned = nullif(?::bigint, 0), updated_at = ?, row_version = row_version + 1 WHERE id = ?`, itemID, s.now(), now.ID).Error; err != nil {
		return 0, fmt.Errorf("pin in live session %d: %w", now.ID, err)
	}
	kind, of, shown := Showed, itemID, Facts{Pinned: itemID}
	if itemID == 0 {
		kind, of = Unpinned, now.PinnedID
	} else {
		b, err := behindTx(tx, now, itemID)
		if err != nil {
			return 0, err
		}
		shown.Price, shown.Left = b.shown(s.now())
	}
	return noteTx(tx, by, now.ID, of, kind, Facts{Pinned: now.PinnedID}, shown, s.now())
}

// onAir does one step of a session that is on air, alone.
func (s *Store) onAir(ctx context.Context, id int64, step func(tx *gorm.DB, now *Session) (int64, error)) (event int64, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		now, err := s.aloneTx(tx, id)
		if err != nil {
			return err
		}
		if !now.At(s.now()).OnAir() {
			return fault.New(fault.Conflict, "live.not_on_air")
		}
		event, err = step(tx, now)
		return err
	})
	return event, err
}

// behind is the latest offer behind an item, with the plan.
type behind struct {
	ID, VariantID int64
	Price         money.VND
	List          money.VND
	Floor         money.VND // of the plan, below half of the list price when an officer answers for it
	Agreed        money.VND // the lowest that the producer agreed to; 0: they said nothing
	Units, Taken  int
	EndsAt        time.Time
	Deep          bool
	Gone          bool
}

func behindTx(tx *gorm.DB, f *Session, itemID int64) (*behind, error) {
	if f.Rehearsal {
		return triedTx(tx, f.ID, itemID)
	}
	var b behind
	res := tx.Raw(`SELECT o.id, o.variant_id, o.price, x.price AS list, i.price AS floor, o.units, o.taken, o.ends_at, i.deep, i.gone_at IS NOT NULL AS gone, coalesce(y.other, y.price, 0) AS agreed
		FROM live_items i`+lastReply+` JOIN variants x ON x.id = i.variant_id JOIN offers o ON o.live_item_id = i.id WHERE i.session_id = ? AND i.id = ? ORDER BY o.id DESC LIMIT 1`, f.ID, itemID).Scan(&b)
	if res.Error != nil {
		return nil, fmt.Errorf("read live item %d: %w", itemID, res.Error)
	}
	if res.RowsAffected == 0 {
		return nil, fault.New(fault.NotFound, "live.no_item")
	}
	return &b, nil
}

// facts are what a step may change, as it is.
func (b *behind) facts() Facts {
	until := b.EndsAt
	return Facts{Offer: b.ID, Price: int64(b.Price), Left: b.Units - b.Taken, Until: &until}
}

// shown is what viewers see of it at an instant: the live price while it holds and there are any, else
// the list price.
func (b *behind) shown(at time.Time) (price int64, left int) {
	if left = b.Units - b.Taken; b.Gone || left < 1 || !b.EndsAt.After(at) {
		return int64(b.List), 0
	}
	return int64(b.Price), left
}

// redraw does one step on what stands behind an item.
func (s *Store) redraw(ctx context.Context, by audit.Actor, id, itemID int64, kind Kind, change func(b *behind, r *catalog.Redraw) error) (int64, error) {
	return s.onAir(ctx, id, func(tx *gorm.DB, now *Session) (int64, error) {
		return s.redrawTx(tx, by, now, itemID, kind, change)
	})
}

func (s *Store) redrawTx(tx *gorm.DB, by audit.Actor, now *Session, itemID int64, kind Kind, change func(b *behind, r *catalog.Redraw) error) (int64, error) {
	b, err := behindTx(tx, now, itemID)
	if err != nil {
		return 0, err
	}
	r := catalog.Redraw{Price: b.Price, EndsAt: b.EndsAt}
	if err := change(b, &r); err != nil {
		return 0, err
	}
	if r.EndsAt.After(now.EndsAt) {
		if r.EndsAt.After(now.StartsAt.Add(Longest)) {
			return 0, fault.New(fault.Conflict, "live.too_long")
		}
		if err := tx.Exec(`UPDATE live_sessions SET ends_at = ? WHERE id = ?`, r.EndsAt, now.ID).Error; err != nil {
			return 0, fmt.Errorf("lengthen live session %d: %w", now.ID, err)
		}
	}
	if !r.EndsAt.After(s.now()) {
		return 0, fault.New(fault.Conflict, "live.window_over")
	}
	r.Deep = b.Deep && r.Price >= b.Floor
	if r.Price >= b.List {
		return 0, fault.New(fault.Conflict, "live.price_high").With("list", b.List.String())
	}
	if r.Price < b.Agreed && r.Price < b.Price {
		return 0, fault.New(fault.Conflict, "live.under_agreed").With("lowest", b.Agreed.String())
	}
	if r.Price*2 < b.List && !r.Deep {
		return 0, fault.New(fault.Conflict, "live.half").With("lowest", ((b.List + 1) / 2).String())
	}
	if err := s.goOnTx(tx, by, now, b, itemID, r); err != nil {
		return 0, err
	}
	if err := tx.Exec(`UPDATE live_items SET gone_at = NULL WHERE id = ? AND gone_at IS NOT NULL`, itemID).Error; err != nil {
		return 0, fmt.Errorf("bring back live item %d: %w", itemID, err)
	}
	after, err := behindTx(tx, now, itemID)
	if err != nil {
		return 0, err
	}
	is := after.facts()
	is.More = r.More
	return noteTx(tx, by, now.ID, itemID, kind, b.facts(), is, s.now())
}

// goOnTx lets what stands behind an item go on as r says.
func (s *Store) goOnTx(tx *gorm.DB, by audit.Actor, now *Session, b *behind, itemID int64, r catalog.Redraw) error {
	if now.Rehearsal {
		return goOnTryingTx(tx, b, itemID, r)
	}
	offer, err := s.catalog.RedrawTx(tx, by, b.ID, r)
	if err == nil && offer == 0 {
		err = fault.New(fault.Conflict, "live.nothing_left")
	}
	return err
}

// Reprice changes the live price. Refused with "live.price_high" at or above the list price
// and with "live.half" below half of it, unless an officer answered for that in the plan; with
// "live.under_agreed" below what the producer agreed to.
// Who holds units at a lower price keeps it.
func (s *Store) Reprice(ctx context.Context, by audit.Actor, id, itemID int64, price money.VND) (int64, error) {
	if price <= 0 {
		return 0, fault.New(fault.Invalid, "live.price_low")
	}
	return s.redraw(ctx, by, id, itemID, Priced, func(_ *behind, r *catalog.Redraw) error {
		r.Price = price
		return nil
	})
}

// More puts so many more aside for the live price. More than are free are refused beside
// "units".
func (s *Store) More(ctx context.Context, by audit.Actor, id, itemID int64, n int) (int64, error) {
	if n < 1 || n > 999 {
		return 0, fault.New(fault.Invalid, "live.units")
	}
	return s.redraw(ctx, by, id, itemID, Restock, func(b *behind, r *catalog.Redraw) error {
		r.More = n
		if !b.EndsAt.After(s.now()) {
			return fault.New(fault.Conflict, "live.window_over")
		}
		return nil
	})
}

// Extend lets the live price hold so much longer: from its end, or from now when that is over.
func (s *Store) Extend(ctx context.Context, by audit.Actor, id, itemID int64, longer time.Duration) (int64, error) {
	if longer < time.Minute || longer > Longest {
		return 0, fault.New(fault.Invalid, "live.minutes")
	}
	return s.redraw(ctx, by, id, itemID, Extended, func(b *behind, r *catalog.Redraw) error {
		if r.EndsAt = b.EndsAt; r.EndsAt.Before(s.now()) {
			r.EndsAt = s.now()
		}
		r.EndsAt = r.EndsAt.Add(longer)
		return nil
	})
}

// Gone says that an item is sold out, whatever is still counted: nothing more of it is had at
// the live price. What buyers hold stays theirs.
func (s *Store) Gone(ctx context.Context, by audit.Actor, id, itemID int64) (int64, error) {
	return s.onAir(ctx, id, func(tx *gorm.DB, now *Session) (int64, error) {
		b, err := behindTx(tx, now, itemID)
		if err != nil {
			return 0, err
		}
		if b.Gone {
			return 0, fault.New(fault.Conflict, "live.gone_already")
		}
		if !now.Rehearsal {
			err = s.catalog.EndOfferTx(tx, by, catalog.Everything(), b.VariantID, b.ID)
		}
		if err != nil && !fault.Is(err, "offer.not_running") {
			return 0, err
		}
		if err := tx.Exec(`UPDATE live_items SET gone_at = ? WHERE id = ?`, s.now(), itemID).Error; err != nil {
			return 0, fmt.Errorf("end live item %d: %w", itemID, err)
		}
		return noteTx(tx, by, id, itemID, SoldOut, b.facts(), Facts{}, s.now())
	})
}
