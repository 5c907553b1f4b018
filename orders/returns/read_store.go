package returns

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

const columns = `c.id, c.order_id, c.number, c.once, c.reason, c.wants, c.body, c.state, c.lawful, c.by_phone, c.offer, c.amount, c.goods_back, c.refunded,
	c.reply_by, c.settle_by, c.replied_at, c.goods_in_at, c.ended_at, c.assigned_to, c.created_at, c.updated_at, c.row_version`

func (s *Store) one(ctx context.Context, where string, args ...any) (*Case, error) {
	list, err := s.list(ctx, where, args...)
	if err == nil && len(list) == 0 {
		err = fault.New(fault.NotFound, "case.not_found")
	}
	if err != nil {
		return nil, err
	}
	return &list[0], s.fill(ctx, &list[0])
}

func (s *Store) list(ctx context.Context, where string, args ...any) ([]Case, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT `+columns+` FROM return_cases c WHERE `+where, args...)
	if err != nil {
		return nil, fmt.Errorf("read cases: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByNameLax[Case])
	if err != nil {
		return nil, fmt.Errorf("read cases: %w", err)
	}
	return out, nil
}

func (s *Store) fill(ctx context.Context, c *Case) error {
	rows, err := s.db.Pool.Query(ctx, `SELECT x.case_id, x.line_id, l.product_name, l.variant_name, x.quantity, x.back, x.lost, x.lost_why, x.again
		FROM return_lines x JOIN order_lines l ON l.id = x.line_id WHERE x.case_id = $1 ORDER BY x.line_id`, c.ID)
	if err != nil {
		return fmt.Errorf("read goods of case %d: %w", c.ID, err)
	}
	if c.Lines, err = pgx.CollectRows(rows, pgx.RowToStructByName[Line]); err != nil {
		return fmt.Errorf("read goods of case %d: %w", c.ID, err)
	}
	return nil
}

// OfOrder lists the cases of an order, the newest first, without their goods.
func (s *Store) OfOrder(ctx context.Context, orderID int64) ([]Case, error) {
	return s.list(ctx, `c.order_id = $1 ORDER BY c.number DESC`, orderID)
}

// OfOrders lists the cases of several orders, by order, oldest first.
func (s *Store) OfOrders(ctx context.Context, orderIDs []int64) (map[int64][]Case, error) {
	list, err := s.list(ctx, `c.order_id = ANY ($1) ORDER BY c.order_id, c.number`, orderIDs)
	out := map[int64][]Case{}
	for _, c := range list {
		out[c.OrderID] = append(out[c.OrderID], c)
	}
	return out, err
}

// ByNumber reads one case of an order with its goods; refused with "case.not_found".
func (s *Store) ByNumber(ctx context.Context, orderID int64, number int) (*Case, error) {
	return s.one(ctx, `c.order_id = $1 AND c.number = $2`, orderID, number)
}

// ByID reads one case within scope with its goods; refused with "case.not_found".
func (s *Store) ByID(ctx context.Context, scope catalog.Scope, id int64) (*Case, error) {
	return s.one(ctx, `c.id = $1 AND ($2 = 0 OR EXISTS (SELECT FROM orders o WHERE o.id = c.order_id AND o.producer_id = $2))`, id, scope.ProducerID)
}

// Event reads one step and its case, for who tells of it.
func (s *Store) Event(ctx context.Context, id int64) (Event, *Case, error) {
	list, err := s.events(ctx, `e.id = $1`, id)
	if err == nil && len(list) == 0 {
		err = fault.New(fault.NotFound, "case.not_found")
	}
	if err != nil {
		return Event{}, nil, err
	}
	c, err := s.one(ctx, `c.id = $1`, list[0].CaseID)
	return list[0], c, err
}

// Events is the history of a case, oldest first.
func (s *Store) Events(ctx context.Context, caseID int64) ([]Event, error) {
	return s.events(ctx, `e.case_id = $1 ORDER BY e.id`, caseID)
}

func (s *Store) events(ctx context.Context, where string, arg int64) ([]Event, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT e.id, e.case_id, e.step, e.from_state, e.to_state, e.actor_kind, e.actor_id, e.actor_name, e.maker, e.body, e.at FROM return_events e WHERE `+where, arg)
	if err != nil {
		return nil, fmt.Errorf("read the history of a case: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Event])
	if err != nil {
		return nil, fmt.Errorf("read the history of a case: %w", err)
	}
	return out, nil
}

// Row is a case as the office lists it.
type Row struct {
	Case
	OrderCode    string
	ProducerName string
	BuyerName    string
	OfficerName  string // who sees to it; "": nobody
}

// Figure is how long cases of one reason really took.
type Figure struct {
	Reason Reason
	Cases  int
	Reply  time.Duration // the median
	Settle time.Duration
}

// Enough is how many cases it takes before their median says anything and names nobody.
const Enough = 5

// Figures are the medians of the cases that ended in the last year, of each reason that has
// enough of them.
func (s *Store) Figures(ctx context.Context) (map[Reason]Figure, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT reason, count(*), percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM replied_at - created_at)), percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM ended_at - created_at))
		FROM return_cases WHERE state IN ('settled', 'declined') AND replied_at IS NOT NULL AND ended_at > $1 GROUP BY reason HAVING count(*) >= $2`, s.now().AddDate(-1, 0, 0), Enough)
	if err != nil {
		return nil, fmt.Errorf("measure cases: %w", err)
	}
	out := map[Reason]Figure{}
	var f Figure
	var reply, settle float64
	_, err = pgx.ForEachRow(rows, []any{&f.Reason, &f.Cases, &reply, &settle}, func() error {
		f.Reply, f.Settle = time.Duration(reply)*time.Second, time.Duration(settle)*time.Second
		out[f.Reason] = f
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("measure cases: %w", err)
	}
	return out, nil
}
