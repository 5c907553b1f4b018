package outbox

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

// Desk is where a person sees what was given up, and has it done once more or lets it be.
type Desk struct {
	db  *pg.DB
	now func() time.Time
}

// NewDesk looks into db.
func NewDesk(db *pg.DB, now func() time.Time) *Desk { return &Desk{db: db, now: now} }

// Lost is a telling that failed as often as it may.
type Lost struct {
	JobID   int64
	Event   string // such as "orders.placed"
	ID      int64  // of what it is about
	Tries   int
	GivenUp time.Time
}

// CountLost is the query for how many tellings were given up: whoever counts what waits has it in
// one statement with the rest.
const CountLost = `SELECT count(*) FROM river_job WHERE kind = 'outbox' AND state = 'discarded'`

// failing is a telling that went wrong and will be tried again by itself.
const failing = `kind = 'outbox' AND state IN ('available', 'running', 'retryable', 'scheduled') AND cardinality(errors) > 0`

// CountStuck is CountLost for what has gone wrong for an hour and is still tried: by then it is
// hardly a blip, and the day until it is given up is long for who waits for a word.
const CountStuck = `SELECT count(*) FROM river_job WHERE ` + failing + ` AND created_at < now() - interval '1 hour'`

// Trying is how many tellings went wrong and are tried again, and since when the oldest has been
// waiting; nil when there is none.
func (d *Desk) Trying(ctx context.Context) (n int, since *time.Time, err error) {
	if err := d.db.Pool.QueryRow(ctx, `SELECT count(*), min(created_at) FROM river_job WHERE `+failing).Scan(&n, &since); err != nil {
		return 0, nil, fmt.Errorf("count what is tried again: %w", err)
	}
	return n, since, nil
}

// Lost gives a page of the tellings that were given up, from 1 on, newest first, and how many there
// are. Why each failed is in the program's log alone: an error may name an address.
func (d *Desk) Lost(ctx context.Context, page, perPage int) (list []Lost, total int, err error) {
	batch := &pgx.Batch{}
	batch.Queue(CountLost).QueryRow(func(row pgx.Row) error { return row.Scan(&total) })
	batch.Queue(`SELECT id, coalesce(args->>'event', ''), coalesce((args->>'id')::bigint, 0), attempt, finalized_at FROM river_job
		WHERE kind = $1 AND state = 'discarded' ORDER BY finalized_at DESC, id DESC LIMIT $2 OFFSET $3`, telling{}.Kind(), perPage, (page-1)*perPage).Query(func(rows pgx.Rows) (err error) {
		list, err = pgx.CollectRows(rows, pgx.RowToStructByPos[Lost])
		return err
	})
	if err := d.db.Pool.SendBatch(ctx, batch).Close(); err != nil {
		return nil, 0, fmt.Errorf("list what was given up: %w", err)
	}
	return list, total, nil
}

// moreTries is how often a telling is tried once a person asked for it again.
const moreTries = 3

// Again has a telling done once more, now; listeners do no harm when told twice. One that is not
// given up any more is refused with "outbox.not_lost".
func (d *Desk) Again(ctx context.Context, by audit.Actor, jobID int64) error {
	return d.decide(ctx, by, jobID, "again", `UPDATE river_job SET state = 'available', scheduled_at = now(), finalized_at = NULL, max_attempts = attempt + ? WHERE id = ? AND kind = ? AND state = 'discarded'`, moreTries)
}

// Drop lets a telling be: nobody is told any more, and it leaves the list. Refused as Again is.
func (d *Desk) Drop(ctx context.Context, by audit.Actor, jobID int64) error {
	return d.decide(ctx, by, jobID, "dropped", `UPDATE river_job SET state = 'cancelled', attempt = attempt + ? WHERE id = ? AND kind = ? AND state = 'discarded'`, 0)
}

func (d *Desk) decide(ctx context.Context, by audit.Actor, jobID int64, as, sql string, arg int) error {
	return d.db.Tx(ctx, func(tx *gorm.DB) error {
		res := tx.Exec(sql, arg, jobID, telling{}.Kind())
		if res.Error != nil {
			return fmt.Errorf("decide on what was given up: %w", res.Error)
		}
		if res.RowsAffected == 0 {
			return fault.New(fault.Conflict, "outbox.not_lost")
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "outbox." + as, Entity: "job", EntityID: jobID})
	})
}
