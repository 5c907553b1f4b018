package dbtest

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/internal/pg"
)

// Copies is a table whose first row is copied, with columns that are made anew for each copy
// by an expression over k, which counts from 1, and t, the row.
type Copies struct {
	Table   string
	Instead map[string]string
}

// Fill copies rows until n more of each table are there, all at once and without triggers:
// what those do once they have done to the row that is copied. It is for tests of how a page
// stands many rows; a row that came like this has no history.
func Fill(tb testing.TB, db *pg.DB, n int, all ...Copies) {
	tb.Helper()
	plant(tb, db, func(tx pgx.Tx) {
		for _, c := range all {
			copyRows(tb, tx, n, c)
		}
	})
	if _, err := db.Pool.Exec(tb.Context(), `ANALYZE`); err != nil {
		tb.Fatal(err)
	}
}

// Plant runs a statement that writes many rows, as Fill does: it may take long on a busy machine,
// and no trigger looks at it.
func Plant(tb testing.TB, db *pg.DB, sql string, args ...any) {
	tb.Helper()
	plant(tb, db, func(tx pgx.Tx) { must(tb, tx, sql, args...) })
}

func plant(tb testing.TB, db *pg.DB, write func(tx pgx.Tx)) {
	tb.Helper()
	tx, err := db.Pool.Begin(tb.Context())
	if err != nil {
		tb.Fatal(err)
	}
	defer tx.Rollback(context.WithoutCancel(tb.Context())) //nolint:errcheck // after a commit there is nothing to take back
	must(tb, tx, `SET LOCAL statement_timeout = '10min'`)
	must(tb, tx, `SET LOCAL session_replication_role = replica`)
	write(tx)
	if err := tx.Commit(tb.Context()); err != nil {
		tb.Fatal(err)
	}
}

func must(tb testing.TB, tx pgx.Tx, sql string, args ...any) {
	tb.Helper()
	if _, err := tx.Exec(tb.Context(), sql, args...); err != nil {
		tb.Fatalf("%.300s: %v", sql, err)
	}
}

func copyRows(tb testing.TB, tx pgx.Tx, n int, c Copies) {
	tb.Helper()
	rows, err := tx.Query(tb.Context(), `SELECT column_name::text FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER' ORDER BY ordinal_position`, c.Table)
	if err != nil {
		tb.Fatal(err)
	}
	var names, values []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			tb.Fatal(err)
		}
		value, ok := c.Instead[name]
		if !ok {
			value = "t." + name
		}
		names, values = append(names, name), append(values, value)
	}
	if err := rows.Err(); err != nil {
		tb.Fatal(err)
	}
	must(tb, tx, fmt.Sprintf(`INSERT INTO %s (%s) OVERRIDING SYSTEM VALUE SELECT %s FROM (SELECT * FROM %s ORDER BY 1 LIMIT 1) t, generate_series(1, %d) k`, c.Table, strings.Join(names, ", "), strings.Join(values, ", "), c.Table, n))
}
