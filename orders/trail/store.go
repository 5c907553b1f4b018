package trail

import (
	"context"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

// Store reads.
type Store struct{ db *pg.DB }

// NewStore reads in db.
func NewStore(db *pg.DB) *Store { return &Store{db: db} }

// Lines gives the lines that the query means, the newest first, at most Limit, in one
// statement.
func (s *Store) Lines(ctx context.Context, q Query) ([]Line, error) {
	out := make([]Line, 0, min(q.Limit, 1000))
	err := s.Each(ctx, q, func(l *Line) error { out = append(out, *l); return nil })
	return out, err
}

// Each hands the same lines to tell, one after the other; an error of tell ends it.
func (s *Store) Each(ctx context.Context, q Query, tell func(*Line) error) error {
	rows, err := s.db.Pool.Query(ctx, statement(&q), pgx.NamedArgs{"line": q.ID, "actor": q.ActorID, "kind": q.Kind, "parts": q.Parts, "entity": q.Entity, "id": q.EntityID,
		"record": strings.TrimSpace(q.Record), "from": q.From, "until": q.Until, "at": q.After.At, "last": q.After.ID, "limit": q.Limit})
	if err != nil {
		return fmt.Errorf("read the log: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		l, err := pgx.RowToStructByName[Line](rows)
		if err != nil {
			return fmt.Errorf("read the log: %w", err)
		}
		if err := tell(&l); err != nil {
			return err
		}
	}
	if err := rows.Err(); err != nil {
		return fmt.Errorf("read the log: %w", err)
	}
	return nil
}

// Looked writes down that somebody took a list with people in it out of the house.
func (s *Store) Looked(ctx context.Context, by audit.Actor, list string, lines int) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "list.taken", Entity: "list", After: map[string]any{"list": list, "lines": lines}})
	})
}

// Taken writes down that somebody took lines of the log out of the house.
func (s *Store) Taken(ctx context.Context, by audit.Actor, lines int) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "audit.taken", Entity: "audit_log", After: map[string]int{"lines": lines}})
	})
}

// statement asks for the lines first and for the names of their records then: only what is
// shown is looked up.
func statement(q *Query) string {
	var where []string
	need := func(asked bool, condition string) {
		if asked {
			where = append(where, condition)
		}
	}
	need(q.ID != 0, `a.id = @line`)
	need(q.ActorID != 0, `a.actor_id = @actor`)
	need(q.Kind != "", `a.actor_kind = @kind`)
	need(len(q.Parts) > 0, `split_part(a.action, '.', 1) = ANY (@parts)`)
	need(q.Looks, `a.action ~ '`+looks+`'`)
	need(q.Entity != "", `(a.entity, a.entity_id) IN (`+hanging+`)`)
	need(strings.TrimSpace(q.Record) != "", `(a.entity, a.entity_id) IN (`+called+`)`)
	need(!q.From.IsZero(), `a.at >= @from`)
	need(!q.Until.IsZero(), `a.at < @until`)
	need(q.After.ID != 0, `(a.at, a.id) < (@at, @last)`)
	if len(where) == 0 {
		where = []string{`true`}
	}
	return `SELECT l.id, l.at, l.actor_kind, coalesce(l.actor_id, 0) AS actor_id, l.actor_name, l.action, l.entity, coalesce(l.entity_id, 0) AS entity_id, l.before, l.after, l.reason, coalesce(l.undoes, 0) AS undoes,
		EXISTS (SELECT FROM audit_log u WHERE u.undoes = l.id) AS undone,
		coalesce(CASE l.entity ` + labels + ` END, '') AS label, coalesce(CASE l.entity ` + refs + ` ELSE l.entity_id::text END, '') AS ref
		FROM (SELECT a.* FROM audit_log a WHERE ` + strings.Join(where, ` AND `) + ` ORDER BY a.at DESC, a.id DESC LIMIT @limit) l ORDER BY l.at DESC, l.id DESC`
}
