package catalog

import (
	"fmt"
	"time"

	"gorm.io/gorm"
)

// asideOf is how many of a variant x offers keep aside at the instant at a parameter, and
// wait for a batch.
func asideOf(x, at string) string {
	return `SELECT coalesce(sum(o.units - o.taken), 0) + ordered_ahead(` + x + `.id) FROM offers o WHERE o.variant_id = ` + x + `.id AND o.ended_at IS NULL AND o.ends_at > ` + at
}

// heldRow is a variant with what there is of it at its price and, when an offer is open, at
// that of the offer.
type heldRow struct {
	VariantID int64
	OfferID   int64
	Loose     pool `gorm:"embedded;embeddedPrefix:loose_"`
	Offer     pool `gorm:"embedded;embeddedPrefix:offer_"`
}

// grantsTx is what of wishes holder would hold from now on, and of which variants that is.
func grantsTx(tx *gorm.DB, holder string, wishes []Wish, at time.Time) (ids []int64, grants []Wish, err error) {
	all := make([]int64, len(wishes))
	for i, w := range wishes {
		all[i] = w.VariantID
	}
	if len(all) == 0 {
		return nil, nil, nil
	}
	var rows []heldRow
	err = tx.Raw(`SELECT x.id AS variant_id, coalesce(f.id, 0) AS offer_id, x.stock - (`+asideOf("x", "(@at)")+`) AS loose_size, coalesce(greatest(least(f.units - f.taken, x.stock - ordered_ahead(x.id)) - line_of(f.id, @at, @holder), 0), 0) AS offer_size, h.*
		FROM variants x`+onOffer("(@at)")+` CROSS JOIN LATERAL (SELECT
			coalesce(sum(h.quantity) FILTER (WHERE o.id IS NULL AND live AND NOT own), 0) AS loose_held,
			coalesce(sum(h.most) FILTER (WHERE o.id IS NULL AND NOT (live AND own)), 0) AS loose_idle,
			coalesce(sum(h.quantity) FILTER (WHERE o.id IS NULL AND live AND own), 0) AS loose_own,
			coalesce(sum(h.quantity) FILTER (WHERE o.id = f.id AND live AND NOT own), 0) AS offer_held,
			coalesce(sum(h.most) FILTER (WHERE o.id = f.id AND NOT (live AND own)), 0) AS offer_idle,
			coalesce(sum(h.quantity) FILTER (WHERE o.id = f.id AND live AND own), 0) AS offer_own
			FROM (SELECT *, until > @at AS live, holder = @holder AS own FROM holds WHERE variant_id = x.id AND used_at IS NULL AND until > @since) h
			LEFT JOIN offers o ON o.id = h.offer_id AND o.ended_at IS NULL AND o.ends_at > @at) h
		WHERE x.id IN @ids AND NOT x.boxed`, map[string]any{"at": at, "since": at.Add(-HoldRest), "holder": holder, "ids": all}).Scan(&rows).Error
	if err != nil {
		return nil, nil, fmt.Errorf("read what is held: %w", err)
	}
	for _, r := range rows {
		some := false
		for _, w := range wishes {
			from := r.Loose
			if w.OfferID != 0 {
				from = r.Offer
			}
			if w.VariantID != r.VariantID || w.OfferID != 0 && w.OfferID != r.OfferID {
				continue
			}
			if w.Quantity = from.grants(w.Quantity); w.Quantity > 0 {
				grants, some = append(grants, w), true
			}
		}
		if some {
			ids = append(ids, r.VariantID)
		}
	}
	return ids, grants, nil
}

func holdsTx(tx *gorm.DB, holder string, at time.Time) (out []Hold, err error) {
	err = tx.Raw(`SELECT variant_id, coalesce(offer_id, 0) AS offer_id, quantity, until, firm FROM holds WHERE holder = ? AND used_at IS NULL AND until > ? ORDER BY id`, holder, at).Scan(&out).Error
	if err != nil {
		return nil, fmt.Errorf("read what is held for somebody: %w", err)
	}
	return out, nil
}
