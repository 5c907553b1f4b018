package orders

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/secret"
)

// Pickups are orders that are fetched at a sales point: the buyer says a short code, and
// who keeps the point hands the goods over.
type Pickups struct {
	store *Store
	key   []byte
}

// NewPickups makes them with key, which must stay the same for codes to last.
func NewPickups(store *Store, key []byte) *Pickups { return &Pickups{store: store, key: key} }

// After so many wrong codes within a while a point takes none: six digits are short.
const (
	mostMisses = 5
	missesLast = 15 * time.Minute
)

// Code is the six digits with which an order is fetched.
func (p *Pickups) Code(o *Order) string {
	var n uint64
	for _, r := range secret.Token(p.key, "pickup", o.Code) {
		n = n*33 + uint64(r)
	}
	return fmt.Sprintf("%06d", n%1_000_000)
}

// Fetched is an order that was handed over, and what is to be taken for it in cash.
type Fetched struct {
	Code string
	Cash money.VND
}

// HandOver delivers the order that waits at a sales point under a code; only is the one
// order that may be meant, 0 for any. No such code is refused with "pickup.no_code", and
// after five of them within a quarter of an hour everything with "pickup.slow". What is
// noted as a lot that is called back is not handed over ("lot.recalled_hand").
func (p *Pickups) HandOver(ctx context.Context, by audit.Actor, scope catalog.Scope, pointID, only int64, typed string) (Fetched, error) {
	s := p.store
	var misses int
	if err := s.db.Pool.QueryRow(ctx, `SELECT count(*) FROM pickup_misses WHERE sales_point_id = $1 AND at > $2`, pointID, s.now().Add(-missesLast)).Scan(&misses); err != nil {
		return Fetched{}, fmt.Errorf("count wrong codes: %w", err)
	}
	if misses >= mostMisses {
		return Fetched{}, fault.New(fault.TooMany, "pickup.slow")
	}
	list, err := s.waitingAt(ctx, pointID)
	if err != nil {
		return Fetched{}, err
	}
	code := phone.Digits(typed)
	for i := range list {
		o := &list[i]
		if only != 0 && o.ID != only || !scope.Admits(o.ProducerID) || !secret.Equal(p.Code(o), code) {
			continue
		}
		if err := freshTx(s.db.Gorm.WithContext(ctx), o.ID, "lot.recalled_hand"); err != nil {
			return Fetched{}, err
		}
		done := Fetched{Code: o.Code}
		if !o.PaymentMethod.Prepaid() {
			done.Cash = o.Due()
		}
		return done, s.Take(ctx, by, scope, o.ID, Deliver, "")
	}
	if _, err := s.db.Pool.Exec(ctx, `INSERT INTO pickup_misses (sales_point_id, at) VALUES ($1, $2)`, pointID, s.now()); err != nil {
		return Fetched{}, fmt.Errorf("note a wrong code: %w", err)
	}
	return Fetched{}, fault.New(fault.Invalid, "pickup.no_code")
}

// WaitingAt counts the orders that wait at a sales point to be fetched.
func (p *Pickups) WaitingAt(ctx context.Context, pointID int64) (int, error) {
	list, err := p.store.waitingAt(ctx, pointID)
	return len(list), err
}

func (s *Store) waitingAt(ctx context.Context, pointID int64) ([]Order, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT `+orderColumns+` FROM orders o`+withMoney+` JOIN purchases p ON p.id = o.purchase_id
		WHERE p.sales_point_id = $1 AND o.state = 'confirmed' AND o.shipment_state = 'shipped' ORDER BY o.id`, pointID)
	if err != nil {
		return nil, fmt.Errorf("list what waits at a point: %w", err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByNameLax[Order])
	if err != nil {
		return nil, fmt.Errorf("list what waits at a point: %w", err)
	}
	return list, nil
}
