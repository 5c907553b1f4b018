package outbox

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5/pgxpool"
)

// Backlog is what is still owed to listeners.
type Backlog struct {
	Waiting int // events not yet handed over
	Owed    int // tellings not yet done, those that will be tried again included
	GivenUp int // tellings that failed too often; kept for 90 days
}

// BacklogOf counts what the database holds, whether or not a relay runs.
func BacklogOf(ctx context.Context, pool *pgxpool.Pool) (Backlog, error) {
	var b Backlog
	err := pool.QueryRow(ctx, `SELECT
		(SELECT count(*) FROM outbox WHERE handed_at IS NULL),
		(SELECT count(*) FROM river_job WHERE kind = $1 AND state IN ('available', 'pending', 'retryable', 'running', 'scheduled')),
		(SELECT count(*) FROM river_job WHERE kind = $1 AND state = 'discarded')`,
		telling{}.Kind()).Scan(&b.Waiting, &b.Owed, &b.GivenUp)
	if err != nil {
		return Backlog{}, fmt.Errorf("count what listeners are owed: %w", err)
	}
	return b, nil
}
