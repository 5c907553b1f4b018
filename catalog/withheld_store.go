package catalog

import (
	"context"
	"fmt"
	"sync"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/internal/pg"
)

// stale is how old at most what Withheld knows may be.
const stale = 500 * time.Millisecond

// Withheld knows the pictures of goods and producers that were taken down. Copies of
// pictures are asked for by name, without a record beside them, so the record is looked at
// here: not for each picture, but at most twice a second, for all of them at once.
type Withheld struct {
	db  *pg.DB
	now func() time.Time

	mu     sync.Mutex
	read   time.Time
	hashes map[string]struct{}
}

// NewWithheld knows nothing until it is asked.
func NewWithheld(db *pg.DB, now func() time.Time) *Withheld { return &Withheld{db: db, now: now} }

// Has says whether nobody may have the copies with this hash, as it was half a second ago at
// most. While the database does not answer, nothing can be taken down and what was known last
// holds; before anything was known that is an error. A picture that something else shows as
// well, which was not taken down, is not withheld.
func (w *Withheld) Has(ctx context.Context, hash string) (bool, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if now := w.now(); w.hashes == nil || now.Sub(w.read) >= stale || now.Before(w.read) {
		hashes, err := w.all(ctx)
		if err == nil {
			w.hashes, w.read = hashes, now
		} else if w.hashes == nil {
			return false, err
		}
	}
	_, withheld := w.hashes[hash]
	return withheld, nil
}

func (w *Withheld) all(ctx context.Context) (map[string]struct{}, error) {
	rows, err := w.db.Pool.Query(ctx, `WITH p AS (SELECT id FROM products WHERE taken_down UNION SELECT g.id FROM products g JOIN producers r ON r.id = g.producer_id WHERE r.taken_down),
		f AS (SELECT id, hash FROM photos WHERE product_id = ANY (ARRAY(SELECT id FROM p)) AND hash <> ''
			UNION SELECT id, hash FROM photos WHERE producer_id = ANY (ARRAY(SELECT id FROM producers WHERE taken_down)) AND hash <> '')
		SELECT DISTINCT hash FROM f WHERE NOT EXISTS (SELECT FROM photos o WHERE o.hash = f.hash AND o.deleted_at IS NULL AND NOT o.library AND o.id NOT IN (SELECT id FROM f))`)
	if err != nil {
		return nil, fmt.Errorf("list withheld pictures: %w", err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		return nil, fmt.Errorf("list withheld pictures: %w", err)
	}
	out := make(map[string]struct{}, len(list))
	for _, hash := range list {
		out[hash] = struct{}{}
	}
	return out, nil
}
