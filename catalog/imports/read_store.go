package imports

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// Sent is an import in a list.
type Sent struct {
	ID        int64
	Kind      Kind
	FileName  string
	State     State
	ByID      int64
	ByName    string
	CreatedAt time.Time
	Rows      int
	Written   int
}

// SentQuery is which tables that were sent, of the kinds within scope. Of those that are somebody's
// own only By's are given. Text is a part of a file's name; empty: every one.
type SentQuery struct {
	Scope         catalog.Scope
	Kinds, Own    []Kind
	By            int64
	Text          string
	Page, PerPage int
}

const sentWhere = ` FROM imports i WHERE i.kind = ANY($1) AND i.state <> 'dropped' AND ($2::bigint = 0 OR i.producer_id = $2)
	AND (i.by_id = $4 OR i.kind <> ALL($3)) AND ($5 = '' OR strpos(vn_norm(i.file_name), vn_norm($5)) > 0)`

// Recent gives a page of what was sent, from 1 on, newest first, and how many there are.
func (s *Store) Recent(ctx context.Context, q SentQuery) (list []Sent, total int, err error) {
	args := []any{q.Kinds, q.Scope.ProducerID, append([]Kind{}, q.Own...), q.By, strings.TrimSpace(q.Text)}
	batch := &pgx.Batch{}
	batch.Queue(`SELECT count(*)`+sentWhere, args...).QueryRow(func(row pgx.Row) error { return row.Scan(&total) })
	batch.Queue(`SELECT p.id, p.kind, p.file_name, p.state, coalesce(p.by_id, 0) AS by_id, p.by_name, p.created_at, count(r.number) AS rows, count(*) FILTER (WHERE r.outcome = 'written') AS written
		FROM (SELECT i.*`+sentWhere+` ORDER BY i.id DESC LIMIT $6 OFFSET $7) p LEFT JOIN import_rows r ON r.import_id = p.id
		GROUP BY p.id, p.kind, p.file_name, p.state, p.by_id, p.by_name, p.created_at ORDER BY p.id DESC`, append(args, q.PerPage, (q.Page-1)*q.PerPage)...).Query(func(rows pgx.Rows) (err error) {
		list, err = pgx.CollectRows(rows, pgx.RowToStructByName[Sent])
		return err
	})
	if err := s.db.Pool.SendBatch(ctx, batch).Close(); err != nil {
		return nil, 0, fmt.Errorf("list imports: %w", err)
	}
	return list, total, nil
}

// ByID finds an import of a kind within scope, with how many rows became what.
func (s *Store) ByID(ctx context.Context, scope catalog.Scope, kind Kind, id int64) (*Import, error) {
	i := Import{Kind: kind, Outcomes: map[Outcome]int{}, Mended: map[string]bool{}}
	var headings, columns []byte
	var mended []string
	var producer, account *int64
	err := s.db.Pool.QueryRow(ctx, `SELECT id, file_name, state, headings, columns, mended, producer_id, by_id, by_name, created_at FROM imports i
		WHERE id = $1 AND kind = $2 AND state <> 'dropped' AND ($3::bigint = 0 OR producer_id = $3)`, id, kind, scope.ProducerID).
		Scan(&i.ID, &i.FileName, &i.State, &headings, &columns, &mended, &producer, &account, &i.ByName, &i.CreatedAt)
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, fault.New(fault.NotFound, "page.not_found")
	}
	if err != nil {
		return nil, fmt.Errorf("find import %d: %w", id, err)
	}
	if err := errors.Join(json.Unmarshal(headings, &i.Headings), json.Unmarshal(columns, &i.Columns)); err != nil {
		return nil, fmt.Errorf("read import %d: %w", id, err)
	}
	for _, m := range mended {
		i.Mended[m] = true
	}
	if producer != nil {
		i.ProducerID = *producer
	}
	if account != nil {
		i.ByID = *account
	}
	rows, err := s.db.Pool.Query(ctx, `SELECT outcome, count(*) FROM import_rows WHERE import_id = $1 GROUP BY outcome`, id)
	if err != nil {
		return nil, fmt.Errorf("count rows of import %d: %w", id, err)
	}
	var outcome Outcome
	var n int
	_, err = pgx.ForEachRow(rows, []any{&outcome, &n}, func() error {
		i.Outcomes[outcome], i.Rows = n, i.Rows+n
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("count rows of import %d: %w", id, err)
	}
	return &i, nil
}

