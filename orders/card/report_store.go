package card

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"
)

// Report is one night's comparison with the provider.
type Report struct {
	Day                           time.Time
	Sessions, Events, Differences int
	DoneAt                        *time.Time
}

// killed is after how long somebody who began to compare and did not end is given up.
const killed = time.Hour

// BeginReport says whether today's comparison is still to be made, to one asker: of
// several servers one makes it. One that was not ended an hour later is made again.
func (s *Store) BeginReport(ctx context.Context, day time.Time) (mine bool, err error) {
	tag, err := s.db.Pool.Exec(ctx, `INSERT INTO card_reports (day, begun_at) VALUES ($1::date, $2) ON CONFLICT (day) DO UPDATE SET begun_at = excluded.begun_at
		WHERE card_reports.done_at IS NULL AND card_reports.begun_at < $3`, day.Format(time.DateOnly), s.now(), s.now().Add(-killed))
	if err != nil {
		return false, fmt.Errorf("begin report: %w", err)
	}
	return tag.RowsAffected() == 1, nil
}

// DropReport lets a comparison that broke be made again.
func (s *Store) DropReport(ctx context.Context, day time.Time) error {
	_, err := s.db.Pool.Exec(ctx, `DELETE FROM card_reports WHERE day = $1::date AND done_at IS NULL`, day.Format(time.DateOnly))
	return err
}

// EndReport keeps what the comparison found.
func (s *Store) EndReport(ctx context.Context, r Report) error {
	_, err := s.db.Pool.Exec(ctx, `UPDATE card_reports SET sessions = $2, events = $3, differences = $4, done_at = $5 WHERE day = $1::date`,
		r.Day.Format(time.DateOnly), r.Sessions, r.Events, r.Differences, s.now())
	if err != nil {
		return fmt.Errorf("end report: %w", err)
	}
	return nil
}

// Reports lists the comparisons that were ended, newest first.
func (s *Store) Reports(ctx context.Context, most int) ([]Report, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT day, sessions, events, differences, done_at FROM card_reports WHERE done_at IS NOT NULL ORDER BY day DESC LIMIT $1`, most)
	if err != nil {
		return nil, fmt.Errorf("read reports: %w", err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[Report])
	if err != nil {
		return nil, fmt.Errorf("read reports: %w", err)
	}
	return list, nil
}

// Compare says whether a session that the provider has as paid is in our books with its
// amount, and writes a task for a person when it is not.
func (s *Store) Compare(ctx context.Context, t Told) (same bool, err error) {
	err = s.db.Pool.QueryRow(ctx, `SELECT EXISTS (SELECT FROM ledger_entries WHERE provider = 'stripe' AND kind = 'captured' AND external_ref = $1 AND amount = $2)`, t.Intent, t.Amount).Scan(&same)
	if err != nil || same {
		return same, err
	}
	return false, s.db.Tx(ctx, func(tx *gorm.DB) error {
		return s.taskTx(tx, Task{Kind: "difference", Ref: t.ID, Amount: t.Amount})
	})
}
