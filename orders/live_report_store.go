package orders

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/internal/money"
)

// LiveLine is one line that was ordered from a session, without who ordered it.
type LiveLine struct {
	OrderID     int64
	Order       string // code
	State       State
	Shipment    ShipmentState
	Channel     string // empty: not known
	Code        string
	ProductName string
	VariantName string
	ProducerID  int64
	Producer    string
	Quantity    int
	UnitPrice   money.VND
	Total       money.VND
	At          time.Time
	New         bool // the buyer's number had ordered nothing before
	Cases       int  // complaints about its order, that were not withdrawn, within LiveAfter of the session
}

// LiveAfter is how long after a session what comes back counts as its own.
const LiveAfter = 7 * 24 * time.Hour

// Lost says whether nothing came of the line: its order was cancelled or has expired.
func (l *LiveLine) Lost() bool { return l.State == Cancelled || l.State == Expired }

// Delivered says whether the goods are with the buyer.
func (l *LiveLine) Delivered() bool { return l.Shipment == ShipmentDelivered }

// LiveLines are all lines ordered from a session (catalog/livestream), the first first.
func (s *Store) LiveLines(ctx context.Context, sessionID int64) ([]LiveLine, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT o.id AS order_id, o.code AS "order", o.state, o.shipment_state AS shipment, l.channel, i.code, l.product_name, l.variant_name, o.producer_id, o.producer_name AS producer, l.quantity, l.unit_price, l.total, o.created_at AS at,
			p.buyer_phone <> '' AND NOT EXISTS (SELECT FROM purchases b WHERE b.buyer_phone = p.buyer_phone AND b.created_at < p.created_at) AS "new",
			(SELECT count(*) FROM return_cases c WHERE c.order_id = o.id AND c.state <> 'withdrawn' AND c.created_at < coalesce(e.ended_at, e.ends_at) + make_interval(secs => $2))::int AS cases
		FROM order_lines l JOIN live_items i ON i.id = l.live_item_id JOIN live_sessions e ON e.id = i.session_id JOIN orders o ON o.id = l.order_id JOIN purchases p ON p.id = o.purchase_id WHERE i.session_id = $1 ORDER BY o.created_at, l.id`, sessionID, LiveAfter.Seconds())
	if err != nil {
		return nil, fmt.Errorf("read lines of session %d: %w", sessionID, err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[LiveLine])
	if err != nil {
		return nil, fmt.Errorf("read lines of session %d: %w", sessionID, err)
	}
	return list, nil
}

// LiveMissed is how many people asked to be told of more, by the code of what they wanted, from
// when a session began until a day after its end.
func (s *Store) LiveMissed(ctx context.Context, sessionID int64) (map[string]int, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT i.code, count(*)::int AS n FROM live_items i JOIN live_sessions l ON l.id = i.session_id JOIN waiting_requests w ON w.variant_id = i.variant_id
		WHERE i.session_id = $1 AND w.created_at >= l.began_at AND w.created_at < coalesce(l.ended_at, l.ends_at) + interval '1 day' GROUP BY i.code`, sessionID)
	if err != nil {
		return nil, fmt.Errorf("read who waits after session %d: %w", sessionID, err)
	}
	out := map[string]int{}
	var code string
	var n int
	_, err = pgx.ForEachRow(rows, []any{&code, &n}, func() error {
		out[code] = n
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read who waits after session %d: %w", sessionID, err)
	}
	return out, nil
}

// LiveCase is a complaint about an order from a session.
type LiveCase struct {
	Order   string // code
	Number  int
	Reason  string // of orders/returns, as State
	State   string
	At      time.Time
	EndedAt *time.Time
}

// LiveCases are all complaints about orders from a session, withdrawn ones among them, the
// first first.
func (s *Store) LiveCases(ctx context.Context, sessionID int64) ([]LiveCase, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT o.code AS "order", c.number, c.reason, c.state, c.created_at AS at, c.ended_at FROM return_cases c JOIN orders o ON o.id = c.order_id
		WHERE EXISTS (SELECT FROM order_lines l JOIN live_items i ON i.id = l.live_item_id WHERE l.order_id = o.id AND i.session_id = $1) ORDER BY c.id`, sessionID)
	if err != nil {
		return nil, fmt.Errorf("read complaints of session %d: %w", sessionID, err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[LiveCase])
	if err != nil {
		return nil, fmt.Errorf("read complaints of session %d: %w", sessionID, err)
	}
	return list, nil
}
