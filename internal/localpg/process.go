package localpg

import (
	"os"
	"os/exec"
	"runtime"
	"syscall"
	"time"
)

// process is the running server. Done is closed when it has ended, for whatever reason.
type process struct {
	pid  int
	done chan struct{}
}

// run starts cmd on an OS thread that lives as long as the child: the kernel sends the
// signal for a dead parent when the thread that made the child ends, not the process.
func run(cmd *exec.Cmd) (*process, error) {
	p := &process{done: make(chan struct{})}
	started := make(chan error, 1)
	go func() {
		runtime.LockOSThread()
		if err := cmd.Start(); err != nil {
			started <- err
			return
		}
		p.pid = cmd.Process.Pid
		started <- nil
		_ = cmd.Wait() // what it had to say is in its log
		close(p.done)
	}()
	return p, <-started
}

func (p *process) ended() bool {
	select {
	case <-p.done:
		return true
	default:
		return false
	}
}

// stop asks for a fast shutdown: no new connections, open ones are ended, everything is
// written. A server that has not finished after fifteen seconds is told to drop
// everything, which costs it a recovery at the next start but loses nothing committed.
func (p *process) stop() {
	for _, step := range []struct {
		signal os.Signal
		wait   time.Duration
	}{{syscall.SIGINT, 15 * time.Second}, {syscall.SIGQUIT, 5 * time.Second}, {syscall.SIGKILL, 5 * time.Second}} {
		if p.ended() {
			return
		}
		_ = syscall.Kill(p.pid, step.signal.(syscall.Signal))
		select {
		case <-p.done:
			return
		case <-time.After(step.wait):
		}
	}
}
