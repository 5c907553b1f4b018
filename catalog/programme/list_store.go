package programme

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/internal/slug"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// View is one saved view of the fairs.
type View string

const (
	ViewComing View = "coming"
	ViewOn     View = "on"
	ViewHeld   View = "held"
	ViewAll    View = "all" // also what was called off
)

// inView is the condition of each view on a fair f, on the day at $1.
var inView = map[View]string{
	ViewComing: `f.cancelled_at IS NULL AND f.starts_on > $1::date`,
	ViewOn:     `f.cancelled_at IS NULL AND f.starts_on <= $1::date AND f.ends_on >= $1::date`,
	ViewHeld:   `f.cancelled_at IS NULL AND f.ends_on < $1::date`,
	ViewAll:    `true`,
}

// Query asks for a page of fairs.
type Query struct {
	View       View   // one that is not known is all
	Text       string // in a name, a place or an organiser
	Page       int    // from 1
	PerPage    int
	Where      Where // "" for all
	ProducerID int64 // who takes part; 0 for all
	Stalls     bool  // read them too, for a workbook
}

// Page is one page of fairs, and how many there are in each view.
type Page struct {
	Rows   []Fair
	Total  int
	Counts map[View]int
}

const sought = ` WHERE $1::date IS NOT NULL AND ($2::text = '' OR strpos(f.found_norm, $2) > 0) AND ($3::text = '' OR f.where_held = $3)
	AND ($4::bigint = 0 OR EXISTS (SELECT FROM trade_fair_stalls x WHERE x.fair_id = f.id AND x.producer_id = $4))`

// List is a page of a view: of what is still to come the soonest first, otherwise the latest.
func (s *Fairs) List(ctx context.Context, q Query) (*Page, error) {
	view, ok := inView[q.View]
	if !ok {
		q.View, view = ViewAll, inView[ViewAll]
	}
	order := `f.starts_on DESC, f.id DESC`
	if q.View == ViewComing {
		order = `f.starts_on, f.id`
	}
	args := []any{vntime.Today(s.now()), slug.Fold(q.Text), string(q.Where), q.ProducerID}
	out := &Page{}
	var coming, on, held, all int
	batch := &pgx.Batch{}
	batch.Queue(`SELECT count(*) FILTER (WHERE `+inView[ViewComing]+`), count(*) FILTER (WHERE `+inView[ViewOn]+`), count(*) FILTER (WHERE `+inView[ViewHeld]+`), count(*)
		FROM trade_fairs f`+sought, args...).QueryRow(func(row pgx.Row) error { return row.Scan(&coming, &on, &held, &all) })
	batch.Queue(fairs+sought+` AND `+view+` ORDER BY `+order+` LIMIT $5 OFFSET $6`, append(args, q.PerPage, (q.Page-1)*q.PerPage)...).Query(func(rows pgx.Rows) (err error) {
		out.Rows, err = pgx.CollectRows(rows, pgx.RowToStructByNameLax[Fair])
		return err
	})
	if err := s.db.Pool.SendBatch(ctx, batch).Close(); err != nil {
		return nil, fmt.Errorf("list fairs: %w", err)
	}
	out.Counts = map[View]int{ViewComing: coming, ViewOn: on, ViewHeld: held, ViewAll: all}
	out.Total = out.Counts[q.View]
	if !q.Stalls || len(out.Rows) == 0 {
		return out, nil
	}
	return out, s.addStalls(ctx, out.Rows)
}

// addStalls reads the stalls of some fairs in one statement.
func (s *Fairs) addStalls(ctx context.Context, list []Fair) error {
	at, ids := map[int64]*Fair{}, []int64{}
	for i := range list {
		at[list[i].ID] = &list[i]
		ids = append(ids, list[i].ID)
	}
	rows, err := s.db.Pool.Query(ctx, `SELECT x.fair_id, x.producer_id, coalesce(nullif(r.trade_name, ''), r.name) AS producer_name, x.name, x.sales, x.contracts, x.result
		FROM trade_fair_stalls x JOIN producers r ON r.id = x.producer_id WHERE x.fair_id = ANY($1) ORDER BY 3, 2`, ids)
	if err != nil {
		return fmt.Errorf("read the stalls of fairs: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var fair int64
		var one Stall
		if err := rows.Scan(&fair, &one.ProducerID, &one.ProducerName, &one.Name, &one.Sales, &one.Contracts, &one.Result); err != nil {
			return fmt.Errorf("read the stalls of fairs: %w", err)
		}
		at[fair].Stalls = append(at[fair].Stalls, one)
	}
	return rows.Err()
}
