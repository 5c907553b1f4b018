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

// Refund is money that goes back to a card.
type Refund struct {
	ID          int64
	IntentID    string
	Account     string // in which it was charged; empty is the shop's own
	OrderID     int64
	OrderCode   string
	Amount      money.VND
	Reason      string
	State       string
	Cause       string // person; told: made at the provider; late: came for an order that was over
	ExternalRef *string
	AskedBy     *int64
	AskedName   string
	CreatedAt   time.Time
	UpdatedAt   time.Time // of one that was agreed to: when
}

// Ask is what somebody asks to give back. Key names the act: sent twice, it is one.
type Ask struct {
	Key, Reason string
	OrderID     int64
	Amount      money.VND
}

// mostReason is as long as a reason gets.
const mostReason = 200

// Propose asks to give money back; a second person has to agree. More than was charged and not given back yet is refused with
// "card.too_much"; the database holds the same. Wrong fields come back as a form: amount,
// reason.
func (s *Store) Propose(ctx context.Context, by audit.Actor, a Ask) (id int64, err error) {
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
		return 0, err
	}
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		if _, err := s.orders.LockTx(tx, a.OrderID); err != nil {
			return err
		}
		if err := tx.Raw(`SELECT id FROM card_refunds WHERE key = ?`, a.Key).Scan(&id).Error; err != nil || id != 0 {
			return err
		}
		var found struct {
			IntentID string
			Left     money.VND
		}
		res := tx.Raw(`SELECT intent_id, (`+mayGoBack("c.order_id")+`) AS left FROM card_captures c WHERE c.order_id = ? ORDER BY c.amount - c.back DESC LIMIT 1 FOR UPDATE`, a.OrderID).Scan(&found)
		if res.Error != nil {
			return fmt.Errorf("find what may go back: %w", res.Error)
		}
		if res.RowsAffected == 0 {
			return fault.New(fault.Conflict, "card.nothing_charged")
		}
		if a.Amount > found.Left {
			return fault.New(fault.Conflict, "card.too_much").With("left", found.Left)
		}
		err := tx.Raw(`INSERT INTO card_refunds (intent_id, order_id, amount, reason, state, key, asked_by, asked_name, created_at, updated_at) VALUES (?, ?, ?, ?, 'proposed', ?, ?, ?, ?, ?) RETURNING id`,
			found.IntentID, a.OrderID, a.Amount, a.Reason, a.Key, by.ID, by.Name, s.now(), s.now()).Scan(&id).Error
		if err != nil {
			return held(err)
		}
		if err := approval.ProposeTx(tx, by, refundKind, id, s.now()); err != nil {
			return err
		}
		return s.noteTx(tx, by, "proposed", id, a.Reason, map[string]any{"order": a.OrderID, "amount": a.Amount})
	})
	return id, err
}

// mayGoBack is a query for what may still be given back of one charge of an order: what a
// bank asked back in a dispute is not there to be given.
func mayGoBack(order string) string {
	return `SELECT greatest(0, least(max(k.amount - k.back), sum(k.amount - k.back) + (SELECT coalesce(sum(e.amount), 0) FROM ledger_entries e
		WHERE e.order_id = ` + order + ` AND e.kind IN ('disputed', 'dispute_won'))
		+ least(0, (SELECT coalesce(sum(e.amount), 0) FROM ledger_entries e WHERE e.order_id = ` + order + ` AND e.provider <> 'stripe'))))::bigint FROM card_captures k WHERE k.order_id = ` + order
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

const refundColumns = `r.id, r.intent_id, coalesce(x.account, '') AS account, r.order_id, o.code AS order_code, r.amount, r.reason, r.state, r.cause, r.external_ref, r.asked_by, r.asked_name, r.created_at, r.updated_at`

// Refunds lists the newest refunds, whatever became of them; those that wait come first.
func (s *Store) Refunds(ctx context.Context, most int) ([]Refund, error) {
	return s.refunds(ctx, `true ORDER BY r.state <> 'proposed', r.id DESC LIMIT $1`, most)
}

// OfOrder lists the refunds of an order, newest first, and how much of one charge may still
// go back; 0 for an order that no card paid.
func (s *Store) OfOrder(ctx context.Context, orderID int64) (list []Refund, left money.VND, err error) {
	err = s.db.Pool.QueryRow(ctx, `SELECT coalesce((`+mayGoBack("$1")+`), 0)`, orderID).Scan(&left)
	if err != nil {
		return nil, 0, fmt.Errorf("find what may go back: %w", err)
	}
	list, err = s.refunds(ctx, `r.order_id = $1 ORDER BY r.id DESC LIMIT 50`, orderID)
	return list, left, err
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
	rows, err := s.db.Pool.Query(ctx, `SELECT `+refundColumns+` FROM card_refunds r JOIN orders o ON o.id = r.order_id
		JOIN card_captures c ON c.intent_id = r.intent_id LEFT JOIN card_sessions x ON x.session_id = c.session_id WHERE `+where, arg)
	if err != nil {
		return nil, fmt.Errorf("list refunds: %w", err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[Refund])
	if err != nil {
		return nil, fmt.Errorf("list refunds: %w", err)
	}
	return list, nil
}
