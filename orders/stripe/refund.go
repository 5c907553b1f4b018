package stripe

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"time"

	stripe "github.com/stripe/stripe-go/v76"

	"github.com/ocop-hungdao/ocop/orders/card"
)

// keyLives is for how long a request under a key of before is the same request: the provider
// forgets keys after a day.
const keyLives = 20 * time.Hour

// refuses are the answers that say no: asked again they would say the same. The last is of an
// account that its owner took away from us.
var refuses = []int{http.StatusBadRequest, http.StatusNotFound, http.StatusForbidden}

// SendRefund sends a refund that was agreed to, under a key from its row: sent again it is
// the same refund. One that was agreed to so long ago that its key may be forgotten is looked
// for first. One that Stripe refuses is a person's to see, and so is one without an answer for a
// day; until then that is an error, and is told again.
func (c *Cards) SendRefund(ctx context.Context, id int64) error {
	r, err := c.store.RefundByID(ctx, id)
	if err != nil || r.State != "approved" {
		return err
	}
	if c.now().Sub(r.UpdatedAt) > keyLives {
		if was, err := c.sentBefore(ctx, r); err != nil || was != nil {
			if err != nil {
				return errors.Join(err, c.store.RefundWaits(ctx, r))
			}
			_, err = c.store.ApplyRefund(ctx, *was)
			return err
		}
	}
	q := &stripe.RefundParams{PaymentIntent: stripe.String(r.IntentID), Amount: stripe.Int64(int64(r.Amount)), Metadata: map[string]string{"refund_id": strconv.FormatInt(r.ID, 10)}}
	c.in(ctx, &q.Params, r.Account)
	q.SetIdempotencyKey("refund:" + strconv.FormatInt(r.ID, 10))
	done, err := c.api.Refunds.New(q)
	var said *stripe.Error
	if errors.As(err, &said) && slices.Contains(refuses, said.HTTPStatusCode) {
		return c.store.RefuseRefund(ctx, r)
	}
	if err != nil {
		return errors.Join(fmt.Errorf("refund %d: %w", id, err), c.store.RefundWaits(ctx, r))
	}
	_, err = c.store.ApplyRefund(ctx, refunded(done))
	return err
}

// sentBefore finds a refund of ours at the provider by the name that we gave it; nil when it
// never got there.
func (c *Cards) sentBefore(ctx context.Context, r card.Refund) (*card.ToldRefund, error) {
	q := &stripe.RefundListParams{PaymentIntent: stripe.String(r.IntentID)}
	c.list(ctx, &q.ListParams, r.Account)
	list := c.api.Refunds.List(q)
	for list.Next() {
		if t := refunded(list.Refund()); t.RefundID == r.ID {
			return &t, nil
		}
	}
	if err := list.Err(); err != nil {
		return nil, fmt.Errorf("look for refund %d: %w", r.ID, err)
	}
	return nil, nil
}

func (c *Cards) readRefund(ctx context.Context, account, id string) (card.ToldRefund, error) {
	q := &stripe.RefundParams{}
	c.in(ctx, &q.Params, account)
	r, err := c.api.Refunds.Get(id, q)
	if err != nil {
		return card.ToldRefund{}, fmt.Errorf("read refund: %w", err)
	}
	return refunded(r), nil
}
