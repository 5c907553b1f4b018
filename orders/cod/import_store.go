package cod

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/ledger"
	"github.com/ocop-hungdao/ocop/orders/transfer/statement"
)

// Store keeps what couriers pay out.
type Store struct {
	db     *pg.DB
	orders *orders.Store
	now    func() time.Time
}

// NewStore keeps it in db.
func NewStore(db *pg.DB, o *orders.Store, now func() time.Time) *Store {
	return &Store{db: db, orders: o, now: now}
}

// Import reads a courier's list of what it pays out and books each line that is new, in a
// transaction of its own: cut off halfway and sent again it goes on. A list that is not
// understood books nothing and says where. A courier that is not known is refused with
// "parcel.courier".
func (s *Store) Import(ctx context.Context, by audit.Actor, scope catalog.Scope, courier string, data []byte) (Imported, []statement.Skip, error) {
	if _, known := orders.CourierOf(courier); !known {
		return Imported{}, nil, fault.New(fault.Invalid, "parcel.courier")
	}
	rows, skipped, err := statement.ParsePayouts(data)
	if err != nil {
		return Imported{}, nil, err
	}
	out := Imported{Lines: len(rows)}
	for _, r := range rows {
		at := r.At
		if at.IsZero() {
			at = time.Unix(0, 0) // no day was said: sent again it is the same line
		}
		l := Line{Courier: courier, Tracking: r.Tracking, Amount: r.Amount, PaidOn: at}
		fresh, matched, err := s.book(ctx, by, scope, l)
		switch {
		case err != nil:
			return out, skipped, err
		case !fresh:
			out.Known++
		case matched:
			out.Matched++
		default:
			out.Left++
		}
	}
	return out, skipped, nil
}

func (s *Store) book(ctx context.Context, by audit.Actor, scope catalog.Scope, l Line) (fresh, matched bool, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		var owner *int64
		if scope.ProducerID > 0 {
			owner = &scope.ProducerID
		}
		err := tx.Raw(`INSERT INTO cod_lines (courier, tracking, amount, paid_on, producer_id, why, by_name, created_at) VALUES (?, ?, ?, (?::timestamptz AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, ?, 'unknown', ?, ?)
			ON CONFLICT DO NOTHING RETURNING id`, l.Courier, l.Tracking, l.Amount, l.PaidOn, owner, by.Name, s.now()).Scan(&l.ID).Error
		if err != nil {
			return fmt.Errorf("write a courier's line: %w", err)
		}
		if fresh = l.ID != 0; !fresh {
			return nil
		}
		var orderID int64
		err = tx.Raw(`SELECT p.order_id FROM shipments p JOIN orders o ON o.id = p.order_id WHERE p.courier = ? AND p.tracking = ? AND (? = 0 OR o.producer_id = ?)`,
			l.Courier, l.Tracking, scope.ProducerID, scope.ProducerID).Scan(&orderID).Error
		if err != nil || orderID == 0 {
			return err
		}
		why, err := s.remitTx(tx, by, orderID, l, false)
		if matched = err == nil && why == ""; err != nil || matched {
			return err
		}
		return exec(tx, "say why a line waits", `UPDATE cod_lines SET why = ? WHERE id = ?`, why, l.ID)
	})
	return fresh, matched, err
}

// remitTx books a line for an order: cash that nobody had noted as collected is collected
// with it, and for an order that was paid in another way when a person is sure. Why says what
// only a person can decide.
func (s *Store) remitTx(tx *gorm.DB, by audit.Actor, orderID int64, l Line, sure bool) (Why, error) {
	o, err := s.orders.LockTx(tx, orderID)
	if err != nil {
		return "", err
	}
	taken := orders.Fact{OrderID: orderID, Method: orders.COD, Kind: ledger.Collected, Ref: strconv.FormatInt(orderID, 10)}
	switch {
	case o.ShipmentState != orders.ShipmentDelivered:
		return NotDelivered, nil
	case o.Collected > 0:
	case o.PaymentState == orders.PaymentAuthorized && o.Due() > 0:
	case !sure:
		return NotCash, nil
	default:
		taken.Amount = l.Amount
	}
	if o.Collected == 0 {
		done, err := s.orders.SettleTx(tx, by, taken)
		if err != nil {
			return "", err
		}
		o = &done.Order
	}
	var off money.VND
	if err := tx.Raw(`SELECT coalesce(sum(amount), 0) FROM cod_let_off WHERE order_id = ?`, orderID).Scan(&off).Error; err != nil {
		return "", fmt.Errorf("read what was let off: %w", err)
	}
	if l.Amount > o.Collected-o.Remitted-off {
		return TooMuch, nil
	}
	_, err = s.orders.SettleTx(tx, by, orders.Fact{OrderID: orderID, Method: orders.COD, Kind: ledger.Remitted, Ref: "line:" + strconv.FormatInt(l.ID, 10), Amount: l.Amount, Note: l.Courier + " " + l.Tracking})
	return "", errors.Join(err, exec(tx, "name a line's order", `UPDATE cod_lines SET order_id = ?, why = '' WHERE id = ?`, orderID, l.ID))
}

func exec(tx *gorm.DB, what, sql string, args ...any) error {
	if err := tx.Exec(sql, args...).Error; err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	return nil
}
