package search_test

import (
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/search"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/internal/searchtest"
	"github.com/ocop-hungdao/ocop/internal/slug"
)

// indexOf is an index of t's own on the lent server, not yet built.
func indexOf(t testing.TB, db *pg.DB, s *searchtest.Server) (*search.Index, *search.Meili) {
	t.Helper()
	engine, uid := search.NewEngine(s.URL, s.Key), uidOf(t)
	return search.NewIndex(db, engine, uid, catalogtest.Noon, slog.New(slog.DiscardHandler)), search.NewMeili(db, engine, uid, catalogtest.Noon)
}

// uidOf is an index's name that no other test has.
func uidOf(t testing.TB) string {
	return "t" + strings.ReplaceAll(slug.Make(t.Name()), "-", "")[:min(40, len(strings.ReplaceAll(slug.Make(t.Name()), "-", "")))]
}

// built is an index of t's own with everything in it.
func built(t testing.TB, db *pg.DB) (*search.Index, *search.Meili) {
	t.Helper()
	index, finder := indexOf(t, db, searchtest.Open(t))
	if _, err := index.Tend(t.Context()); err != nil {
		t.Fatal(err)
	}
	return index, finder
}

// drain tells the index of every event in the outbox, as the relay would, and feeds it.
func drain(t testing.TB, db *pg.DB, index *search.Index) {
	t.Helper()
	rows, err := db.Pool.Query(t.Context(), `UPDATE outbox SET handed_at = now() WHERE handed_at IS NULL AND kind = 'catalog.product_changed' RETURNING entity_id`)
	if err != nil {
		t.Fatal(err)
	}
	var ids []int64
	for rows.Next() {
		var id int64
		if err := rows.Scan(&id); err != nil {
			t.Fatal(err)
		}
		ids = append(ids, id)
	}
	for _, id := range ids {
		if err := index.Changed(t.Context(), id); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := index.Tend(t.Context()); err != nil {
		t.Fatal(err)
	}
}

// same fails unless the index says exactly what the records say.
func same(t testing.TB, index *search.Index) search.Drift {
	t.Helper()
	drift, err := index.Check(t.Context())
	if err != nil || !drift.None() {
		t.Fatalf("index and records differ: %+v (%v)", drift, err)
	}
	return drift
}

func TestAnIndexIsBuiltByItselfAndAnswers(t *testing.T) {
	t.Parallel()
	db, names := market(t)
	index, finder := built(t, db)
	if !index.Usable() {
		t.Fatal("a built index cannot be used")
	}
	if drift := same(t, index); drift.Documents != len(names) {
		t.Fatalf("%d documents of %d products", drift.Documents, len(names))
	}
	r, err := finder.Find(t.Context(), search.Query{Text: "miến Quốc Oai"})
	if err != nil || len(r.IDs) == 0 || names[r.IDs[0]] != "Miến dong làng So, sợi nhỏ" {
		t.Fatalf("%+v (%v)", r, err)
	}
}

// Everything that a document holds, changed the way an SQL correction would: the index
// hears of it.
func TestEveryChangeOfADocumentReachesTheIndex(t *testing.T) {
	t.Parallel()
	db, _ := market(t)
	w := catalogtest.New(t, db)
	w.Exec(`INSERT INTO sales_points (slug, name, kind, address, latitude, longitude, hours) VALUES ('cho-so', 'Chợ So', 'market', 'Làng So', 20.97, 105.67, '')`)
	index, _ := built(t, db)
	drain(t, db, index)
	for _, change := range []string{
		`UPDATE products SET name = 'Miến So tên mới' WHERE slug LIKE 'mien%'`,
		`UPDATE products SET keywords = 'sợi mới' WHERE slug LIKE 'bun%'`,
		`UPDATE products SET state = 'hidden' WHERE slug LIKE 'nem%'`,
		`UPDATE products SET state = 'published' WHERE slug LIKE 'nem%'`,
		`UPDATE products SET cold_chain = true WHERE slug LIKE 'nem%'`,
		`UPDATE products SET featured = 7 WHERE slug LIKE 'nem%'`,
		`UPDATE variants SET price = price + 1000`,
		`UPDATE variants SET stock = 0 WHERE stock = 1`,
		`UPDATE variants SET stock = 9 WHERE stock = 0`,
		`UPDATE variants SET state = 'hidden' WHERE price > 1000000`,
		`UPDATE producers SET name = 'HTX tên mới' WHERE slug LIKE 'htx%'`,
		`UPDATE producers SET state = 'suspended' WHERE slug LIKE 'htx%'`,
		`UPDATE producers SET state = 'good_standing' WHERE slug LIKE 'htx%'`,
		`UPDATE producers SET village_id = (SELECT id FROM villages WHERE slug = 'yen-quan') WHERE slug LIKE 'htx%'`,
		`UPDATE villages SET aliases = 'Tên khác' WHERE slug = 'yen-quan'`,
		`UPDATE product_groups SET keywords = 'đồ mộc mới' WHERE slug = 'do-go'`,
		`UPDATE recognitions SET revoked_on = '2026-11-20', revoked_because = 'thử'`,
		`UPDATE recognitions SET revoked_on = NULL, revoked_because = ''`,
		`INSERT INTO sales_point_products SELECT s.id, p.id FROM sales_points s, products p`,
		`UPDATE sales_point_products SET confirmed_at = '2026-10-01'`,
		`UPDATE sales_point_products SET confirmed_at = '2026-11-20'`,
		`DELETE FROM sales_point_products WHERE product_id = (SELECT min(product_id) FROM sales_point_products)`,
		`UPDATE sales_points SET state = 'closed'`,
		`INSERT INTO search_synonyms (phrases) VALUES ('{nem thính, quà bia}')`,
		`UPDATE search_synonyms SET phrases = '{nem thính, quà bia hơi}' WHERE NOT built_in`,
		`DELETE FROM search_synonyms WHERE NOT built_in`,
		`DELETE FROM variants WHERE product_id = (SELECT id FROM products WHERE slug LIKE 'nem%')`,
	} {
		w.Exec(change)
		drift, err := index.Check(t.Context())
		if err != nil || drift.None() {
			t.Fatalf("%s changes no document: %+v (%v)", change, drift, err)
		}
		w.Exec(`DELETE FROM search_pending`) // what the check marked: only the events may tell
		drain(t, db, index)
		same(t, index)
	}
}

func TestASaleThatLeavesSomeTellsNobody(t *testing.T) {
	t.Parallel()
	db, _ := market(t)
	w := catalogtest.New(t, db)
	w.Exec(`DELETE FROM outbox`)
	w.Exec(`UPDATE variants SET stock = stock - 1 WHERE stock > 1`)
	var n int
	if err := db.Pool.QueryRow(t.Context(), `SELECT count(*) FROM outbox`).Scan(&n); err != nil || n != 0 {
		t.Fatalf("%d events (%v)", n, err)
	}
}

func TestAPaperThatEndsTakesTheProductOutOfTheIndexAtMidnight(t *testing.T) {
	t.Parallel()
	db, names := market(t)
	catalogtest.New(t, db).Exec(`UPDATE products SET papers_until = '2026-11-24' WHERE slug LIKE 'nem%'`)
	now := time.Date(2026, 11, 24, 16, 59, 59, 0, time.UTC) // 23:59:59 of the paper's last day
	s := searchtest.Open(t)
	index := search.NewIndex(db, search.NewEngine(s.URL, s.Key), uidOf(t), func() time.Time { return now }, slog.New(slog.DiscardHandler))
	for i, want := range []int{len(names), len(names) - 1} {
		now = now.Add(time.Duration(i) * time.Second)
		if _, err := index.Tend(t.Context()); err != nil {
			t.Fatal(err)
		}
		if drift := same(t, index); drift.Documents != want {
			t.Errorf("at %s there are %d documents, not %d", now, drift.Documents, want)
		}
	}
}

func TestStarsTurnAtMidnightInTheIndexToo(t *testing.T) {
	t.Parallel()
	db, names := market(t)
	s := searchtest.Open(t)
	engine := search.NewEngine(s.URL, s.Key)
	now := time.Date(2028, 11, 12, 16, 59, 59, 0, time.UTC) // 23:59:59 of the star's last day
	index := search.NewIndex(db, engine, uidOf(t), func() time.Time { return now }, slog.New(slog.DiscardHandler))
	finder := search.NewMeili(db, engine, uidOf(t), func() time.Time { return now })
	either := search.NewEither(index, search.NewPostgres(db, func() time.Time { return now }))
	starred := func(by search.Finder) int {
		t.Helper()
		r, err := by.Find(t.Context(), search.Query{Stars: []int{4}})
		if err != nil {
			t.Fatal(err)
		}
		return r.Total
	}
	if _, err := index.Tend(t.Context()); err != nil || !index.Usable() || starred(finder) != 1 || either.Answering() != "meilisearch" {
		t.Fatalf("on its last day the star is not found among %d (%v)", len(names), err)
	}
	now = now.Add(time.Second)
	if index.Usable() {
		t.Fatal("after midnight an index of yesterday is searched")
	}
	// The engine itself still says so; nobody asks it until the index knows the day.
	if starred(finder) != 1 || starred(either) != 0 || either.Answering() != "postgres" {
		t.Fatal("a second after midnight, before anything was written, the star is found")
	}
	if _, err := index.Tend(t.Context()); err != nil || !index.Usable() || starred(either) != 0 || either.Answering() != "meilisearch" {
		t.Fatalf("the star is found the day after it ended (%v)", err)
	}
	same(t, index)
}
