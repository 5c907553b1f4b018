package stripe

import (
	"context"
	"errors"
	"fmt"
	"net/http"

	stripe "github.com/stripe/stripe-go/v76"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

// in asks within an account; empty is the shop's own.
func (c *Cards) in(ctx context.Context, q *stripe.Params, account string) {
	q.Context = ctx
	if account != "" {
		q.SetStripeAccount(account)
	}
}

// list asks for a list within an account.
func (c *Cards) list(ctx context.Context, q *stripe.ListParams, account string) {
	q.Context, q.Limit = ctx, stripe.Int64(100)
	if account != "" {
		q.SetStripeAccount(account)
	}
}

// Account says whose an account at Stripe is, as Stripe knows it. One that is not connected with
// the shop is refused with "account.card_unknown", one that may not charge cards yet with
// "account.card_not_ready"; without an answer "payment.card_away".
func (c *Cards) Account(ctx context.Context, account string) (name string, err error) {
	q := &stripe.AccountParams{}
	q.Context = ctx
	a, err := c.api.Accounts.GetByID(account, q)
	var said *stripe.Error
	switch {
	case errors.As(err, &said) && (said.HTTPStatusCode == http.StatusNotFound || said.HTTPStatusCode == http.StatusForbidden || said.HTTPStatusCode == http.StatusBadRequest):
		return "", fault.New(fault.Conflict, "account.card_unknown")
	case err != nil:
		return "", errors.Join(fault.New(fault.Conflict, "account.card_away"), fmt.Errorf("read card account: %w", err))
	case !a.ChargesEnabled:
		return "", fault.New(fault.Conflict, "account.card_not_ready")
	}
	if a.BusinessProfile != nil {
		name = a.BusinessProfile.Name
	}
	if name == "" && a.Settings != nil && a.Settings.Dashboard != nil {
		name = a.Settings.Dashboard.DisplayName
	}
	return name, nil
}
