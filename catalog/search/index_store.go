package search

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog/ocop"
)

// indexState is what the database knows of an index.
type indexState struct {
	Settings  string
	Created   string
	StarsOn   time.Time
	BuiltAt   time.Time
	CheckedAt time.Time
	Missing   int
	Extra     int
	Stale     int
}

// state reads it; nil when the index was never built.
func (x *Index) state(ctx context.Context) (*indexState, error) {
	rows, err := x.db.Pool.Query(ctx, `SELECT settings, created, stars_on, built_at, checked_at, missing, extra, stale FROM search_indexes WHERE uid = $1`, x.uid)
	if err != nil {
		return nil, fmt.Errorf("read the state of the index: %w", err)
	}
	s, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[indexState])
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read the state of the index: %w", err)
	}
	return &s, nil
}

// setBuilt notes that the index of this name is a new one.
func (x *Index) setBuilt(ctx context.Context, created string, starsOn time.Time) error {
	return x.exec(ctx, "note the new index", `INSERT INTO search_indexes (uid, settings, created, stars_on, built_at, checked_at) VALUES ($1, $2, $3, $4, $5, $5)
		ON CONFLICT (uid) DO UPDATE SET settings = excluded.settings, created = excluded.created, stars_on = excluded.stars_on, built_at = excluded.built_at`,
		x.uid, fingerprint(), created, starsOn, x.now())
}

func (x *Index) setDay(ctx context.Context, day time.Time) error {
	return x.exec(ctx, "note the day of the stars", `UPDATE search_indexes SET stars_on = $2 WHERE uid = $1`, x.uid, day)
}

func (x *Index) setChecked(ctx context.Context, d Drift) error {
	return x.exec(ctx, "note the check", `UPDATE search_indexes SET checked_at = $2, missing = $3, extra = $4, stale = $5 WHERE uid = $1`,
		x.uid, x.now(), d.Missing, d.Extra, d.Stale)
}

// mark is a product that has to be written, and how often it was marked: a mark that has
// grown while it was being written stays.
type mark struct {
	ProductID int64
	Mark      int64
}

func (x *Index) markPending(ctx context.Context, ids []int64) error {
	return x.exec(ctx, "mark products for the index", `INSERT INTO search_pending (product_id)
		SELECT i FROM unnest($1::bigint[]) i
			UNION SELECT box.product_id FROM variants x JOIN box_parts b ON b.part_id = x.id JOIN variants box ON box.id = b.box_id WHERE x.product_id = ANY ($1) ORDER BY 1
		ON CONFLICT (product_id) DO UPDATE SET mark = search_pending.mark + 1`, ids)
}

// markDay marks the products whose star is another on one day than on the other, those
// with a paper that ends between, those no longer believed to be on a shelf, and the boxes
// they are in.
func (x *Index) markDay(ctx context.Context, before, after time.Time) error {
	rows, err := x.db.Pool.Query(ctx, `SELECT o.product_id FROM recognitions o WHERE (`+ocop.ShownOn("$1")+`) <> (`+ocop.ShownOn("$2")+`)
		UNION SELECT p.id FROM products p WHERE (p.papers_until >= $1::date) <> (p.papers_until >= $2::date)
		UNION SELECT sp.product_id FROM sales_point_products sp JOIN sales_points s ON s.id = sp.sales_point_id WHERE (`+onShelf("$1")+`) <> (`+onShelf("$2")+`)`, before, after)
	if err != nil {
		return fmt.Errorf("find what changes with the day: %w", err)
	}
	ids, err := pgx.CollectRows(rows, pgx.RowTo[int64])
	if err != nil || len(ids) == 0 {
		return err
	}
	return x.markPending(ctx, ids)
}

func (x *Index) pending(ctx context.Context, n int) ([]mark, error) {
	rows, err := x.db.Pool.Query(ctx, `SELECT product_id, mark FROM search_pending ORDER BY since, product_id LIMIT $1`, n)
	if err != nil {
		return nil, fmt.Errorf("read what the index is owed: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[mark])
	if err != nil {
		return nil, fmt.Errorf("read what the index is owed: %w", err)
	}
	return out, nil
}

// settle takes the marks off that are as they were read, and keeps what was refused.
func (x *Index) settle(ctx context.Context, marks []mark, parked []refusal) error {
	ids, counts := make([]int64, len(marks)), make([]int64, len(marks))
	for i, m := range marks {
		ids[i], counts[i] = m.ProductID, m.Mark
	}
	batch := &pgx.Batch{}
	batch.Queue(`DELETE FROM search_parked WHERE product_id = ANY ($1)`, ids)
	for _, p := range parked {
		batch.Queue(`INSERT INTO search_parked (product_id, version, reason) VALUES ($1, $2, left($3, 500))`, p.document.ID, p.document.Version, p.reason)
	}
	batch.Queue(`DELETE FROM search_pending p USING unnest($1::bigint[], $2::bigint[]) m(id, mark) WHERE p.product_id = m.id AND p.mark = m.mark`, ids, counts)
	if err := x.db.Pool.SendBatch(ctx, batch).Close(); err != nil {
		return fmt.Errorf("note what the index has: %w", err)
	}
	return nil
}

// alone does work under the index's lock of that name. When another program holds it, it
// waits, or without patience does nothing and says so.
func (x *Index) alone(ctx context.Context, what string, patient bool, work func() error) (done bool, err error) {
	conn, err := x.db.Pool.Acquire(ctx)
	if err != nil {
		return false, fmt.Errorf("lock the index: %w", err)
	}
	defer conn.Release()
	key := "search:" + what + ":" + x.uid
	for {
		if err := conn.QueryRow(ctx, `SELECT pg_try_advisory_lock(hashtextextended($1, 0))`, key).Scan(&done); err != nil {
			return false, fmt.Errorf("lock the index: %w", err)
		}
		if done || !patient {
			break
		}
		select {
		case <-ctx.Done():
			return false, ctx.Err()
		case <-time.After(lockPause):
		}
	}
	if !done {
		return false, nil
	}
	defer func() {
		// A connection that cannot unlock is closed, which unlocks.
		if _, failed := conn.Exec(context.WithoutCancel(ctx), `SELECT pg_advisory_unlock(hashtextextended($1, 0))`, key); failed != nil {
			_ = conn.Conn().Close(context.WithoutCancel(ctx))
		}
	}()
	return true, work()
}

// lockPause is between two tries to get a lock.
const lockPause = 200 * time.Millisecond

func (x *Index) exec(ctx context.Context, doing, sql string, args ...any) error {
	if _, err := x.db.Pool.Exec(ctx, sql, args...); err != nil {
		return fmt.Errorf("%s: %w", doing, err)
	}
	return nil
}
