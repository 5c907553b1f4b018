package outbox

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/riverqueue/river"
)

// batch is how many events are handed over in one transaction.
const batch = 100

// kept is how long an event that was handed over stays in the outbox, for who wants to
// know what happened.
const kept = 7 * 24 * time.Hour

func (r *Relay) run(ctx context.Context) {
	tick := time.NewTicker(r.config.Poll)
	defer tick.Stop()
	tidy := time.NewTicker(time.Hour)
	defer tidy.Stop()
	for {
		n, err := r.handOver(ctx)
		if err != nil && ctx.Err() == nil {
			r.config.Log.Error("outbox: events could not be handed over", "error", err)
		}
		if n == batch {
			continue
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		case <-tidy.C:
			if err := r.tidy(ctx); err != nil && ctx.Err() == nil {
				r.config.Log.Warn("outbox: old events could not be removed", "error", err)
			}
		}
	}
}

// handOver turns waiting events into jobs and marks them, in one transaction: either an
// event is both a job for every listener and marked, or it is still waiting.
func (r *Relay) handOver(ctx context.Context) (int, error) {
	events := 0
	err := pgx.BeginFunc(ctx, r.pool, func(tx pgx.Tx) error {
		rows, err := tx.Query(ctx, `SELECT id, kind, entity_id FROM outbox
			WHERE handed_at IS NULL ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED`, batch)
		if err != nil {
			return fmt.Errorf("read the outbox: %w", err)
		}
		jobs, ids, err := r.jobs(rows)
		if err != nil || len(ids) == 0 {
			return err
		}
		if len(jobs) > 0 {
			if _, err := r.river.InsertManyTx(ctx, tx, jobs); err != nil {
				return fmt.Errorf("make jobs: %w", err)
			}
		}
		if _, err := tx.Exec(ctx, `UPDATE outbox SET handed_at = now() WHERE id = ANY($1)`, ids); err != nil {
			return fmt.Errorf("mark events: %w", err)
		}
		events = len(ids)
		return nil
	})
	return events, err
}

// jobs makes a job for each listener of each event, and says which events they were.
// An event nobody listens to needs no job and is done.
func (r *Relay) jobs(rows pgx.Rows) ([]river.InsertManyParams, []int64, error) {
	var jobs []river.InsertManyParams
	var ids []int64
	var t telling
	_, err := pgx.ForEachRow(rows, []any{&t.Outbox, &t.Event, &t.ID}, func() error {
		ids = append(ids, t.Outbox)
		for _, l := range r.listeners[t.Event] {
			t.Listener = l.name
			jobs = append(jobs, river.InsertManyParams{Args: t, InsertOpts: &river.InsertOpts{
				MaxAttempts: r.config.Attempts,
				UniqueOpts:  river.UniqueOpts{ByArgs: true},
			}})
		}
		return nil
	})
	if err != nil {
		return nil, nil, fmt.Errorf("read the outbox: %w", err)
	}
	return jobs, ids, nil
}

func (r *Relay) tidy(ctx context.Context) error {
	_, err := r.pool.Exec(ctx, `DELETE FROM outbox WHERE handed_at < now() - $1::interval`, kept)
	return err
}
