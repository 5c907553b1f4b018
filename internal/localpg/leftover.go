package localpg

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// clear deals with a server that an instance which was killed left in this home. Ours
// is the lock on the state directory, so nobody else is using it: it is on its way
// down, or has to be told. When the process number that it wrote down is by now some
// other program's, as happens in containers, the note is thrown away.
func (h home) clear(ctx context.Context) error {
	note := filepath.Join(h.data(), "postmaster.pid")
	ctx, cancel := context.WithTimeout(ctx, 20*time.Second)
	defer cancel()
	for told := false; ; {
		pid, err := noted(note)
		if err != nil || pid <= 1 || !alive(pid) {
			return nil // PostgreSQL itself puts a dead one's note away
		}
		if !h.works(pid) {
			return os.Remove(note)
		}
		if !told {
			told = true
			_ = syscall.Kill(pid, syscall.SIGINT)
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("a PostgreSQL from an earlier run is still using %s (process %d); stop it and start again", h.data(), pid)
		case <-time.After(25 * time.Millisecond):
		}
	}
}

func noted(note string) (int, error) {
	text, err := os.ReadFile(note)
	if err != nil {
		return 0, err
	}
	first, _, _ := strings.Cut(string(text), "\n")
	return strconv.Atoi(strings.TrimSpace(first))
}

// works says whether process pid is a server on this home's data: PostgreSQL makes its
// data directory its working directory. Where that cannot be seen, it is taken to be.
func (h home) works(pid int) bool {
	if runtime.GOOS != "linux" {
		return true
	}
	where, err := os.Readlink(fmt.Sprintf("/proc/%d/cwd", pid))
	if err != nil {
		// Gone in this moment, or another user's and therefore not ours.
		return false
	}
	real, err := filepath.EvalSymlinks(h.data())
	return err == nil && where == real
}

// alive says whether a process with this number exists.
func alive(pid int) bool { return !errors.Is(syscall.Kill(pid, 0), syscall.ESRCH) }
