package orders

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/orders/shipping"
	"github.com/ocop-hungdao/ocop/orders/voucher"
)

// place places once, alone or in a crowd.
func (c *Checkout) place(ctx context.Context, p Purchase, r *Request, tariff *shipping.Tariff) (int64, error) {
	if c.Crowd == nil {
		return c.placeOnce(ctx, p, r, tariff)
	}
	variants, err := c.Store.draws(ctx, r.CartID)
	if err != nil {
		return 0, err
	}
	t := &turn{ctx: ctx, p: p, r: r, tariff: tariff, done: make(chan struct{})}
	arrived, err := c.Crowd.pass(variants, t, c.placeLine)
	if err != nil {
		return 0, err
	}
	if arrived == nil {
		return t.wait(c.Crowd.Patience)
	}
	defer arrived()
	return c.placeOnce(ctx, p, r, tariff)
}

// draws is which variants a cart takes from, with what its gift boxes hold.
func (s *Store) draws(ctx context.Context, cartID string) ([]int64, error) {
	if !tokens.MatchString(cartID) {
		return nil, fault.New(fault.NotFound, "cart.not_found")
	}
	rows, err := s.db.Pool.Query(ctx, `SELECT variant_id FROM cart_lines WHERE cart_id = $1
		UNION SELECT b.part_id FROM cart_lines l JOIN box_parts b ON b.box_id = l.variant_id WHERE l.cart_id = $1 ORDER BY 1`, cartID)
	if err != nil {
		return nil, fmt.Errorf("read what a cart takes from: %w", err)
	}
	ids, err := pgx.CollectRows(rows, pgx.RowTo[int64])
	if err != nil {
		return nil, fmt.Errorf("read what a cart takes from: %w", err)
	}
	return ids, nil
}

// placeLine places batch after batch until nobody stands in line, over one connection that it
// keeps: asking the pool for one each time, it would stand behind everybody who waits here.
func (c *Checkout) placeLine(next func() []*turn) {
	for {
		var batch []*turn
		err := c.Store.db.Pinned(context.Background(), func(own *pg.DB) (err error) {
			for err == nil {
				if batch = next(); batch == nil {
					return nil
				}
				written(batch, func(turns []*turn) { err = c.placeBatch(own, turns) })
			}
			return err // another connection for the next
		})
		if batch != nil {
			continue
		}
		if err == nil {
			return
		}
		if batch = next(); batch == nil { // the pool has no connection: each hears why
			return
		}
		written(batch, c.placeEach)
	}
}

// placeBatch places turns in one transaction, each in a savepoint of its own. What goes
// wrong with all of them at once, such as a lost connection of which nobody knows whether it
// was committed, is tried again one by one, and returned.
func (c *Checkout) placeBatch(own *pg.DB, turns []*turn) error {
	ctx, cancel := context.WithTimeout(context.Background(), crowdMay)
	defer cancel()
	err := own.Tx(ctx, func(tx *gorm.DB) error {
		if err := c.lockBatchTx(tx, turns); err != nil {
			return err
		}
		for _, t := range turns {
			if err := c.placeInside(tx, t); err != nil {
				return err
			}
		}
		return ctx.Err()
	})
	if err != nil {
		c.placeEach(turns)
	}
	return err
}

// placeInside places a turn in a savepoint, which is released: one within the other they
// would cost more with each. What it returns is wrong with all.
func (c *Checkout) placeInside(tx *gorm.DB, t *turn) error {
	if err := exec(tx, "open savepoint", `SAVEPOINT turn`); err != nil {
		return err
	}
	t.id, t.err = c.placeTx(tx, t.p, t.r, t.tariff)
	if t.err = drawn(t.err); t.err != nil {
		if err := exec(tx, "undo a turn", `ROLLBACK TO SAVEPOINT turn`); err != nil {
			return err
		}
	}
	return exec(tx, "close savepoint", `RELEASE SAVEPOINT turn`)
}

// placeEach places one after the other: the key of each finds what is there already.
func (c *Checkout) placeEach(turns []*turn) {
	for _, t := range turns {
		t.id, t.err = c.placeOnce(t.ctx, t.p, t.r, t.tariff)
	}
}

// lockBatchTx locks all that placing these turns locks, each kind in its order, so that two
// batches, or a batch and an order on its own way, do not wait for each other in a circle.
func (c *Checkout) lockBatchTx(tx *gorm.DB, turns []*turn) error {
	var carts, codes, phones []string
	for _, t := range turns {
		carts = append(carts, t.r.CartID)
		if t.r.Voucher != "" {
			codes = append(codes, voucher.CodeOf(t.r.Voucher))
		}
		if c.Cash != nil && t.r.Method == COD {
			phones = append(phones, t.p.BuyerPhone)
		}
	}
	if err := exec(tx, "lock carts", `SELECT FROM carts WHERE id IN ? ORDER BY id FOR UPDATE`, carts); err != nil {
		return err
	}
	if err := exec(tx, "lock variants", `SELECT FROM variants WHERE id IN (SELECT variant_id FROM cart_lines WHERE cart_id IN ?
		UNION SELECT b.part_id FROM cart_lines l JOIN box_parts b ON b.box_id = l.variant_id WHERE l.cart_id IN ?) ORDER BY id FOR NO KEY UPDATE`, carts, carts); err != nil {
		return err
	}
	if len(codes) > 0 {
		if err := voucher.LockAllTx(tx, codes); err != nil {
			return err
		}
	}
	if len(phones) == 0 {
		return nil
	}
	return exec(tx, "wait for other purchases of the phones", `SELECT pg_advisory_xact_lock(k) FROM (
		SELECT DISTINCT hashtextextended('cod:' || p, 0) AS k FROM string_to_table(?, E'\n') p ORDER BY 1) q`, strings.Join(phones, "\n"))
}

// drawn is err, or errCodeTaken where a code was drawn that an earlier order bears.
func drawn(err error) error {
	if errors.Is(err, gorm.ErrDuplicatedKey) {
		return errCodeTaken
	}
	return err
}
