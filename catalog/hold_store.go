package catalog

import (
	"context"
	"fmt"
	"slices"
	"time"

	"gorm.io/gorm"
)

// HoldTx keeps for holder what may be kept of wishes for lasts from at, and for twice that from
// the first call at most, in the caller's transaction, and lets go of what holder held beside them. What cannot be kept is not
// refused: it is bought by who comes first, as ever. A second call lengthens. It locks the
// variants of which something is kept, in id order.
func HoldTx(tx *gorm.DB, holder string, wishes []Wish, at time.Time, lasts time.Duration) error {
	if err := keepOnlyTx(tx, holder, wishes, at); err != nil {
		return err
	}
	ids, _, err := grantsTx(tx, holder, wishes, at)
	if err != nil || len(ids) == 0 {
		return err
	}
	if err := tx.Exec(`SELECT FROM variants WHERE id IN ? ORDER BY id FOR NO KEY UPDATE`, ids).Error; err != nil {
		return fmt.Errorf("lock what is to be held: %w", err)
	}
	// Only now nobody else promises or takes.
	ids, grants, err := grantsTx(tx, holder, wishes, at)
	if err != nil || len(ids) == 0 {
		return err
	}
	// The variant's row first: whoever waits for it to take from the stock counts anew.
	if err := tx.Exec(`UPDATE variants SET spoken_until = greatest(spoken_until, ?) WHERE id IN ?`, at.Add(lasts), ids).Error; err != nil {
		return fmt.Errorf("say until when something is held: %w", err)
	}
	for _, g := range grants {
		if err := holdTx(tx, holder, g, at, lasts); err != nil {
			return err
		}
	}
	return nil
}

func holdTx(tx *gorm.DB, holder string, w Wish, at time.Time, lasts time.Duration) error {
	res := tx.Exec(`UPDATE holds SET quantity = ?, most = greatest(most, ?), until = greatest(until, least(?::timestamptz, made_at + make_interval(secs => ?)))
		WHERE holder = ? AND variant_id = ? AND coalesce(offer_id, 0) = ? AND used_at IS NULL AND until > ?`,
		w.Quantity, w.Quantity, at.Add(lasts), (2 * lasts).Seconds(), holder, w.VariantID, w.OfferID, at)
	if res.Error == nil && res.RowsAffected == 0 {
		res = tx.Exec(`INSERT INTO holds (holder, variant_id, offer_id, quantity, most, made_at, until) VALUES (?, ?, nullif(?::bigint, 0), ?, ?, ?, ?)`,
			holder, w.VariantID, w.OfferID, w.Quantity, w.Quantity, at, at.Add(lasts))
	}
	if res.Error != nil {
		return fmt.Errorf("hold variant %d: %w", w.VariantID, res.Error)
	}
	return nil
}

// HoldsAny says whether HoldTx would keep anything of wishes, or let go of something, now:
// mostly not, and then nobody has to wait for anybody.
func (s *Store) HoldsAny(ctx context.Context, holder string, wishes []Wish) (bool, error) {
	tx := s.db.Gorm.WithContext(ctx)
	ids, _, err := grantsTx(tx, holder, wishes, s.now())
	if err != nil || len(ids) > 0 {
		return len(ids) > 0, err
	}
	held, err := holdsTx(tx, holder, s.now())
	return len(held) > 0, err
}

// Holds is what is kept for holder now.
func (s *Store) Holds(ctx context.Context, holder string) ([]Hold, error) {
	return holdsTx(s.db.Gorm.WithContext(ctx), holder, s.now())
}

// FitHoldsTx lets go of what holder holds beyond wishes, in the caller's transaction; it
// holds nothing more. A second call changes nothing.
func FitHoldsTx(tx *gorm.DB, holder string, at time.Time, wishes func() ([]Wish, error)) error {
	held, err := holdsTx(tx, holder, at)
	if err != nil || len(held) == 0 {
		return err
	}
	list, err := wishes()
	if err != nil {
		return err
	}
	return keepOnlyTx(tx, holder, list, at)
}

// keepOnlyTx lowers what holder holds to wishes and ends the rest. Giving back needs no lock:
// there is only more for everybody.
func keepOnlyTx(tx *gorm.DB, holder string, wishes []Wish, at time.Time) error {
	held, err := holdsTx(tx, holder, at)
	if err != nil {
		return err
	}
	for _, h := range held {
		n := 0
		if i := slices.IndexFunc(wishes, func(w Wish) bool { return w.VariantID == h.VariantID && w.OfferID == h.OfferID }); i >= 0 {
			n = wishes[i].Quantity
		}
		if n >= h.Quantity {
			continue
		}
		sql, args := `UPDATE holds SET quantity = ?`, []any{n}
		if n == 0 {
			sql, args = `UPDATE holds SET until = greatest(made_at, ?)`, []any{at}
		}
		args = append(args, holder, h.VariantID, h.OfferID, at)
		if err := tx.Exec(sql+` WHERE holder = ? AND variant_id = ? AND coalesce(offer_id, 0) = ? AND used_at IS NULL AND until > ?`, args...).Error; err != nil {
			return fmt.Errorf("let go of variant %d: %w", h.VariantID, err)
		}
	}
	return nil
}

// useHoldsTx makes what holder holds an order's: it does not hold any more, and will not
// again. The caller holds the locks of the variants.
func useHoldsTx(tx *gorm.DB, holder string, at time.Time) error {
	if holder == "" {
		return nil
	}
	if err := tx.Exec(`UPDATE holds SET used_at = ? WHERE holder = ? AND used_at IS NULL AND until > ?`, at, holder, at).Error; err != nil {
		return fmt.Errorf("use what was held: %w", err)
	}
	return nil
}

// overheldTx ends, the latest first, the holds of a variant that its stock no longer bears
// because somebody counted less.
func overheldTx(tx *gorm.DB, variantID int64, at time.Time) error {
	err := tx.Exec(`UPDATE holds SET until = greatest(made_at, @at) WHERE id IN (SELECT h.id FROM (
			SELECT h.id, o.id IS NULL AS loose, sum(h.quantity) OVER (PARTITION BY o.id ORDER BY h.id) AS upto FROM holds h
			LEFT JOIN offers o ON o.id = h.offer_id AND o.ended_at IS NULL AND o.ends_at > @at
			WHERE h.variant_id = @variant AND h.used_at IS NULL AND h.until > @at) h JOIN variants x ON x.id = @variant
		WHERE h.upto > CASE WHEN h.loose THEN x.stock - (`+asideOf("x", "(@at)")+`) ELSE x.stock END)`, map[string]any{"at": at, "variant": variantID}).Error
	if err != nil {
		return fmt.Errorf("end holds of variant %d: %w", variantID, err)
	}
	return nil
}

// SweepHolds removes holds that ended a day ago and says how many. Nothing waits for it.
func (s *Store) SweepHolds(ctx context.Context) (int64, error) {
	tag, err := s.db.Pool.Exec(ctx, `DELETE FROM holds WHERE until < $1`, s.now().Add(-24*time.Hour))
	if err != nil {
		return 0, fmt.Errorf("remove old holds: %w", err)
	}
	return tag.RowsAffected(), nil
}
