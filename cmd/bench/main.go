package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// options is what the command line decides.
type options struct {
	seconds float64 // each figure is taken for so long
	conns   []int   // clients at the same time
	rounds  int     // the whole set is measured so often, and the median told
	scale   int     // products beside the sample commune's
	profile string  // where CPU profiles of the server go; empty: none
	only    string  // figures whose name holds this
	search  bool    // also measure finding on both engines
	plans   bool    // say how PostgreSQL finds what the pages ask for
	patient bool    // wait for the machine to be idle before each figure
}

func main() {
	ctx, release := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer release()
	if len(os.Args) == 3 && os.Args[1] == limitsCommand {
		exit(serveLimits(ctx, os.Args[2], os.Getenv("DATABASE_URL")))
	}
	o, err := readOptions(os.Args[1:])
	if err != nil {
		os.Exit(2)
	}
	exit(run(ctx, o))
}

func exit(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
	os.Exit(0)
}

func readOptions(args []string) (options, error) {
	o := options{conns: []int{1, 16, 64}}
	f := flag.NewFlagSet("bench", flag.ContinueOnError)
	f.Float64Var(&o.seconds, "seconds", 1.5, "how long each figure is taken for")
	f.Func("conns", "clients at the same time, at most 256 (default 1,16,64)", func(text string) (err error) {
		o.conns, err = numbers(text)
		return err
	})
	f.IntVar(&o.rounds, "rounds", 1, "how often everything is measured; the median is told")
	f.IntVar(&o.scale, "scale", 0, "add so many products")
	f.StringVar(&o.profile, "profile", "", "put CPU profiles of the server into this directory")
	f.StringVar(&o.only, "only", "", "take only figures whose name holds this")
	f.BoolVar(&o.search, "search", false, "also measure finding, on both engines; fetches Meilisearch when it is not there")
	f.BoolVar(&o.plans, "plans", false, "say how PostgreSQL finds what the pages ask for")
	f.BoolVar(&o.patient, "patient", false, "wait up to 8 s before each figure until other programs are quiet")
	return o, f.Parse(args)
}

func numbers(text string) ([]int, error) {
	var out []int
	for part := range strings.SplitSeq(text, ",") {
		n, err := strconv.Atoi(part)
		if err != nil || n < 1 || n > 256 {
			return nil, fmt.Errorf("%q is not a number from 1 to 256", part)
		}
		out = append(out, n)
	}
	return out, nil
}

// span is how long one figure is taken for.
func (o options) span() time.Duration { return time.Duration(o.seconds * float64(time.Second)) }

func (o options) wants(name string) bool { return strings.Contains(name, o.only) }
