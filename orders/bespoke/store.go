package bespoke

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/orders"
)

// What the outbox is told; the id is that of the request.
const (
	AskedFor  = "bespoke.asked"
	QuoteSent = "bespoke.quoted"
	WentOn    = "bespoke.went_on" // the producer said how the work goes
)

// Store keeps requests, quotes and what became of them.
type Store struct {
	db       *pg.DB
	checkout *orders.Checkout
	now      func() time.Time
	random   io.Reader
}

// NewStore makes a store on db. What is accepted is placed by checkout; codes are drawn
// from random.
func NewStore(db *pg.DB, checkout *orders.Checkout, now func() time.Time, random io.Reader) *Store {
	return &Store{db: db, checkout: checkout, now: now, random: random}
}

const requestColumns = `r.id, r.code, r.product_id, r.producer_id, m.name AS producer_name, m.phone AS producer_phone, p.slug AS product_slug, r.product_name, r.size, r.wishes, r.name, r.phone, r.email, r.place,
	r.state, r.reason, r.order_id, coalesce(o.code, '') AS order_code, coalesce(o.state, '') AS order_state, r.accepted, r.accepted_at, r.wording_version, r.wording, r.sample, r.created_at, r.updated_at, r.quote_by`

const requestsFrom = ` FROM bespoke_requests r JOIN producers m ON m.id = r.producer_id JOIN products p ON p.id = r.product_id LEFT JOIN orders o ON o.id = r.order_id `

func (s *Store) requests(ctx context.Context, where string, args ...any) ([]Request, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT `+requestColumns+requestsFrom+where, args...)
	if err != nil {
		return nil, fmt.Errorf("read requests: %w", err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[Request])
	if err != nil {
		return nil, fmt.Errorf("read requests: %w", err)
	}
	return list, nil
}

// ByCode reads a request within scope; one that is not there is refused with
// "bespoke.not_found".
func (s *Store) ByCode(ctx context.Context, scope catalog.Scope, typed string) (*Request, error) {
	missing := fault.New(fault.NotFound, "bespoke.not_found")
	code, err := ordercode.Parse(ordercode.Bespoke, typed)
	if err != nil {
		return nil, missing
	}
	list, err := s.requests(ctx, `WHERE r.code = $1 AND ($2 = 0 OR r.producer_id = $2)`, string(code), scope.ProducerID)
	if err != nil {
		return nil, err
	}
	if len(list) == 0 {
		return nil, missing
	}
	return &list[0], nil
}

// ByID is ByCode for who was told of it by the outbox.
func (s *Store) ByID(ctx context.Context, id int64) (*Request, error) {
	list, err := s.requests(ctx, `WHERE r.id = $1`, id)
	if err != nil {
		return nil, err
	}
	if len(list) == 0 {
		return nil, fault.New(fault.NotFound, "bespoke.not_found")
	}
	return &list[0], nil
}

// OfOrder reads the request that became an order: "bespoke.not_found" when none did.
func (s *Store) OfOrder(ctx context.Context, orderID int64) (*Request, error) {
	list, err := s.requests(ctx, `WHERE r.order_id = $1`, orderID)
	if err == nil && len(list) == 0 {
		err = fault.New(fault.NotFound, "bespoke.not_found")
	}
	if err != nil {
		return nil, err
	}
	return &list[0], nil
}

// lockTx reads a request for a change, in the caller's transaction.
func lockTx(tx *gorm.DB, id int64) (*Request, error) {
	var r Request
	err := tx.Raw(`SELECT `+requestColumns+requestsFrom+`WHERE r.id = ? AND r.erased_at IS NULL FOR UPDATE OF r`, id).Take(&r).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return nil, fault.New(fault.NotFound, "bespoke.not_found")
	}
	if err != nil {
		return nil, fmt.Errorf("lock request %d: %w", id, err)
	}
	return &r, nil
}

// moveTx does a step that leads to an end without an order, or to a quote.
func (s *Store) moveTx(tx *gorm.DB, r *Request, step Step, reason string) error {
	to, ok := steps[step][r.State]
	if !ok {
		return fault.New(fault.Conflict, "bespoke.moved")
	}
	r.State, r.Reason = to, reason
	return exec(tx, "move a request", `UPDATE bespoke_requests SET state = ?, reason = ?, updated_at = ? WHERE id = ?`, to, reason, s.now(), r.ID)
}

func exec(tx *gorm.DB, what, sql string, args ...any) error {
	if err := tx.Exec(sql, args...).Error; err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	return nil
}
