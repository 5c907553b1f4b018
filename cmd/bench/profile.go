package main

import (
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// profileVariable tells a server with the overlay in it where to listen.
const profileVariable = "BENCH_PROFILE_SOCKET"

// overlay is a file of the server's command in a build for profiles, and in no other.
//
//go:embed overlay.go.txt
var overlay string

// writeOverlay writes the file and the note that lays it over the command's folder.
func writeOverlay(dir string) (string, error) {
	source, note := filepath.Join(dir, "profile.go"), filepath.Join(dir, "overlay.json")
	command, err := filepath.Abs(filepath.Join("cmd", "ocop"))
	if err != nil {
		return "", err
	}
	if _, err := os.Stat(command); err != nil {
		return "", fmt.Errorf("profiles are taken from the root of the repository: %w", err)
	}
	text, err := json.Marshal(map[string]any{"Replace": map[string]string{filepath.Join(command, "benchprofile.go"): source}})
	if err != nil {
		return "", err
	}
	if err := os.WriteFile(source, []byte(overlay), 0o644); err != nil {
		return "", err
	}
	return note, os.WriteFile(note, text, 0o644)
}

func (r *rig) profileSocket() string { return filepath.Join(r.dir, "profile.sock") }

// profiled puts the server under the load again and keeps a CPU profile of it; read it
// with go tool pprof. Without -profile it does nothing.
func (b *bench) profiled(ctx context.Context, name string, load func() error) error {
	if b.profile == "" {
		return nil
	}
	if err := os.MkdirAll(b.profile, 0o755); err != nil {
		return err
	}
	done := make(chan error, 1)
	go func() {
		done <- b.fetchProfile(ctx, filepath.Join(b.profile, strings.ReplaceAll(name, " ", "-")+".pprof"))
	}()
	for err := error(nil); ; {
		select {
		case saved := <-done:
			return saved
		default:
		}
		if err = load(); err != nil {
			return err
		}
	}
}

func (b *bench) fetchProfile(ctx context.Context, file string) error {
	client := http.Client{Transport: &http.Transport{DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) {
		return (&net.Dialer{}).DialContext(ctx, "unix", b.profileSocket())
	}}}
	time.Sleep(b.span() / 5)
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, fmt.Sprintf("http://server/debug/pprof/profile?seconds=%d", max(1, int(b.seconds))), nil)
	if err != nil {
		return err
	}
	answer, err := client.Do(request)
	if err != nil {
		return fmt.Errorf("take a profile: %w", err)
	}
	defer answer.Body.Close()
	out, err := os.Create(file)
	if err != nil {
		return err
	}
	defer out.Close()
	_, err = io.Copy(out, answer.Body)
	return err
}
