package livestream

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// Flush writes what was noted since the last time, all of it or nothing. What cannot be written
// waits for the next; of a session that is gone nothing is written.
func (t *Tally) Flush(ctx context.Context) error {
	noted := t.take()
	if len(noted) == 0 {
		return nil
	}
	var (
		sessions              []int64
		codes, channels, what []string
		slots                 []time.Time
		numbers               []int
	)
	for one, n := range noted {
		sessions, codes, channels = append(sessions, one.session), append(codes, one.code), append(channels, string(one.channel))
		what, slots, numbers = append(what, string(one.deed)), append(slots, one.slot), append(numbers, n)
	}
	batch := &pgx.Batch{}
	batch.Queue(`INSERT INTO channel_counts AS c (channel, code, day, n)
		SELECT u.channel, u.code, $4::date, sum(u.n) FROM unnest($1::bigint[], $2::text[], $3::text[], $5::int[]) AS u(session, code, channel, n) WHERE u.session = 0
		GROUP BY 1, 2 ORDER BY 1, 2 ON CONFLICT (channel, code, day) DO UPDATE SET n = c.n + excluded.n`, sessions, codes, channels, vntime.Today(t.now()), numbers)
	batch.Queue(`INSERT INTO live_counts AS c (session_id, code, channel, deed, slot, n)
		SELECT u.* FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::int[]) AS u(session, code, channel, deed, slot, n) JOIN live_sessions s ON s.id = u.session
		ORDER BY 1, 5, 4, 3, 2 ON CONFLICT (session_id, slot, deed, channel, code) DO UPDATE SET n = c.n + excluded.n`, sessions, codes, channels, what, slots, numbers)
	if err := t.db.Pool.SendBatch(ctx, batch).Close(); err != nil {
		t.back(noted)
		return fmt.Errorf("write how often sessions were opened: %w", err)
	}
	return nil
}

// Counts are the numbers of a session, those of this process that are not written yet among
// them; the first first.
func (t *Tally) Counts(ctx context.Context, sessionID int64) ([]Count, error) {
	if err := t.Flush(ctx); err != nil {
		return nil, err
	}
	rows, err := t.db.Pool.Query(ctx, `SELECT code, channel, deed, slot, n FROM live_counts WHERE session_id = $1 ORDER BY slot, deed, channel, code`, sessionID)
	if err != nil {
		return nil, fmt.Errorf("read how often a session was opened: %w", err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[Count])
	if err != nil {
		return nil, fmt.Errorf("read how often a session was opened: %w", err)
	}
	return list, nil
}
