package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"github.com/ocop-hungdao/ocop/internal/localpg"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

// rig is what is measured and what stands under it: a directory that is thrown away, the
// server's binary, a private PostgreSQL with every safety on, and the two servers.
type rig struct {
	dir, binary, state string

	postgres *localpg.Server
	db       *pg.DB

	shop   *child // the real ocop serve
	limits *child // the same bytes and the same statements
	watch  *watch
}

func newRig(ctx context.Context, o options) (*rig, error) {
	dir, err := os.MkdirTemp("", "ocop-bench-")
	if err == nil {
		err = os.Chmod(dir, 0o755) // PostgreSQL runs as somebody else when we are root
	}
	if err != nil {
		return nil, err
	}
	r := &rig{dir: dir, binary: filepath.Join(dir, "ocop"), state: filepath.Join(dir, "state"), watch: newWatch()}
	r.tell("building")
	if err := r.build(ctx, o.profile != ""); err != nil {
		r.close()
		return nil, err
	}
	return r, nil
}

// build makes the server as a release would be: stripped of symbols. For profiles a file
// is laid over the command that lets us ask for them; it is in no other build.
func (r *rig) build(ctx context.Context, profiled bool) error {
	args := []string{"build", "-trimpath", "-ldflags=-s -w", "-o", r.binary}
	if profiled {
		overlay, err := writeOverlay(r.dir)
		if err != nil {
			return err
		}
		args = append(args, "-overlay", overlay)
	}
	cmd := exec.CommandContext(ctx, "go", append(args, "github.com/ocop-hungdao/ocop/cmd/ocop")...)
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("build the server: %w\n%s", err, out)
	}
	return nil
}

// prepare makes the cluster and plants the sample commune with the server's own command.
func (b *bench) prepare(ctx context.Context) error {
	b.tell("planting the sample commune")
	cmd := exec.CommandContext(ctx, b.binary, "seed", "--demo")
	cmd.Env = environ("OCOP_STATE=" + b.state)
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("plant the sample commune: %w\n%s", err, out)
	}
	return nil
}

func (r *rig) openDatabase(ctx context.Context) (err error) {
	if r.postgres, err = localpg.Start(ctx, localpg.Config{StateDir: r.state, BinDir: os.Getenv("PG_BIN_DIR")}); err != nil {
		return err
	}
	r.db, err = pg.Open(ctx, pg.Config{URL: r.postgres.URL})
	return err
}

func (r *rig) closeDatabase() {
	if r.db != nil {
		r.db.Close()
		r.db = nil
	}
	if r.postgres != nil {
		r.postgres.Stop()
		r.postgres = nil
	}
}

// openServers starts the shop and the limits on the same database, with pools of the
// same size.
func (r *rig) openServers(ctx context.Context) (err error) {
	if r.shop, err = startChild(ctx, "/", filepath.Join(r.dir, "ocop.log"), r.environ(), r.binary, "serve"); err != nil {
		return err
	}
	self, err := os.Executable()
	if err != nil {
		return err
	}
	r.limits, err = startChild(ctx, "/ready", filepath.Join(r.dir, "limits.log"), environ("DATABASE_URL="+r.postgres.URL), self, limitsCommand, "{addr}")
	return err
}

// environ is what the shop is started with.
func (r *rig) environ() []string {
	return environ("DATABASE_URL="+r.postgres.URL, "OCOP_STATE="+r.state, "OCOP_TRUSTED_PROXIES=127.0.0.1", profileVariable+"="+r.profileSocket())
}

func (r *rig) closeServers() {
	for _, c := range []**child{&r.shop, &r.limits} {
		if *c != nil {
			(*c).stop()
			*c = nil
		}
	}
}

func (r *rig) close() {
	r.closeServers()
	r.closeDatabase()
	_ = os.RemoveAll(r.dir)
}

func (r *rig) tell(format string, args ...any) {
	fmt.Fprintf(os.Stderr, time.Now().Format("15:04:05 ")+format+"\n", args...)
}

// freeAddr is a port on the loopback that nobody has now.
func freeAddr() (string, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	return l.Addr().String(), l.Close()
}

var errLate = errors.New("it does not answer within half a minute")
