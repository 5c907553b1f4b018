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
}

// Lost says whether nothing came of the line: its order was cancelled or has expired.
func (l *LiveLine) Lost() bool { return l.State == Cancelled || l.State == Expired }

// Delivered says whether the goods are with the buyer.
func (l *LiveLine) Delivered() bool { return l.Shipment == ShipmentDelivered }

// LiveLines are all lines ordered from a session (catalog/livestream), the first first.
func (s *Store) LiveLines(ctx context.Context, sessionID int64) ([]LiveLine, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT o.id AS order_id, o.state, o.shipment_state AS shipment, l.channel, i.code, l.product_name, l.variant_name, o.producer_id, o.producer_name AS producer, l.quantity, l.unit_price, l.total, o.created_at AS at
		FROM order_lines l JOIN live_items i ON i.id = l.live_item_id JOIN orders o ON o.id = l.order_id WHERE i.session_id = $1 ORDER BY o.created_at, l.id`, sessionID)
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
