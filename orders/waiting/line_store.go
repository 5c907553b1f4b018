package waiting

import (
	"context"
	"fmt"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// heardEvery is how often it is written down that somebody's page was heard of.
const heardEvery = 20 * time.Second

// runs is the condition that an offer o holds at the instant at a parameter.
const runs = `o.ended_at IS NULL AND o.starts_at <= (@at)::timestamptz AND o.ends_at > (@at)::timestamptz`

// inLine is the condition that w waits.
const inLine = `w.turn_until IS NULL AND w.left_at IS NULL`

// lookedAt is what a line's item and a cart's place in it look like.
type lookedAt struct {
	Offer  int64
	Free   int
	ID     int64
	Wanted int
	Given  int
	SeenAt *time.Time
	Until  *time.Time
	LeftAt *time.Time
	Holds  *time.Time // until when some of it is held for them firmly
	Bought bool       // what was given became an order
	Before int
}

// Join lets the holder of a cart wait for so many of what is shown on air (live_items), behind
// everybody who waits for it. Waiting already, they keep their place, and wait for so many.
// What is free is theirs at once when nobody waits before them. Refused with "live.line_closed"
// when its price does not hold any more, "live.limit" beyond what one buyer may have, and
// "cart.not_found".
func (s *Store) Join(ctx context.Context, itemID int64, cartID string, n int) error {
	if n < 1 || n > MostInLine {
		return fault.New(fault.Invalid, "quantity.out_of_range")
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		var o struct {
			PerPhone int
			Cart     bool
		}
		res := tx.Raw(`SELECT o.per_phone, EXISTS (SELECT FROM carts WHERE id = @cart) AS cart FROM offers o WHERE o.live_item_id = @item AND `+runs+` ORDER BY o.id DESC LIMIT 1`,
			map[string]any{"item": itemID, "cart": cartID, "at": s.now()}).Scan(&o)
		switch {
		case res.Error != nil:
			return fmt.Errorf("read what is waited for: %w", res.Error)
		case res.RowsAffected == 0:
			return fault.New(fault.Conflict, "live.line_closed")
		case !o.Cart:
			return fault.New(fault.NotFound, "cart.not_found")
		case o.PerPhone > 0 && n > o.PerPhone:
			return fault.New(fault.Conflict, "live.limit").With("limit", o.PerPhone)
		}
		err := tx.Exec(`INSERT INTO live_waits (item_id, cart_id, quantity, asked_at, seen_at) VALUES (?, ?, ?, ?, ?)
			ON CONFLICT (item_id, cart_id) WHERE turn_until IS NULL AND left_at IS NULL DO UPDATE SET quantity = excluded.quantity, seen_at = excluded.seen_at`, itemID, cartID, n, s.now(), s.now()).Error
		if err != nil {
			return fmt.Errorf("join a line: %w", err)
		}
		return s.callTx(tx, itemID)
	})
}

// Leave takes the holder of a cart out of a line; who is in none is out of it already. What
// was given is let go of, to who is next.
func (s *Store) Leave(ctx context.Context, itemID int64, cartID string) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		if err := tx.Exec(`UPDATE live_waits SET left_at = ? WHERE item_id = ? AND cart_id = ? AND left_at IS NULL`, s.now(), itemID, cartID).Error; err != nil {
			return fmt.Errorf("leave a line: %w", err)
		}
		err := tx.Exec(`UPDATE holds SET until = greatest(made_at, ?) WHERE holder = ? AND turn AND used_at IS NULL AND until > ? AND offer_id IN (SELECT id FROM offers WHERE live_item_id = ?)`,
			s.now(), cartHolder(cartID), s.now(), itemID).Error
		if err != nil {
			return fmt.Errorf("let go of a turn: %w", err)
		}
		return nil
	})
}

// Look says how the holder of a cart stands in the line of an item, notes that their page was
// heard of, and calls whose turn it is: who waits keeps the line moving.
func (s *Store) Look(ctx context.Context, itemID int64, cartID string) (*Standing, error) {
	now := s.now()
	l, err := s.look(ctx, itemID, cartID)
	if err != nil || l.ID == 0 || l.Until != nil || l.LeftAt != nil || l.Offer == 0 {
		return l.standing(now), err
	}
	if now.Sub(*l.SeenAt) >= heardEvery {
		// Alone: who calls others holds the lock of the goods and writes here.
		if _, err := s.db.Pool.Exec(ctx, `UPDATE live_waits SET seen_at = $2 WHERE id = $1`, l.ID, now); err != nil {
			return nil, fmt.Errorf("note who waits: %w", err)
		}
	}
	if l.Free <= 0 {
		return l.standing(now), nil
	}
	if err := s.db.Tx(ctx, func(tx *gorm.DB) error { return s.callTx(tx, itemID) }); err != nil {
		return nil, err
	}
	l, err = s.look(ctx, itemID, cartID)
	return l.standing(now), err
}

