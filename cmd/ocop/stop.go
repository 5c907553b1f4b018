package main

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// errStopped is the cause of a context that a person has ended.
var errStopped = errors.New("stopped")

// untilStopped ends its context at the first Ctrl-C, SIGTERM or hang-up, and also when
// `go run` above us has died, for it does not pass SIGTERM on. A second signal ends the
// program at once; the kernel then tells PostgreSQL. release gives the signals back.
func untilStopped(ctx context.Context) (_ context.Context, release func()) {
	ctx, end := context.WithCancelCause(ctx)
	wanted := []os.Signal{syscall.SIGINT, syscall.SIGTERM}
	if !signal.Ignored(syscall.SIGHUP) { // nohup means it
		wanted = append(wanted, syscall.SIGHUP)
	}
	signals := make(chan os.Signal, 2)
	signal.Notify(signals, wanted...)
	quit := make(chan struct{})
	go func() {
		parent := orphanhood(quit)
		select {
		case <-signals:
		case <-parent:
		case <-quit:
			return
		}
		end(errStopped)
		select {
		case <-signals:
			os.Exit(130)
		case <-quit:
		}
	}()
	return ctx, func() {
		signal.Stop(signals)
		close(quit)
		end(nil)
	}
}

// orphanhood is closed when the `go run` that started us has gone. Under anything else
// it never is: a shop may well outlive the shell it was started from.
func orphanhood(quit <-chan struct{}) <-chan struct{} {
	if !underGoRun() {
		return nil
	}
	parent, gone := os.Getppid(), make(chan struct{})
	go func() {
		tick := time.NewTicker(200 * time.Millisecond)
		defer tick.Stop()
		for {
			select {
			case <-quit:
				return
			case <-tick.C:
				if os.Getppid() != parent {
					close(gone)
					return
				}
			}
		}
	}()
	return gone
}

// underGoRun knows the programs of `go run` by where they lie: in the build cache.
func underGoRun() bool {
	self, err := os.Executable()
	if err != nil {
		return false
	}
	cache, err := os.UserCacheDir()
	if dir := os.Getenv("GOCACHE"); dir != "" {
		cache, err = dir, nil
	} else if err == nil {
		cache = filepath.Join(cache, "go-build")
	}
	return strings.Contains(self, "/go-build") || err == nil && strings.HasPrefix(self, cache+"/")
}
