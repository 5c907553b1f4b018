package dbtest_test

import (
	"os"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/migrations"
)

func TestMain(m *testing.M) { os.Exit(dbtest.Run(m)) }

func TestEachTestHasADatabaseOfItsOwn(t *testing.T) {
	t.Parallel()
	one, two := dbtest.Open(t), dbtest.Open(t)
	if _, err := one.Pool.Exec(t.Context(), "CREATE TABLE mine (n int)"); err != nil {
		t.Fatal(err)
	}
	var seen bool
	err := two.Pool.QueryRow(t.Context(), "SELECT to_regclass('mine') IS NOT NULL").Scan(&seen)
	if err != nil || seen {
		t.Fatalf("the other database sees the table: %v, %v", seen, err)
	}
}

func TestALentDatabaseIsMigratedAndAnEmptyOneIsNot(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	pending, err := migrations.Pending(t.Context(), db.Pool)
	if err != nil || len(pending) != 0 {
		t.Fatalf("pending on a lent database: %v, %v", pending, err)
	}
	empty := dbtest.Empty(t)
	done, err := migrations.Up(t.Context(), empty)
	if err != nil || len(done) == 0 {
		t.Fatalf("migrations of an empty database: %v, %v", done, err)
	}
}

func TestAFilledDatabaseIsFilledOnceAndEachTestHasACopy(t *testing.T) {
	t.Parallel()
	filled := 0
	open := func() *pg.DB {
		db, err := pg.Open(t.Context(), pg.Config{URL: dbtest.Filled(t, "goods", func(url string) error {
			filled++
			db, err := pg.Open(t.Context(), pg.Config{URL: url, MaxConns: 1})
			if err != nil {
				return err
			}
			defer db.Close()
			_, err = db.Pool.Exec(t.Context(), "CREATE TABLE goods AS SELECT 7 AS n")
			return err
		}), MaxConns: 1})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(db.Close)
		return db
	}
	one, two := open(), open()
	if _, err := one.Pool.Exec(t.Context(), "UPDATE goods SET n = 8"); err != nil {
		t.Fatal(err)
	}
	var n int
	if err := two.Pool.QueryRow(t.Context(), "SELECT n FROM goods").Scan(&n); err != nil || n != 7 || filled != 1 {
		t.Errorf("the second copy has %d, filled %d times (%v)", n, filled, err)
	}
}

func TestWhatTheDatabaseLookedAtIsCountedToTheRow(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	dbtest.Plant(t, db, `CREATE TABLE shelf (n int PRIMARY KEY)`)
	dbtest.Plant(t, db, `INSERT INTO shelf SELECT generate_series(1, $1::int)`, 60_000)
	if _, err := db.Pool.Exec(t.Context(), `VACUUM ANALYZE shelf`); err != nil {
		t.Fatal(err)
	}
	for sql, want := range map[string]int64{
		`SELECT sum(n) FROM shelf`:                                60_000,
		`SELECT n FROM shelf ORDER BY n LIMIT 50`:                 50,
		`SELECT n FROM shelf ORDER BY n OFFSET 20000 LIMIT 50`:    20_050,
		`SELECT n FROM shelf WHERE n > 20000 ORDER BY n LIMIT 50`: 50,
		`SELECT 1`: 0,
	} {
		got := dbtest.Read(t, db, func() {
			if _, err := db.Pool.Exec(t.Context(), sql); err != nil {
				t.Fatal(err)
			}
		})
		if got != want {
			t.Errorf("%s looked at %d, want %d", sql, got, want)
		}
	}
}
