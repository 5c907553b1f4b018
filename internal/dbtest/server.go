package dbtest

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/ocop-hungdao/ocop/internal/localpg"
	"github.com/ocop-hungdao/ocop/internal/scratch"
)

// server is where databases are lent from: one that TEST_DATABASE_URL names, or our own.
type server struct {
	url  string
	stop func()

	mu   sync.Mutex
	made []string // templates, to be dropped from a server that is not ours
}

// remember notes a template that is about to be made.
func (s *server) remember(name string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.made = append(s.made, name)
}

func start() (*server, error) {
	if url := os.Getenv("TEST_DATABASE_URL"); url != "" {
		s := &server{url: url}
		s.stop = func() {
			ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
			defer cancel()
			for _, name := range s.made {
				_ = run(ctx, url, "DROP DATABASE IF EXISTS "+name+" WITH (FORCE)")
			}
		}
		return s, nil
	}
	sweep()
	dir, err := os.MkdirTemp(scratch.Folder(), prefix)
	if err != nil {
		return nil, err
	}
	if err := os.Chmod(dir, 0o755); err != nil { // for the account that root becomes
		return nil, err
	}
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	child, err := localpg.Start(ctx, localpg.Config{StateDir: dir, BinDir: os.Getenv("PG_BIN_DIR"), Throwaway: true})
	if err != nil {
		return nil, errors.Join(err, os.RemoveAll(dir))
	}
	return &server{url: child.URL, stop: func() {
		child.Stop()
		_ = os.RemoveAll(dir)
	}}, nil
}

const prefix = "ocop-test-"

// sweep removes what test processes that were killed have left: directories older than
// an hour that nobody holds.
func sweep() {
	dirs, _ := filepath.Glob(filepath.Join(scratch.Folder(), prefix+"*"))
	for _, dir := range dirs {
		info, err := os.Lstat(dir)
		if err == nil && info.IsDir() && time.Since(info.ModTime()) > time.Hour && !localpg.InUse(dir) {
			_ = os.RemoveAll(dir)
		}
	}
}
