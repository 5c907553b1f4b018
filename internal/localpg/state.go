package localpg

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"syscall"
)

// StateDir chooses where what must survive a restart is kept, and makes it. What was
// asked for is taken or refused, never replaced: somebody's orders may lie there. With
// nothing asked for it is the system's place for root, the user's own for anybody else,
// and failing that a temporary directory, with a warning that says so.
func StateDir(asked string) (dir, warning string, err error) {
	if asked != "" {
		dir, err := filepath.Abs(asked)
		if err != nil {
			return "", "", err
		}
		if err := usable(dir); err != nil {
			return "", "", fmt.Errorf("OCOP_STATE: %w", err)
		}
		return dir, "", nil
	}
	first, err := usual()
	if err == nil {
		if err = usable(first); err == nil {
			return first, "", nil
		}
	}
	last := filepath.Join(os.TempDir(), fmt.Sprintf("ocop-%d", os.Geteuid()))
	if err2 := usable(last); err2 != nil {
		return "", "", fmt.Errorf("nowhere to keep data: %w; %w; set OCOP_STATE to a directory of your own", err, err2)
	}
	if err2 := ours(last); err2 != nil {
		return "", "", err2
	}
	return last, fmt.Sprintf("Warning: %v. Data is kept in %s, which the machine may empty; set OCOP_STATE to keep it.", err, last), nil
}

func usual() (string, error) {
	if os.Geteuid() == 0 {
		return "/var/lib/ocop", nil
	}
	if dir := os.Getenv("XDG_STATE_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "ocop"), nil
	}
	home, err := os.UserHomeDir()
	if err != nil || home == "/" || !filepath.IsAbs(home) {
		return "", errors.New("this user has no home directory")
	}
	return filepath.Join(home, ".local", "state", "ocop"), nil
}

// usable makes dir and proves that we may write in it and that the server's account
// may walk to it.
func usable(dir string) error {
	if obstacle, ok := whoRuns().reaches(dir); !ok {
		return fmt.Errorf("%s cannot be used, because PostgreSQL does not run as root and %s is closed to others", dir, obstacle)
	}
	_, before := os.Stat(dir)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("%s cannot be made: %w", dir, bare(err))
	}
	if before != nil { // ours, so a strict umask need not stand in the way
		if err := os.Chmod(dir, 0o755); err != nil {
			return fmt.Errorf("%s cannot be opened to the server: %w", dir, bare(err))
		}
	}
	f, err := os.CreateTemp(dir, ".writable-")
	if err != nil {
		return fmt.Errorf("%s cannot be written in: %w", dir, bare(err))
	}
	f.Close()
	return os.Remove(f.Name())
}

// ours refuses a directory in a shared place that somebody else put there for us.
func ours(dir string) error {
	info, err := os.Lstat(dir)
	if err != nil {
		return err
	}
	st, ok := info.Sys().(*syscall.Stat_t)
	if !info.IsDir() || (ok && int(st.Uid) != os.Geteuid()) {
		return fmt.Errorf("%s belongs to somebody else; set OCOP_STATE to a directory of your own", dir)
	}
	return nil
}

// bare takes the path out of a file system error: our sentences name it already.
func bare(err error) error {
	var path *os.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}
