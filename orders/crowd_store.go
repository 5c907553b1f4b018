package orders

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/orders/shipping"
)

// place places once, alone or in a crowd.
func (c *Checkout) place(ctx context.Context, p Purchase, r *Request, tariff *shipping.Tariff) (*turn, error) {
	t := &turn{ctx: ctx, p: p, r: r, tariff: tariff, done: make(chan struct{})}
	if c.Crowd == nil {
		c.placeOnce(ctx, t)
		return t, t.err
	}
	variants, err := c.Store.draws(ctx, r.CartID)
	if err != nil {
		return nil, err
	}
	arrived, err := c.Crowd.pass(variants, t, c.placeLine)
	if err != nil {
		return nil, err
	}
	if arrived == nil {
		return t, t.wait(c.Crowd.Patience)
	}
	defer arrived()
	c.placeOnce(ctx, t)
	return t, t.err
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

// placeBatch places turns in one transaction. What goes wrong with all of them at once, such as
// a lost connection of which nobody knows whether it was committed, is tried again one by one,
// and returned.
func (c *Checkout) placeBatch(own *pg.DB, turns []*turn) error {
	ctx, cancel := context.WithTimeout(context.Background(), crowdMay)
	defer cancel()
	err := own.TxSend(ctx, func(tx *gorm.DB, send pg.Send) error {
		if err := c.placeTogetherTx(tx, send, turns); err != nil {
			return err
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
func (c *Checkout) placeInside(tx *gorm.DB, send pg.Send, o *opened, t *turn) error {
	if err := exec(tx, "open savepoint", `SAVEPOINT turn`); err != nil {
		return err
	}
	t.err = drawn(c.placeSpecialTx(tx, send, o, t))
	if t.err != nil {
		if err := exec(tx, "undo a turn", `ROLLBACK TO SAVEPOINT turn`); err != nil {
			return err
		}
	}
	return exec(tx, "close savepoint", `RELEASE SAVEPOINT turn`)
}

// placeEach places one after the other: the key of each finds what is there already.
func (c *Checkout) placeEach(turns []*turn) {
	for _, t := range turns {
		c.placeOnce(t.ctx, t)
	}
}

// drawn is err, or errCodeTaken where a code was drawn that an earlier order bears.
func drawn(err error) error {
	var pgErr *pgconn.PgError
	if errors.Is(err, gorm.ErrDuplicatedKey) || errors.As(err, &pgErr) && pgErr.Code == "23505" {
		return errCodeTaken
	}
	return err
}
