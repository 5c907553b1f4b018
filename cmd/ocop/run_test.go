package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/scratch"
)

// built is the program under test, made once by TestMain.
type built struct{ dir, path string }

// binary is set by TestMain before any test runs and never again.
var binary built

func TestMain(m *testing.M) {
	code := 1
	if err := binary.make(); err != nil {
		fmt.Fprintln(os.Stderr, err)
	} else {
		code = dbtest.Run(m)
	}
	_ = os.RemoveAll(binary.dir)
	os.Exit(code)
}

func (b *built) make() (err error) {
	if b.dir, err = os.MkdirTemp("", "ocop-serve-"); err != nil {
		return err
	}
	b.path = filepath.Join(b.dir, "ocop")
	if out, err := exec.Command("go", "build", "-buildvcs=false", "-o", b.path, ".").CombinedOutput(); err != nil {
		return fmt.Errorf("go build: %w\n%s", err, out)
	}
	return os.Chmod(b.dir, 0o755) // the account that root becomes must get in
}

// shop is a running `ocop serve`.
type shop struct {
	cmd   *exec.Cmd
	state string
	url   string
	said  *lines
}

// open starts the program on a port of its own and waits until it is ready.
func open(t *testing.T, state string, args ...string) *shop {
	t.Helper()
	return openCmd(t, exec.Command(binary.path, append([]string{"serve"}, args...)...), state)
}

func openCmd(t *testing.T, cmd *exec.Cmd, state string, env ...string) *shop {
	t.Helper()
	addr := freePort(t)
	for _, each := range env {
		if given, ok := strings.CutPrefix(each, "OCOP_ADDR="); ok {
			addr = given
		}
	}
	s := &shop{cmd: cmd, state: state, url: "http://" + addr, said: &lines{}}
	cmd.Env = append(environ("OCOP_STATE="+state, "OCOP_ADDR="+addr), env...)
	cmd.Stderr, cmd.Stdout = s.said, s.said
	cmd.WaitDelay = 5 * time.Second
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if cmd.ProcessState == nil {
			_ = cmd.Process.Kill()
			_ = cmd.Wait()
		}
	})
	eventually(t, s.url+" is ready", func() bool {
		if gone(cmd.Process.Pid) {
			t.Fatalf("it ended before it was ready:\n%s", s.said)
		}
		status, _ := get(s.url + "/readyz")
		return status == http.StatusOK
	}, s.said)
	return s
}

// end sends a signal and returns the exit code, which must come within a minute.
func (s *shop) end(t *testing.T, signal os.Signal) int {
	t.Helper()
	if err := s.cmd.Process.Signal(signal); err != nil {
		t.Fatal(err)
	}
	late := time.AfterFunc(time.Minute, func() { _ = s.cmd.Process.Kill() })
	defer late.Stop()
	_ = s.cmd.Wait()
	return s.cmd.ProcessState.ExitCode()
}

// postmaster is the process number of the private PostgreSQL.
func (s *shop) postmaster(t *testing.T) int {
	t.Helper()
	notes, _ := filepath.Glob(filepath.Join(s.state, "pg*", "data", "postmaster.pid"))
	if len(notes) != 1 {
		t.Fatalf("postmaster.pid: %v", notes)
	}
	text, err := os.ReadFile(notes[0])
	if err != nil {
		t.Fatal(err)
	}
	first, _, _ := strings.Cut(string(text), "\n")
	pid, err := strconv.Atoi(first)
	if err != nil {
		t.Fatal(err)
	}
	return pid
}

// once runs the program to its end and returns what it said and its exit code.
func once(t *testing.T, env []string, args ...string) (string, int) {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), binary.path, args...)
	cmd.Env = environ(env...)
	out, err := cmd.CombinedOutput()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return string(out), cmd.ProcessState.ExitCode()
}

// environ is ours without the variables that are the program's own, plus what is added.
func environ(add ...string) []string {
	var env []string
	for _, line := range os.Environ() {
		name, _, _ := strings.Cut(line, "=")
		if (!known(name) || name == "PG_BIN_DIR") && !strings.HasPrefix(name, "OCOP_") {
			env = append(env, line)
		}
	}
	return append(env, add...)
}

func openDir(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp(scratch.Folder(), "ocop-state-")
	if err == nil {
		err = os.Chmod(dir, 0o755)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	return dir
}

func freePort(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

func get(url string) (int, string) {
	client := http.Client{Timeout: 2 * time.Second}
	answer, err := client.Get(url)
	if err != nil {
		return 0, err.Error()
	}
	defer answer.Body.Close()
	body, _ := io.ReadAll(answer.Body)
	return answer.StatusCode, string(body)
}

// patience bounds a wait; it claims nothing about speed. A fresh clone compiles every
// package of ours first, beside all other tests.
const patience = 15 * time.Minute

func eventually(t *testing.T, what string, true func() bool, said fmt.Stringer) {
	t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		if true() {
			return
		}
	}
	t.Fatalf("not within %v: %s\n%s", patience, what, said)
}

func gone(pid int) bool {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	return errors.Is(syscall.Kill(pid, 0), syscall.ESRCH) || err == nil && bytes.Contains(stat, []byte(") Z "))
}

// lines is a buffer that may be written and read at the same time.
type lines struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (l *lines) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(b)
}

func (l *lines) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}
