package catalog

import (
	"fmt"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
)

// Bounds of what is held firmly (decision 45).
const (
	FirmFor  = 15 * time.Minute
	FirmOnce = 2               // that somebody may let go of one thing unbought within HoldRest
	TurnFor  = 5 * time.Minute // to say yes, when it is somebody's turn in a line
)

// Firm is what is held for somebody, at a price that holds to the same instant.
type Firm struct {
	ID    int64
	Price money.VND
	Hold
}

// FirmMost is the most that one buyer may hold at once of so many units without a share of
// their own: a quarter, or two where that is less, and never the whole of several.
func FirmMost(units int) int {
	return max(1, (units+3)/4, min(2, units-1))
}

// GrabTx holds n units of an offer, and its price, for holder. What holder has of it already
// stays to its instant, however often this is called; but what was given in a line (GiveTurnTx) is
// held for FirmFor from the first call. Refused: with "live.closed" when the offer does not run,
// "live.too_few" and what is left beside those who wait in its line, "live.limit" and how many
// one buyer may have, "live.hold_most" and how many one may hold at once (FirmMost),
// "live.held_before" when holder twice held some within HoldRest and did not buy.
func GrabTx(tx *gorm.DB, holder string, offerID int64, n int, at time.Time) (*Firm, error) {
	var o struct {
		VariantID   int64
		Price       money.VND
		PerPhone    int
		Units       int
		Left, Tries int
		Runs        bool
		ID          int64 // of what holder holds of it now; 0: nothing
		Until       time.Time
		Earlier     int64 // the offer that was held, when it is one before this
		HeldPrice   money.VND
		Held        int
		Turn        bool // what is held was given in a line
	}
	with := map[string]any{"offer": offerID, "holder": holder, "at": at, "since": at.Add(-HoldRest)}
	// Alone in a statement: what others hold is counted only when nobody else can promise.
	if err := tx.Exec(`SELECT FROM variants WHERE id = (SELECT variant_id FROM offers WHERE id = ?) FOR NO KEY UPDATE`, offerID).Error; err != nil {
		return nil, fmt.Errorf("lock what is to be held: %w", err)
	}
	err := tx.Raw(`SELECT o.variant_id, o.price, o.per_phone, o.units, least(o.units - o.taken, x.stock) - held_of(o.id, @at, @holder) - line_of(o.id, @at, @holder) AS left,
		o.ended_at IS NULL AND o.starts_at <= @at AND o.ends_at > @at AND o.price < x.price AND `+onSpokenCode("o")+` AS runs, coalesce(h.id, 0) AS id, coalesce(h.until, @at) AS until,
		coalesce(nullif(h.offer_id, o.id), 0) AS earlier, coalesce(h.price, 0) AS held_price, coalesce(h.quantity, 0) AS held, coalesce(h.turn, false) AS turn,
		(SELECT count(*) FROM holds b JOIN offers c ON c.id = b.offer_id AND (c.id = o.id OR c.live_item_id = o.live_item_id)
			WHERE b.holder = @holder AND b.firm AND NOT b.turn AND b.used_at IS NULL AND b.until <= @at AND b.until > @since) AS tries
		FROM offers o JOIN variants x ON x.id = o.variant_id LEFT JOIN LATERAL (SELECT b.*, c.price FROM holds b JOIN offers c ON c.id = b.offer_id AND (c.id = o.id OR c.live_item_id = o.live_item_id)
			WHERE b.holder = @holder AND b.firm AND b.used_at IS NULL AND b.until > @at ORDER BY b.id DESC LIMIT 1) h ON true
		WHERE o.id = @offer`, with).Scan(&o).Error
	switch {
	case err != nil:
		return nil, fmt.Errorf("read offer %d: %w", offerID, err)
	case o.Turn: // they said yes
		o.Until = at.Add(FirmFor)
		if err := tx.Exec(`UPDATE holds SET until = ?, turn = false WHERE id = ?`, o.Until, o.ID).Error; err != nil {
			return nil, fmt.Errorf("hold of offer %d: %w", offerID, err)
		}
		if err := spokenTx(tx, o.VariantID, o.Until); err != nil {
			return nil, err
		}
	}
	switch {
	case o.Earlier != 0: // promised before the price went up, or the window closed
		return &Firm{ID: o.ID, Price: o.HeldPrice, Hold: Hold{Wish: Wish{VariantID: o.VariantID, OfferID: o.Earlier, Quantity: o.Held}, Until: o.Until}}, nil
	case !o.Runs:
		return nil, fault.New(fault.Conflict, "live.closed")
	case o.PerPhone > 0 && n > o.PerPhone:
		return nil, fault.New(fault.Conflict, "live.limit").With("limit", o.PerPhone)
	case o.PerPhone == 0 && n > max(FirmMost(o.Units), o.Held):
		return nil, fault.New(fault.Conflict, "live.hold_most").With("most", FirmMost(o.Units))
	case n > max(o.Left, o.Held):
		return nil, fault.New(fault.Conflict, "live.too_few").With("left", max(o.Left, 0))
	case o.ID == 0 && o.Tries >= FirmOnce:
		return nil, fault.New(fault.Conflict, "live.held_before")
	}
	f := &Firm{ID: o.ID, Price: o.Price, Hold: Hold{Wish: Wish{VariantID: o.VariantID, OfferID: offerID, Quantity: n}, Until: o.Until}}
	if f.ID != 0 {
		if err := tx.Exec(`UPDATE holds SET quantity = ?, most = greatest(most, ?) WHERE id = ?`, n, n, f.ID).Error; err != nil {
			return nil, fmt.Errorf("hold of offer %d: %w", offerID, err)
		}
		return f, nil
	}
	f.Until = at.Add(FirmFor)
	// What was held as a courtesy of the same goods becomes this.
	if err := tx.Exec(`UPDATE holds SET until = greatest(made_at, ?) WHERE holder = ? AND variant_id = ? AND NOT firm AND used_at IS NULL AND until > ?`, at, holder, o.VariantID, at).Error; err != nil {
		return nil, fmt.Errorf("hold of offer %d: %w", offerID, err)
	}
	if err := spokenTx(tx, o.VariantID, f.Until); err != nil {
		return nil, err
	}
	err = tx.Raw(`INSERT INTO holds (holder, variant_id, offer_id, quantity, most, made_at, until, firm) VALUES (?, ?, ?, ?, ?, ?, ?, true) RETURNING id`,
		holder, o.VariantID, offerID, n, n, at, f.Until).Scan(&f.ID).Error
	if err != nil {
		return nil, fmt.Errorf("hold of offer %d: %w", offerID, err)
	}
	return f, nil
}

