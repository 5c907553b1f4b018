package search_test

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/search"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/internal/searchtest"
)

// scales are how many products the figures are for.
var scales = []int{10_000, 100_000}

// grow copies the goods of the relevance suite until there are n products.
func grow(b *testing.B, db *pg.DB, n int) {
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

// BenchmarkScale is one page with its counts, at every scale, from both engines, and the
// same question sent straight to the engine. bin/bench search prints it.
func BenchmarkScale(b *testing.B) {
	for _, n := range scales {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			db, _ := fair(b)
			grow(b, db, n)
			index, meili := indexOf(b, db, searchtest.Open(b))
			uid := uidOf(b)
			if _, err := index.Rebuild(b.Context()); err != nil {
				b.Fatal(err)
			}
			same(b, index)
			for _, q := range []struct {
				name, straight string
				query          search.Query
			}{
				{"list", `"filter":[]`, search.Query{}},
				{"text", `"q":"nem thinh"`, search.Query{Text: "nem thinh"}},
				{"common", `"q":"mien"`, search.Query{Text: "mien"}},
				{"filtered", `"q":"go","filter":[["group = \"do-go\""]]`, search.Query{Text: "go", Groups: []string{"do-go"}}},
			} {
				for name, finder := range map[string]search.Finder{"postgres": search.NewPostgres(db, catalogtest.Noon), "meilisearch": meili} {
					b.Run(q.name+"/"+name, func(b *testing.B) {
						for b.Loop() {
							if _, err := finder.Find(b.Context(), q.query); err != nil {
								b.Fatal(err)
							}
						}
					})
				}
				b.Run(q.name+"/straight", func(b *testing.B) { straight(b, searchtest.Open(b), uid, q.straight) })
			}
		})
	}
}

// straight asks the engine for a page with all its counts, without us.
func straight(b *testing.B, s *searchtest.Server, uid, question string) {
	body := `{` + question + `,"matchingStrategy":"all","page":1,"hitsPerPage":24,"attributesToRetrieve":["id"],
		"facets":["group","village","producer","points","stars","bands","in_stock","cold"]}`
	for b.Loop() {
		req, err := http.NewRequestWithContext(b.Context(), http.MethodPost, s.URL+"/indexes/"+uid+"/search", strings.NewReader(body))
		if err != nil {
			b.Fatal(err)
		}
		req.Header.Set("Content-Type", "application/json")
		req.Header.Set("Authorization", "Bearer "+s.Key)
		answer, err := http.DefaultClient.Do(req)
		if err != nil {
			b.Fatal(err)
		}
		_, _ = io.Copy(io.Discard, answer.Body)
		answer.Body.Close()
		if answer.StatusCode != http.StatusOK {
			b.Fatalf("status %d", answer.StatusCode)
		}
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
