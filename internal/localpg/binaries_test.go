package localpg

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestWhatIsNoPostgreSQLOrTooOldIsRefused(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ postgres, initdb, want string }{
		"a stranger":        {"echo hello", "echo hello", "is not PostgreSQL's"},
		"too old":           {"echo 'postgres (PostgreSQL) 14.9'", "echo 'initdb (PostgreSQL) 14.9'", "15 or newer"},
		"two versions":      {"echo 'postgres (PostgreSQL) 17.1'", "echo 'initdb (PostgreSQL) 16.1'", "different versions"},
		"a wrapper that is": {"exit 3", "echo 'initdb (PostgreSQL) 16.1'", "does not run"},
		"good":              {"echo 'postgres (PostgreSQL) 18beta1 (Debian)'", "echo 'initdb (PostgreSQL) 18beta1'", ""},
	} {
		dir := openDir(t)
		for program, line := range map[string]string{"postgres": c.postgres, "initdb": c.initdb} {
			// No program is started meanwhile: it could inherit the open file, and the
			// kernel would call the script busy.
			syscall.ForkLock.RLock()
			err := os.WriteFile(filepath.Join(dir, program), []byte("#!/bin/sh\n"+line+"\n"), 0o755)
			syscall.ForkLock.RUnlock()
			if err != nil {
				t.Fatal(err)
			}
		}
		b, err := Find(t.Context(), dir)
		switch {
		case c.want == "" && (err != nil || b[0].Major != 18):
			t.Errorf("%s: %+v, %v", name, b, err)
		case c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)):
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestDataOfAVersionThatIsMissingIsNotPassedOver(t *testing.T) {
	t.Parallel()
	dir := openDir(t)
	old := filepath.Join(dir, "pg12", "data")
	if err := os.MkdirAll(old, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(old, "PG_VERSION"), []byte("12\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := Start(t.Context(), Config{StateDir: dir})
	if err == nil || !strings.Contains(err.Error(), "PostgreSQL 12") {
		t.Errorf("start beside data of PostgreSQL 12: %v", err)
	}
}

func TestAStateDirectoryThatWasAskedForIsNeverReplaced(t *testing.T) {
	t.Parallel()
	file := filepath.Join(openDir(t), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if dir, _, err := StateDir(filepath.Join(file, "below")); err == nil || !strings.Contains(err.Error(), "OCOP_STATE") {
		t.Errorf("below a file: %q, %v", dir, err)
	}
	if !whoRuns().drop {
		return
	}
	closed := filepath.Join(openDir(t), "closed")
	if err := os.Mkdir(closed, 0o700); err != nil {
		t.Fatal(err)
	}
	if dir, _, err := StateDir(filepath.Join(closed, "state")); err == nil || !strings.Contains(err.Error(), closed) {
		t.Errorf("behind a closed door: %q, %v", dir, err)
	}
	if _, err := os.Stat(filepath.Join(closed, "state")); err == nil {
		t.Error("it was made before it was refused")
	}
}
