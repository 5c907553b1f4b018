package card

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
)

// Task is something that a person has to look at.
type Task struct {
	ID        int64
	Kind      string
	Ref       string
	OrderID   *int64
	OrderCode string
	Amount    money.VND
	CreatedAt time.Time
}

// taskTx writes a task, once for each kind and what it is about.
func (s *Store) taskTx(tx *gorm.DB, t Task) error {
	return exec(tx, "write a card task", `INSERT INTO card_tasks (kind, ref, order_id, amount, created_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT (kind, ref) DO NOTHING`,
		t.Kind, t.Ref, t.OrderID, t.Amount, s.now())
}

// Tasks lists what is to be looked at, oldest first.
func (s *Store) Tasks(ctx context.Context) ([]Task, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT t.id, t.kind, t.ref, t.order_id, coalesce(o.code, '') AS order_code, t.amount, t.created_at
		FROM card_tasks t LEFT JOIN orders o ON o.id = t.order_id WHERE t.done_at IS NULL ORDER BY t.id LIMIT 200`)
	if err != nil {
		return nil, fmt.Errorf("list card tasks: %w", err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[Task])
	if err != nil {
		return nil, fmt.Errorf("list card tasks: %w", err)
	}
	return list, nil
}

// Finish notes that somebody looked at a task. One that somebody else finished is refused
// with "card.task_done".
func (s *Store) Finish(ctx context.Context, by audit.Actor, id int64) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		res := tx.Exec(`UPDATE card_tasks SET done_at = ?, done_by = ?, done_name = ? WHERE id = ? AND done_at IS NULL`, s.now(), by.ID, by.Name, id)
		if res.Error != nil {
			return fmt.Errorf("finish card task %d: %w", id, res.Error)
		}
		if res.RowsAffected == 0 {
			return fault.New(fault.Conflict, "card.task_done")
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "card.task_finished", Entity: "card_task", EntityID: id})
	})
}
