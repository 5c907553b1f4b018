package main

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"net"
	"net/http"
	"time"

	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/orders/transfer/fake"
)

// What the bank's listener signs with when nothing else is set. Nobody's money hangs on it.
const fakeBankSecret = "sepay_fake_for_trying_out"

// fakeBank plays a bank with a listener at it on this machine, until it is stopped.
func (p *program) fakeBank(ctx context.Context, args []string) error {
	addr := "127.0.0.1:12113"
	hook := "http://" + cmp.Or(p.environ["OCOP_ADDR"], defaultAddr) + "/api/webhooks/sepay"
	if err := p.flags("fake-bank", args, func(f *flag.FlagSet) {
		f.StringVar(&addr, "addr", addr, "where to listen; only this machine")
		f.StringVar(&hook, "webhook", hook, "where messages are sent")
	}); err != nil {
		return err
	}
	if err := onlyForTrying(p.environ, addr); err != nil {
		return err
	}
	at, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	b := &fake.Bank{Webhook: hook, Secret: cmp.Or(p.environ["SEPAY_WEBHOOK_SECRET"], fakeBankSecret), Words: fake.Words(locale.ViFakeBank()), Now: p.now, Client: &http.Client{Timeout: 10 * time.Second}, Auto: true}
	ctx, release := untilStopped(ctx)
	defer release()
	server := &http.Server{Handler: b.Handler(), ReadHeaderTimeout: 5 * time.Second}
	stop := context.AfterFunc(ctx, func() { _ = server.Close() })
	defer stop()
	fmt.Fprintf(p.out, "No money moves here: http://%s\n\nFor the shop:\n\nSEPAY_WEBHOOK_SECRET=%s ocop serve --demo\n\nMessages go to %s\n", at.Addr(), b.Secret, hook)
	if err := server.Serve(at); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
