package main

import (
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"
)

var (
	shell  = regexp.MustCompile("(?s)```sh\n(.*?)```")
	linked = regexp.MustCompile(`(?:\]\(|src=")([\w./-]+)`)
)

// readme is what a newcomer reads first, and the lines it asks them to type.
func readme(t *testing.T) (text string, commands []string) {
	t.Helper()
	b, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, block := range shell.FindAllStringSubmatch(string(b), -1) {
		for line := range strings.Lines(block[1]) {
			if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
				commands = append(commands, line)
			}
		}
	}
	return string(b), commands
}

func TestTheReadmeNamesOnlyWhatIsThere(t *testing.T) {
	t.Parallel()
	text, commands := readme(t)
	for _, want := range []string{"bin/run", "bin/test"} {
		if !strings.Contains(strings.Join(commands, "\n"), want) {
			t.Errorf("it does not say %s", want)
		}
	}
	for _, line := range commands {
		words := strings.Fields(line)
		if strings.HasPrefix(words[0], "bin/") {
			if info, err := os.Stat(filepath.Join("../..", words[0])); err != nil || info.Mode()&0o111 == 0 {
				t.Errorf("%s cannot be run: %v", words[0], err)
			}
		}
	}
	for _, m := range linked.FindAllStringSubmatch(text, -1) {
		if _, err := os.Stat(filepath.Join("../..", m[1])); err != nil {
			t.Errorf("it leads to nothing: %v", err)
		}
	}
}

// TestAFreshCloneRunsAsTheReadmeSays clones what is committed into an empty folder and
// runs each line of README that starts the shop, until it is open, then stops it as a
// service manager would.
func TestAFreshCloneRunsAsTheReadmeSays(t *testing.T) {
	t.Parallel()
	if _, err := os.Stat("../../.git"); err != nil {
		t.Skip("there is no repository to clone: this is a source package")
	}
	clone := filepath.Join(openDir(t), "clone")
	if out, err := exec.Command("git", "-c", "safe.directory=*", "clone", "-q", "--depth=1", "file://"+abs(t, "../.."), clone).CombinedOutput(); err != nil {
		t.Fatalf("git clone: %v\n%s", err, out)
	}
	t.Cleanup(func() { forget(clone) })
	_, commands := readme(t)
	tried := 0
	for _, line := range commands {
		if line != "bin/run" && !strings.Contains(line, " serve") {
			continue
		}
		tried++
		t.Run(line, func(t *testing.T) { startsAndStops(t, clone, line) })
	}
	if tried < 2 {
		t.Errorf("%d lines start the shop", tried)
	}
}

func startsAndStops(t *testing.T, clone, line string) {
	words := strings.Fields(line)
	if strings.HasPrefix(words[0], "bin/") {
		words[0] = filepath.Join(clone, words[0])
	}
	cmd := exec.Command(words[0], words[1:]...)
	cmd.Dir = clone
	s := openCmd(t, cmd, openDir(t))
	pid := s.postmaster(t)
	if status, body := get(s.url + "/"); status != http.StatusOK || !strings.Contains(body, "OCOP Hưng Đạo") {
		t.Errorf("the first page: %d", status)
	}
	if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	late := time.AfterFunc(time.Minute, func() { _ = cmd.Process.Kill() })
	defer late.Stop()
	_ = cmd.Wait()
	eventually(t, "nothing of it runs", func() bool {
		status, _ := get(s.url + "/healthz")
		return status == 0 && gone(pid)
	}, s.said)
}

// forget takes away the program that bin/run keeps for the next time it is called in
// the clone, under a name made of the clone's path.
func forget(clone string) {
	sum := exec.Command("sh", "-c", "pwd | cksum")
	sum.Dir = clone
	name, err := sum.Output()
	cache, err2 := os.UserCacheDir()
	if number, _, ok := strings.Cut(string(name), " "); ok && err == nil && err2 == nil {
		_ = os.Remove(filepath.Join(cache, "ocop", "ocop-"+number))
	}
}

func abs(t *testing.T, path string) string {
	t.Helper()
	full, err := filepath.Abs(path)
	if err != nil {
		t.Fatal(err)
	}
	return full
}
