package localpg

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
)

// helper is this test binary as another process, with a server running under it.
type helper struct {
	cmd *exec.Cmd
	in  io.Closer
	pid int
	url string
}

func help(t *testing.T, dir string, as *syscall.Credential) helper {
	t.Helper()
	program := filepath.Join(openDir(t), "helper") // go test builds in a directory that is closed to others
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	// Another process copies: were the copy open for writing here, a program that another
	// test starts meanwhile could inherit it, and the kernel would call it busy.
	if said, err := exec.Command("cp", self, program).CombinedOutput(); err != nil {
		t.Fatalf("copying the helper: %v: %s", err, said)
	}
	if err := os.Chmod(program, 0o755); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(program)
	cmd.Dir = "/"
	cmd.Env = append(os.Environ(), "OCOP_TEST_STATE="+dir)
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: as}
	cmd.Stderr = os.Stderr
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill(); _ = cmd.Wait() })
	line, err := bufio.NewReader(out).ReadString('\n')
	number, url, ok := strings.Cut(strings.TrimSpace(line), " ")
	pid, err2 := strconv.Atoi(number)
	if err != nil || err2 != nil || !ok {
		t.Fatalf("the helper said %q: %v", line, errors.Join(err, err2))
	}
	return helper{cmd: cmd, in: in, pid: pid, url: url}
}

func (h helper) kill(t *testing.T) {
	t.Helper()
	if err := h.cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = h.cmd.Wait()
}

func begin(t *testing.T, dir string) *Server {
	t.Helper()
	s, err := Start(t.Context(), Config{StateDir: dir})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Stop)
	return s
}

// openDir is a temporary directory that the server's account may enter; t.TempDir is
// closed to everybody else.
func openDir(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "ocop-pg-")
	if err == nil {
		err = os.Chmod(dir, 0o755)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	return dir
}

func ask(t *testing.T, url, query string) string {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(t.Context())
	if !strings.HasPrefix(query, "SELECT") && !strings.HasPrefix(query, "SHOW") {
		if _, err := conn.Exec(t.Context(), query); err != nil {
			t.Fatal(err)
		}
		return ""
	}
	var answer string
	if err := conn.QueryRow(t.Context(), query).Scan(&answer); err != nil {
		t.Fatal(err)
	}
	return answer
}

// gone waits for a process to end; one that nobody has buried yet counts as ended. It looks again
// and again, because the system tells of the end of a process only to its parent.
func gone(t *testing.T, pid int) {
	t.Helper()
	for end := time.Now().Add(time.Minute); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
		if errors.Is(err, os.ErrNotExist) && !alive(pid) || strings.Contains(string(stat), ") Z ") {
			return
		}
	}
	t.Errorf("process %d is still there", pid)
}
