package search_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/internal/searchtest"
)

// grow copies the goods of the relevance suite until there are n products.
func grow(b testing.TB, db *pg.DB, n int) {
	b.Helper()
	tx, err := db.Pool.Begin(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	defer tx.Rollback(context.WithoutCancel(b.Context())) //nolint:errcheck // after a commit there is nothing to take back
	for _, sql := range []string{
		`SET LOCAL statement_timeout = '10min'`,
		`SET LOCAL session_replication_role = replica`, // the triggers' work is copied too
		fmt.Sprintf(`CREATE TEMP TABLE copied ON COMMIT DROP AS SELECT k, p.id AS source, nextval(pg_get_serial_sequence('products', 'id')) AS id
			FROM generate_series(1, %d) k CROSS JOIN products p ORDER BY k, p.id LIMIT %d`, n, n),
		`INSERT INTO products (id, slug, name, group_id, producer_id, state, sale_mode, summary, keywords, art_kind, cold_chain, published_at, papers_until)
			OVERRIDING SYSTEM VALUE SELECT c.id, p.slug || '-' || c.k, p.name || ' loại ' || c.k, p.group_id, p.producer_id, p.state, p.sale_mode, p.summary, p.keywords, p.art_kind,
			p.cold_chain, p.published_at - c.k * interval '1 minute', p.papers_until FROM copied c JOIN products p ON p.id = c.source`,
		`INSERT INTO variants (product_id, name, price, unit, unit_amount, unit_word, weight_g, stock)
			SELECT c.id, v.name, v.price + (c.k % 50) * 1000, v.unit, v.unit_amount, v.unit_word, v.weight_g, v.stock FROM copied c JOIN variants v ON v.product_id = c.source`,
		`INSERT INTO recognitions (product_id, certificate_code, decision_number, decided_on, authority, stars, valid_from, valid_until)
			SELECT c.id, 'DO-' || c.id, 'DO', '2026-01-01', 'Đo', 3 + c.k % 2, '2026-01-01', '2028-01-01' FROM copied c WHERE c.id % 10 = 0`,
		`INSERT INTO search_documents (product_id, name_norm, name_joined, syllables, aliases, origin, body, words)
			SELECT c.id, d.name_norm || ' loai ' || c.k, d.name_joined || 'loai' || c.k, d.syllables || ARRAY['loại', c.k::text], d.aliases, d.origin, d.body,
			d.words || setweight(to_tsvector('simple', 'loai ' || c.k), 'A') FROM copied c JOIN search_documents d ON d.product_id = c.source`,
	} {
		if _, err := tx.Exec(b.Context(), sql); err != nil {
			b.Fatalf("%.40s: %v", sql, err)
		}
	}
	if err := tx.Commit(b.Context()); err != nil {
		b.Fatal(err)
	}
	if _, err := db.Pool.Exec(b.Context(), `ANALYZE`); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkRebuild is the index of 20,000 products built anew, put in its place and
// compared.
func BenchmarkRebuild(b *testing.B) {
	db, _ := fair(b)
	grow(b, db, 20_000)
	index, _ := indexOf(b, db, searchtest.Open(b))
	for b.Loop() {
		if _, err := index.Rebuild(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
	same(b, index)
}
