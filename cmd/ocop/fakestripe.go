package main

import (
	"cmp"
	"context"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/orders/stripe/fake"
)

// What the fake is signed with when nothing else is set. Nobody's money hangs on it.
const (
	fakeKey    = "sk_test_fake"
	fakeSecret = "whsec_fake_for_trying_out"
)

// fakeStripe plays the card provider on this machine, until it is stopped.
func (p *program) fakeStripe(ctx context.Context, args []string) error {
	return p.play(ctx, args, play{"fake-stripe", "127.0.0.1:12111", "/api/webhooks/stripe"}, func(base, hook string) (http.Handler, string) {
		key, secret := cmp.Or(p.environ["STRIPE_SECRET_KEY"], fakeKey), cmp.Or(p.environ["STRIPE_WEBHOOK_SECRET"], fakeSecret)
		secret, _, _ = strings.Cut(secret, ",") // the newest of two
		s := &fake.Server{Base: base, Webhook: hook, Secret: strings.TrimSpace(secret), Key: key, Words: fake.Words(locale.Vi().Fake),
			Now: p.now, Client: &http.Client{Timeout: 10 * time.Second}, Auto: true}
		return s.Handler(), fmt.Sprintf("All that was begun is at %s. For the shop:\n\nSTRIPE_API_BASE=%s STRIPE_SECRET_KEY=%s STRIPE_WEBHOOK_SECRET=%s ocop serve --demo", s.Base, s.Base, key, s.Secret)
	})
}
