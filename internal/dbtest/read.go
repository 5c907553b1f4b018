package dbtest

import (
	"context"
	"testing"

	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/ocop-hungdao/ocop/internal/pg"
)

// Read is how many rows and entries of indexes the database looked at while use ran: what a page
// costs, the same on a busy machine as on an idle one. It takes every connection of the pool
// before and after, so use must leave none taken, and nothing else may ask meanwhile.
func Read(tb testing.TB, db *pg.DB, use func()) int64 {
	tb.Helper()
	before := looked(tb, db)
	use()
	return looked(tb, db) - before
}

// looked reads the server's own count after each connection has told what it did. Workers that
// share a statement tell it only when they end, which nobody can wait for: they are not called.
func looked(tb testing.TB, db *pg.DB) (n int64) {
	tb.Helper()
	ctx := tb.Context()
	all := make([]*pgxpool.Conn, db.Pool.Config().MaxConns)
	for i := range all {
		conn, err := db.Pool.Acquire(ctx)
		if err != nil {
			tb.Fatal(err)
		}
		defer conn.Release()
		all[i] = conn
	}
	for _, conn := range all {
		for _, sql := range []string{`SET max_parallel_workers_per_gather = 0`, `SELECT pg_stat_force_next_flush()`} {
			if _, err := conn.Exec(ctx, sql); err != nil {
				tb.Fatal(err)
			}
		}
	}
	err := all[0].QueryRow(context.WithoutCancel(ctx), `SELECT
		(SELECT sum(seq_tup_read) FROM pg_stat_user_tables) + (SELECT sum(idx_tup_read) FROM pg_stat_user_indexes)`).Scan(&n)
	if err != nil {
		tb.Fatal(err)
	}
	return n
}