// GiveTurnTx holds n units of an offer that runs for holder, whose turn it is in the line of it,
// until TurnFor is over or they say yes (GrabTx). The caller holds the lock of the variant and
// has counted them as free.
func GiveTurnTx(tx *gorm.DB, holder string, variantID, offerID int64, n int, at time.Time) (until time.Time, err error) {
	until = at.Add(TurnFor)
	if err := spokenTx(tx, variantID, until); err != nil {
		return until, err
	}
	err = tx.Exec(`INSERT INTO holds (holder, variant_id, offer_id, quantity, most, made_at, until, firm, turn) VALUES (?, ?, ?, ?, ?, ?, ?, true, true)`,
		holder, variantID, offerID, n, n, at, until).Error
	if err != nil {
		return until, fmt.Errorf("hold of offer %d: %w", offerID, err)
	}
	return until, nil
}

// spokenTx says until when something of a variant is held: whoever waits for the row to take
// from the stock counts anew.
func spokenTx(tx *gorm.DB, variantID int64, until time.Time) error {
	if err := tx.Exec(`UPDATE variants SET spoken_until = greatest(spoken_until, ?) WHERE id = ?`, until, variantID).Error; err != nil {
		return fmt.Errorf("say until when something is held: %w", err)
	}
	return nil
}
