package stripe

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"strconv"

	stripe "github.com/stripe/stripe-go/v76"
	"github.com/stripe/stripe-go/v76/webhook"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders/card"
)

// Hear takes a signed message: "webhook.signature" for one that is not Stripe's, or not of
// now. A right one is kept, once, and followed in the same transaction. What it says that
// only a person can decide is kept for one, and is no error: told again it would say the
// same. Anything else that is wrong is ours, and Stripe tells it again.
func (c *Cards) Hear(ctx context.Context, signature string, body []byte) error {
	e, err := c.verify(signature, body)
	if err != nil {
		return fault.New(fault.Forbidden, "webhook.signature")
	}
	x, err := c.event(ctx, e)
	if err != nil {
		return err
	}
	x.Payload = string(body)
	return c.store.Hear(ctx, x)
}

// verify accepts any of the secrets that are set, and never an empty one.
func (c *Cards) verify(signature string, body []byte) (e stripe.Event, err error) {
	err = webhook.ErrNoValidSignature
	for _, secret := range c.config.secrets() {
		// An event of another version than ours is true all the same; what it is about is read
		// anew in our version.
		e, err = webhook.ConstructEventWithOptions(body, signature, secret, webhook.ConstructEventOptions{IgnoreAPIVersionMismatch: true})
		if err == nil {
			return e, nil
		}
	}
	return e, err
}

// event is what a message says, in our words. It is only asked for what it is about when
// that came in another version of the API.
func (c *Cards) event(ctx context.Context, e stripe.Event) (card.Event, error) {
	x := card.Event{ID: e.ID}
	if e.Livemode != c.config.Live() {
		x.Why = "livemode is not ours"
		return x, nil
	}
	if e.Data == nil || e.ID == "" {
		x.ID, x.Why = "unread:"+e.ID, "no event we know"
		return x, nil
	}
	foreign := e.APIVersion != stripe.APIVersion
	if foreign {
		c.log.WarnContext(ctx, "a message of another version of the API; make the endpoint with "+stripe.APIVersion, slog.String("version", e.APIVersion))
	}
	var err error
	switch e.Type {
	case stripe.EventTypeCheckoutSessionCompleted, stripe.EventTypeCheckoutSessionAsyncPaymentSucceeded, stripe.EventTypeCheckoutSessionAsyncPaymentFailed, stripe.EventTypeCheckoutSessionExpired:
		x.Session, err = c.sessionOf(ctx, e, foreign)
	case stripe.EventTypeRefundCreated, stripe.EventTypeRefundUpdated, stripe.EventTypeChargeRefundUpdated:
		err = c.refundOf(ctx, e, foreign, &x)
	case stripe.EventTypeChargeRefunded:
		err = c.refundsOf(ctx, e, &x)
	case stripe.EventTypeChargeDisputeCreated, stripe.EventTypeChargeDisputeUpdated, stripe.EventTypeChargeDisputeClosed, stripe.EventTypeChargeDisputeFundsWithdrawn, stripe.EventTypeChargeDisputeFundsReinstated:
		err = c.disputeOf(ctx, e, foreign, &x)
	case stripe.EventTypeAccountApplicationDeauthorized:
		x.Gone = e.Account
	case stripe.EventTypeRadarEarlyFraudWarningCreated:
		var w stripe.RadarEarlyFraudWarning
		if err := json.Unmarshal(e.Data.Raw, &w); err != nil {
			x.Why = "cannot be read"
			return x, nil
		}
		x.Warning = w.ID
		if w.PaymentIntent != nil {
			x.Intent = w.PaymentIntent.ID
		}
	}
	if why := hopeless(err); why != "" {
		return card.Event{ID: e.ID, Why: why}, nil
	}
	return x, err
}

// hopeless says why a message cannot be followed however often it is told: a person looks at
// it instead. Of all other errors, and none, it says nothing.
func hopeless(err error) string {
	var said *stripe.Error
	if errors.As(err, &said) && said.HTTPStatusCode == http.StatusNotFound {
		return "the provider does not know what it is about"
	}
	var kind *json.UnmarshalTypeError
	if errors.As(err, &kind) {
		return "cannot be read"
	}
	return ""
}

func (c *Cards) sessionOf(ctx context.Context, e stripe.Event, foreign bool) (*card.Told, error) {
	var s stripe.CheckoutSession
	if err := json.Unmarshal(e.Data.Raw, &s); err != nil {
		return nil, fmt.Errorf("read a session of a message: %w", err)
	}
	t := toldOf(e.Account, &s)
	if foreign {
		var err error
		if t, err = c.read(ctx, e.Account, s.ID); err != nil {
			return nil, err
		}
	}
	t.Failed = e.Type == stripe.EventTypeCheckoutSessionAsyncPaymentFailed && !t.Paid
	return &t, nil
}

func (c *Cards) refundOf(ctx context.Context, e stripe.Event, foreign bool, x *card.Event) error {
	var r stripe.Refund
	if err := json.Unmarshal(e.Data.Raw, &r); err != nil {
		return fmt.Errorf("read a refund of a message: %w", err)
	}
	if !foreign {
		x.Refunds = []card.ToldRefund{refunded(&r)}
		return nil
	}
	t, err := c.readRefund(ctx, e.Account, r.ID)
	x.Refunds = []card.ToldRefund{t}
	return err
}

// refundsOf reads the refunds of a charge: the message itself carries only their sum.
func (c *Cards) refundsOf(ctx context.Context, e stripe.Event, x *card.Event) error {
	var charge stripe.Charge
	if err := json.Unmarshal(e.Data.Raw, &charge); err != nil {
		return fmt.Errorf("read a charge of a message: %w", err)
	}
	q := &stripe.RefundListParams{Charge: stripe.String(charge.ID)}
	c.list(ctx, &q.ListParams, e.Account)
	list := c.api.Refunds.List(q)
	for list.Next() {
		x.Refunds = append(x.Refunds, refunded(list.Refund()))
	}
	if err := list.Err(); err != nil {
		return fmt.Errorf("list refunds of a charge: %w", err)
	}
	return nil
}

func (c *Cards) disputeOf(ctx context.Context, e stripe.Event, foreign bool, x *card.Event) error {
	var d stripe.Dispute
	if err := json.Unmarshal(e.Data.Raw, &d); err != nil {
		return fmt.Errorf("read a dispute of a message: %w", err)
	}
	if foreign {
		q := &stripe.DisputeParams{}
		c.in(ctx, &q.Params, e.Account)
		anew, err := c.api.Disputes.Get(d.ID, q)
		if err != nil {
			return fmt.Errorf("read dispute: %w", err)
		}
		d = *anew
	}
	t := card.ToldDispute{ID: d.ID, Status: string(d.Status), Amount: amount(d.Amount), Currency: string(d.Currency)}
	if d.PaymentIntent != nil {
		t.Intent = d.PaymentIntent.ID
	}
	x.Dispute = &t
	return nil
}

func refunded(r *stripe.Refund) card.ToldRefund {
	t := card.ToldRefund{ID: r.ID, Status: string(r.Status), Amount: amount(r.Amount), Currency: string(r.Currency)}
	t.RefundID, _ = strconv.ParseInt(r.Metadata["refund_id"], 10, 64) // none: it was made by hand
	if r.PaymentIntent != nil {
		t.Intent = r.PaymentIntent.ID
	}
	return t
}

// amount is đồng as Stripe writes them: whole, without cents.
func amount(n int64) money.VND { return money.VND(n) }
