package search

import (
	"context"
	"fmt"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
)

// watched is everything of which something is spoken for at the instant at $2, with the boxes
// it is in, and what was when it was last looked at.
const watched = `WITH moving AS (SELECT x.product_id FROM variants x WHERE x.spoken_until > $2
		UNION SELECT box.product_id FROM variants x JOIN box_parts b ON b.part_id = x.id JOIN variants box ON box.id = b.box_id WHERE x.spoken_until > $2)`

// watch marks the products whose price or whether they can be had is another at an instant
// than when they were last looked at: an offer began, ended or was sold out, a hold ran out, a
// pre-order opened. What nobody has a promise of is not looked at: its changes tell of
// themselves. A second call at the same instant marks nothing.
func (x *Index) watch(ctx context.Context, at time.Time) error {
	return x.exec(ctx, "look at what moves by the clock", watched+`,
		seen AS (`+catalog.SaleNow("$1", "$2", `x.product_id IN (SELECT product_id FROM moving UNION SELECT product_id FROM search_watched)`)+`),
		other AS (SELECT s.product_id, s.price, s.to_be_had FROM seen s LEFT JOIN search_watched w USING (product_id) WHERE (w.price, w.to_be_had) IS DISTINCT FROM (s.price, s.to_be_had)),
		noted AS (INSERT INTO search_watched (product_id, price, to_be_had) SELECT product_id, price, to_be_had FROM other ORDER BY product_id
			ON CONFLICT (product_id) DO UPDATE SET price = excluded.price, to_be_had = excluded.to_be_had),
		still AS (DELETE FROM search_watched w WHERE NOT EXISTS (SELECT FROM moving m WHERE m.product_id = w.product_id)
			AND NOT EXISTS (SELECT FROM other o WHERE o.product_id = w.product_id) AND NOT EXISTS (SELECT FROM search_pending p WHERE p.product_id = w.product_id))
		INSERT INTO search_pending (product_id) SELECT product_id FROM other ORDER BY product_id ON CONFLICT (product_id) DO UPDATE SET mark = search_pending.mark + 1`,
		ocop.Today(at), at)
}

// turn follows what moves by the clock, writes it with all else that has changed, and only then
// says until when the index knows the prices: until the next offer or pre-order begins or ends.
func (x *Index) turn(ctx context.Context) (int, error) {
	at := x.now()
	if err := x.watch(ctx, at); err != nil {
		return 0, err
	}
	written, err := x.Feed(ctx)
	if err != nil {
		return written, err
	}
	var owed bool
	var next *time.Time
	err = x.db.Pool.QueryRow(ctx, `SELECT EXISTS (SELECT FROM search_pending JOIN search_watched USING (product_id)),
		least((SELECT min(starts_at) FROM offers WHERE ended_at IS NULL AND ends_at > $1 AND starts_at > $1), (SELECT min(ends_at) FROM offers WHERE ended_at IS NULL AND ends_at > $1),
			(SELECT min(starts_at) FROM preorders WHERE ended_at IS NULL AND starts_at > $1), (SELECT min(ends_at) FROM preorders WHERE ended_at IS NULL AND ends_at > $1))`, at).Scan(&owed, &next)
	if err != nil {
		return written, fmt.Errorf("ask when prices are next to change: %w", err)
	}
	if owed {
		return written, nil // another program is writing it
	}
	if next == nil {
		next = new(at.AddDate(0, 0, 1))
	}
	x.until.Store(next)
	return written, nil
}
