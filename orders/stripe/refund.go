package stripe

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strconv"

	stripe "github.com/stripe/stripe-go/v76"

	"github.com/ocop-hungdao/ocop/orders/card"
)

// SendRefund sends a refund that was agreed to, under a key from its row: sent again it is
// the same refund. One that Stripe refuses is a person's to see; without an answer it is an
// error, and is told again.
func (c *Cards) SendRefund(ctx context.Context, id int64) error {
	r, err := c.store.RefundByID(ctx, id)
	if err != nil || r.State != "approved" {
		return err
	}
	q := &stripe.RefundParams{PaymentIntent: stripe.String(r.IntentID), Amount: stripe.Int64(int64(r.Amount)), Metadata: map[string]string{"refund_id": strconv.FormatInt(r.ID, 10)}}
	q.Context = ctx
	q.SetIdempotencyKey("refund:" + strconv.FormatInt(r.ID, 10))
	done, err := c.api.Refunds.New(q)
	var said *stripe.Error
	if errors.As(err, &said) && (said.HTTPStatusCode == http.StatusBadRequest || said.HTTPStatusCode == http.StatusNotFound) {
		return c.store.RefuseRefund(ctx, r)
	}
	if err != nil {
		return fmt.Errorf("refund %d: %w", id, err)
	}
	_, err = c.store.ApplyRefund(ctx, refunded(done))
	return err
}

func (c *Cards) readRefund(ctx context.Context, id string) (card.ToldRefund, error) {
	q := &stripe.RefundParams{}
	q.Context = ctx
	r, err := c.api.Refunds.Get(id, q)
	if err != nil {
		return card.ToldRefund{}, fmt.Errorf("read refund: %w", err)
	}
	return refunded(r), nil
}
