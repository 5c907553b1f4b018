package transfer

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/slug"
)

// View is one saved view of all that moved on the accounts.
type View string

const (
	ViewAll    View = "all"
	ViewOpen   View = "open" // somebody has to decide
	ViewPaid   View = "paid" // pays an order, all of it
	ViewClosed View = "closed"
	ViewOut    View = "out"
)

// inView is the condition of each view on a line t.
var inView = map[View]string{
	ViewAll:    `true`,
	ViewOpen:   `t.direction = 'in' AND t.closed_as = '' AND t.allocated < t.amount`,
	ViewPaid:   `t.direction = 'in' AND t.allocated = t.amount`,
	ViewClosed: `t.direction = 'in' AND t.closed_as <> ''`,
	ViewOut:    `t.direction = 'out'`,
}

// LinesQuery asks for a page of the lines.
type LinesQuery struct {
	View    View         // one that is not known is all
	Text    string       // in a memo, a reference or a producer's name; the code of an order; an amount
	Page    int          // from 1
	Span    catalog.Span // from where it is read; the zero one counts the rows before it
	PerPage int
	Scope   catalog.Scope

	From, To *time.Time // the first moments of the first and the last day; nil for no bound
}

// LinesPage is one page of lines, and how many there are in each view.
type LinesPage struct {
	Rows   []Recent
	Total  int
	Counts map[View]int
	Ends   catalog.Ends
}

// txnColumns are a line t.
const txnColumns = `t.id, t.source, t.external_id, t.producer_id, t.account_number, t.direction, t.amount, t.content, t.counterparty, t.reference, t.happened_at, t.created_at, t.note, t.by_id, t.by_name, t.why, t.allocated, t.closed_as, t.closed_note`

// recentColumns are a line t of a producer r as Recent has it.
var recentColumns = txnColumns + `, coalesce(r.name, '') AS producer_name,
	coalesce(CASE WHEN t.direction = 'in' THEN (SELECT o.code FROM bank_allocations a JOIN orders o ON o.id = a.order_id WHERE a.txn_id = t.id AND t.allocated > 0 ORDER BY a.id DESC LIMIT 1)
		ELSE (` + refundOf + `) END, '') AS order_code
	FROM bank_txns t LEFT JOIN producers r ON r.id = t.producer_id`

var linesSought = ` WHERE ($1 = 0 OR t.producer_id = $1) AND ($2::text = '' OR strpos(t.found_norm, $2) > 0 OR t.producer_id IN (SELECT id FROM producers WHERE strpos(name_norm, $2) > 0) OR t.amount::text = $3::text
	OR EXISTS (SELECT FROM bank_allocations a JOIN orders o ON o.id = a.order_id WHERE a.txn_id = t.id AND o.code = $4::text))
	AND ($5::timestamptz IS NULL OR t.happened_at >= $5) AND ($6::timestamptz IS NULL OR t.happened_at < $6 + interval '1 day')`

// Lines is a page of all that moved on the accounts, newest first.
func (s *Store) Lines(ctx context.Context, q LinesQuery) (*LinesPage, error) {
	where, ok := inView[q.View]
	if !ok {
		q.View, where = ViewAll, inView[ViewAll]
	}
	args := []any{q.Scope.ProducerID, slug.Fold(q.Text), phone.Digits(q.Text), strings.ToUpper(strings.NewReplacer("-", "", " ", "").Replace(q.Text)), q.From, q.To}
	out := &LinesPage{}
	var all, open, paid, closed, gone int
	batch := &pgx.Batch{}
	batch.Queue(`SELECT count(*), count(*) FILTER (WHERE `+inView[ViewOpen]+`), count(*) FILTER (WHERE `+inView[ViewPaid]+`), count(*) FILTER (WHERE `+inView[ViewClosed]+`), count(*) FILTER (WHERE `+inView[ViewOut]+`)
		FROM bank_txns t`+linesSought, args...).QueryRow(func(row pgx.Row) error { return row.Scan(&all, &open, &paid, &closed, &gone) })
	// The rows are found first: what a line shows is not worked out for those that a late page skips.
	from, order, marks := q.Span.SQL("t.happened_at", "t.id", 9)
	batch.Queue(`SELECT `+recentColumns+` WHERE t.id IN (SELECT t.id FROM bank_txns t`+linesSought+` AND `+where+` AND `+from+` ORDER BY `+order+` LIMIT $7 OFFSET $8)
		ORDER BY t.happened_at DESC, t.id DESC`, append(append(args, q.PerPage, q.Span.Skip(q.Page, q.PerPage)), marks...)...).Query(func(rows pgx.Rows) (err error) {
		out.Rows, err = pgx.CollectRows(rows, pgx.RowToStructByNameLax[Recent])
		return err
	})
	if err := s.db.Pool.SendBatch(ctx, batch).Close(); err != nil {
		return nil, fmt.Errorf("list lines: %w", err)
	}
	out.Counts = map[View]int{ViewAll: all, ViewOpen: open, ViewPaid: paid, ViewClosed: closed, ViewOut: gone}
	out.Total = out.Counts[q.View]
	out.Ends = catalog.EndsOf(out.Rows, func(l *Recent) catalog.Mark { return catalog.Mark{At: l.HappenedAt, ID: l.ID} })
	return out, nil
}
