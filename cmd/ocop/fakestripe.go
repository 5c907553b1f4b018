package main

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"net"
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
	addr := "127.0.0.1:12111"
	hook := "http://" + cmp.Or(p.environ["OCOP_ADDR"], defaultAddr) + "/api/webhooks/stripe"
	if err := p.flags("fake-stripe", args, func(f *flag.FlagSet) {
		f.StringVar(&addr, "addr", addr, "where to listen; only this machine")
		f.StringVar(&hook, "webhook", hook, "where events are sent")
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
	key, secret := cmp.Or(p.environ["STRIPE_SECRET_KEY"], fakeKey), cmp.Or(p.environ["STRIPE_WEBHOOK_SECRET"], fakeSecret)
	secret, _, _ = strings.Cut(secret, ",") // the newest of two
	s := &fake.Server{Base: "http://" + at.Addr().String(), Webhook: hook, Secret: strings.TrimSpace(secret), Key: key, Words: fake.Words(locale.Vi().Fake),
		Now: p.now, Client: &http.Client{Timeout: 10 * time.Second}, Auto: true}
	ctx, release := untilStopped(ctx)
	defer release()
	server := &http.Server{Handler: s.Handler(), ReadHeaderTimeout: 5 * time.Second}
	stop := context.AfterFunc(ctx, func() { _ = server.Close() })
	defer stop()
	fmt.Fprintf(p.out, "No money moves here. For the shop:\n\nSTRIPE_API_BASE=%s STRIPE_SECRET_KEY=%s STRIPE_WEBHOOK_SECRET=%s ocop serve --demo\n\nEvents go to %s\n", s.Base, key, s.Secret, hook)
	if err := server.Serve(at); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// onlyForTrying refuses the fake where a shop may sell, and where others could reach it.
func onlyForTrying(environ map[string]string, addr string) error {
	host, _, err := net.SplitHostPort(addr)
	switch {
	case err != nil || !loopback(host):
		return fmt.Errorf("%s can be reached by others; the fake listens only on this machine, such as 127.0.0.1:12111", addr)
	case strings.HasPrefix(environ["OCOP_BASE_URL"], "https:"):
		return errors.New("OCOP_BASE_URL is an address for buyers: this is production, where nobody may pay with nothing")
	case !strings.HasPrefix(cmp.Or(environ["STRIPE_SECRET_KEY"], fakeKey), "sk_test_"):
		return errors.New("STRIPE_SECRET_KEY is not one for tests (sk_test_…): the fake takes no other")
	}
	return nil
}

func loopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}
