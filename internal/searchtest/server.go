package searchtest

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"sync"
	"syscall"
	"time"
)

// Server is a running Meilisearch. URL and Key are what the program is given.
type Server struct {
	URL string
	Key string

	program string
	dir     string
	cmd     *exec.Cmd
	done    chan struct{}
	said    *bytes.Buffer
}

const (
	startMayTake = 2 * time.Minute
	stopMayTake  = 10 * time.Second
)

// start runs the program on a free port of this machine with an empty database in dir.
func start(ctx context.Context, program, dir string) (*Server, error) {
	s := &Server{program: program, dir: dir, Key: rand.Text()}
	port, err := freePort()
	if err != nil {
		return nil, err
	}
	s.URL = "http://" + port
	return s, s.run(ctx)
}

// freePort is a port nobody listens on. Another process may take it before the server
// does; then the server says so and the test fails.
func freePort() (string, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	defer l.Close()
	return l.Addr().String(), nil
}

func (s *Server) run(ctx context.Context) error {
	s.said, s.done = &bytes.Buffer{}, make(chan struct{})
	s.cmd = exec.Command(s.program, "--http-addr", s.URL[len("http://"):], "--master-key", s.Key, "--env", "development", "--no-analytics",
		"--db-path", filepath.Join(s.dir, "data"), "--dump-dir", filepath.Join(s.dir, "dumps"), "--snapshot-dir", filepath.Join(s.dir, "snapshots"),
		"--max-indexing-memory", "256MiB", "--max-indexing-threads", "1", "--log-level", "ERROR")
	s.cmd.Dir, s.cmd.Env = s.dir, []string{}
	s.cmd.Stdout, s.cmd.Stderr = s.said, s.said
	s.cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
	if err := spawn(s.cmd, s.done); err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, startMayTake)
	defer cancel()
	for {
		if healthy(ctx, s.URL) {
			return nil
		}
		select {
		case <-s.done:
			return fmt.Errorf("the search server ended at once: %s", s.said)
		case <-ctx.Done():
			s.Kill()
			return errors.Join(ctx.Err(), fmt.Errorf("the search server did not answer: %s", s.said))
		case <-time.After(10 * time.Millisecond):
		}
	}
}

// spawn starts cmd on a thread that lives as long as it does: the kernel's signal for a
// dead parent is sent when the thread that made the child ends.
func spawn(cmd *exec.Cmd, done chan struct{}) error {
	started := make(chan error, 1)
	go func() {
		runtime.LockOSThread()
		err := cmd.Start()
		started <- err
		if err == nil {
			_ = cmd.Wait() // how it ended does not matter to a test
		}
		close(done)
	}()
	return <-started
}

func healthy(ctx context.Context, url string) bool {
	ctx, cancel := context.WithTimeout(ctx, time.Second)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url+"/health", nil)
	if err != nil {
		return false
	}
	answer, err := http.DefaultClient.Do(req)
	if err != nil {
		return false
	}
	defer answer.Body.Close()
	return answer.StatusCode == http.StatusOK
}

// Kill ends the server in the middle of whatever it does, as a machine that loses power.
func (s *Server) Kill() {
	_ = s.cmd.Process.Kill()
	<-s.done
}

// Restart brings a killed server back at the same address; with nothing in it when empty
// says so.
func (s *Server) Restart(ctx context.Context, empty bool) error {
	if empty {
		if err := os.RemoveAll(filepath.Join(s.dir, "data")); err != nil {
			return err
		}
	}
	return s.run(ctx)
}

// stop asks it to end, and ends it when it does not.
func (s *Server) stop() {
	_ = s.cmd.Process.Signal(syscall.SIGTERM)
	select {
	case <-s.done:
	case <-time.After(stopMayTake):
		s.Kill()
	}
}

// once is a server that is started when it is first asked for.
type once struct {
	sync.Once
	server *Server
	err    error
}
