package orders

import (
	"context"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

// PlaceTogether places requests as one batch of a line, in their order, and says what became
// of each. An error is wrong with all of them.
func (c *Checkout) PlaceTogether(ctx context.Context, requests ...Request) (said []error, err error) {
	launch, err := c.mayOrder(ctx)
	if err != nil {
		return nil, err
	}
	tariff, err := c.Tariffs.Tariff(ctx)
	if err != nil {
		return nil, err
	}
	var turns []*turn
	for i := range requests {
		r := &requests[i]
		if err := r.clean(c.Places, c.offers(launch, r.Method)); err != nil {
			return nil, err
		}
		p, err := c.draft(ctx, r, launch)
		if err != nil {
			return nil, err
		}
		turns = append(turns, &turn{ctx: ctx, p: *p, r: r, tariff: tariff})
	}
	err = c.Store.db.TxSend(ctx, func(tx *gorm.DB, send pg.Send) error { return c.placeTogetherTx(tx, send, turns) })
	for _, t := range turns {
		said = append(said, t.err)
	}
	return said, err
}

// AskOf is what a parcel asks for at the door that leaves after others.
func (o *Order) AskOf(sent []Shipment, now Shipment) money.VND { return o.askOf(sent, now) }

// Worths is what is in each part cost.
func (o *Order) Worths(parts []Shipment) []money.VND { return o.worths(parts) }
