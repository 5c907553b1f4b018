package livestream

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// Stall is a place that sends buyers here, with what came of it so far.
type Stall struct {
	Code     string
	Name     string
	Since    time.Time
	ClosedAt *time.Time
	Views    int
	Orders   int // without what was cancelled or has expired
	Sum      money.VND
}

// OpenStall gives a stall the next free code, and says which. Refused beside "name" without one,
// and with "live.stalls_used_up" when there are ninety-nine.
func (s *Store) OpenStall(ctx context.Context, by audit.Actor, name string) (code string, err error) {
	if name = typed.Line(strings.TrimSpace(name)); !typed.Says(name) || len([]rune(name)) > 80 {
		var wrong fault.Form
		wrong.Wrong("name", "live.stall_name")
		return "", wrong.Err()
	}
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		if err := tx.Exec(`LOCK TABLE stalls IN SHARE ROW EXCLUSIVE MODE`).Error; err != nil {
			return fmt.Errorf("open a stall: %w", err)
		}
		err := tx.Raw(`INSERT INTO stalls (code, name, created_at, created_by) SELECT 'hc' || n, ?, ?, ? FROM generate_series(1, 99) AS n
			WHERE NOT EXISTS (SELECT FROM stalls k WHERE k.code = 'hc' || n) ORDER BY n LIMIT 1 RETURNING code`, name, s.now(), by.Name).Scan(&code).Error
		if err != nil {
			return fmt.Errorf("open a stall: %w", err)
		}
		if code == "" {
			return fault.New(fault.Conflict, "live.stalls_used_up")
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "live.stall_opened", Entity: "stall", After: map[string]any{"code": code, "name": name}})
	})
	return code, err
}

// CloseStall takes a stall from what is offered for printing. What came by its code still counts
// for it. A second call changes nothing.
func (s *Store) CloseStall(ctx context.Context, by audit.Actor, code string) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		res := tx.Exec(`UPDATE stalls SET closed_at = ? WHERE code = ? AND closed_at IS NULL`, s.now(), code)
		if res.Error != nil {
			return fmt.Errorf("close a stall: %w", res.Error)
		}
		if res.RowsAffected == 0 {
			return nil
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "live.stall_closed", Entity: "stall", After: map[string]any{"code": code}})
	})
}

// Stalls lists all stalls, the newest first, with what was opened and ordered by their codes, in
// sessions and without one.
func (s *Store) Stalls(ctx context.Context) ([]Stall, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT k.code, k.name, k.created_at AS since, k.closed_at,
			(coalesce((SELECT sum(n) FROM channel_counts c WHERE c.channel = k.code), 0) + coalesce((SELECT sum(n) FROM live_counts c WHERE c.channel = k.code AND c.deed = 'view'), 0))::int AS views,
			coalesce(o.orders, 0)::int AS orders, coalesce(o.total, 0)::bigint AS sum
		FROM stalls k LEFT JOIN LATERAL (SELECT count(DISTINCT l.order_id) AS orders, sum(l.total) AS total FROM order_lines l JOIN orders o ON o.id = l.order_id
			WHERE l.channel <> '' AND l.channel = k.code AND o.state NOT IN ('cancelled', 'expired')) o ON true ORDER BY k.created_at DESC, k.code`)
	if err != nil {
		return nil, fmt.Errorf("list stalls: %w", err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[Stall])
	if err != nil {
		return nil, fmt.Errorf("list stalls: %w", err)
	}
	return list, nil
}
