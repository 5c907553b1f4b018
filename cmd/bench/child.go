package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"time"

	"github.com/valyala/fasthttp"
)

// child is a server that we have started.
type child struct {
	cmd  *exec.Cmd
	addr string
	took time.Duration // from before exec to the end of the first good answer
	log  string
}

// startChild runs a program on a free port, which it is told by OCOP_ADDR or in place of
// {addr}, and returns when it has answered path with 200.
func startChild(ctx context.Context, path, log string, env []string, program string, args ...string) (*child, error) {
	addr, err := freeAddr()
	if err != nil {
		return nil, err
	}
	for i, a := range args {
		args[i] = strings.ReplaceAll(a, "{addr}", addr)
	}
	out, err := os.Create(log)
	if err != nil {
		return nil, err
	}
	defer out.Close()
	c := &child{cmd: exec.CommandContext(ctx, program, args...), addr: addr, log: log}
	c.cmd.Env = append(env, "OCOP_ADDR="+addr)
	c.cmd.Stdout, c.cmd.Stderr = out, out
	c.cmd.Cancel = func() error { return c.cmd.Process.Signal(syscall.SIGTERM) }
	c.cmd.WaitDelay = 15 * time.Second
	began := time.Now()
	if err := c.cmd.Start(); err != nil {
		return nil, err
	}
	if err := c.answers(ctx, path); err != nil {
		c.stop()
		said, _ := os.ReadFile(log)
		return nil, fmt.Errorf("start %s: %w\n%s", program, err, said)
	}
	c.took = time.Since(began)
	return c, nil
}

// answers asks every millisecond: a start is measured, and an answer is not hurried by
// being asked for.
func (c *child) answers(ctx context.Context, path string) error {
	client := fasthttp.HostClient{Addr: c.addr, MaxIdemponentCallAttempts: 1, ReadTimeout: 5 * time.Second}
	defer client.CloseIdleConnections()
	for end := time.Now().Add(30 * time.Second); time.Now().Before(end); time.Sleep(time.Millisecond) {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if status, _, err := client.Get(nil, "http://"+c.addr+path); err == nil && status == fasthttp.StatusOK {
			return nil
		}
	}
	return errLate
}

// stop asks for an orderly end, which the servers give within seconds.
func (c *child) stop() {
	_ = c.cmd.Process.Signal(syscall.SIGTERM)
	late := time.AfterFunc(15*time.Second, func() { _ = c.cmd.Process.Kill() })
	defer late.Stop()
	_ = c.cmd.Wait()
}

// environ is ours without what would lead a server elsewhere.
func environ(add ...string) []string {
	var env []string
	for _, line := range os.Environ() {
		if !strings.HasPrefix(line, "OCOP_") && !strings.HasPrefix(line, "DATABASE_URL=") && !strings.HasPrefix(line, "MEILI_") {
			env = append(env, line)
		}
	}
	return append(env, add...)
}
