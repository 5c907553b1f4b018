package main

import (
	"context"
	"flag"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/migrations"
)

func (p *program) migrate(ctx context.Context, args []string) error {
	var look bool
	err := p.flags("migrate", args, func(f *flag.FlagSet) {
		f.BoolVar(&look, "pending", false, "only say what is missing")
	})
	if err != nil {
		return err
	}
	c, err := readConfig(p.environ)
	if err != nil {
		return err
	}
	ctx, release := untilStopped(ctx)
	defer release()
	h, err := p.findDatabase(ctx, c)
	if err != nil {
		return err
	}
	defer h.close()
	if look {
		return p.pending(ctx, h.url)
	}
	done, err := migrations.Up(ctx, h.url)
	for _, name := range done {
		p.tell("applied %s", name)
	}
	if err == nil && len(done) == 0 {
		p.tell("nothing to do")
	}
	return err
}

func (p *program) pending(ctx context.Context, url string) error {
	conn, err := pgx.Connect(ctx, url)
	if err != nil {
		return err
	}
	defer conn.Close(context.WithoutCancel(ctx))
	names, err := migrations.Pending(ctx, conn)
	for _, name := range names {
		p.tell("pending %s", name)
	}
	if err == nil && len(names) == 0 {
		p.tell("nothing is pending")
	}
	return err
}
