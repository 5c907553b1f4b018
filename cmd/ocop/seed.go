package main

import (
	"context"
	"errors"
	"flag"
	"log/slog"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/cmd/ocop/demo"
	"github.com/ocop-hungdao/ocop/internal/blob"
	"github.com/ocop-hungdao/ocop/internal/media"
	"github.com/ocop-hungdao/ocop/internal/place"
	"github.com/ocop-hungdao/ocop/internal/policy"
	"github.com/ocop-hungdao/ocop/orders"
)

// plantDemo puts the sample commune into an empty database. A second call changes
// nothing and says so; over real data it refuses.
func plantDemo(ctx context.Context, c Config, h *house, now func() time.Time) (demo.Outcome, error) {
	files, err := blob.Open(c.files(h.state))
	if err != nil {
		return demo.Outcome{}, err
	}
	units, err := place.Load()
	if err != nil {
		return demo.Outcome{}, err
	}
	terms, err := policy.Load()
	if err != nil {
		return demo.Outcome{}, err
	}
	return demo.Seed(ctx, demo.Deps{DB: h.db, Units: units, Now: now, Papers: files.Private,
		LiveRules: terms.LiveVersion,
		Studio:    &catalog.Studio{Store: catalog.NewStore(h.db, now), Files: files, Maker: media.NewMaker(1), Log: slog.Default()},
		Checkout:  func(then func() time.Time) *orders.Checkout { return newCheckout(h.db, units, terms, then) }})
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
	outcome, err := plantDemo(ctx, c, h, p.now)
	if err != nil {
		return err
	}
	if outcome.Already {
		p.tell("the sample commune was in the database already; nothing was changed")
	} else {
		p.tell("the sample commune is in the database now")
	}
	p.tellLogins(demo.Logins())
	return nil
}

func (p *program) tellLogins(logins []demo.Login) {
	for _, l := range logins {
		p.tell("  %-28s %-28s %s", l.Who, l.Login, l.Password)
	}
}
