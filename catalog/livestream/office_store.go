package livestream

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// View is a part of the office's list of sessions.
type View int

// Parts of the list.
const (
	Ahead      View = iota // to come and on air, the next first
	Over                   // the latest first
	Rehearsals             // the latest first
)

// Listed is a session in the office's list.
type Listed struct {
	Session
	Goods int
}

// Office lists sessions, limit of them after the first skip, and says how many there are.
func (s *Store) Office(ctx context.Context, v View, skip, limit int) (list []Listed, total int, err error) {
	where, order := `NOT s.rehearsal AND s.state <> 'ended' AND s.ends_at > $1::timestamptz - interval '2 hours'`, `s.starts_at, s.id`
	switch v {
	case Over:
		where, order = `NOT s.rehearsal AND (s.state = 'ended' OR s.ends_at <= $1::timestamptz - interval '2 hours')`, `s.starts_at DESC, s.id DESC`
	case Rehearsals:
		where, order = `s.rehearsal AND s.created_at <= $1::timestamptz`, `s.starts_at DESC, s.id DESC`
	}
	now, batch := s.now(), &pgx.Batch{}
	batch.Queue(`SELECT count(*)::int FROM live_sessions s WHERE `+where, now).QueryRow(func(row pgx.Row) error { return row.Scan(&total) })
	batch.Queue(`SELECT `+sessionColumns+`, (SELECT count(*) FROM live_items i WHERE i.session_id = s.id)::int AS goods FROM live_sessions s WHERE `+where+` ORDER BY `+order+` LIMIT $2 OFFSET $3`,
		now, limit, skip).Query(func(rows pgx.Rows) error {
		list, err = pgx.CollectRows(rows, pgx.RowToStructByName[Listed])
		return err
	})
	if err := s.db.Pool.SendBatch(ctx, batch).Close(); err != nil {
		return nil, 0, fmt.Errorf("list live sessions: %w", err)
	}
	return list, total, nil
}
