package returns

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/approval"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/typed"
	"github.com/ocop-hungdao/ocop/orders"
)

const backKind = "hand_refund"

// Back is money that somebody says went back by hand, and that waits for a second person.
type Back struct {
	ID        int64
	OrderID   int64
	OrderCode string
	CaseID    *int64
	Key       string
	Amount    money.VND
	Ref       string
	AskedBy   int64
	AskedName string
	CreatedAt time.Time
}

// twoTx says whether an amount that goes back for an order by hand takes two people: with what
// went back before it is above what one person writes down alone.
func twoTx(tx *gorm.DB, o *orders.Order, amount money.VND) (bool, error) {
	alone, err := orders.RefundAloneTx(tx)
	return o.PaidOut+amount > alone, err
}

// askSecondTx keeps what is said to have gone back until a second person agrees. The same act
// again changes nothing; another while one waits is refused with "case.waits_second".
func (s *Store) askSecondTx(tx *gorm.DB, by audit.Actor, o *orders.Order, b Back) error {
	var waiting []Back
	if err := tx.Raw(`SELECT id, key, ref FROM hand_refunds WHERE order_id = ? AND state = 'proposed'`, o.ID).Scan(&waiting).Error; err != nil {
		return fmt.Errorf("look for a refund that waits: %w", err)
	}
	if len(waiting) > 0 {
		if waiting[0].Key == b.Key && waiting[0].Ref == b.Ref {
			return nil
		}
		return fault.New(fault.Conflict, "case.waits_second")
	}
	if most := max(o.Net(), o.Credit(), 0); b.Amount <= 0 || b.Amount > most {
		return fault.New(fault.Conflict, "case.too_much").With("most", most)
	}
	err := tx.Raw(`INSERT INTO hand_refunds (order_id, case_id, key, amount, ref, asked_by, asked_name, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
		o.ID, b.CaseID, b.Key, b.Amount, b.Ref, by.ID, by.Name, s.now(), s.now()).Scan(&b.ID).Error
	if err != nil {
		return fmt.Errorf("write a refund that waits: %w", err)
	}
	if err := approval.ProposeTx(tx, by, backKind, b.ID, s.now()); err != nil {
		return err
	}
	return audit.PutTx(tx, audit.Entry{Actor: by, Action: "hand_refund.proposed", Entity: "order", EntityID: o.ID, After: map[string]any{"amount": b.Amount, "ref": b.Ref}})
}

// Agree is the second person's yes: the money is booked as gone back, and its case ends. Refused
// as approval.ApproveTx refuses, and with "case.changed" when something else is owed by now.
func (s *Store) Agree(ctx context.Context, by audit.Actor, scope catalog.Scope, id int64) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		b, o, err := s.waitingTx(tx, scope, id)
		if err != nil {
			return err
		}
		if err := approval.ApproveTx(tx, by, backKind, id, s.now()); err != nil {
			return err
		}
		if err := s.decideTx(tx, by, b, "approved", ""); err != nil {
			return err
		}
		if b.CaseID != nil {
			return s.repaidTx(tx, by, scope, *b.CaseID, 0, b.Ref, b.Amount)
		}
		leaving, err := leavingTx(tx, o.ID)
		if err != nil {
			return err
		}
		if o.Credit()-leaving != b.Amount {
			return fault.New(fault.Conflict, "case.changed")
		}
		return s.backTx(tx, by, o, b.Amount, b.Key, b.Ref)
	})
}

// SendBack is a no with a reason; nothing is booked. Who wrote it down may take it back so.
func (s *Store) SendBack(ctx context.Context, by audit.Actor, scope catalog.Scope, id int64, reason string) error {
	if reason = typed.Line(reason); !typed.Says(reason) {
		return fault.New(fault.Invalid, "approval.why")
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		b, _, err := s.waitingTx(tx, scope, id)
		if err != nil {
			return err
		}
		if err := approval.SendBackTx(tx, by, backKind, id, reason, s.now()); err != nil {
			return err
		}
		return s.decideTx(tx, by, b, "sent_back", reason)
	})
}

// waitingTx locks the order of a refund within scope, and reads the refund.
func (s *Store) waitingTx(tx *gorm.DB, scope catalog.Scope, id int64) (b Back, o *orders.Order, err error) {
	err = tx.Raw(`SELECT id, order_id, case_id, key, amount, ref FROM hand_refunds WHERE id = ?`, id).Take(&b).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return b, nil, fault.New(fault.NotFound, "approval.not_found")
	}
	if err != nil {
		return b, nil, fmt.Errorf("read a refund that waits: %w", err)
	}
	o, err = s.orders.LockTx(tx, b.OrderID)
	if err == nil && !scope.Admits(o.ProducerID) {
		err = fault.New(fault.NotFound, "approval.not_found")
	}
	return b, o, err
}

func (s *Store) decideTx(tx *gorm.DB, by audit.Actor, b Back, as, reason string) error {
	if err := tx.Exec(`UPDATE hand_refunds SET state = ?, updated_at = ? WHERE id = ? AND state = 'proposed'`, as, s.now(), b.ID).Error; err != nil {
		return fmt.Errorf("decide a refund: %w", err)
	}
	return audit.PutTx(tx, audit.Entry{Actor: by, Action: "hand_refund." + as, Entity: "order", EntityID: b.OrderID, Reason: reason, After: map[string]any{"amount": b.Amount, "ref": b.Ref}})
}

// Last is the last refund by hand that was written down for an order.
type Last struct {
	Back
	State       string
	DecidedBy   int64
	DecidedName string
	Reason      string // why it was sent back
}

// Waits says whether it waits for a second person.
func (l *Last) Waits() bool { return l != nil && l.State == "proposed" }

// ReturnedTo says whether somebody else sent it back to who wrote it down.
func (l *Last) ReturnedTo(account int64) bool {
	return l != nil && l.State == "sent_back" && l.AskedBy == account && l.DecidedBy != account
}

// LastOf is the last refund by hand of an order within scope; nil for none. Only the last can wait.
func (s *Store) LastOf(ctx context.Context, scope catalog.Scope, orderID int64) (*Last, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT r.id, r.order_id, o.code AS order_code, r.case_id, r.key, r.amount, r.ref, r.asked_by, r.asked_name, r.created_at,
			r.state, coalesce(a.decided_by, 0) AS decided_by, coalesce(a.decided_name, '') AS decided_name, coalesce(a.reason, '') AS reason
		FROM hand_refunds r JOIN orders o ON o.id = r.order_id LEFT JOIN approvals a ON a.kind = $3 AND a.entity_id = r.id
		WHERE r.order_id = $1 AND ($2 = 0 OR o.producer_id = $2) ORDER BY r.id DESC LIMIT 1`, orderID, scope.ProducerID, backKind)
	if err != nil {
		return nil, fmt.Errorf("find the last refund by hand: %w", err)
	}
	b, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[Last])
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("find the last refund by hand: %w", err)
	}
	return &b, nil
}

// Waiting lists what waits for a second person within scope, the oldest first.
func (s *Store) Waiting(ctx context.Context, scope catalog.Scope) ([]Back, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT r.id, r.order_id, o.code AS order_code, r.case_id, r.key, r.amount, r.ref, r.asked_by, r.asked_name, r.created_at
		FROM hand_refunds r JOIN orders o ON o.id = r.order_id WHERE r.state = 'proposed' AND ($1 = 0 OR o.producer_id = $1) ORDER BY r.id LIMIT 200`, scope.ProducerID)
	if err != nil {
		return nil, fmt.Errorf("list refunds that wait: %w", err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[Back])
	if err != nil {
		return nil, fmt.Errorf("list refunds that wait: %w", err)
	}
	return list, nil
}
