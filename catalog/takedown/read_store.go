package takedown

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

const columns = `SELECT id, kind, entity_id, name, reason, by_name, at, lifted_at FROM takedowns`

// standing is the order of the list: what stands first, then the latest.
var standing = catalog.Order{By: `ROW(t.lifted_at IS NULL, t.at)`, ID: `t.id`, From: `takedowns t`}

// List gives a page of what was taken down, from 1 on or from a row on, and how many there are: what
// stands first, then the latest.
func (s *Store) List(ctx context.Context, page, perPage int, span catalog.Span) (list []Takedown, total int, err error) {
	where, order, marks := span.In(standing, 3)
	batch := &pgx.Batch{}
	batch.Queue(`SELECT count(*) FROM takedowns`).QueryRow(func(row pgx.Row) error { return row.Scan(&total) })
	batch.Queue(columns+` t WHERE t.id IN (SELECT t.id FROM takedowns t WHERE `+where+` ORDER BY `+order+` LIMIT $1 OFFSET $2) ORDER BY `+standing.List(),
		append([]any{perPage, span.Skip(page, perPage)}, marks...)...).Query(func(rows pgx.Rows) (err error) {
		list, err = pgx.CollectRows(rows, pgx.RowToStructByName[Takedown])
		return err
	})
	if err := s.db.Pool.SendBatch(ctx, batch).Close(); err != nil {
		return nil, 0, fmt.Errorf("list what was taken down: %w", err)
	}
	return list, total, nil
}

// ByID is one of them with what was asked about it, the latest first. Refused with
// "takedown.not_found".
func (s *Store) ByID(ctx context.Context, id int64) (*Takedown, []Lift, error) {
	rows, err := s.db.Pool.Query(ctx, columns+` WHERE id = $1`, id)
	if err != nil {
		return nil, nil, fmt.Errorf("find takedown %d: %w", id, err)
	}
	t, err := pgx.CollectExactlyOneRow(rows, pgx.RowToAddrOfStructByName[Takedown])
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, nil, fault.New(fault.NotFound, "takedown.not_found")
	}
	if err != nil {
		return nil, nil, fmt.Errorf("find takedown %d: %w", id, err)
	}
	rows, err = s.db.Pool.Query(ctx, `SELECT l.id, l.takedown_id, l.reason, a.state, a.proposed_by, a.proposed_name, a.proposed_at, a.decided_name, a.decided_at, a.reason AS sent_back_why
		FROM takedown_lifts l JOIN approvals a ON a.kind = $2 AND a.entity_id = l.id WHERE l.takedown_id = $1 ORDER BY l.id DESC`, id, liftKind)
	if err != nil {
		return nil, nil, fmt.Errorf("list lifts of takedown %d: %w", id, err)
	}
	lifts, err := pgx.CollectRows(rows, pgx.RowToStructByName[Lift])
	if err != nil {
		return nil, nil, fmt.Errorf("list lifts of takedown %d: %w", id, err)
	}
	return t, lifts, nil
}

const findable = `SELECT * FROM (
	SELECT 'product' AS kind, p.id AS entity_id, p.name, r.name AS of, 1 AS goods, p.taken_down AS down FROM products p JOIN producers r ON r.id = p.producer_id
	UNION ALL SELECT 'producer', r.id, r.name, coalesce(v.name, ''), (SELECT count(*)::int FROM products p WHERE p.producer_id = r.id AND p.state = 'published'), r.taken_down
		FROM producers r LEFT JOIN villages v ON v.id = r.village_id
	UNION ALL SELECT 'code', x.id, upper(c.code), p.name || ', ' || x.name, 0, c.taken_down FROM spoken_codes c JOIN variants x ON x.id = c.variant_id JOIN products p ON p.id = x.product_id) f `

// Find gives records whose name holds every word that was typed, in any order and with or
// without its marks, or whose code it is: codes, then producers, then goods; at most limit.
func (s *Store) Find(ctx context.Context, text string, limit int) ([]Found, error) {
	if text = strings.TrimSpace(text); text == "" {
		return nil, nil
	}
	rows, err := s.db.Pool.Query(ctx, findable+`WHERE f.kind = 'code' AND f.name = upper($1)
			OR NOT EXISTS (SELECT FROM unnest(string_to_array(vn_norm($1), ' ')) w (word) WHERE strpos(vn_norm(CASE WHEN f.kind = 'code' THEN f.of ELSE f.name END), w.word) = 0)
		ORDER BY f.kind = 'product', f.kind = 'producer', f.name COLLATE "vi-x-icu", f.entity_id LIMIT $2`, text, limit)
	if err != nil {
		return nil, fmt.Errorf("find what to take down: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Found])
	if err != nil {
		return nil, fmt.Errorf("find what to take down: %w", err)
	}
	return out, nil
}

// One is the record of a kind, refused with "takedown.not_found".
func (s *Store) One(ctx context.Context, kind Kind, entityID int64) (*Found, error) {
	rows, err := s.db.Pool.Query(ctx, findable+`WHERE f.kind = $1 AND f.entity_id = $2`, kind, entityID)
	if err != nil {
		return nil, fmt.Errorf("find what to take down: %w", err)
	}
	out, err := pgx.CollectExactlyOneRow(rows, pgx.RowToAddrOfStructByName[Found])
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, fault.New(fault.NotFound, "takedown.not_found")
	}
	if err != nil {
		return nil, fmt.Errorf("find what to take down: %w", err)
	}
	return out, nil
}
