package orders

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/outbox"
)

// RecallOwed tells the outbox that the buyer of an order is to be written to about goods
// that are called back; the id is the telling's.
const RecallOwed = "orders.recall_owed"

// On NoteAxis: the buyer was told of goods that are called back, by mail or by telephone.
// The reason is the lot.
const (
	RecallMailed = "recall_mailed"
	RecallCalled = "recall_called"
)

// OweRecall promises a mail to each buyer who may hold goods of a lot and left an address:
// one an order, however often it is called. Goods that are still being packed are taken out
// instead. It says how many mails it promised.
func (s *Store) OweRecall(ctx context.Context, q RecallQuery) (int, error) {
	list, err := s.Affected(ctx, catalog.Everything(), q)
	if err != nil {
		return 0, err
	}
	var ids, sure []int64
	for i := range list {
		a := &list[i]
		if a.Packing() || a.MailDue != nil {
			continue
		}
		if ids = append(ids, a.ID); a.Sure {
			sure = append(sure, a.ID)
		}
	}
	if len(ids) == 0 {
		return 0, nil
	}
	n := 0
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		var due []int64
		err := tx.Raw(`INSERT INTO recall_tellings (lot_id, order_id, sure, mail_due)
			SELECT ?, o.id, coalesce(o.id IN ?, false), ?::timestamptz FROM orders o JOIN purchases p ON p.id = o.purchase_id WHERE o.id IN ? AND p.buyer_email <> ''
			ON CONFLICT (lot_id, order_id) DO UPDATE SET mail_due = EXCLUDED.mail_due WHERE recall_tellings.mail_due IS NULL RETURNING id`, q.LotID, sure, s.now(), ids).Scan(&due).Error
		if err != nil {
			return fmt.Errorf("promise mails about lot %d: %w", q.LotID, err)
		}
		for _, id := range due {
			if err := outbox.PutTx(tx, outbox.Event{Kind: RecallOwed, ID: id}); err != nil {
				return err
			}
		}
		n = len(due)
		return nil
	})
	return n, err
}

// Owed is a mail that was promised about a lot.
type Owed struct {
	LotID, OrderID int64
	Sure           bool
	Telling
}

// OwedRecall reads one; none is refused with "order.not_found".
func (s *Store) OwedRecall(ctx context.Context, id int64) (*Owed, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT lot_id, order_id, sure, mail_due, mailed_at, mail_lost, called_at, called_by FROM recall_tellings WHERE id = $1`, id)
	if err != nil {
		return nil, fmt.Errorf("read telling %d: %w", id, err)
	}
	o, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[Owed])
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, fault.New(fault.NotFound, "order.not_found")
	}
	if err != nil {
		return nil, fmt.Errorf("read telling %d: %w", id, err)
	}
	return &o, nil
}

// RecallMail writes down what became of a promised mail, once: that it was sent, which
// stands in the order's history, or that no server takes it.
func (s *Store) RecallMail(ctx context.Context, id int64, sent bool) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		var t struct {
			OrderID int64
			Code    string
		}
		column := "mail_lost"
		if sent {
			column = "mailed_at"
		}
		err := tx.Raw(`UPDATE recall_tellings t SET `+column+` = ? FROM lots l WHERE t.id = ? AND l.id = t.lot_id AND t.mailed_at IS NULL AND t.mail_lost IS NULL RETURNING t.order_id, l.code`, s.now(), id).Scan(&t).Error
		if err != nil {
			return fmt.Errorf("note mail of telling %d: %w", id, err)
		}
		if t.OrderID == 0 || !sent {
			return nil
		}
		return noteEventTx(tx, audit.Actor{Kind: audit.System}, Event{OrderID: t.OrderID, Axis: NoteAxis, ToState: RecallMailed, Reason: t.Code, At: s.now()})
	})
}

// CallRecall writes down that somebody called the buyer of an order within scope about a lot
// and spoke to them, or takes that back. The same again changes nothing.
func (s *Store) CallRecall(ctx context.Context, by audit.Actor, scope catalog.Scope, q RecallQuery, orderID int64, called bool) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		o, err := s.LockTx(tx, orderID)
		if err == nil && !scope.Admits(o.ProducerID) {
			err = fault.New(fault.NotFound, "order.not_found")
		}
		if err != nil {
			return err
		}
		var res *gorm.DB
		action := "lot.called"
		if called {
			res = tx.Exec(`INSERT INTO recall_tellings (lot_id, order_id, called_at, called_by) VALUES (?, ?, ?, ?)
				ON CONFLICT (lot_id, order_id) DO UPDATE SET called_at = EXCLUDED.called_at, called_by = EXCLUDED.called_by WHERE recall_tellings.called_at IS NULL`, q.LotID, orderID, s.now(), by.Name)
		} else {
			action = "lot.call_taken_back"
			res = tx.Exec(`UPDATE recall_tellings SET called_at = NULL, called_by = '' WHERE lot_id = ? AND order_id = ? AND called_at IS NOT NULL`, q.LotID, orderID)
		}
		if res.Error != nil {
			return fmt.Errorf("note a call about lot %d: %w", q.LotID, res.Error)
		}
		if res.RowsAffected == 0 {
			return nil
		}
		if called {
			if err := noteEventTx(tx, by, Event{OrderID: orderID, Axis: NoteAxis, ToState: RecallCalled, Reason: q.Code, At: s.now()}); err != nil {
				return err
			}
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: action, Entity: "order", EntityID: orderID, After: map[string]string{"lot": q.Code}})
	})
}
