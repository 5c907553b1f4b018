package catalog

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// openOffer joins a variant x to the offer f that is open at the instant at a placeholder.
func openOffer(at string) string {
	return ` LEFT JOIN offers f ON f.variant_id = x.id AND f.ended_at IS NULL AND f.starts_at <= ` + at + `::timestamptz AND f.ends_at > ` + at + `::timestamptz
		AND f.taken < f.units AND f.price < x.price`
}

// offered is how many of x can be had at the price of the offer f that openOffer joined, at
// the instant at a placeholder, by the holder at another.
func offered(at, holder string) string {
	return `CASE WHEN f.id IS NULL THEN 0 ELSE greatest(least(f.units - f.taken, x.stock - ordered_ahead(x.id)) - held_of(f.id, ` + at + `, ` + holder + `), 0) END`
}

// offerColumns are the fields of OnOffer, of x and f, for the holder at a placeholder.
func offerColumns(at, holder string) string {
	return `coalesce(f.id, 0) AS offer_id, coalesce(f.price, 0) AS offer_price, CASE WHEN f.id IS NULL THEN 0 ELSE least(x.price, f.list_price) END AS old_price, f.ends_at AS offer_until, ` +
		offered(at, holder) + ` AS offer_left, coalesce(f.per_phone, 0) AS offer_per_phone`
}

// strangers is the holder for who holds nothing: all that is held is held by others.
const strangers = `''`

// free is how many of a variant x can be had at its list price at the instant at a
// placeholder, by the holder at another: its stock without what is spoken for. "NULL" for
// the instant leaves the whole.
func free(x, at, holder string) string {
	return `CASE WHEN ` + x + `.spoken_until > ` + at + `::timestamptz THEN greatest(` + x + `.stock - spoken_for(` + x + `.id, ` + at + `, ` + holder + `), 0) ELSE ` + x + `.stock END`
}

// aside is, as JSON, the offers that keep some of a variant x aside at the instant at a
// placeholder, by their end.
func aside(at string) string {
	return `coalesce((SELECT jsonb_agg(jsonb_build_object('ID', o.id, 'Price', o.price, 'StartsAt', o.starts_at, 'EndsAt', o.ends_at, 'Units', o.units, 'Taken', o.taken) ORDER BY o.ends_at, o.id)
		FROM offers o WHERE o.variant_id = x.id AND o.ended_at IS NULL AND o.ends_at > ` + at + `::timestamptz AND o.taken < o.units), '[]') AS aside`
}

// held is how many of a variant x are kept for buyers at the instant at a placeholder, and
// until when at the latest.
func held(at string) string {
	const of = ` FROM holds h WHERE h.variant_id = x.id AND h.used_at IS NULL AND h.until > `
	return `(SELECT coalesce(sum(h.quantity), 0)::int` + of + at + `) AS held, (SELECT max(h.until)` + of + at + `) AS held_until`
}

// Offers lists the offers of a variant, the latest first, at most limit.
func (s *Store) Offers(ctx context.Context, variantID int64, limit int) ([]Offer, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT o.id, o.variant_id, o.price, o.list_price, o.starts_at, o.ends_at, o.units, o.taken, o.per_phone, o.deep, o.created_by, o.ended_at, o.ended_by
		FROM offers o WHERE o.variant_id = $1 ORDER BY o.ends_at DESC, o.id DESC LIMIT $2`, variantID, limit)
	if err != nil {
		return nil, fmt.Errorf("list offers: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Offer])
	if err != nil {
		return nil, fmt.Errorf("list offers: %w", err)
	}
	return out, nil
}
