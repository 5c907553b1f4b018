package catalog

import (
	"fmt"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/money"
)

// Redraw is how an offer shown on air goes on.
type Redraw struct {
	Price  money.VND
	EndsAt time.Time
	More   int  // units beyond what it has left; negative: fewer
	Deep   bool // an officer answers for more than half off
}

// RedrawTx ends an offer, if it still runs, and makes the one that goes on in its place, now:
// what was promised stays written as it was. What buyers hold goes along unless the new price
// is higher; then they keep the old one, and their units are not the new offer's. More units
// than are free are refused beside "units". When nothing would be left, there is no new
// offer and id is 0.
func (s *Store) RedrawTx(tx *gorm.DB, by audit.Actor, offerID int64, r Redraw) (id int64, err error) {
	var variant int64
	if err := tx.Raw(`SELECT variant_id FROM offers WHERE id = ?`, offerID).Scan(&variant).Error; err != nil {
		return 0, fmt.Errorf("find offer %d: %w", offerID, err)
	}
	row, err := lockOfferedTx(tx, Everything(), variant)
	if err != nil {
		return 0, err
	}
	var old struct {
		Offer
		Held int
	}
	at := s.now()
	err = tx.Raw(`SELECT o.*, held_of(o.id, ?) AS held FROM offers o WHERE o.id = ?`, at, offerID).Scan(&old).Error
	if err != nil {
		return 0, fmt.Errorf("read offer %d: %w", offerID, err)
	}
	if old.EndedAt == nil && old.EndsAt.After(at) {
		if err := s.EndOfferTx(tx, by, Everything(), variant, offerID); err != nil {
			return 0, err
		}
	}
	left, moves := old.Units-old.Taken, old.Held
	if r.Price > old.Price {
		left, moves = left-old.Held, 0
	}
	next := old.Offer
	next.Price, next.Deep, next.StartsAt, next.EndsAt = r.Price, r.Deep, at, r.EndsAt
	next.Units = max(left+r.More, moves)
	if r.More <= 0 { // who counted the shelf anew may have found less
		var free int
		if err := tx.Raw(`SELECT greatest(x.stock - spoken_for(x.id, ?), 0) FROM variants x WHERE x.id = ?`, at, variant).Scan(&free).Error; err != nil {
			return 0, fmt.Errorf("read variant %d: %w", variant, err)
		}
		next.Units = min(next.Units, free+moves)
	}
	if next.Units <= 0 {
		return 0, nil
	}
	next.PerPhone = min(next.PerPhone, next.Units)
	if id, err = s.makeOfferTx(tx, by, Everything(), row, next, moves); err != nil || moves == 0 {
		return id, err
	}
	if err := tx.Exec(`UPDATE holds SET offer_id = ? WHERE offer_id = ? AND used_at IS NULL AND until > ?`, id, offerID, at).Error; err != nil {
		return 0, fmt.Errorf("take along what is held of offer %d: %w", offerID, err)
	}
	return id, nil
}
