package main

import (
	"context"
	"errors"
	"flag"
	"time"

	"github.com/ocop-hungdao/ocop/cmd/ocop/demo"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/internal/place"
	"github.com/ocop-hungdao/ocop/internal/policy"
	"github.com/ocop-hungdao/ocop/orders"
)

// plantDemo puts the sample commune into an empty database and returns its logins. A
// second call changes nothing; over real data it refuses.
func plantDemo(ctx context.Context, db *pg.DB, now func() time.Time) ([]demo.Login, error) {
	units, err := place.Load()
	if err != nil {
		return nil, err
	}
	terms, err := policy.Load()
	if err != nil {
		return nil, err
	}
	_, err = demo.Seed(ctx, demo.Deps{DB: db, Units: units, Now: now,
		Checkout: func(then func() time.Time) *orders.Checkout { return newCheckout(db, units, terms, then) }})
	if err != nil {
		return nil, err
	}
	return demo.Logins(), nil
}

func (p *program) seed(ctx context.Context, args []string) error {
	var sample bool
	err := p.flags("seed", args, func(f *flag.FlagSet) {
		f.BoolVar(&sample, "demo", false, "the sample commune, plainly marked as such")
	})
	if err != nil {
		return err
	}
	if !sample {
		return errors.New("say what to seed: ocop seed --demo")
	}
	c, err := readConfig(p.environ)
	if err != nil {
		return err
	}
	ctx, release := untilStopped(ctx)
	defer release()
	h, err := p.openHouse(ctx, c)
	if err != nil {
		return err
	}
	defer h.close()
	logins, err := plantDemo(ctx, h.db, p.now)
	if err != nil {
		return err
	}
	p.tell("the sample commune is in the database")
	p.tellLogins(logins)
	return nil
}

func (p *program) tellLogins(logins []demo.Login) {
	for _, l := range logins {
		p.tell("  %-28s %-28s %s", l.Who, l.Login, l.Password)
	}
}
