package card

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/approval"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/outbox"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// RefundDue tells the outbox that a refund was agreed to and is to be sent.
const RefundDue = "card.refund"

const refundKind = "card_refund"

// Alone is up to how much one person gives back; more takes two.
const Alone money.VND = 200_000

// Refund is money that goes back to a card.
type Refund struct {
	ID          int64
	IntentID    string
	OrderID     int64
	OrderCode   string
	Amount      money.VND
	Reason      string
	State       string
	ExternalRef *string
	AskedBy     *int64
	AskedName   string
	CreatedAt   time.Time
}

// Ask is what somebody asks to give back. Key names the act: sent twice, it is one.
type Ask struct {
	Key, Reason string
	OrderID     int64
	Amount      money.VND
}

// mostReason is as long as a reason gets.
const mostReason = 200

// Propose asks to give money back. Up to Alone it is agreed to with that, above a second
// person is needed. More than was charged and not given back yet is refused with
// "card.too_much"; the database holds the same. Wrong fields come back as a form: amount,
// reason.
func (s *Store) Propose(ctx context.Context, by audit.Actor, a Ask) (id int64, two bool, err error) {
	var wrong fault.Form
	a.Reason = typed.Line(a.Reason)
	if !typed.Says(a.Reason) || len([]rune(a.Reason)) > mostReason {
		wrong.Wrong("reason", "card.why")
	}
	if a.Amount <= 0 {
		wrong.Wrong("amount", "payment.amount")
	}
	if a.Key == "" || len(a.Key) > 100 {
		wrong.Wrong("key", "checkout.key_missing")
	}
	if err := wrong.Err(); err != nil {
		return 0, false, err
	}
	state := "approved"
	if two = a.Amount > Alone; two {
		state = "proposed"
	}
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		if _, err := s.orders.LockTx(tx, a.OrderID); err != nil {
			return err
		}
		if err := tx.Raw(`SELECT id FROM card_refunds WHERE key = ?`, a.Key).Scan(&id).Error; err != nil || id != 0 {
			return err
		}
		var intent string
		var left money.VND
		err := tx.Raw(`SELECT intent_id, amount - back FROM card_captures WHERE order_id = ? ORDER BY (amount - back >= ?) DESC, amount - back DESC LIMIT 1 FOR UPDATE`, a.OrderID, a.Amount).
			Row().Scan(&intent, &left)
		if errors.Is(err, pgx.ErrNoRows) || err != nil && err.Error() == "sql: no rows in result set" {
			return fault.New(fault.Conflict, "card.nothing_charged")
		}
		if err != nil {
			return fmt.Errorf("find what may go back: %w", err)
		}
		if a.Amount > left {
			return fault.New(fault.Conflict, "card.too_much").With("left", left)
		}
		err = tx.Raw(`INSERT INTO card_refunds (intent_id, order_id, amount, reason, state, key, asked_by, asked_name, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
			intent, a.OrderID, a.Amount, a.Reason, state, a.Key, by.ID, by.Name, s.now(), s.now()).Scan(&id).Error
		if err != nil {
			return held(err)
		}
		if two {
			err = approval.ProposeTx(tx, by, refundKind, id, s.now())
		} else {
			err = outbox.PutTx(tx, outbox.Event{Kind: RefundDue, ID: id})
		}
		if err != nil {
			return err
		}
		return s.noteTx(tx, by, "proposed", id, a.Reason, map[string]any{"order": a.OrderID, "amount": a.Amount, "state": state})
	})
	return id, two, err
}

// held turns the database's own no into ours.
func held(err error) error {
	var pgErr *pgconn.PgError
	if errors.As(err, &pgErr) && pgErr.ConstraintName == "card_captures_back" {
		return fault.New(fault.Conflict, "card.too_much").With("left", money.VND(0))
	}
	return fmt.Errorf("write refund: %w", err)
}

// Approve is the second person's yes: the refund is on its way. Refused as
// approval.ApproveTx refuses.
func (s *Store) Approve(ctx context.Context, by audit.Actor, id int64) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		if err := approval.ApproveTx(tx, by, refundKind, id, s.now()); err != nil {
			return err
		}
		if err := exec(tx, "approve refund", `UPDATE card_refunds SET state = 'approved', updated_at = ? WHERE id = ? AND state = 'proposed'`, s.now(), id); err != nil {
			return err
		}
		if err := outbox.PutTx(tx, outbox.Event{Kind: RefundDue, ID: id}); err != nil {
			return err
		}
		return s.noteTx(tx, by, "approved", id, "", nil)
	})
}

// Reject is a no to a proposal, with a reason.
func (s *Store) Reject(ctx context.Context, by audit.Actor, id int64, reason string) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		if err := approval.SendBackTx(tx, by, refundKind, id, typed.Line(reason), s.now()); err != nil {
			return err
		}
		if err := exec(tx, "reject refund", `UPDATE card_refunds SET state = 'rejected', updated_at = ? WHERE id = ? AND state = 'proposed'`, s.now(), id); err != nil {
			return err
		}
		return s.noteTx(tx, by, "rejected", id, reason, nil)
	})
}

func (s *Store) noteTx(tx *gorm.DB, by audit.Actor, what string, id int64, reason string, after map[string]any) error {
	return audit.PutTx(tx, audit.Entry{Actor: by, Action: "card.refund_" + what, Entity: refundKind, EntityID: id, Reason: reason, After: after})
}

const refundColumns = `r.id, r.intent_id, r.order_id, o.code AS order_code, r.amount, r.reason, r.state, r.external_ref, r.asked_by, r.asked_name, r.created_at`

// Refunds lists the newest refunds, whatever became of them; those that wait come first.
func (s *Store) Refunds(ctx context.Context, most int) ([]Refund, error) {
	return s.refunds(ctx, `true ORDER BY r.state <> 'proposed', r.id DESC LIMIT $1`, most)
}

// Due lists refunds agreed to longer than age ago that we do not know the end of.
func (s *Store) Due(ctx context.Context, age time.Duration) ([]Refund, error) {
	return s.refunds(ctx, `r.state IN ('approved', 'submitted') AND r.updated_at <= $1 ORDER BY r.id LIMIT 200`, s.now().Add(-age))
}

// RefundByID reads one.
func (s *Store) RefundByID(ctx context.Context, id int64) (Refund, error) {
	list, err := s.refunds(ctx, `r.id = $1`, id)
	if err == nil && len(list) == 0 {
		err = fault.New(fault.NotFound, "card.no_refund")
	}
	if err != nil {
		return Refund{}, err
	}
	return list[0], nil
}

func (s *Store) refunds(ctx context.Context, where string, arg any) ([]Refund, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT `+refundColumns+` FROM card_refunds r JOIN orders o ON o.id = r.order_id WHERE `+where, arg)
	if err != nil {
		return nil, fmt.Errorf("list refunds: %w", err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[Refund])
	if err != nil {
		return nil, fmt.Errorf("list refunds: %w", err)
	}
	return list, nil
}
