package orders

import (
	"context"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders/payee"
)

// CardAccountTx says into which account at the card provider an order of a producer is paid while
// the shop trades as l, in the caller's transaction: the shop's own (empty) where one seller
// sells, else the producer's. Nobody else's is ever used: without one it refuses with
// "payment.card_not_here". trying is a provider that is none: the sample shop is paid there.
func CardAccountTx(tx *gorm.DB, l Launch, trying bool, producerID int64, at time.Time) (account string, err error) {
	if l.Mode == Direct {
		return "", nil
	}
	account, err = payee.CardTx(tx, producerID, at)
	if err == nil && account == "" && (l.Mode != Intermediary || !l.Sample || !trying) {
		err = fault.New(fault.Conflict, "payment.card_not_here")
	}
	return account, err
}

// CardsFor says whether goods of each of the producers may be paid by card now, while the
// shop trades as l.
func (c *Checkout) CardsFor(ctx context.Context, l Launch, producerIDs ...int64) (bool, error) {
	if !c.TakesCards(l) {
		return false, nil
	}
	err := c.Store.db.Tx(ctx, func(tx *gorm.DB) error { return c.cardsForTx(tx, l, producerIDs...) })
	if _, refused := fault.As(err); refused {
		return false, nil
	}
	return err == nil, err
}

func (c *Checkout) cardsForTx(tx *gorm.DB, l Launch, producerIDs ...int64) error {
	for _, id := range producerIDs {
		if _, err := CardAccountTx(tx, l, c.Cards.Trying, id, c.Store.now()); err != nil {
			return err
		}
	}
	return nil
}

// cardableTx refuses orders of whom takes no cards with "payment.card_not_here", and what is too
// small or too large for a card with "payment.card_limits".
func (c *Checkout) cardableTx(tx *gorm.DB, l Launch, q *Quote) error {
	for i := range q.Orders {
		if !c.CardFits(q.Orders[i].Total) {
			return c.cardLimits()
		}
	}
	return c.cardsForTx(tx, l, sellersOf(q)...)
}
