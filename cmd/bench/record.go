package main

import (
	"context"
	"slices"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

// statement is one that was sent, with what stood in its parameters.
type statement struct {
	sql  string
	args []any
}

// trip is what went to the database in one message: one statement, or a batch.
type trip []statement

// recorder notes every trip of the connections it traces. It is for one request at a
// time.
type recorder struct{ trips []trip }

func (r *recorder) TraceQueryStart(ctx context.Context, _ *pgx.Conn, q pgx.TraceQueryStartData) context.Context {
	r.trips = append(r.trips, trip{{q.SQL, slices.Clone(q.Args)}})
	return ctx
}

func (r *recorder) TraceQueryEnd(context.Context, *pgx.Conn, pgx.TraceQueryEndData) {}

func (r *recorder) TraceBatchStart(ctx context.Context, _ *pgx.Conn, b pgx.TraceBatchStartData) context.Context {
	var t trip
	for _, q := range b.Batch.QueuedQueries {
		t = append(t, statement{q.SQL, slices.Clone(q.Arguments)})
	}
	r.trips = append(r.trips, t)
	return ctx
}

func (r *recorder) TraceBatchQuery(context.Context, *pgx.Conn, pgx.TraceBatchQueryData) {}

func (r *recorder) TraceBatchEnd(context.Context, *pgx.Conn, pgx.TraceBatchEndData) {}

// replay sends the same trips again, one after the other, and looks at no row.
func replay(ctx context.Context, pool *pgxpool.Pool, trips []trip) error {
	for _, t := range trips {
		if err := t.send(ctx, pool); err != nil {
			return err
		}
	}
	return nil
}

func (t trip) send(ctx context.Context, pool *pgxpool.Pool) error {
	if len(t) == 1 {
		rows, err := pool.Query(ctx, t[0].sql, t[0].args...)
		if err != nil {
			return err
		}
		return drain(rows)
	}
	batch := &pgx.Batch{}
	for _, s := range t {
		batch.Queue(s.sql, s.args...).Query(drain)
	}
	return pool.SendBatch(ctx, batch).Close()
}

func drain(rows pgx.Rows) error {
	for rows.Next() { // what it holds is another's business
	}
	rows.Close()
	return rows.Err()
}

func statements(trips []trip) int {
	n := 0
	for _, t := range trips {
		n += len(t)
	}
	return n
}
