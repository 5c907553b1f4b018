package main

import (
	"context"
	"fmt"
	"os"
	"time"
)

// run sets everything up, measures, prints, and takes everything away again.
func run(ctx context.Context, o options) error {
	began := time.Now()
	r, err := newRig(ctx, o)
	if err != nil {
		return err
	}
	defer r.close()
	b := &bench{rig: r, options: o, table: newTable()}
	for round := range o.rounds {
		r.tell("round %d of %d", round+1, o.rounds)
		if err := b.round(ctx, round == 0); err != nil {
			return err
		}
	}
	fmt.Println()
	b.table.print(os.Stdout)
	fmt.Printf("\nTaken in %s, %g s a figure, %d round(s). Load, server and database share this machine.\n", time.Since(began).Round(time.Second), o.seconds, o.rounds)
	return nil
}

// bench is one run.
type bench struct {
	*rig
	options
	table *table
}

// round takes every figure once. Starts come first, while the database's directory is
// still the server's own; orders last, for they make the tables grow.
func (b *bench) round(ctx context.Context, first bool) error {
	if first {
		if err := b.prepare(ctx); err != nil {
			return err
		}
	}
	if b.wants("start") {
		if err := b.starts(ctx); err != nil {
			return err
		}
	}
	if err := b.openDatabase(ctx); err != nil {
		return err
	}
	defer b.closeDatabase()
	if first {
		if err := b.fill(ctx); err != nil {
			return err
		}
		if err := b.explain(ctx, os.Stdout); err != nil {
			return err
		}
	}
	if err := b.openServers(ctx); err != nil {
		return err
	}
	defer b.closeServers()
	for _, measure := range []func(context.Context) error{b.weights, b.searching, b.pages, b.journeys, b.placing, b.crowd, b.oversell, b.evening, b.notified} {
		if err := measure(ctx); err != nil {
			return err
		}
	}
	return nil
}