func (s *Store) look(ctx context.Context, itemID int64, cartID string) (l lookedAt, err error) {
	with := map[string]any{"item": itemID, "cart": cartID, "holder": cartHolder(cartID), "at": s.now(), "present": s.now().Add(-Present)}
	err = s.db.Gorm.WithContext(ctx).Raw(`SELECT coalesce(o.id, 0) AS offer, coalesce(least(o.units - o.taken, x.stock) - held_of(o.id, @at), 0) AS free,
		coalesce(w.id, 0) AS id, coalesce(w.quantity, 0) AS wanted, coalesce(w.given, 0) AS given, w.seen_at, w.turn_until AS until, w.left_at,
		(SELECT max(h.until) FROM holds h JOIN offers c ON c.id = h.offer_id AND c.live_item_id = i.id WHERE h.holder = @holder AND h.firm AND h.used_at IS NULL AND h.until > @at) AS holds,
		EXISTS (SELECT FROM holds h JOIN offers c ON c.id = h.offer_id AND c.live_item_id = i.id WHERE h.holder = @holder AND h.used_at >= w.asked_at) AS bought,
		(SELECT count(*) FROM live_waits b WHERE b.item_id = i.id AND b.id < w.id AND b.turn_until IS NULL AND b.left_at IS NULL AND b.seen_at > @present)::int AS before
		FROM live_items i JOIN variants x ON x.id = i.variant_id
		LEFT JOIN LATERAL (SELECT * FROM offers o WHERE o.live_item_id = i.id AND `+runs+` ORDER BY o.id DESC LIMIT 1) o ON i.gone_at IS NULL
		LEFT JOIN LATERAL (SELECT * FROM live_waits w WHERE w.item_id = i.id AND w.cart_id = @cart ORDER BY w.id DESC LIMIT 1) w ON true
		WHERE i.id = @item`, with).Scan(&l).Error
	if err != nil {
		return l, fmt.Errorf("look at a line: %w", err)
	}
	return l, nil
}

func (l *lookedAt) standing(now time.Time) *Standing {
	out := &Standing{Before: l.Before, Wanted: l.Wanted, Given: l.Given}
	switch {
	case l.Until != nil && l.Holds != nil:
		out.Stand, out.Until = Called, *l.Holds
	case l.Offer == 0:
		out.Stand = Closed
	case l.Until != nil && l.LeftAt == nil && !l.Bought && !l.Until.After(now):
		out.Stand = Missed
	case l.ID == 0 || l.LeftAt != nil || l.Until != nil:
		out.Stand = Outside
	default:
		out.Stand = Waits
	}
	return out
}

// callTx gives what is free of an item to those who wait for it and are there, in the order of
// asking, each unit once. Who wants more than there is gets what there is. Who holds some of it
// by another way is passed over.
func (s *Store) callTx(tx *gorm.DB, itemID int64) error {
	at := s.now()
	// Alone in a statement: what is promised is counted only when nobody else can promise.
	if err := tx.Exec(`SELECT FROM variants WHERE id = (SELECT variant_id FROM live_items WHERE id = ?) FOR NO KEY UPDATE`, itemID).Error; err != nil {
		return fmt.Errorf("lock what is waited for: %w", err)
	}
	var o struct {
		ID, VariantID int64
		Free          int
	}
	err := tx.Raw(`SELECT o.id, o.variant_id, least(o.units - o.taken, x.stock) - held_of(o.id, @at) AS free FROM live_items i JOIN offers o ON o.live_item_id = i.id JOIN variants x ON x.id = o.variant_id
		WHERE i.id = @item AND i.gone_at IS NULL AND o.price < x.price AND `+runs+` ORDER BY o.id DESC LIMIT 1`, map[string]any{"item": itemID, "at": at}).Scan(&o).Error
	if err != nil {
		return fmt.Errorf("read what is waited for: %w", err)
	}
	if o.Free <= 0 {
		return nil
	}
	var line []struct {
		ID       int64
		CartID   string
		Quantity int
	}
	err = tx.Raw(`SELECT w.id, w.cart_id, w.quantity FROM live_waits w WHERE w.item_id = @item AND `+inLine+` AND w.seen_at > @present
		AND NOT EXISTS (SELECT FROM holds h WHERE h.holder = 'cart ' || w.cart_id AND h.offer_id = @offer AND h.used_at IS NULL AND h.until > @at) ORDER BY w.id LIMIT @free`,
		map[string]any{"item": itemID, "offer": o.ID, "at": at, "present": at.Add(-Present), "free": o.Free}).Scan(&line).Error
	if err != nil {
		return fmt.Errorf("read a line: %w", err)
	}
	for _, w := range line {
		n := min(w.Quantity, o.Free)
		if n == 0 {
			return nil
		}
		until, err := catalog.GiveTurnTx(tx, cartHolder(w.CartID), o.VariantID, o.ID, n, at)
		if err != nil {
			return err
		}
		if err := tx.Exec(`UPDATE live_waits SET given = ?, turn_until = ? WHERE id = ?`, n, until, w.ID).Error; err != nil {
			return fmt.Errorf("call who is next: %w", err)
		}
		o.Free -= n
	}
	return nil
}

// cartHolder is under which name goods are held for a cart (orders.Grab).
func cartHolder(id string) string { return "cart " + id }
