package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"os"
	"time"
)

func main() {
	slog.SetDefault(slog.New(logHandler(os.Stderr)))
	p := &program{out: os.Stdout, err: os.Stderr, environ: environment(os.Environ()), now: time.Now}
	os.Exit(p.run(context.Background(), os.Args[1:]))
}

// program is what a subcommand may use of the world outside.
type program struct {
	out, err io.Writer
	environ  map[string]string
	now      func() time.Time
}

// command is one subcommand: a line for the manual, and what it does.
type command struct {
	name, usage, summary string
	do                   func(p *program, ctx context.Context, args []string) error
}

func commands() []command {
	return []command{
		{"serve", "serve [--demo]", "run the shop; with --demo, on the sample commune", (*program).serve},
		{"migrate", "migrate [--pending]", "bring the database up to this version, or only say what is missing", (*program).migrate},
		{"seed", "seed --demo", "put the sample commune into the database; refused over real data", (*program).seed},
		{"invite", "invite LOGIN [NAME]", "print the link by which an administrator sets a password: the first of an office, or one who lost the way in", (*program).invite},
		{"backup", "backup FILE", "write a copy of the database to a new file", (*program).backup},
		{"restore", "restore FILE", "put such a copy into a database in which nobody has worked", (*program).restore},
		{"reindex", "reindex", "build the search index anew while the shop runs", (*program).reindex},
		{"doctor", "doctor [--search]", "say what is configured, reachable and missing; with --search, compare and repair the search index", (*program).doctor},
		{"fake-bank", "fake-bank [--addr]", "play a bank and its listener on this machine, with no money and every mishap; never for a shop that sells", (*program).fakeBank},
		{"fake-stripe", "fake-stripe [--addr]", "play the card provider on this machine, with no money and every mishap; never for a shop that sells", (*program).fakeStripe},
		{"gallery", "gallery [--addr]", "show every shared piece of the pages with canned data", (*program).gallery},
		{"version", "version", "say which version this is", (*program).version},
	}
}

// errUsage is a command line that cannot be meant; what was wrong has been said.
var errUsage = errors.New("wrong use")

// run does what the command line asks for and returns the exit code: 0 done, 1 failed
// or refused, 2 not understood.
func (p *program) run(ctx context.Context, args []string) int {
	if len(args) == 0 {
		p.manual(p.err)
		return 2
	}
	switch args[0] {
	case "help", "--help", "-help", "-h":
		p.manual(p.out)
		return 0
	}
	for _, c := range commands() {
		if c.name != args[0] {
			continue
		}
		err := c.do(p, ctx, args[1:])
		switch {
		case err == nil, errors.Is(err, flag.ErrHelp):
			return 0
		case errors.Is(err, errUsage):
			return 2
		default:
			fmt.Fprintf(p.err, "ocop %s: %v\n", c.name, err)
			return 1
		}
	}
	fmt.Fprintf(p.err, "ocop: there is no command %q; see ocop help\n", args[0])
	return 2
}

// flags reads a subcommand's own flags; define declares them.
func (p *program) flags(name string, args []string, define func(*flag.FlagSet)) error {
	f := flag.NewFlagSet("ocop "+name, flag.ContinueOnError)
	f.SetOutput(p.err)
	define(f)
	if err := f.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return err
		}
		return errUsage
	}
	if f.NArg() > 0 {
		fmt.Fprintf(p.err, "ocop %s: %q is not understood\n", name, f.Arg(0))
		return errUsage
	}
	return nil
}

// logHandler writes lines for people at a terminal and JSON everywhere else.
func logHandler(f *os.File) slog.Handler {
	if info, err := f.Stat(); err == nil && info.Mode()&os.ModeCharDevice != 0 {
		return slog.NewTextHandler(f, nil)
	}
	return slog.NewJSONHandler(f, nil)
}
