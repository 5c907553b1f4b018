package main

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/search"
)

// orderedBefore is how many orders the book has before anything is measured. In an empty one
// statements are planned for tables without rows, and go through them when they fill.
const orderedBefore = 2048

// fill makes stock that no run empties, orders that were there before, and the larger
// catalogue when one was asked for.
func (b *bench) fill(ctx context.Context) error {
	for _, sql := range []string{
		`UPDATE variants SET stock = 10000000 WHERE stock > 0`,
	} {
		if _, err := b.db.Pool.Exec(ctx, sql); err != nil {
			return fmt.Errorf("fill the stock: %w", err)
		}
	}
	if b.scale > 0 {
		if err := b.enlarge(ctx); err != nil {
			return err
		}
	}
	if err := b.ordered(ctx); err != nil {
		return err
	}
	return b.analyse(ctx)
}

func (b *bench) ordered(ctx context.Context) error {
	articles, err := b.articles(ctx)
	if err != nil {
		return err
	}
	carts, err := b.filled(ctx, orderedBefore, articles)
	if err != nil {
		return err
	}
	for batch := range slices.Chunk(carts, anchorBatch) {
		if err := b.pipeline(ctx, batch...); err != nil {
			return fmt.Errorf("fill the book: %w", err)
		}
	}
	return nil
}

// analyse lets the planner know what a server of a day would have learnt.
func (b *bench) analyse(ctx context.Context) error {
	conn, err := b.db.Pool.Acquire(ctx)
	if err != nil {
		return err
	}
	defer conn.Release()
	for _, sql := range []string{`SET statement_timeout = 0`, `VACUUM ANALYZE`, `RESET statement_timeout`} {
		if _, err := conn.Exec(ctx, sql); err != nil {
			return fmt.Errorf("analyse: %w", err)
		}
	}
	return nil
}

// enlarge copies the sample commune's products under other names until there are scale
// more, each with its sizes and every tenth with a star.
func (b *bench) enlarge(ctx context.Context) error {
	b.tell("adding %d products", b.scale)
	began := time.Now()
	tx, err := b.db.Pool.Begin(ctx)
	if err != nil {
		return err
	}
	defer tx.Rollback(context.WithoutCancel(ctx)) //nolint:errcheck // after a commit there is nothing to take back
	for _, step := range []struct {
		sql  string
		args []any
	}{
		{`SET LOCAL statement_timeout = '10min'`, nil},
		{`SET LOCAL session_replication_role = replica`, nil}, // what triggers keep is copied too
		{`CREATE TEMP TABLE copied ON COMMIT DROP AS
			SELECT n, p.id AS source, nextval(pg_get_serial_sequence('products', 'id')) AS id FROM generate_series(1, $1::int) n
			JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place, count(*) OVER () AS sources FROM products
				WHERE state = 'published' AND sale_mode = 'stock') p ON p.place = n % p.sources`, []any{b.scale}},
		{`INSERT INTO products (id, slug, name, group_id, producer_id, state, sale_mode, summary, story, ingredients, storage, keywords, art_kind, art_variant, published_at, delivery_area, goods_kind, papers_until)
			OVERRIDING SYSTEM VALUE SELECT c.id, p.slug || '-' || c.n, p.name || ' loại ' || c.n, p.group_id, p.producer_id, p.state, p.sale_mode, p.summary, p.story,
			p.ingredients, p.storage, p.keywords, p.art_kind, c.n % 7, p.published_at - c.n * interval '1 minute', p.delivery_area, p.goods_kind, p.papers_until
			FROM copied c JOIN products p ON p.id = c.source`, nil},
		{`INSERT INTO papers (kind, producer_id, product_id, number, issuer, issued_on, visibility, sample)
			SELECT x.kind, x.producer_id, c.id, x.number, x.issuer, x.issued_on, x.visibility, true FROM copied c JOIN papers x ON x.product_id = c.source
			WHERE x.superseded_by IS NULL AND x.withdrawn_at IS NULL`, nil},
		{`INSERT INTO variants (product_id, name, price, unit, unit_amount, unit_word, weight_g, stock, position)
			SELECT c.id, v.name, v.price + (c.n % 50) * 1000, v.unit, v.unit_amount, v.unit_word, v.weight_g, v.stock, v.position
			FROM copied c JOIN variants v ON v.product_id = c.source AND v.state = 'active'`, nil},
		{`INSERT INTO recognitions (product_id, certificate_code, decision_number, decided_on, authority, stars, valid_from, valid_until, sample)
			SELECT c.id, 'DO-' || c.n, 'DO-' || c.n, current_date - 30, 'Đo', 3 + c.n / 10 % 2, current_date - 30, current_date + 900, true
			FROM copied c WHERE c.n % 10 = 0`, nil},
		{`INSERT INTO search_documents (product_id, name_norm, name_joined, syllables, aliases, origin, body, words)
			SELECT c.id, d.name_norm || ' loai ' || c.n, d.name_joined || 'loai' || c.n, d.syllables || ARRAY['loại', c.n::text], d.aliases, d.origin, d.body,
			d.words || setweight(to_tsvector('simple', 'loai ' || c.n), 'A') FROM copied c JOIN search_documents d ON d.product_id = c.source`, nil},
	} {
		if _, err := tx.Exec(ctx, step.sql, step.args...); err != nil {
			return fmt.Errorf("add products: %w", err)
		}
	}
	if err := tx.Commit(ctx); err != nil {
		return err
	}
	if err := search.Recount(ctx, b.db); err != nil {
		return err
	}
	b.tell("added in %s", time.Since(began).Round(time.Millisecond))
	return nil
}
