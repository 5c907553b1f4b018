package searchtest

import (
	"context"
	"os"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/internal/scratch"
)

// lent is this test process's server. It is the one variable of its kind here: TestMain
// and the tests of a package share nothing else.
var lent once

const prefix = "ocop-search-"

// Run runs tests and takes the server away afterwards. Around dbtest in TestMain:
// os.Exit(searchtest.Run(func() int { return dbtest.Run(m) })). A package whose tests ask
// for no server starts none.
func Run(tests func() int) int {
	defer func() {
		if s := lent.server; s != nil {
			s.stop()
			_ = os.RemoveAll(s.dir)
		}
	}()
	return tests()
}

// Open lends the package's server; tests share it, so each uses an index of its own name.
// A machine on which it cannot be had fails in CI, and at a desk too unless
// OCOP_NO_SEARCH says that these tests may be left out.
func Open(t testing.TB) *Server {
	t.Helper()
	lent.Do(func() { lent.server, lent.err = open() })
	refuse(t, lent.err)
	return lent.server
}

// Own starts a server for this test alone, which may kill it.
func Own(t testing.TB) *Server {
	t.Helper()
	s, stop, err := Start()
	refuse(t, err)
	t.Cleanup(stop)
	return s
}

// Start is Own for a program that measures; who starts it calls stop.
func Start() (_ *Server, stop func(), _ error) {
	s, err := open()
	if err != nil {
		return nil, nil, err
	}
	return s, func() {
		s.stop()
		_ = os.RemoveAll(s.dir)
	}, nil
}

func refuse(t testing.TB, err error) {
	t.Helper()
	switch {
	case err == nil:
	case os.Getenv("CI") == "" && os.Getenv("OCOP_NO_SEARCH") != "":
		t.Skipf("no search server to test on: %v", err)
	default:
		t.Fatalf("no search server to test on: %v", err)
	}
}

func open() (*Server, error) {
	ctx, cancel := context.WithTimeout(context.Background(), 3*time.Minute)
	defer cancel()
	path, err := program(ctx)
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp(scratch.Folder(), prefix)
	if err != nil {
		return nil, err
	}
	s, err := start(ctx, path, dir)
	if err != nil {
		_ = os.RemoveAll(dir)
		return nil, err
	}
	return s, nil
}
