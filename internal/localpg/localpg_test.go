package localpg

import (
	"context"
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

	"github.com/jackc/pgx/v5"
	"go.uber.org/goleak"
)

// TestMain lets this binary be the program that a test kills: with OCOP_TEST_STATE set
// it starts a server there, says what it is, and waits for its input to end.
func TestMain(m *testing.M) {
	if dir := os.Getenv("OCOP_TEST_STATE"); dir != "" {
		s, err := Start(context.Background(), Config{StateDir: dir})
		if err != nil {
			fmt.Println("refused:", err)
			os.Exit(1)
		}
		fmt.Printf("%d %s\n", s.child.pid, s.URL)
		_, _ = io.Copy(io.Discard, os.Stdin)
		s.Stop()
		os.Exit(0)
	}
	goleak.VerifyTestMain(m)
}

func TestDataSurvivesARestartAndNothingElseDoes(t *testing.T) {
	t.Parallel()
	dir := openDir(t)
	s := begin(t, dir)
	ask(t, s.URL, "CREATE TABLE kept AS SELECT 42 AS n")
	s.Stop()
	s.Stop()
	gone(t, s.child.pid)
	if _, err := os.Stat(filepath.Join(s.Dir, ".s.PGSQL.5432")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the socket is still there: %v", err)
	}
	again := begin(t, dir)
	if got := ask(t, again.URL, "SELECT n::text FROM kept"); got != "42" {
		t.Errorf("kept: %q", got)
	}
}

func TestTheServerRunsAsAnOrdinaryUserBehindClosedDoors(t *testing.T) {
	t.Parallel()
	s := begin(t, openDir(t))
	info, err := os.Stat(s.Dir)
	if err != nil {
		t.Fatal(err)
	}
	st := info.Sys().(*syscall.Stat_t)
	if st.Uid == 0 || info.Mode().Perm() != 0o700 {
		t.Errorf("its directory belongs to %d and is open as %v", st.Uid, info.Mode())
	}
	if got := ask(t, s.URL, "SHOW listen_addresses"); got != "" {
		t.Errorf("it listens on %q", got)
	}
	wrong := strings.Replace(s.URL, "ocop:", "ocop:x", 1)
	if conn, err := pgx.Connect(t.Context(), wrong); err == nil {
		conn.Close(t.Context())
		t.Error("a wrong password is let in")
	}
}

func TestASecondInstanceIsRefusedInOneSentence(t *testing.T) {
	t.Parallel()
	dir := openDir(t)
	s := begin(t, dir)
	if !InUse(dir) {
		t.Error("InUse says nobody is there")
	}
	_, err := Start(t.Context(), Config{StateDir: dir})
	if !errors.Is(err, ErrInUse) || strings.Contains(err.Error(), "\n") ||
		!strings.Contains(err.Error(), dir) || !strings.Contains(err.Error(), strconv.Itoa(os.Getpid())) {
		t.Errorf("the second: %v", err)
	}
	s.Stop()
	if InUse(dir) {
		t.Error("InUse after Stop")
	}
}

func TestAKilledProgramTakesItsServerWithIt(t *testing.T) {
	t.Parallel()
	h := help(t, openDir(t), nil)
	h.kill(t)
	gone(t, h.pid) // nobody starts again here: the kernel alone told it
}

func TestAfterAKillTheNextStartJustWorks(t *testing.T) {
	t.Parallel()
	dir := openDir(t)
	h := help(t, dir, nil)
	ask(t, h.url, "CREATE TABLE kept AS SELECT 7 AS n")
	h.kill(t)
	s := begin(t, dir) // at once, while the old server is still on its way down
	gone(t, h.pid)
	if got := ask(t, s.URL, "SELECT n::text FROM kept"); got != "7" {
		t.Errorf("kept: %q", got)
	}
}

func TestAServerThatOutlivedItsProgramIsStopped(t *testing.T) {
	t.Parallel()
	dir := openDir(t)
	s := begin(t, dir)
	s.lock.Close() // as if we had died without the kernel telling the server
	again := begin(t, dir)
	select {
	case <-s.Done():
	default:
		t.Error("the old server still runs")
	}
	ask(t, again.URL, "SELECT 'yes'")
}

func TestANoteWithAStrangersProcessNumberIsThrownAway(t *testing.T) {
	t.Parallel()
	dir := openDir(t)
	s := begin(t, dir)
	s.Stop()
	stranger := exec.Command("sleep", "60")
	stranger.SysProcAttr = attributes(whoRuns()) // the same user, or PostgreSQL would see through it by itself
	stranger.Dir = "/"
	if err := stranger.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = stranger.Process.Kill(); _ = stranger.Wait() }()
	note := filepath.Join(s.Dir, "data", "postmaster.pid")
	if err := os.WriteFile(note, fmt.Appendf(nil, "%d\n%s\n", stranger.Process.Pid, filepath.Dir(note)), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := whoRuns().take(note); err != nil {
		t.Fatal(err)
	}
	ask(t, begin(t, dir).URL, "SELECT 'yes'")
	if !alive(stranger.Process.Pid) {
		t.Error("the stranger was hurt")
	}
}

func TestALongPathIsServedOverTheLoopbackWithAPassword(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(openDir(t), strings.Repeat("long-", 20))
	s := begin(t, dir)
	if got := ask(t, s.URL, "SHOW listen_addresses"); got != "127.0.0.1" {
		t.Errorf("it listens on %q", got)
	}
	wrong := strings.Replace(s.URL, "ocop:", "ocop:x", 1)
	if conn, err := pgx.Connect(t.Context(), wrong); err == nil {
		conn.Close(t.Context())
		t.Error("a wrong password is let in")
	}
}

func TestAFailedStartShowsTheServersOwnWordsAndLetsGo(t *testing.T) {
	t.Parallel()
	dir := openDir(t)
	s := begin(t, dir)
	s.Stop()
	spoiled := filepath.Join(s.Dir, "data", "postgresql.conf")
	if err := os.WriteFile(spoiled, []byte("no_such_setting = on\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := Start(t.Context(), Config{StateDir: dir})
	if err == nil || !strings.Contains(err.Error(), "no_such_setting") {
		t.Errorf("start on a spoiled configuration: %v", err)
	}
	if InUse(dir) {
		t.Error("the directory is still held")
	}
}

// TestItWorksForAnOrdinaryUser runs the helper as nobody when the tests run as root; as
// anybody else, all the other tests are that proof already.
func TestItWorksForAnOrdinaryUser(t *testing.T) {
	t.Parallel()
	who := whoRuns()
	if !who.drop {
		return
	}
	dir := openDir(t)
	if err := os.Chown(dir, who.uid, who.gid); err != nil {
		t.Fatal(err)
	}
	h := help(t, dir, &syscall.Credential{Uid: uint32(who.uid), Gid: uint32(who.gid)})
	if got := ask(t, h.url, "SELECT 'yes'"); got != "yes" {
		t.Errorf("answered %q", got)
	}
	h.in.Close()
	if err := h.cmd.Wait(); err != nil {
		t.Errorf("the helper ended with %v", err)
	}
	gone(t, h.pid)
}
