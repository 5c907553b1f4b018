package demo_test

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/cmd/ocop/demo"
	"github.com/ocop-hungdao/ocop/internal/blob"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/media"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/internal/place"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
	"github.com/ocop-hungdao/ocop/orders/shipping"
)

// noon is when the commune is seeded in these tests, unless one says otherwise.
func noon() time.Time { return time.Date(2026, 11, 24, 5, 0, 0, 0, time.UTC) }

// deps are the real parts on a lent database.
func deps(t *testing.T, db *pg.DB) demo.Deps {
	t.Helper()
	units, err := place.Load()
	if err != nil {
		t.Fatal(err)
	}
	files, err := blob.Open(blob.Config{Folder: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	return demo.Deps{DB: db, Units: units, Now: noon, Papers: files.Private,
		Studio:    &catalog.Studio{Store: catalog.NewStore(db, noon), Files: files, Maker: media.NewMaker(1), Log: slog.New(slog.DiscardHandler)},
		LiveRules: func(time.Time) string { return "live@1" },
		Checkout: func(now func() time.Time) *orders.Checkout {
			return &orders.Checkout{Store: orders.NewStore(db, catalog.NewStore(db, now), now, rand.Reader), Launch: orders.NewLaunches(db, now, ""),
				Places: units, Tariffs: shipping.NewStore(db), Terms: orderstest.Terms{}, Home: catalog.HungDao(), ConfirmWithin: 4 * time.Hour}
		}}
}

// seeded is a database with the commune in it.
func seeded(t *testing.T) *pg.DB {
	t.Helper()
	url := dbtest.Filled(t, "commune", func(url string) error {
		db, err := pg.Open(t.Context(), pg.Config{URL: url, MaxConns: 4})
		if err != nil {
			return err
		}
		defer db.Close()
		_, err = demo.Seed(t.Context(), deps(t, db))
		return err
	})
	db, err := pg.Open(t.Context(), pg.Config{URL: url, MaxConns: 4})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(db.Close)
	return db
}

// number reads one number.
func number(t *testing.T, db *pg.DB, sql string, args ...any) (n int) {
	t.Helper()
	if err := db.Pool.QueryRow(context.Background(), sql, args...).Scan(&n); err != nil {
		t.Fatalf("%s: %v", sql, err)
	}
	return n
}

// texts reads one column.
func texts(t *testing.T, db *pg.DB, sql string, args ...any) (out []string) {
	t.Helper()
	rows, err := db.Pool.Query(context.Background(), sql, args...)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var s string
		if err := rows.Scan(&s); err != nil {
			t.Fatal(err)
		}
		out = append(out, s)
	}
	if rows.Err() != nil {
		t.Fatal(rows.Err())
	}
	return out
}

// counts is how many rows every table has.
func counts(t *testing.T, db *pg.DB) string {
	t.Helper()
	all := ""
	for _, table := range texts(t, db, `SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`) {
		all += fmt.Sprintf("%s %d\n", table, number(t, db, `SELECT count(*) FROM `+table))
	}
	return all
}

func TestSeedingTwiceIsSeedingOnce(t *testing.T) {
	t.Parallel()
	db := seeded(t)
	before := counts(t, db)
	outcome, err := demo.Seed(t.Context(), deps(t, db))
	if err != nil || !outcome.Already {
		t.Fatalf("the second time: %+v (%v)", outcome, err)
	}
	if after := counts(t, db); after != before {
		t.Fatalf("before\n%s\nafter\n%s", before, after)
	}
}

func TestASeedingThatWasCutOffIsFinished(t *testing.T) {
	t.Parallel()
	whole := counts(t, seeded(t))
	db := dbtest.Open(t)
	d := deps(t, db)
	ctx, cut := context.WithCancel(t.Context())
	real := d.Checkout
	d.Checkout = func(now func() time.Time) *orders.Checkout {
		asked := 0
		return real(func() time.Time {
			if asked++; asked == 60 { // in the middle of the orders
				cut()
			}
			return now()
		})
	}
	if _, err := demo.Seed(ctx, d); err == nil {
		t.Fatal("a seeding that was cut off said that it was done")
	}
	n := number(t, db, `SELECT count(*) FROM orders`)
	if total := number(t, seeded(t), `SELECT count(*) FROM orders`); n == 0 || n >= total {
		t.Fatalf("cut off with %d of %d orders: the test cuts in the wrong place", n, total)
	}
	if outcome, err := demo.Seed(t.Context(), deps(t, db)); err != nil || outcome.Already {
		t.Fatalf("finishing: %+v (%v)", outcome, err)
	}
	// Carts that were begun and not bought may stay.
	if _, err := db.Pool.Exec(t.Context(), `DELETE FROM carts c WHERE NOT EXISTS (SELECT FROM purchases p WHERE p.cart_id = c.id)`); err != nil {
		t.Fatal(err)
	}
	if after := counts(t, db); after != whole {
		t.Fatalf("whole\n%s\nfinished\n%s", whole, after)
	}
}

func TestTheCommuneNeverGoesWhereSomebodyWorks(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		sql  string
		want error
	}{
		"a producer":   {`INSERT INTO producers (slug, name, legal_form) VALUES ('htx-that', 'HTX thật', 'htx')`, demo.ErrRealData},
		"an account":   {`INSERT INTO accounts (login, name, password_hash) VALUES ('a@b.vn', 'A', '$argon2id$x')`, demo.ErrRealData},
		"a village":    {`INSERT INTO villages (slug, name, summary, art_kind, position) VALUES ('a', 'A', 'a', 'mien', 1)`, demo.ErrRealData},
		"a live shop":  {`INSERT INTO settings (key, value) VALUES ('live', 'true'), ('demo', 'true')`, demo.ErrLive},
		"an open mode": {`INSERT INTO settings (key, value) VALUES ('platform_mode', '"intermediary"')`, demo.ErrLive},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			db := dbtest.Open(t)
			if _, err := db.Pool.Exec(t.Context(), c.sql); err != nil {
				t.Fatal(err)
			}
			before := counts(t, db)
			if _, err := demo.Seed(t.Context(), deps(t, db)); !errors.Is(err, c.want) {
				t.Fatalf("got %v", err)
			}
			if after := counts(t, db); after != before {
				t.Fatal("a refused seeding left something behind")
			}
		})
	}
}

