package catalog

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// openOffer joins a variant x to the offer f that is open at the instant at a parameter, and to
// how many a stranger can have at its price (u.units): counted once for all that ask for it.
func openOffer(at string) string {
	return onOffer(at) + ` CROSS JOIN LATERAL (SELECT ` + offered(at, strangers) + ` AS units) u`
}

// onOffer is openOffer without counting.
func onOffer(at string) string {
	return ` LEFT JOIN offers f ON f.variant_id = x.id AND f.ended_at IS NULL AND f.starts_at <= ` + at + `::timestamptz AND f.ends_at > ` + at + `::timestamptz
		AND f.taken < f.units AND f.price < x.price AND ` + onSpokenCode("f")
}

// onSpokenCode is the condition that an offer may be had: one made on air may not while its spoken
// code is taken down (catalog/takedown), not even by who holds it firmly already.
func onSpokenCode(offer string) string {
	return `(` + offer + `.live_item_id IS NULL OR NOT EXISTS (SELECT FROM spoken_codes c WHERE c.variant_id = ` + offer + `.variant_id AND c.taken_down))`
}

// promised is openOffer for the holder at another parameter: an offer of which they hold
// units firmly holds for them to the end of that, whatever became of it, and comes first.
// Units held of an offer that is over are not counted in u.units: they are held out of all
// that is free.
func promised(at, holder string) string {
	return promisedOffer(at, holder) + promisedUnits(at, offered(at, holder))
}

// promisedOffer is promised without counting.
func promisedOffer(at, holder string) string {
	return ` LEFT JOIN LATERAL (SELECT o.*, k.kept FROM offers o
		LEFT JOIN LATERAL (SELECT sum(h.quantity)::int AS kept FROM holds h WHERE ` + holder + `::text <> '' AND h.holder = ` + holder + `::text AND h.offer_id = o.id AND ` + firmNow(at) + `) k ON true
		WHERE o.variant_id = x.id AND o.price < x.price AND ` + onSpokenCode("o") + ` AND (o.ended_at IS NULL AND o.starts_at <= ` + at + `::timestamptz AND o.ends_at > ` + at + `::timestamptz AND o.taken < o.units OR k.kept > 0)
		ORDER BY k.kept > 0 DESC NULLS LAST, o.ends_at DESC LIMIT 1) f ON true`
}

// promisedUnits joins how many can be had of the offer f that promisedOffer joined, so many
// being offered.
func promisedUnits(at, offered string) string {
	return ` CROSS JOIN LATERAL (SELECT CASE WHEN ` + lapsed(at) + ` THEN 0 ELSE ` + offered + ` END AS units) u`
}

// firmNow is the condition that a hold h keeps a price at the instant at a parameter: it
// lasts, or is being made an order at this very instant.
func firmNow(at string) string {
	return `h.firm AND (h.used_at IS NULL AND h.until > ` + at + `::timestamptz OR h.used_at = ` + at + `::timestamptz)`
}

// lapsed is the condition that an offer f that promised joined holds for nobody but who
// holds units of it firmly.
func lapsed(at string) string {
	return `(f.ended_at IS NOT NULL OR f.ends_at <= ` + at + `::timestamptz OR f.taken >= f.units)`
}

// promisedLeft is how many of x the holder can have at the price of the offer f that promised
// joined.
func promisedLeft(at string) string {
	return `CASE WHEN ` + lapsed(at) + ` THEN least(f.kept, x.stock) ELSE u.units END`
}

// offered is how many of x can be had at the price of the offer f that onOffer joined, at
// the instant at a parameter, by the holder at another: without what is held, and what is free
// for who waits in its line.
func offered(at, holder string) string {
	return offeredOf(`ordered_ahead(x.id)`, `held_of(f.id, `+at+`, `+holder+`)`, at, holder)
}

// offeredOf is offered where it is known already how many are ordered ahead, and how many of f
// others hold.
func offeredOf(ahead, held, at, holder string) string {
	return `CASE WHEN f.id IS NULL THEN 0 ELSE greatest(least(f.units - f.taken, x.stock - ` + ahead + `) - ` + held + ` - line_of(f.id, ` + at + `, ` + holder + `), 0) END`
}

// offerFields are the fields of OnOffer, of x and f, with so many left of the offer.
func offerFields(left string) string {
	return `coalesce(f.id, 0) AS offer_id, coalesce(f.price, 0) AS offer_price, CASE WHEN f.id IS NULL THEN 0 ELSE least(x.price, f.list_price) END AS old_price, f.ends_at AS offer_until, ` +
		left + ` AS offer_left, coalesce(f.per_phone, 0) AS offer_per_phone`
}

// strangers is the holder for who holds nothing: all that is held is held by others.
const strangers = `''`

// free is how many of a variant x can be had at its list price at the instant at a
// parameter, by the holder at another: its stock without what is spoken for. "NULL" for
// the instant leaves the whole.
func free(x, at, holder string) string {
	return freeOf(x, at, `spoken_for(`+x+`.id, `+at+`, `+holder+`)`)
}

// freeOf is free where it is known already how many are spoken for.
func freeOf(x, at, spoken string) string {
	return `CASE WHEN ` + x + `.spoken_until > ` + at + `::timestamptz THEN greatest(` + x + `.stock - ` + spoken + `, 0) ELSE ` + x + `.stock END`
}

// aside is, as JSON, the offers that keep some of a variant x aside at the instant at a
// parameter, by their end.
func aside(at string) string {
	return `coalesce((SELECT jsonb_agg(jsonb_build_object('ID', o.id, 'Price', o.price, 'StartsAt', o.starts_at, 'EndsAt', o.ends_at, 'Units', o.units, 'Taken', o.taken) ORDER BY o.ends_at, o.id)
		FROM offers o WHERE o.variant_id = x.id AND o.ended_at IS NULL AND o.ends_at > ` + at + `::timestamptz AND o.taken < o.units), '[]') AS aside`
}

// held is how many of a variant x are kept for buyers at the instant at a parameter, and
// until when at the latest.
func held(at string) string {
	const of = ` FROM holds h WHERE h.variant_id = x.id AND h.used_at IS NULL AND h.until > `
	return `(SELECT coalesce(sum(h.quantity), 0)::int` + of + at + `) AS held, (SELECT max(h.until)` + of + at + `) AS held_until`
}

// Offers lists the offers of a variant, the latest first, at most limit.
func (s *Store) Offers(ctx context.Context, variantID int64, limit int) ([]Offer, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT o.id, o.variant_id, o.price, o.list_price, o.starts_at, o.ends_at, o.units, o.taken, o.per_phone, o.deep, o.created_by, o.ended_at, o.ended_by, o.live_item_id
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
