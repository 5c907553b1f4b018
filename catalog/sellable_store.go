package catalog

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// sellables reads variants x as they stand on the day and at the instant at two
// parameters for the holder at a third: what is held for them counts as theirs.
func sellables(day, at, holder string) string {
	return `SELECT x.id AS variant_id, x.name AS variant_name, x.price, x.unit, x.unit_amount, x.unit_word, x.weight_g, x.spoken_until > ` + at + `::timestamptz AS spoken, CASE WHEN w.id IS NOT NULL THEN w.units - w.taken ELSE (` + free("x", at, holder) + `) + u.units END AS stock, x.stock AS on_shelf, x.boxed,
	(` + ShownOn(day) + ` AND x.state = 'active' AND p.sale_mode = 'stock') AS buyable,
	p.id AS product_id, p.slug AS product_slug, p.name AS product_name, p.art_kind, p.art_variant, p.delivery_area, p.cold_chain,
	coalesce(ph.hash, '') AS photo_hash, coalesce(ph.widths[1], 0) AS photo_width,
	r.id AS producer_id, r.slug AS producer_slug, r.name AS producer_name, r.phone AS producer_phone, coalesce(v.name, '') AS village_name, ` + offerFields(promisedLeft(at)) + `, ` + aheadColumns + `
	FROM variants x
	JOIN products p ON p.id = x.product_id
	JOIN producers r ON r.id = p.producer_id
	LEFT JOIN villages v ON v.id = r.village_id` + coverOfProduct + promised(at, holder) + openPreorder(at)
}

// named is sellables with names for its parameters, which asOf fills.
func named() string { return sellables("(@day)", "(@at)", "(@holder)") }

func asOf(now time.Time, holder string, ids []int64) map[string]any {
	return map[string]any{"day": vntime.Today(now), "at": now, "holder": holder, "ids": ids}
}

// Sellables reads the variants with these ids, each once, in the order of ids; one that does not
// exist is left out. Whether it may be bought stands in Buyable.
func (s *Store) Sellables(ctx context.Context, ids []int64) ([]Sellable, error) {
	return s.SellablesFor(ctx, "", ids)
}

// SellablesFor is Sellables for a holder: what is held for them is theirs to have.
func (s *Store) SellablesFor(ctx context.Context, holder string, ids []int64) ([]Sellable, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	// Behind a SELECT the planner does not see how many are asked for, and keeps one plan: it
	// takes five times as long to plan this as to run it. As a condition on x, and not as a table
	// that is joined, it is asked before anything is counted for goods that nobody wants.
	rows, err := s.db.Pool.Query(ctx, sellables("$2", "$3", "$4")+` WHERE x.id = ANY ((SELECT $1::bigint[])::bigint[]) ORDER BY array_position($1, x.id)`, ids, s.today(), s.now(), holder)
	if err != nil {
		return nil, fmt.Errorf("read variants: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Sellable])
	if err != nil {
		return nil, fmt.Errorf("read variants: %w", err)
	}
	if boxes := boxed(out); len(boxes) > 0 {
		parts, err := s.partsFor(ctx, holder, boxes)
		if err != nil {
			return nil, err
		}
		fill(out, parts)
	}
	return out, nil
}

// SellablesTx reads the same in the caller's transaction and on its connection, without a
// lock, as they stand at now for a holder: for who has to look before writing.
func SellablesTx(tx *gorm.DB, now time.Time, holder string, ids []int64) ([]Sellable, error) {
	var out []Sellable
	if len(ids) == 0 {
		return nil, nil
	}
	if err := tx.Raw(named()+` WHERE x.id IN @ids ORDER BY x.id`, asOf(now, holder, ids)).Scan(&out).Error; err != nil {
		return nil, fmt.Errorf("read variants: %w", err)
	}
	return out, fillTx(tx, now, holder, out)
}

// LockSellablesTx reads the same and locks them until the end of the caller's
// transaction, with all that the gift boxes among them hold, always in id order so that
// two carts cannot deadlock: nobody else may take their stock or change their price
// meanwhile, and the product stays as shown. Who only names a variant, such as a line of a
// cart, need not wait. What is held for holder is used up by it, and
// is among what can be taken.
func LockSellablesTx(tx *gorm.DB, now time.Time, holder string, ids []int64) ([]Sellable, error) {
	var rows []Sellable
	if len(ids) == 0 {
		return nil, nil
	}
	err := tx.Raw(named()+` WHERE x.id IN @ids OR x.id IN (SELECT part_id FROM box_parts WHERE box_id IN @ids) ORDER BY x.id FOR NO KEY UPDATE OF x FOR SHARE OF p, r`,
		asOf(now, holder, ids)).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("lock variants: %w", err)
	}
	// What is promised stands in other rows, which a statement that waited saw as they were
	// before: read once more now that nobody else can promise or draw.
	if slices.ContainsFunc(rows, func(v Sellable) bool { return v.Spoken }) {
		if err := useHoldsTx(tx, holder, now); err != nil {
			return nil, err
		}
		return SellablesTx(tx, now, holder, ids)
	}
	out := slices.DeleteFunc(rows, func(v Sellable) bool { return !slices.Contains(ids, v.VariantID) })
	return out, fillTx(tx, now, holder, out)
}

// QueueLock queues what LockSellablesTx asks first, for the variants that a subquery on $1
// (texts) names: they are locked, with what gift boxes among them hold, and read into out for
// who holds nothing. Of those that say that something is Spoken for the numbers may be of before
// the lock.
func QueueLock(b *pgx.Batch, now time.Time, subquery string, args []string, out *[]Sellable) {
	b.Queue(sellables("$2", "$3", strangers)+` WHERE x.id = ANY (ARRAY(`+subquery+` UNION SELECT b.part_id FROM box_parts b WHERE b.box_id IN (`+subquery+`))) ORDER BY x.id FOR NO KEY UPDATE OF x FOR SHARE OF p, r`,
		args, vntime.Today(now), now).Query(func(rows pgx.Rows) (err error) {
		*out, err = pgx.CollectRows(rows, pgx.RowToStructByName[Sellable])
		return err
	})
}
