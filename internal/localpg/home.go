package localpg

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// home is where one major version's server lives: its data, its socket, its log and the
// password to it. Only the account it runs as, and root, may look inside.
type home struct {
	dir string
	who account
}

func (h home) data() string     { return filepath.Join(h.dir, "data") }
func (h home) log() string      { return filepath.Join(h.dir, "postgres.log") }
func (h home) password() string { return filepath.Join(h.dir, "password") }

// prepare makes the home and, the first time, a fresh cluster in it. A cluster is made
// beside its place and moved there when it is whole, so a start that was cut short
// leaves nothing that looks finished.
func (h home) prepare(ctx context.Context, b Binaries, throwaway bool) error {
	if err := h.who.own(h.dir); err != nil {
		return fmt.Errorf("the database's directory %s cannot be made: %w", h.dir, bare(err))
	}
	if info, err := os.Stat(h.data()); err == nil {
		return h.belongs(info)
	} else if !errors.Is(err, os.ErrNotExist) {
		return err
	}
	if err := h.newPassword(); err != nil {
		return err
	}
	fresh := h.data() + ".new"
	if err := os.RemoveAll(fresh); err != nil {
		return err
	}
	args := []string{"-D", fresh, "-U", owner, "-E", "UTF8", "--locale=C",
		"--auth=scram-sha-256", "--pwfile=" + h.password()}
	if throwaway {
		// Each connection to a server that proves its password costs milliseconds on both sides.
		args = []string{"-D", fresh, "-U", owner, "-E", "UTF8", "--locale=C", "--auth=trust", "--no-sync"}
	}
	out, err := command(ctx, h.who, h.dir, filepath.Join(b.Dir, "initdb"), args...).CombinedOutput()
	switch {
	case errors.Is(err, syscall.EPERM):
		return fmt.Errorf("root cannot become another user here, and PostgreSQL does not run as root; run as an ordinary user, or set DATABASE_URL (%w)", err)
	case err != nil:
		return fmt.Errorf("initdb in %s: %w\n%s", h.dir, err, tail(string(out)))
	}
	return os.Rename(fresh, h.data())
}

func (h home) belongs(data os.FileInfo) error {
	st, ok := data.Sys().(*syscall.Stat_t)
	if !ok || int(st.Uid) == h.who.uid {
		return nil
	}
	return fmt.Errorf("the data in %s belongs to user %d, and the database would run as user %d; run as the one it belongs to, or set OCOP_STATE to another directory",
		h.data(), st.Uid, h.who.uid)
}

func (h home) newPassword() error {
	if err := os.WriteFile(h.password(), []byte(rand.Text()+"\n"), 0o600); err != nil {
		return err
	}
	return h.who.take(h.password())
}

func (h home) readPassword() (string, error) {
	text, err := os.ReadFile(h.password())
	if err != nil {
		return "", fmt.Errorf("the database's password cannot be read: %w", err)
	}
	return strings.TrimSpace(string(text)), nil
}
