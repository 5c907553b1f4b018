package orders

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// cartRow is a line of a cart as it is kept.
type cartRow struct {
	VariantID int64
	Quantity  int
	Ahead     bool
	Heard
}

// line is the row with what the catalog says of it, for somebody who had so many of its offer.
func (r cartRow) line(v catalog.Sellable, had int) CartLine {
	l := lineOf(v, r.Quantity, had, r.Ahead)
	l.Heard = r.Heard
	return l
}

// lockedCartTx reads the cart's lines for a phone and locks the variants they name, in id
// order.
func lockedCartTx(tx *gorm.DB, now time.Time, id, phone string) (*Cart, error) {
	rows, ids, err := cartRowsTx(tx, id)
	if err != nil {
		return nil, err
	}
	locked, err := catalog.LockSellablesTx(tx, now, holder(id), ids)
	if err != nil {
		return nil, err
	}
	had, err := hadTx(tx, phone, locked)
	if err != nil {
		return nil, err
	}
	c := together(id, rows, locked, had)
	c.share()
	return c, nil
}

// unlockedCartTx reads the same without locks, with one more variant that may not be in
// it yet; 0 for none.
func unlockedCartTx(tx *gorm.DB, now time.Time, id string, more int64) (*Cart, error) {
	rows, ids, err := cartRowsTx(tx, id)
	if err != nil {
		return nil, err
	}
	if more != 0 && !slices.Contains(ids, more) {
		rows, ids = append(rows, cartRow{VariantID: more}), append(ids, more)
	}
	list, err := catalog.SellablesTx(tx, now, holder(id), ids)
	if err != nil {
		return nil, err
	}
	return together(id, rows, list, had{}), nil
}

func cartRowsTx(tx *gorm.DB, id string) (rows []cartRow, ids []int64, err error) {
	err = tx.Raw(`SELECT variant_id, quantity, ahead, live_item_id, channel FROM cart_lines WHERE cart_id = ? ORDER BY added_at, variant_id`, id).Scan(&rows).Error
	if err != nil {
		return nil, nil, fmt.Errorf("read cart lines: %w", err)
	}
	for _, r := range rows {
		ids = append(ids, r.VariantID)
	}
	return rows, ids, nil
}

// together is a cart of rows, with what the catalog says of each and what was had of their
// offers; a variant that is no longer there is left out.
func together(id string, rows []cartRow, list []catalog.Sellable, had had) *Cart {
	byID := make(map[int64]catalog.Sellable, len(list))
	for _, v := range list {
		byID[v.VariantID] = v
	}
	c := &Cart{ID: id}
	for _, r := range rows {
		if v, ok := byID[r.VariantID]; ok {
			c.Lines = append(c.Lines, r.line(v, had.of(&v)))
		}
	}
	return c
}

func purchaseByKeyTx(tx *gorm.DB, cartID, key string) (*Purchase, error) {
	var p Purchase
	res := tx.Raw(`SELECT id, code, request_hash, created_at FROM purchases WHERE cart_id = ? AND idempotency_key = ?`, cartID, key).Scan(&p)
	if res.Error != nil {
		return nil, fmt.Errorf("find purchase by key: %w", res.Error)
	}
	if res.RowsAffected == 0 {
		return nil, nil
	}
	return &p, nil
}

// point is a sales point where orders may be fetched.
type point struct {
	ID   int64
	Name string
}

// pickupPoint finds an open sales point that hands out orders: not during a break, and not
// on a special day on which it stays closed. It asks the table and not catalog/salespoint,
// which stands beside us.
func (s *Store) pickupPoint(ctx context.Context, slug string) (point, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT id, name FROM sales_points WHERE slug = $1 AND pickup AND state = 'open' AND (closed_until IS NULL OR closed_until < $2::date)
		AND NOT coalesce((SELECT d -> 'spans' IN ('null', '[]') FROM jsonb_array_elements(days) WITH ORDINALITY AS x(d, n)
			WHERE $2::date BETWEEN (d ->> 'from')::date AND (d ->> 'to')::date ORDER BY n LIMIT 1), false)`, slug, vntime.Today(s.now()))
	if err != nil {
		return point{}, fmt.Errorf("find pick-up point: %w", err)
	}
	p, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[point])
	if errors.Is(err, pgx.ErrNoRows) {
		return point{}, fault.New(fault.Invalid, "delivery.unknown_point")
	}
	if err != nil {
		return point{}, fmt.Errorf("find pick-up point: %w", err)
	}
	return p, nil
}
