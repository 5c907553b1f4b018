package stripe

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"strconv"
	"strings"
	"time"

	stripe "github.com/stripe/stripe-go/v76"
	"github.com/stripe/stripe-go/v76/client"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/card"
)

// answersIn is how long Stripe may take for one request.
const answersIn = 12 * time.Second

// Cards is the provider. Its parts are handed in once.
type Cards struct {
	config Config
	api    *client.API
	store  *card.Store
	links  *orders.Links
	base   string // of our pages, without a slash
	item   func(code, producer string) string
	now    func() time.Time
	log    *slog.Logger
}

// New makes the provider for settings that Check has found right. item names an order on
// the provider's page.
func New(c Config, store *card.Store, links *orders.Links, base string, item func(code, producer string) string, now func() time.Time, log *slog.Logger) *Cards {
	settings := &stripe.BackendConfig{HTTPClient: &http.Client{Timeout: answersIn}, MaxNetworkRetries: stripe.Int64(1), EnableTelemetry: stripe.Bool(false),
		LeveledLogger: &stripe.LeveledLogger{Level: stripe.LevelNull}}
	if c.Fake() {
		settings.URL = stripe.String(strings.TrimRight(c.Base, "/"))
	}
	// All three: a forgotten one would talk to the real address.
	b := &stripe.Backends{API: stripe.GetBackendWithConfig(stripe.APIBackend, settings), Connect: stripe.GetBackendWithConfig(stripe.ConnectBackend, settings),
		Uploads: stripe.GetBackendWithConfig(stripe.UploadsBackend, settings)}
	return &Cards{config: c, api: client.New(c.Key, b), store: store, links: links, base: base, item: item, now: now, log: log}
}

// Open makes the page where an order is paid, or gives the one that is open. The key of the
// request is the number of a row that is committed before: asked again, it is the same page.
func (c *Cards) Open(ctx context.Context, p *orders.Purchase, orderID int64) (string, error) {
	x, err := c.store.Begin(ctx, orderID)
	if err != nil {
		return "", err
	}
	if x.State == card.Open {
		return x.URL, nil
	}
	session, err := c.api.CheckoutSessions.New(c.ask(ctx, p, x))
	if err != nil {
		return "", c.noPage(ctx, x, err)
	}
	if session.AmountTotal != int64(x.Amount) || session.Currency != stripe.CurrencyVND {
		c.log.ErrorContext(ctx, "the card provider asks for another amount", slog.Int64("order", x.OrderID), slog.Int64("ours", int64(x.Amount)), slog.Int64("theirs", session.AmountTotal))
		return "", errors.Join(c.store.GiveUp(ctx, x, "another amount"), fault.New(fault.Conflict, "payment.card_away"))
	}
	return session.URL, c.store.Opened(ctx, x, session.ID, session.URL)
}

// Page gives the page that is open.
func (c *Cards) Page(ctx context.Context, orderID int64) (string, error) {
	return c.store.Page(ctx, orderID)
}

func (c *Cards) ask(ctx context.Context, p *orders.Purchase, x card.Session) *stripe.CheckoutSessionParams {
	var o orders.Order
	for _, each := range p.Orders {
		if each.ID == x.OrderID {
			o = each
		}
	}
	names := map[string]string{"order_id": strconv.FormatInt(x.OrderID, 10), "attempt_id": strconv.FormatInt(x.AttemptID, 10)}
	at := c.base + "/don/" + o.Code
	q := &stripe.CheckoutSessionParams{
		Mode: stripe.String(string(stripe.CheckoutSessionModePayment)), ClientReferenceID: stripe.String(o.Code), Locale: stripe.String("vi"),
		SuccessURL: stripe.String(at + "/da-tra?k=" + c.links.Key(p) + "&phien={CHECKOUT_SESSION_ID}"), CancelURL: stripe.String(at + "?k=" + c.links.Key(p)),
		ExpiresAt: stripe.Int64(x.ExpiresAt.Unix()), Metadata: names, PaymentIntentData: &stripe.CheckoutSessionPaymentIntentDataParams{Metadata: names},
		LineItems: []*stripe.CheckoutSessionLineItemParams{{Quantity: stripe.Int64(1), PriceData: &stripe.CheckoutSessionLineItemPriceDataParams{
			Currency: stripe.String(string(stripe.CurrencyVND)), UnitAmount: stripe.Int64(int64(x.Amount)), // VND has no cents: the amount as it is
			ProductData: &stripe.CheckoutSessionLineItemPriceDataProductDataParams{Name: stripe.String(c.item(ordercode.Code(o.Code).Shown(), o.ProducerName))}}}},
	}
	if p.BuyerEmail != "" {
		q.CustomerEmail = stripe.String(p.BuyerEmail)
	}
	c.in(ctx, &q.Params, x.Account)
	q.SetIdempotencyKey("checkout:" + strconv.FormatInt(x.AttemptID, 10))
	return q
}

// noPage is what to do when no page was made. Without an answer the same is asked again
// under the same key; an answer that is no, or broken, will be the same for ever: the next
// try begins anew.
func (c *Cards) noPage(ctx context.Context, x card.Session, err error) error {
	c.log.WarnContext(ctx, "the card provider made no page", slog.Int64("order", x.OrderID), slog.Any("error", err))
	var said *stripe.Error
	if errors.As(err, &said) && said.HTTPStatusCode != http.StatusConflict && said.HTTPStatusCode != http.StatusTooManyRequests {
		if err := c.store.GiveUp(ctx, x, fmt.Sprintf("%d %s", said.HTTPStatusCode, said.Type)); err != nil {
			return err
		}
	}
	return fault.New(fault.Conflict, "payment.card_away")
}

// Return reads the session of a browser that came back, and does what a message would.
func (c *Cards) Return(ctx context.Context, sessionID string) error {
	if !strings.HasPrefix(sessionID, "cs_") || len(sessionID) > 200 {
		return nil
	}
	account, err := c.store.AccountOf(ctx, sessionID)
	if err != nil {
		return err
	}
	t, err := c.read(ctx, account, sessionID)
	var said *stripe.Error
	if errors.As(err, &said) && said.HTTPStatusCode == http.StatusNotFound {
		return nil
	}
	if err != nil {
		return err
	}
	return c.apply(ctx, t)
}

func (c *Cards) apply(ctx context.Context, t card.Told) error {
	why, err := c.store.Apply(ctx, t)
	if why != "" {
		c.log.WarnContext(ctx, "a card session waits for a person", slog.String("session", t.ID), slog.String("why", why))
	}
	return err
}

func (c *Cards) read(ctx context.Context, account, sessionID string) (card.Told, error) {
	q := &stripe.CheckoutSessionParams{}
	c.in(ctx, &q.Params, account)
	session, err := c.api.CheckoutSessions.Get(sessionID, q)
	if err != nil {
		return card.Told{}, fmt.Errorf("read card session: %w", err)
	}
	return toldOf(account, session), nil
}

func toldOf(account string, s *stripe.CheckoutSession) card.Told {
	t := card.Told{ID: s.ID, Account: account, Done: s.Status == stripe.CheckoutSessionStatusComplete, Expired: s.Status == stripe.CheckoutSessionStatusExpired,
		Paid: s.PaymentStatus == stripe.CheckoutSessionPaymentStatusPaid, Amount: amount(s.AmountTotal), Currency: string(s.Currency), Created: time.Unix(s.Created, 0)}
	t.AttemptID, _ = strconv.ParseInt(s.Metadata["attempt_id"], 10, 64) // none: it is found by its name
	if s.PaymentIntent != nil {
		t.Intent = s.PaymentIntent.ID
	}
	return t
}