// Plan says what the rows of an import would do now that are waiting.
func (s *Store) Plan(ctx context.Context, i *Import) (*Plan, error) {
	there, err := trades()[i.Kind].load(ctx, s, i.Scope())
	if err != nil {
		return nil, err
	}
	rows, err := s.rows(ctx, i.ID, Waiting, 0, 1<<30)
	if err != nil {
		return nil, err
	}
	return i.plan(rows, there), nil
}

// Choices are what cells of each field may say, for lists in a template and beside wrong cells.
func (s *Store) Choices(ctx context.Context, kind Kind, scope catalog.Scope) (map[string][]string, error) {
	there, err := trades()[kind].load(ctx, s, scope)
	if err != nil {
		return nil, err
	}
	out := map[string][]string{}
	for _, f := range Fields(kind) {
		if list := there.choices(f.Key); len(list) > 0 {
			out[f.Key] = list
		}
	}
	return out, nil
}

// Prefilled are the rows that a template of a kind begins with, in the order of its fields.
func (s *Store) Prefilled(ctx context.Context, kind Kind, scope catalog.Scope) ([][]any, error) {
	if filled := trades()[kind].filled; filled != nil {
		return filled(ctx, s, scope)
	}
	return nil, nil
}

// WrongRows are the rows that cannot be written, or could not.
func (s *Store) WrongRows(ctx context.Context, i *Import) ([]Planned, error) {
	if i.State == Ready {
		plan, err := s.Plan(ctx, i)
		if err != nil {
			return nil, err
		}
		return slices.DeleteFunc(plan.Rows, func(p Planned) bool { return p.Deed != Wrong }), nil
	}
	rows, err := s.rows(ctx, i.ID, Left, 0, 1<<30)
	if err != nil {
		return nil, err
	}
	reasons, err := s.Refusals(ctx, i.ID, Left, 1<<30)
	if err != nil {
		return nil, err
	}
	why := map[int]*fault.Error{}
	for _, r := range reasons {
		why[r.Number] = r.No
	}
	var out []Planned
	for k := range rows {
		p := i.understand(&rows[k])
		if no := why[p.Number]; no != nil && len(p.Faults) == 0 {
			p.refuse("", no)
		}
		out = append(out, p)
	}
	return out, nil
}

func (s *Store) rows(ctx context.Context, id int64, of Outcome, after, limit int) ([]stored, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT number, seen, cells, fixed FROM import_rows WHERE import_id = $1 AND outcome = $2 AND number > $3 ORDER BY number LIMIT $4`, id, of, after, limit)
	if err != nil {
		return nil, fmt.Errorf("read rows of import %d: %w", id, err)
	}
	out, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (r stored, err error) {
		var cells, fixed []byte
		if err := row.Scan(&r.Number, &r.Seen, &cells, &fixed); err != nil {
			return r, err
		}
		if r.Cells, err = unpacked(cells); err != nil {
			return r, err
		}
		return r, json.Unmarshal(fixed, &r.Fixed)
	})
	if err != nil {
		return nil, fmt.Errorf("read rows of import %d: %w", id, err)
	}
	return out, nil
}

// Refusal is a row that was not written, or not taken back, and why.
type Refusal struct {
	Number int
	Title  string
	No     *fault.Error
}

// Refusals lists rows with an outcome of which something was refused, from the top.
func (s *Store) Refusals(ctx context.Context, id int64, of Outcome, limit int) ([]Refusal, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT number, title, refusal FROM import_rows WHERE import_id = $1 AND outcome = $2 AND refusal IS NOT NULL ORDER BY number LIMIT $3`, id, of, limit)
	if err != nil {
		return nil, fmt.Errorf("read refusals of import %d: %w", id, err)
	}
	out, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (r Refusal, err error) {
		var raw []byte
		if err := row.Scan(&r.Number, &r.Title, &raw); err != nil {
			return r, err
		}
		r.No, err = readRefusal(raw)
		return r, err
	})
	if err != nil {
		return nil, fmt.Errorf("read refusals of import %d: %w", id, err)
	}
	return out, nil
}