func TestOnlyOneSeedingAtATime(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	d := deps(t, db)
	real := d.Checkout
	var inside error
	d.Checkout = func(now func() time.Time) *orders.Checkout {
		_, inside = demo.Seed(t.Context(), deps(t, db))
		return real(now)
	}
	if _, err := demo.Seed(t.Context(), d); err != nil || !errors.Is(inside, demo.ErrBusy) {
		t.Fatalf("the first: %v, the second beside it: %v", err, inside)
	}
}

func TestTheCommuneCanBeSeededOnAnyDay(t *testing.T) {
	t.Parallel()
	for _, day := range []time.Time{
		time.Date(2026, 8, 31, 17, 5, 0, 0, time.UTC), // just after midnight in Việt Nam, in the season of longans
		time.Date(2028, 2, 29, 3, 0, 0, 0, time.UTC),
		time.Date(2025, 7, 2, 23, 0, 0, 0, time.UTC),
	} {
		db := dbtest.Open(t)
		d := deps(t, db)
		d.Now = func() time.Time { return day }
		if _, err := demo.Seed(t.Context(), d); err != nil {
			t.Fatalf("%s: %v", day, err)
		}
		if n := number(t, db, `SELECT count(*) FROM recognitions WHERE valid_from > decided_on + 1 OR valid_until - valid_from NOT BETWEEN 1090 AND 1096`); n > 0 {
			t.Fatalf("%s: %d recognitions do not run 36 months", day, n)
		}
	}
}
