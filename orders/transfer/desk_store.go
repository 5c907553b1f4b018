package transfer

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
)

// OpenLine is a line that pays no order yet, with what a person might mean.
type OpenLine struct {
	Txn
	ProducerName string
	Suggestions  []Suggestion `db:"-"`
}

// Suggestion is an order that a line may be for. It is shown and never taken by itself.
type Suggestion struct {
	OrderID    int64
	Code       string
	BuyerName  string
	BuyerPhone string
	State      orders.State
	Total      money.VND
	Due        money.VND // of the total, also when the order is off
	CreatedAt  time.Time
	SameAmount bool
	NearCode   bool // its code stands in the memo with a slip
	SameName   bool
}

// mostOpen is how many lines the desk shows at once; the oldest come first.
const mostOpen = 50

// OpenLines lists the lines within scope that somebody has to decide about, oldest first,
// and says how many there are in all.
func (s *Store) OpenLines(ctx context.Context, scope catalog.Scope) (list []OpenLine, total int, err error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT `+txnColumns+`, coalesce(r.name, '') AS producer_name FROM bank_txns t LEFT JOIN producers r ON r.id = t.producer_id
		WHERE t.direction = 'in' AND t.closed_as = '' AND t.allocated < t.amount AND ($1 = 0 OR t.producer_id = $1) ORDER BY t.happened_at, t.id LIMIT $2`, scope.ProducerID, mostOpen)
	if err != nil {
		return nil, 0, fmt.Errorf("list open lines: %w", err)
	}
	if list, err = pgx.CollectRows(rows, pgx.RowToStructByNameLax[OpenLine]); err != nil {
		return nil, 0, fmt.Errorf("list open lines: %w", err)
	}
	if total = len(list); total == mostOpen {
		if total, err = s.Open(ctx, scope); err != nil {
			return nil, 0, err
		}
	}
	batch := &pgx.Batch{}
	for i := range list {
		s.suggest(batch, &list[i])
	}
	if len(list) > 0 {
		if err := s.db.Pool.SendBatch(ctx, batch).Close(); err != nil {
			return nil, 0, fmt.Errorf("suggest orders: %w", err)
		}
	}
	return list, total, nil
}

// Open counts the lines within scope that somebody has to decide about.
func (s *Store) Open(ctx context.Context, scope catalog.Scope) (n int, err error) {
	err = s.db.Pool.QueryRow(ctx, `SELECT count(*) FROM bank_txns WHERE direction = 'in' AND closed_as = '' AND allocated < amount AND ($1 = 0 OR producer_id = $1)`, scope.ProducerID).Scan(&n)
	if err != nil {
		return 0, fmt.Errorf("count open lines: %w", err)
	}
	return n, nil
}

// suggest asks for the orders of the account's producer that a line may be for: of the
// fortnight before it, with the same amount, a code with a slip, or a name in the memo.
func (s *Store) suggest(batch *pgx.Batch, l *OpenLine) {
	batch.Queue(`SELECT * FROM (
		SELECT o.id AS order_id, o.code, p.buyer_name, p.buyer_phone, o.state, o.total - CASE WHEN o.state IN ('cancelled', 'expired') THEN 0 ELSE coalesce(m.waived, 0) END AS total, o.created_at,
			greatest(o.total - coalesce(m.waived + m.paid_in - m.paid_out, 0), 0) AS due,
			greatest(o.total - coalesce(m.waived + m.paid_in - m.paid_out, 0), 0) = $2 AS same_amount,
			coalesce((SELECT bool_or(levenshtein_less_equal(o.code, w, 2) <= 2) FROM unnest($3::text[]) w), false) AS near_code,
			word_similarity(vn_norm(p.buyer_name), vn_norm($4)) > 0.7 AS same_name
		FROM orders o JOIN purchases p ON p.id = o.purchase_id LEFT JOIN LATERAL (SELECT * FROM order_money WHERE order_id = o.id) m ON true
		WHERE ($1::bigint IS NULL OR o.producer_id = $1) AND o.created_at BETWEEN $5::timestamptz - interval '14 days' AND $5::timestamptz + interval '1 day'
			AND o.state IN ('placed', 'expired', 'cancelled', 'confirmed')) x
		WHERE near_code OR due > 0 AND (same_amount OR same_name)
		ORDER BY near_code DESC, same_amount DESC, same_name DESC, created_at DESC LIMIT 3`,
		l.ProducerID, l.Left(), windows(l.Content), l.Content+" "+l.Counterparty, l.HappenedAt).Query(func(rows pgx.Rows) (err error) {
		l.Suggestions, err = pgx.CollectRows(rows, pgx.RowToStructByName[Suggestion])
		return err
	})
}

// windows are the pieces of a memo that begin like a code and are as long.
func windows(memo string) []string {
	s := strings.Map(func(r rune) rune {
		switch {
		case r >= 'A' && r <= 'Z', r >= '0' && r <= '9':
			return r
		}
		return -1
	}, strings.ToUpper(memo))
	out := []string{}
	for i := 0; i+11 <= len(s); i++ {
		if s[i:i+3] == "OCP" || s[i:i+3] == "0CP" {
			out = append(out, s[i:i+11])
		}
	}
	return out
}

// Recent is a line of the last days, whatever became of it, with the order it pays.
type Recent struct {
	Txn
	ProducerName string
	OrderCode    string // that it pays; of what went out: whose refund it confirms
}

// refundOf is the order, written to be refunded by a producer's hand, that a line t which went out
// confirms: the same amount within a month, under the reference that was written down, or with the
// order's code in its memo.
var refundOf = `SELECT o.code FROM ledger_entries e JOIN orders o ON o.id = e.order_id
	WHERE e.kind = 'refunded' AND e.reverses IS NULL AND e.provider <> 'stripe' AND e.amount = -t.amount AND o.producer_id = t.producer_id
		AND e.at BETWEEN t.happened_at - interval '30 days' AND t.happened_at + interval '30 days'
		AND (t.reference <> '' AND position(` + plain("t.reference") + ` IN ` + plain("e.note") + `) > 0 OR position(o.code IN ` + plain("t.content") + `) > 0)
	ORDER BY abs(extract(epoch FROM e.at - t.happened_at)), e.id LIMIT 1`

// plain is a text as codes and references are compared.
func plain(column string) string {
	return `regexp_replace(upper(` + column + `), '[^A-Z0-9]', '', 'g')`
}

// RecentLines lists what moved lately within scope, newest first.
func (s *Store) RecentLines(ctx context.Context, scope catalog.Scope, limit int) ([]Recent, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT `+recentColumns+` WHERE ($1 = 0 OR t.producer_id = $1) ORDER BY t.happened_at DESC, t.id DESC LIMIT $2`, scope.ProducerID, limit)
	if err != nil {
		return nil, fmt.Errorf("list recent lines: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByNameLax[Recent])
	if err != nil {
		return nil, fmt.Errorf("list recent lines: %w", err)
	}
	return out, nil
}

// Owed is an order whose buyer gets money back.
type Owed struct {
	Code         string
	ProducerName string
	BuyerName    string
	BuyerPhone   string
	State        orders.State
	Credit       money.VND
	Leaving      bool // all of it is on its way to the card
}

// OwedBack lists the orders within scope for which more was paid than they ask for.
func (s *Store) OwedBack(ctx context.Context, scope catalog.Scope) ([]Owed, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT code, producer_name, buyer_name, buyer_phone, state, credit, leaving >= credit AS leaving FROM (SELECT o.code, o.producer_name, p.buyer_name, p.buyer_phone, o.state,
			m.paid_in - m.paid_out - CASE WHEN o.state IN ('cancelled', 'expired') THEN o.kept ELSE greatest(o.total - m.waived, 0) END AS credit,
			coalesce((SELECT sum(r.amount) FROM card_refunds r WHERE r.order_id = o.id AND r.state IN ('approved', 'submitted')), 0) AS leaving
		FROM order_money m JOIN orders o ON o.id = m.order_id JOIN purchases p ON p.id = o.purchase_id WHERE $1 = 0 OR o.producer_id = $1) x
		WHERE credit > 0 ORDER BY code LIMIT 100`, scope.ProducerID)
	if err != nil {
		return nil, fmt.Errorf("list what is owed back: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Owed])
	if err != nil {
		return nil, fmt.Errorf("list what is owed back: %w", err)
	}
	return out, nil
}
