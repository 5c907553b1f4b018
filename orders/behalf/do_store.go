package behalf

import (
	"context"
	"fmt"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/orders"
)

// Store acts and keeps what was done.
type Store struct {
	db     *pg.DB
	orders *orders.Store
	goods  *catalog.Store
	live   *livestream.Store
	now    func() time.Time
}

// NewStore acts through the domains by a clock.
func NewStore(db *pg.DB, o *orders.Store, goods *catalog.Store, live *livestream.Store, now func() time.Time) *Store {
	return &Store{db: db, orders: o, goods: goods, live: live, now: now}
}

// Confirm says a producer's yes to an order. Refusals are those of the step itself, and
// "producer.not_found" out of scope, "order.not_found" for another producer's order,
// "behalf.how" without how it was told.
func (s *Store) Confirm(ctx context.Context, by audit.Actor, scope catalog.Scope, producerID, orderID int64, t Telling) error {
	return s.do(ctx, by, scope, producerID, t, func(tx *gorm.DB, own catalog.Scope) error {
		if err := s.orders.TakeTx(tx, by, own, orderID, orders.Confirm, t.Why); err != nil {
			return err
		}
		return s.orderTx(tx, by, producerID, orderID, Confirm, t)
	})
}

// Pack says that an order is packed, and which lots lie in it. Refusals as Confirm.
func (s *Store) Pack(ctx context.Context, by audit.Actor, scope catalog.Scope, producerID, orderID int64, note orders.LotNote, t Telling) error {
	return s.do(ctx, by, scope, producerID, t, func(tx *gorm.DB, own catalog.Scope) error {
		if err := s.orders.PackTx(tx, by, own, orderID, note, t.Why); err != nil {
			return err
		}
		return s.orderTx(tx, by, producerID, orderID, Pack, t)
	})
}

// SetStock writes down how many the producer counted. The same number as was seen is no act.
// Refusals are those of catalog.Store.SetStock and of Confirm.
func (s *Store) SetStock(ctx context.Context, by audit.Actor, scope catalog.Scope, producerID, variantID int64, seen, count int, t Telling) error {
	return s.do(ctx, by, scope, producerID, t, func(tx *gorm.DB, own catalog.Scope) error {
		if err := s.goods.SetStockTx(tx, by, own, variantID, seen, count, catalog.Counted, t.Why); err != nil || seen == count {
			return err
		}
		err := tx.Exec(`INSERT INTO acts_for (producer_id, kind, variant_id, record, before, after, how, by_id, by_name, at)
			SELECT ?, ?, x.id, p.name || ', ' || x.name, ?, ?, ?, ?, ?, ? FROM variants x JOIN products p ON p.id = x.product_id WHERE x.id = ?`,
			producerID, Stock, seen, count, t.How, by.ID, by.Name, s.now(), variantID).Error
		if err != nil {
			return fmt.Errorf("note an act on variant %d: %w", variantID, err)
		}
		return nil
	})
}

// AnswerLive writes down what the producer says of a live price. The same once more is no act.
// Refusals are those of livestream.Store.Reply and of Confirm.
func (s *Store) AnswerLive(ctx context.Context, by audit.Actor, scope catalog.Scope, producerID int64, say livestream.Saying, other bool, t Telling) error {
	say.How = string(t.How)
	return s.do(ctx, by, scope, producerID, t, func(tx *gorm.DB, _ catalog.Scope) error {
		goods, err := s.live.ReplyTx(tx, by, producerID, say, other)
		if err != nil || goods == "" {
			return err
		}
		err = tx.Exec(`INSERT INTO acts_for (producer_id, kind, variant_id, record, how, by_id, by_name, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
			producerID, Live, say.VariantID, goods, t.How, by.ID, by.Name, s.now()).Error
		if err != nil {
			return fmt.Errorf("note an answer for producer %d: %w", producerID, err)
		}
		return nil
	})
}

// do lets somebody act for one producer and for nobody else.
func (s *Store) do(ctx context.Context, by audit.Actor, scope catalog.Scope, producerID int64, t Telling, act func(*gorm.DB, catalog.Scope) error) error {
	if t.How != Call && t.How != InPerson {
		return fault.New(fault.Invalid, "behalf.how")
	}
	if by.Kind != audit.Staff || by.ID == 0 {
		return fault.New(fault.Forbidden, "auth.not_allowed")
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		var found int64
		all, village := reach(scope)
		err := tx.Raw(`SELECT r.id FROM producers r LEFT JOIN villages v ON v.id = r.village_id WHERE r.id = ? AND r.state = 'good_standing' AND (? OR v.slug = ?) FOR SHARE OF r`, producerID, all, village).Scan(&found).Error
		if err != nil {
			return fmt.Errorf("find producer %d to act for: %w", producerID, err)
		}
		if found == 0 {
			return fault.New(fault.NotFound, "producer.not_found")
		}
		return act(tx, catalog.Scope{ProducerID: producerID})
	})
}

// NoteTx notes an act that another use case has done for a producer, in its transaction. Record is
// what the act is called by. Whoever is no member of the staff does nothing for anybody.
func NoteTx(tx *gorm.DB, by audit.Actor, producerID int64, kind Kind, record string, how How, at time.Time) error {
	if by.Kind != audit.Staff || by.ID == 0 {
		return nil
	}
	err := tx.Exec(`INSERT INTO acts_for (producer_id, kind, record, how, by_id, by_name, at) VALUES (?, ?, ?, ?, ?, ?, ?)`, producerID, kind, record, how, by.ID, by.Name, at).Error
	if err != nil {
		return fmt.Errorf("note an act for producer %d: %w", producerID, err)
	}
	return nil
}

func (s *Store) orderTx(tx *gorm.DB, by audit.Actor, producerID, orderID int64, kind Kind, t Telling) error {
	err := tx.Exec(`INSERT INTO acts_for (producer_id, kind, order_id, record, how, by_id, by_name, at) SELECT ?, ?, id, code, ?, ?, ?, ? FROM orders WHERE id = ?`,
		producerID, kind, t.How, by.ID, by.Name, s.now(), orderID).Error
	if err != nil {
		return fmt.Errorf("note an act on order %d: %w", orderID, err)
	}
	return nil
}

// reach is whose producers a scope lets somebody act for: all, or those of one village. The
// scope of one producer is for nobody: they act for themselves.
func reach(scope catalog.Scope) (all bool, village string) {
	return scope == catalog.Everything(), scope.Village
}
