package orders

import (
	"context"
	"errors"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/orders/voucher"
)

// errCodeTaken says that a code was drawn that an earlier order bears.
var errCodeTaken = errors.New("orders: code taken")

// placeOnce places one turn in a transaction of its own, refused or not.
func (c *Checkout) placeOnce(ctx context.Context, t *turn) {
	if t.err = c.placeAlone(ctx, t, false); errors.Is(t.err, catalog.ErrMoved) {
		t.err = c.placeAlone(ctx, t, true)
	}
}

// placeAlone places one turn; careful, it looks at goods of which some is spoken for as at what
// cannot be decided at a stroke.
func (c *Checkout) placeAlone(ctx context.Context, t *turn, careful bool) error {
	t.id, t.bought = 0, nil
	return drawn(c.Store.db.TxSend(ctx, func(tx *gorm.DB, send pg.Send) error {
		o, err := c.open(send, []*turn{t})
		if err == nil && !careful {
			err = o.see(send, []*turn{t})
		}
		if err != nil {
			return err
		}
		if o.special(t) {
			return c.placeSpecialTx(tx, send, o, t)
		}
		s, err := c.accept(tx, o, t)
		if err != nil || s == nil {
			return err
		}
		return o.writeSales(send, []*sale{s})
	}))
}

// placeTogetherTx places turns in the caller's transaction, each accepted or refused by itself.
// The plain ones are decided under the locks of all and written at a stroke; the others come
// after them, each in a savepoint. An error is wrong with all of them.
func (c *Checkout) placeTogetherTx(tx *gorm.DB, send pg.Send, turns []*turn) error {
	o, err := c.open(send, turns)
	if err == nil {
		err = o.see(send, turns)
	}
	if err != nil {
		return err
	}
	var sales []*sale
	var special []*turn
	for _, t := range turns {
		if o.special(t) {
			special = append(special, t)
			continue
		}
		s, err := c.accept(tx, o, t)
		if t.err = err; broken(err) {
			return err
		}
		if s != nil {
			sales = append(sales, s)
		}
	}
	if err := o.writeSales(send, sales); err != nil {
		return err
	}
	for _, t := range special {
		if err := c.placeInside(tx, send, o, t); err != nil {
			return err
		}
	}
	return nil
}

// accept decides a turn by what was read under the locks: a sale, or none for one
// that was placed before.
func (c *Checkout) accept(tx *gorm.DB, o *opened, t *turn) (*sale, error) {
	if !o.carts[t.r.CartID] {
		return nil, fault.New(fault.NotFound, "cart.not_found")
	}
	twin, err := o.twin(t)
	if err != nil {
		return nil, err
	}
	if twin != nil {
		t.id = twin.ID
		return nil, nil
	}
	quote, err := price(o.cart(t), t.r.Destination, t.tariff, c.Home, nil, t.p.CreatedAt)
	if err != nil {
		return nil, err
	}
	if err := agreed(t.r.ExpectedTotal, quote.Total); err != nil {
		return nil, err
	}
	if err := c.cash(t.r.launch.Rules).allow(quote, t.r.Method, o.phones[t.p.BuyerPhone]); err != nil {
		return nil, err
	}
	if err := c.payableTx(tx, quote, t.r, t.p.CreatedAt); err != nil {
		return nil, err
	}
	s, err := c.sell(o, t, quote)
	if err != nil {
		return nil, err
	}
	t.bought = &s.Purchase
	o.accepted(s)
	return s, nil
}

// sell makes a sale of what a turn agreed to.
func (c *Checkout) sell(o *opened, t *turn, quote *Quote) (*sale, error) {
	p := t.p
	p.Total = quote.Total
	s, err := c.Store.sold(p, quote, t.r.Method, c.deadlines(t.r.Method, p.CreatedAt, t.r.launch.Rules), c.leaves(t.r.launch.Rules, p), &o.ids)
	if err != nil {
		return nil, err
	}
	t.id, s.tell = s.ID, t.r.NewBatches
	return s, nil
}

// placeSpecialTx places a turn by what is read once more, now that nobody else promises or takes.
func (c *Checkout) placeSpecialTx(tx *gorm.DB, send pg.Send, o *opened, t *turn) error {
	twin, err := o.twin(t)
	if err != nil {
		return err
	}
	if twin != nil {
		t.id = twin.ID
		return nil
	}
	cart, err := lockedCartTx(tx, t.p.CreatedAt, t.r.CartID, t.p.BuyerPhone)
	if err != nil {
		return err
	}
	var v *voucher.Voucher
	if t.r.Voucher != "" {
		if v, err = voucher.LockTx(tx, t.r.Voucher); err != nil {
			return err
		}
	}
	quote, err := price(cart, t.r.Destination, t.tariff, c.Home, v, t.p.CreatedAt)
	if err != nil {
		return err
	}
	if err := agreed(t.r.ExpectedTotal, quote.Total); err != nil {
		return err
	}
	if err := c.cash(t.r.launch.Rules).checkTx(tx, quote, t.r.Method, t.p.BuyerPhone, t.p.CreatedAt); err != nil {
		return err
	}
	if err := c.payableTx(tx, quote, t.r, t.p.CreatedAt); err != nil {
		return err
	}
	s, err := c.sell(o, t, quote)
	if err != nil {
		return err
	}
	if err := writeSpecialTx(tx, send, s); err != nil {
		return err
	}
	o.twins = append(o.twins, s.Purchase)
	return nil
}

// broken says whether an error is no refusal.
func broken(err error) bool {
	_, no := fault.As(err)
	_, form := fault.AsForm(err)
	return err != nil && !no && !form
}
