package main

import (
	"context"
	"fmt"
	"path/filepath"
	"time"
)

// eachStart is how often a start is measured in a round; the median of all is told.
const eachStart = 5

// starts measures from before exec to the end of the first page: with the private
// PostgreSQL, which exists and is started too, and with one that runs already.
func (b *bench) starts(ctx context.Context) error {
	b.tell("starts")
	if err := b.startsIn(ctx, "start to first page, with PostgreSQL", nil); err != nil {
		return err
	}
	if err := b.openDatabase(ctx); err != nil {
		return err
	}
	defer b.closeDatabase()
	return b.startsIn(ctx, "start to first page, PostgreSQL running", []string{"DATABASE_URL=" + b.postgres.URL})
}

func (b *bench) startsIn(ctx context.Context, name string, env []string) error {
	for range eachStart {
		b.calm(ctx)
		c, err := startChild(ctx, "/", filepath.Join(b.dir, "start.log"), environ(append(env, "OCOP_STATE="+b.state)...), b.binary, "serve")
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		b.table.took(name, c.took)
		select {
		case <-ctx.Done():
		case <-time.After(time.Second): // what it does right after the first page is part of what it holds
		}
		now, _ := memory(c.cmd.Process.Pid)
		b.table.size("memory, idle after a start", now)
		c.stop()
	}
	return nil
}
