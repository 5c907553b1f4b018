package message

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// View is one saved view of the messages.
type View string

// The views.
const (
	ViewOpen View = "open" // somebody has yet to read it
	ViewRead View = "read" // everybody has
	ViewOver View = "over" // taken back, or past its day
	ViewAll  View = "all"
)

// over is the condition on a message m on the day at $1.
const over = `(m.taken_back_at IS NOT NULL OR m.ends_on < $1::date)`

var inView = map[View]string{
	ViewOpen: `NOT ` + over + ` AND n.read < n.readers`,
	ViewRead: `NOT ` + over + ` AND n.read = n.readers`,
	ViewOver: over,
	ViewAll:  `true`,
}

// messages reads them on the day $1, of who may write to all to whom they are written: the producer
// $2 (0: everybody) or the village $3.
const messages = ` FROM maker_messages m LEFT JOIN villages w ON w.id = m.village_id CROSS JOIN LATERAL (SELECT count(*)::int AS readers, count(x.read_at)::int AS read,
		coalesce(min(coalesce(nullif(r.trade_name, ''), r.name)), '') AS first, coalesce(bool_and($2::bigint = 0 OR coalesce(v.slug = $3::text, false)), $2::bigint = 0) AS mine
		FROM maker_message_readers x JOIN producers r ON r.id = x.producer_id LEFT JOIN villages v ON v.id = r.village_id WHERE x.message_id = m.id) n
	WHERE n.mine AND $1::date IS NOT NULL`

const columns = `SELECT m.id, m.body, m.link, m.ends_on, m.audience, coalesce(w.name, '') AS village, n.first, m.by_name, m.at, m.taken_back_at, m.taken_back_by, m.sample, n.readers, n.read`

// Query asks for a page of messages.
type Query struct {
	View    View
	Text    string // in the words, or in a producer's name
	Page    int    // from 1
	PerPage int
	Scope   catalog.Scope
}

// Page is one page of messages, and how many there are in each view.
type Page struct {
	Rows   []Message
	Total  int
	Counts map[View]int
}

const sought = ` AND ($4::text = '' OR strpos(vn_norm(m.body), vn_norm($4)) > 0 OR EXISTS (SELECT FROM maker_message_readers x JOIN producers r ON r.id = x.producer_id
	WHERE x.message_id = m.id AND strpos(vn_norm(concat_ws(' ', r.name, r.trade_name)), vn_norm($4)) > 0))`

// List is a page of a view, the newest first.
func (s *Store) List(ctx context.Context, q Query) (*Page, error) {
	in, ok := inView[q.View]
	if !ok {
		q.View, in = ViewAll, inView[ViewAll]
	}
	args := []any{vntime.Today(s.now()), q.Scope.ProducerID, q.Scope.Village, q.Text}
	out := &Page{}
	var open, read, gone, all int
	batch := &pgx.Batch{}
	batch.Queue(`SELECT count(*) FILTER (WHERE `+inView[ViewOpen]+`), count(*) FILTER (WHERE `+inView[ViewRead]+`), count(*) FILTER (WHERE `+inView[ViewOver]+`), count(*)`+messages+sought, args...).
		QueryRow(func(row pgx.Row) error { return row.Scan(&open, &read, &gone, &all) })
	batch.Queue(columns+messages+sought+` AND `+in+` ORDER BY m.at DESC, m.id DESC LIMIT $5 OFFSET $6`, append(args, q.PerPage, (q.Page-1)*q.PerPage)...).Query(func(rows pgx.Rows) (err error) {
		out.Rows, err = pgx.CollectRows(rows, pgx.RowToStructByName[Message])
		return err
	})
	if err := s.db.Pool.SendBatch(ctx, batch).Close(); err != nil {
		return nil, fmt.Errorf("list messages: %w", err)
	}
	out.Counts = map[View]int{ViewOpen: open, ViewRead: read, ViewOver: gone, ViewAll: all}
	out.Total = out.Counts[q.View]
	return out, nil
}

// ByID is a message of which all to whom it is written are within scope.
func (s *Store) ByID(ctx context.Context, scope catalog.Scope, id int64) (*Message, error) {
	rows, err := s.db.Pool.Query(ctx, columns+messages+` AND m.id = $4`, vntime.Today(s.now()), scope.ProducerID, scope.Village, id)
	if err != nil {
		return nil, fmt.Errorf("read message %d: %w", id, err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[Message])
	if err != nil {
		return nil, fmt.Errorf("read message %d: %w", id, err)
	}
	if len(list) == 0 {
		return nil, fault.New(fault.NotFound, "message.not_found")
	}
	return &list[0], nil
}

// Reader is a producer to whom a message is written.
type Reader struct {
	ProducerID int64
	Name       string
	Village    string
	Phone      string // the number of its page; "" without one
	Email      string
	ReadAt     *time.Time
	ReadBy     string
	Unread     int // all who did not read, in every row
	All        int
}

// Readers is a page of those to whom a message is written, by name; unread: those alone who did not
// read it. Of nobody the counts are not known, and are those of nobody.
func (s *Store) Readers(ctx context.Context, id int64, unread bool, page, perPage int) ([]Reader, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT * FROM (SELECT x.producer_id, coalesce(nullif(r.trade_name, ''), r.name) AS name, coalesce(v.name, '') AS village, r.phone, r.email, x.read_at, x.read_by,
		count(*) FILTER (WHERE x.read_at IS NULL) OVER ()::int AS unread, count(*) OVER ()::int AS "all" FROM maker_message_readers x JOIN producers r ON r.id = x.producer_id LEFT JOIN villages v ON v.id = r.village_id
		WHERE x.message_id = $1) a WHERE NOT $2 OR a.read_at IS NULL ORDER BY a.name COLLATE "vi-x-icu", a.producer_id LIMIT $3 OFFSET $4`, id, unread, perPage, (page-1)*perPage)
	if err != nil {
		return nil, fmt.Errorf("read who read message %d: %w", id, err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Reader])
	if err != nil {
		return nil, fmt.Errorf("read who read message %d: %w", id, err)
	}
	return out, nil
}
