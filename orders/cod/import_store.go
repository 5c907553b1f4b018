package cod

import (
	"context"
	"fmt"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/orders"
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
		fresh, matched, err := s.book(ctx, by, scope, &l)
		switch {
		case err != nil:
			return out, skipped, err
		case !fresh:
			out.Known++
		case !matched:
			out.Left++
		default:
			if out.Matched++; l.Amount < l.Ask {
				out.Less = append(out.Less, l)
			}
		}
	}
	return out, skipped, nil
}

func (s *Store) book(ctx context.Context, by audit.Actor, scope catalog.Scope, l *Line) (fresh, matched bool, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		var owner *int64
		if scope.ProducerID > 0 {
			owner = &scope.ProducerID
		}
		p, err := parcelTx(tx, scope, l.Courier, l.Tracking)
		if err != nil {
			return err
		}
		if p != nil {
			l.ShipmentID, l.Ask = &p.ID, p.Ask
		}
		err = tx.Raw(`INSERT INTO cod_lines (courier, tracking, amount, paid_on, producer_id, shipment_id, why, by_name, created_at) VALUES (?, ?, ?, (?::timestamptz AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, ?, ?, 'unknown', ?, ?)
			ON CONFLICT DO NOTHING RETURNING id`, l.Courier, l.Tracking, l.Amount, l.PaidOn, owner, l.ShipmentID, by.Name, s.now()).Scan(&l.ID).Error
		if err != nil {
			return fmt.Errorf("write a courier's line: %w", err)
		}
		if fresh = l.ID != 0; !fresh || p == nil {
			return nil
		}
		why, err := s.remitTx(tx, by, p.OrderID, p, *l, false)
		if matched = err == nil && why == ""; err != nil || matched {
			return err
		}
		return exec(tx, "say why a line waits", `UPDATE cod_lines SET why = ? WHERE id = ?`, why, l.ID)
	})
	return fresh, matched, err
}

func exec(tx *gorm.DB, what, sql string, args ...any) error {
	if err := tx.Exec(sql, args...).Error; err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	return nil
}
