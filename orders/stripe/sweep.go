package stripe

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"time"

	stripe "github.com/stripe/stripe-go/v76"

	"github.com/ocop-hungdao/ocop/orders/card"
)

// quiet is how long a session may say nothing before it is asked.
const quiet = 3 * time.Minute

// Close ends at Stripe the sessions of an order that nobody shall pay any more. One that
// was paid meanwhile cannot be ended: then it is read and booked.
func (c *Cards) Close(ctx context.Context, orderID int64) error {
	dead, err := c.store.Dead(ctx, orderID)
	if err != nil {
		return err
	}
	var wrong []error
	for _, x := range dead {
		wrong = append(wrong, c.expire(ctx, x))
	}
	return errors.Join(wrong...)
}

func (c *Cards) expire(ctx context.Context, x card.Session) error {
	q := &stripe.CheckoutSessionExpireParams{}
	c.in(ctx, &q.Params, x.Account)
	q.SetIdempotencyKey("expire:" + strconv.FormatInt(x.AttemptID, 10))
	session, err := c.api.CheckoutSessions.Expire(*x.SessionID, q)
	var said *stripe.Error
	if errors.As(err, &said) && said.HTTPStatusCode == http.StatusBadRequest {
		return c.Return(ctx, *x.SessionID)
	}
	if err != nil {
		return fmt.Errorf("expire card session: %w", err)
	}
	return c.apply(ctx, toldOf(x.Account, session))
}

// Sweep asks about everything that said nothing for a while: sessions, and refunds. A
// message that was lost is made up for here.
func (c *Cards) Sweep(ctx context.Context) error {
	list, err := c.store.Unfinished(ctx, quiet)
	if err != nil {
		return err
	}
	var wrong []error
	for _, x := range list {
		wrong = append(wrong, c.Return(ctx, *x.SessionID), c.Close(ctx, x.OrderID))
	}
	due, err := c.store.Due(ctx, quiet)
	wrong = append(wrong, err)
	for _, r := range due {
		if r.ExternalRef == nil {
			wrong = append(wrong, c.SendRefund(ctx, r.ID))
			continue
		}
		t, err := c.readRefund(ctx, r.Account, *r.ExternalRef)
		if err == nil {
			_, err = c.store.ApplyRefund(ctx, t)
		}
		wrong = append(wrong, err)
	}
	return errors.Join(wrong...)
}

// kinds are the messages that mean something to us.
var kinds = []stripe.EventType{stripe.EventTypeCheckoutSessionCompleted, stripe.EventTypeCheckoutSessionAsyncPaymentSucceeded, stripe.EventTypeCheckoutSessionAsyncPaymentFailed,
	stripe.EventTypeCheckoutSessionExpired, stripe.EventTypeRefundCreated, stripe.EventTypeRefundUpdated, stripe.EventTypeChargeRefundUpdated,
	stripe.EventTypeChargeDisputeCreated, stripe.EventTypeChargeDisputeUpdated, stripe.EventTypeChargeDisputeClosed,
	stripe.EventTypeChargeDisputeFundsWithdrawn, stripe.EventTypeChargeDisputeFundsReinstated, stripe.EventTypeRadarEarlyFraudWarningCreated, stripe.EventTypeAccountApplicationDeauthorized}

// Reconcile compares the last two days with Stripe, once a day, in the shop's account and in each
// that buyers were sent to: messages that never reached us are heard now, and each paid
// session must be in our books. What differs is a task.
func (c *Cards) Reconcile(ctx context.Context) error {
	now := c.now()
	mine, err := c.store.BeginReport(ctx, now)
	if err != nil || !mine {
		return err
	}
	r := card.Report{Day: now}
	since := now.Add(-48 * time.Hour)
	accounts, err := c.store.Accounts(ctx, since)
	for _, account := range accounts {
		err = errors.Join(err, c.missed(ctx, account, &r), c.compare(ctx, account, since, &r))
	}
	if err != nil {
		return errors.Join(err, c.store.DropReport(ctx, now))
	}
	return c.store.EndReport(ctx, r)
}

// missed hears the events that Stripe could not deliver.
func (c *Cards) missed(ctx context.Context, account string, r *card.Report) error {
	q := &stripe.EventListParams{DeliverySuccess: stripe.Bool(false)}
	for _, k := range kinds {
		q.Types = append(q.Types, stripe.String(string(k)))
	}
	c.list(ctx, &q.ListParams, account)
	var wrong []error
	list := c.api.Events.List(q)
	for list.Next() {
		e := list.Event()
		heard, err := c.store.Heard(ctx, e.ID)
		if err != nil {
			return err
		}
		if heard {
			continue
		}
		e.Account = account
		x, err := c.event(ctx, *e)
		if err == nil {
			x.Payload = string(e.Data.Raw)
			err = c.store.Hear(ctx, x)
		}
		if wrong = append(wrong, err); err == nil {
			r.Events++
		}
	}
	return errors.Join(append(wrong, list.Err())...)
}

// compare holds each paid session against our books.
func (c *Cards) compare(ctx context.Context, account string, since time.Time, r *card.Report) error {
	q := &stripe.CheckoutSessionListParams{}
	q.Filters.AddFilter("created", "gte", strconv.FormatInt(since.Unix(), 10))
	c.list(ctx, &q.ListParams, account)
	list := c.api.CheckoutSessions.List(q)
	for list.Next() {
		t := toldOf(account, list.CheckoutSession())
		r.Sessions++
		if !t.Paid {
			continue
		}
		if err := c.apply(ctx, t); err != nil {
			return err
		}
		same, err := c.store.Compare(ctx, t)
		if err != nil {
			return err
		}
		if !same {
			r.Differences++
		}
	}
	return list.Err()
}
