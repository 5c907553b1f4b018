package catalog

import (
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

// promise names what the share of a phone is counted over, of an offer: itself, or its live item.
func promise(offer string) string {
	return `coalesce(-` + offer + `.live_item_id, ` + offer + `.id, 0)`
}

// Asker wants a variant at an instant.
type Asker struct {
	Holder    string
	Phone     string
	VariantID int64
	At        time.Time
}

// Seen is how locked variants stand for who asks, what they hold, and what their phones had.
type Seen struct {
	Standings []Standing
	Own       []Own
	Had       []Had
}

// countedOnce goes through all that is held of the variants of askers q once, however many ask:
// lasting is what is held longer than until the last of them asks, by offer; apart is what
// has to be looked at for each, because it ends between two of them or one of them holds it.
const countedOnce = `
	span AS MATERIALIZED (SELECT min(at) AS first, max(at) AS last FROM q),
	held AS MATERIALIZED (SELECT h.variant_id, h.offer_id, h.holder, h.until, h.quantity FROM holds h, span WHERE h.variant_id = ANY ($2) AND h.used_at IS NULL AND h.until > span.first),
	lasting AS MATERIALIZED (SELECT variant_id, offer_id, sum(quantity) AS quantity FROM held, span WHERE until > span.last GROUP BY 1, 2),
	apart AS MATERIALIZED (SELECT held.*, until > span.last AS lasts FROM held, span WHERE until <= span.last OR holder = ANY ($1))`

// spokenByOthers joins, after countedOnce and promisedOffer, what held_of(f), ordered_ahead
// and spoken_for would say to each asker.
const spokenByOthers = ` CROSS JOIN LATERAL (SELECT ordered_ahead(x.id) AS ahead) w CROSS JOIN LATERAL (
		SELECT w.ahead, coalesce(sum(t.quantity) FILTER (WHERE t.offer_id = f.id), 0)::int AS held,
			(coalesce(sum(t.quantity) FILTER (WHERE o.id IS NULL), 0) + w.ahead
				+ (SELECT coalesce(sum(r.units - r.taken), 0) FROM offers r WHERE r.variant_id = x.id AND r.ended_at IS NULL AND r.ends_at > q.at))::int AS spoken
		FROM (SELECT offer_id, quantity FROM lasting WHERE variant_id = x.id
			UNION ALL SELECT offer_id, CASE WHEN holder = q.holder THEN -quantity ELSE quantity END FROM apart
				WHERE variant_id = x.id AND until > q.at AND (holder = q.holder) = lasts) t
		LEFT JOIN offers o ON o.id = t.offer_id AND o.ended_at IS NULL AND o.ends_at > q.at) s`

// QueueSee queues how variants that the caller has locked stand for each asker. It has to go in
// another message than the lock (QueueLock): what is promised stands in other rows.
func QueueSee(b *pgx.Batch, askers []Asker, out *Seen) {
	var holders, phones []string
	var variants []int64
	var ats []time.Time
	for _, a := range askers {
		holders, phones, variants, ats = append(holders, a.Holder), append(phones, a.Phone), append(variants, a.VariantID), append(ats, a.At)
	}
	b.Queue(`WITH q AS MATERIALIZED (SELECT * FROM unnest($1::text[], $2::bigint[], $3::timestamptz[]) AS a(holder, variant_id, at)),`+countedOnce+`
		SELECT q.holder, x.id AS variant_id, x.stock AS on_shelf, x.spoken_until > q.at AS counted, s.ahead, s.spoken, (`+freeOf("x", "q.at", "s.spoken")+`) + u.units AS stock,
			coalesce(f.units - f.taken, 0) AS unsold, s.held, coalesce(f.kept, 0) AS kept, coalesce(`+lapsed("q.at")+`, false) AS lapsed,
			`+promise("f")+` AS promise, `+offerFields(promisedLeft("q.at"))+`,
			EXISTS (SELECT FROM preorders w WHERE w.variant_id = x.id AND w.ended_at IS NULL AND w.starts_at <= q.at AND w.ends_at > q.at) AS awaited
		FROM q JOIN variants x ON x.id = q.variant_id`+promisedOffer("q.at", "q.holder")+spokenByOthers+promisedUnits("q.at", offeredOf("s.ahead", "s.held", "q.at", "q.holder")), holders, variants, ats).Query(func(rows pgx.Rows) (err error) {
		out.Standings, err = pgx.CollectRows(rows, pgx.RowToStructByName[Standing])
		return err
	})
	b.Queue(`SELECT h.holder, h.variant_id, coalesce(o.id, 0) AS offer_id, sum(h.quantity)::int AS quantity
		FROM (SELECT DISTINCT holder, at FROM unnest($1::text[], $2::timestamptz[]) AS u(holder, at)) q
		JOIN holds h ON h.holder = q.holder AND h.used_at IS NULL AND h.until > q.at
		LEFT JOIN offers o ON o.id = h.offer_id AND o.ended_at IS NULL AND o.ends_at > q.at GROUP BY 1, 2, 3`, holders, ats).Query(func(rows pgx.Rows) (err error) {
		out.Own, err = pgx.CollectRows(rows, pgx.RowToStructByName[Own])
		return err
	})
	b.Queue(`SELECT d.phone, `+promise("o")+` AS promise, sum(d.quantity)::int AS quantity FROM offers o JOIN offer_draws d ON d.offer_id = o.id AND d.returned_at IS NULL AND d.phone = ANY ($1)
		WHERE o.variant_id = ANY ($2) GROUP BY 1, 2`, phones, variants).Query(func(rows pgx.Rows) (err error) {
		out.Had, err = pgx.CollectRows(rows, pgx.RowToStructByName[Had])
		return err
	})
}

// Draw is what an order draws on an offer.
type Draw struct {
	OfferID  int64
	OrderID  int64
	Phone    string
	Quantity int
	At       time.Time
}

// QueueDraws queues that what holders held is used by the orders they placed at these
// instants, and what these draw on offers. It does what DrawTx does order by order, for who
// decided under the locks of the variants; it is guarded all the same, and what does not fit fails
// with ErrMoved, with everything beside it.
func QueueDraws(b *pgx.Batch, holders []string, ats []time.Time, draws []Draw) {
	b.Queue(`UPDATE holds h SET used_at = q.at FROM unnest($1::text[], $2::timestamptz[]) AS q(holder, at) WHERE h.holder = q.holder AND h.used_at IS NULL AND h.until > q.at`, holders, ats)
	if len(draws) == 0 {
		return
	}
	sum := map[int64]int{}
	var rows []map[string]any
	for _, d := range draws {
		sum[d.OfferID] += d.Quantity
		rows = append(rows, map[string]any{"offer_id": d.OfferID, "order_id": d.OrderID, "phone": d.Phone, "quantity": d.Quantity, "drawn_at": d.At})
	}
	var ids []int64
	var taken []int
	for id, n := range sum {
		ids, taken = append(ids, id), append(taken, n)
	}
	b.Queue(`WITH asked AS (SELECT min(at) AS first, max(at) AS last FROM unnest($3::timestamptz[]) AS u(at))
		UPDATE offers o SET taken = o.taken + t.n FROM unnest($1::bigint[], $2::int[]) AS t(id, n), asked a
		WHERE o.id = t.id AND o.taken + t.n <= o.units - held_of(o.id, a.first)
			AND (o.ended_at IS NULL AND o.starts_at <= a.last AND o.ends_at > a.first
				OR t.n <= (SELECT sum(h.quantity) FROM holds h WHERE h.holder = ANY ($4) AND h.offer_id = o.id AND h.firm AND h.used_at = ANY ($3)))`, ids, taken, ats, holders).Exec(func(tag pgconn.CommandTag) error {
		if tag.RowsAffected() != int64(len(ids)) {
			return ErrMoved
		}
		return nil
	})
	b.Queue(`INSERT INTO offer_draws (offer_id, order_id, phone, quantity, drawn_at) SELECT offer_id, order_id, phone, quantity, drawn_at FROM jsonb_populate_recordset(NULL::offer_draws, $1)`, rows)
}
