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
)

// play is somebody outside who is played on this machine, for trying without money.
type play struct {
	name, addr string // of the command, and where it listens when nothing else is said
	hook       string // the shop's path that its messages go to
}

// play plays until it is stopped: with is given the address it is reached at and the one that its
// messages go to, and answers with what is served there and what is told to who started it.
func (p *program) play(ctx context.Context, args []string, it play, with func(base, hook string) (handler http.Handler, told string)) error {
	addr, hook := it.addr, "http://"+cmp.Or(p.environ["OCOP_ADDR"], defaultAddr)+it.hook
	if err := p.flags(it.name, args, func(f *flag.FlagSet) {
		f.StringVar(&addr, "addr", addr, "where to listen; only this machine")
		f.StringVar(&hook, "webhook", hook, "where messages are sent")
	}); err != nil {
		return err
	}
	if err := onlyForTrying(p.environ, addr, it.addr); err != nil {
		return err
	}
	at, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	handler, told := with("http://"+at.Addr().String(), hook)
	ctx, release := untilStopped(ctx)
	defer release()
	server := &http.Server{Handler: handler, ReadHeaderTimeout: 5 * time.Second}
	stop := context.AfterFunc(ctx, func() { _ = server.Close() })
	defer stop()
	fmt.Fprintf(p.out, "No money moves here. %s\n\nMessages go to %s\n", told, hook)
	if err := server.Serve(at); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// onlyForTrying refuses a play where a shop may sell, and where others could reach it; example is
// an address where they cannot.
func onlyForTrying(environ map[string]string, addr, example string) error {
	host, _, err := net.SplitHostPort(addr)
	switch {
	case err != nil || !loopback(host):
		return fmt.Errorf("%s can be reached by others; the fake listens only on this machine, such as %s", addr, example)
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
