package main

import (
	"cmp"
	"context"
	"fmt"
	"net/http"
	"time"

	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/orders/transfer/fake"
)

// What the bank's listener signs with when nothing else is set. Nobody's money hangs on it.
const fakeBankSecret = "sepay_fake_for_trying_out"

// fakeBank plays a bank with a listener at it on this machine, until it is stopped.
func (p *program) fakeBank(ctx context.Context, args []string) error {
	return p.play(ctx, args, play{"fake-bank", "127.0.0.1:12113", "/api/webhooks/sepay"}, func(base, hook string) (http.Handler, string) {
		b := &fake.Bank{Webhook: hook, Secret: cmp.Or(p.environ["SEPAY_WEBHOOK_SECRET"], fakeBankSecret), Words: fake.Words(locale.ViFakeBank()), Now: p.now, Client: &http.Client{Timeout: 10 * time.Second}, Auto: true}
		return b.Handler(), fmt.Sprintf("The bank is at %s. For the shop:\n\nSEPAY_WEBHOOK_SECRET=%s ocop serve --demo", base, b.Secret)
	})
}
