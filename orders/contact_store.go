package orders

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
)

// ShowContact reads an order within scope for an actor who wants to see who bought it,
// at which number and address, and writes down that they looked: without that line
// nothing is read out. Each call is one look.
func (s *Store) ShowContact(ctx context.Context, by audit.Actor, scope catalog.Scope, code string) (*Order, *Purchase, error) {
	o, p, err := s.OrderByCode(ctx, scope, code)
	if err != nil {
		return nil, nil, err
	}
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "order.contact_shown", Entity: "order", EntityID: o.ID})
	})
	if err != nil {
		return nil, nil, fmt.Errorf("note a look at order %d: %w", o.ID, err)
	}
	return o, p, nil
}

// Waiting counts the orders within scope that nobody has confirmed yet.
func (s *Store) Waiting(ctx context.Context, scope catalog.Scope) (n int, err error) {
	err = s.db.Pool.QueryRow(ctx, `SELECT count(*) FROM orders WHERE state = 'placed' AND pay_by IS NULL AND ($1 = 0 OR producer_id = $1)`, scope.ProducerID).Scan(&n)
	if err != nil {
		return 0, fmt.Errorf("count waiting orders: %w", err)
	}
	return n, nil
}

// Codes finds the codes of orders within scope by id, for lists that name them. One out
// of scope is left out.
func (s *Store) Codes(ctx context.Context, scope catalog.Scope, ids []int64) (map[int64]string, error) {
	out := make(map[int64]string, len(ids))
	if len(ids) == 0 {
		return out, nil
	}
	rows, err := s.db.Pool.Query(ctx, `SELECT id, code FROM orders WHERE id = ANY ($1) AND ($2 = 0 OR producer_id = $2)`, ids, scope.ProducerID)
	if err != nil {
		return nil, fmt.Errorf("find order codes: %w", err)
	}
	var id int64
	var code string
	if _, err := pgx.ForEachRow(rows, []any{&id, &code}, func() error { out[id] = code; return nil }); err != nil {
		return nil, fmt.Errorf("find order codes: %w", err)
	}
	return out, nil
}
