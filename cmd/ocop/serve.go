package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"net"
	"strings"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/cmd/ocop/demo"
)

// How long an orderly stop may take before it goes on without those who are late.
const (
	requestsMayTake = 10 * time.Second
	jobsMayTake     = 10 * time.Second
)

// parts is what routes joins together.
type parts struct {
	config Config
	house  *house
	base   string       // where people find us, without a slash at the end
	ready  *atomic.Bool // false before everything runs, and again while it stops
	jobs   jobs
	search *searching
	hub    *livestream.Hub
	now    func() time.Time
}

// jobs is work that goes on beside requests.
type jobs interface {
	Start(ctx context.Context) error
	Stop(ctx context.Context) error
}

func (p *program) serve(ctx context.Context, args []string) error {
	var sample bool
	err := p.flags("serve", args, func(f *flag.FlagSet) {
		f.BoolVar(&sample, "demo", false, "put the sample commune into an empty database first")
	})
	if err != nil {
		return err
	}
	c, err := readConfig(p.environ)
	if err != nil {
		return err
	}
	for _, name := range unknown(p.environ) {
		p.tell("Warning: %s is not a variable that ocop knows.", name)
	}
	ctx, release := untilStopped(ctx)
	defer release()
	at, err := listen(c.Addr)
	if err != nil {
		return err
	}
	defer at.Close()
	h, err := p.openHouse(ctx, c)
	if err != nil {
		if context.Cause(ctx) == errStopped {
			return nil
		}
		return err
	}
	defer h.close()
	var logins []demo.Login
	if sample {
		if _, err = plantDemo(ctx, c, h, p.now); err != nil {
			return err
		}
		logins = demo.Logins()
	}
	s := parts{config: c, house: h, base: baseURL(c, at.Addr()), ready: &atomic.Bool{}, now: p.now}
	return p.runShop(ctx, at, &s, func() { p.greet(s, logins) })
}

// runShop serves until ctx ends or something that cannot be missed has gone, then stops
// in this order: no longer ready, requests finish, jobs finish; the caller closes the
// database after that.
func (p *program) runShop(ctx context.Context, at net.Listener, s *parts, greet func()) error {
	app, err := routes(ctx, s)
	if err != nil {
		return err
	}
	if s.jobs != nil {
		if err := s.jobs.Start(ctx); err != nil {
			return err
		}
	}
	door, failed := awaiting(at), make(chan error, 1)
	go func() { failed <- app.Listener(door) }()
	s.ready.Store(true)
	greet()

	var cause error
	select {
	case <-ctx.Done():
	case <-s.house.ended():
		cause = fmt.Errorf("%w: %s", errEnded, s.house.server.Dir+"/postgres.log")
	case cause = <-failed:
	}
	s.ready.Store(false)
	p.tell("Stopping.")
	door.dismiss()
	s.hub.Close() // streams would keep the stop waiting
	if err := app.ShutdownWithTimeout(requestsMayTake); err != nil {
		p.tell("some requests were cut off: %v", err)
	}
	if s.jobs != nil {
		late, cancel := context.WithTimeout(context.WithoutCancel(ctx), jobsMayTake)
		defer cancel()
		if err := s.jobs.Stop(late); err != nil {
			p.tell("%v", err)
		}
	}
	return cause
}

// listen takes the port before anything else is started, so that a taken one costs
// nobody a second.
func listen(addr string) (net.Listener, error) {
	l, err := net.Listen("tcp", addr)
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return nil, fmt.Errorf("the address %s is taken by another program; stop that one, or set OCOP_ADDR to another", addr)
	case err != nil:
		return nil, fmt.Errorf("OCOP_ADDR: cannot listen on %s: %w", addr, err)
	}
	return l, nil
}

// baseURL is the address that was configured, or the one we listen on as a browser on
// this machine would write it.
func baseURL(c Config, at net.Addr) string {
	if c.BaseURL != "" {
		return c.BaseURL
	}
	host, port, err := net.SplitHostPort(at.String())
	if err != nil {
		return "http://" + at.String()
	}
	if ip := net.ParseIP(host); ip == nil || ip.IsUnspecified() {
		host = "127.0.0.1"
	}
	return "http://" + net.JoinHostPort(host, port)
}

// greet tells the person at the terminal where everything is.
func (p *program) greet(s parts, logins []demo.Login) {
	p.tell("\nOCOP Hưng Đạo is open at  %s", s.base)
	if s.house.server != nil {
		p.tell("Data lies in              %s (PostgreSQL %d, private)", s.house.state, s.house.server.Version)
	} else {
		p.tell("Data lies in              the database of DATABASE_URL; files in %s", s.house.state)
	}
	if len(logins) > 0 {
		p.tell("The office is at          %s/quan-tri, for", strings.TrimRight(s.base, "/"))
		p.tellLogins(logins)
	}
	p.tell("Ctrl-C stops it.\n")
}
