package main

import (
	"encoding/json"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/internal/dbtest"
)

func TestServeTellsWhereEverythingIsAndIsReady(t *testing.T) {
	t.Parallel()
	s := open(t, openDir(t), "--demo")
	if status, body := get(s.url + "/healthz"); status != http.StatusOK || !strings.Contains(body, "alive") {
		t.Errorf("/healthz: %d %s", status, body)
	}
	status, body := get(s.url + "/readyz")
	var r readiness
	if err := json.Unmarshal([]byte(body), &r); err != nil || status != http.StatusOK {
		t.Fatalf("/readyz: %d %s: %v", status, body, err)
	}
	if r.Status != "ready" || !r.Database.Reachable || len(r.Migrations.Pending) != 0 || r.Search.Configured || !r.Search.Fallback || r.Bank.Configured {
		t.Errorf("/readyz: %s", body)
	}
	for _, want := range []string{s.url, s.state} {
		if !strings.Contains(s.said.String(), want) {
			t.Errorf("it does not say %s:\n%s", want, s.said)
		}
	}
}

func TestASignalStopsEverything(t *testing.T) {
	t.Parallel()
	for _, signal := range []os.Signal{syscall.SIGTERM, syscall.SIGINT} {
		s := open(t, openDir(t))
		pid := s.postmaster(t)
		if code := s.end(t, signal); code != 0 {
			t.Errorf("%v: exit code %d\n%s", signal, code, s.said)
		}
		if !gone(pid) {
			t.Errorf("%v: PostgreSQL still runs", signal)
		}
	}
}

func TestAConnectionThatAsksNothingDelaysNoStop(t *testing.T) {
	t.Parallel()
	stop := func(asleep int) time.Duration {
		s := open(t, openDir(t))
		for range asleep {
			ahead, err := net.Dial("tcp", strings.TrimPrefix(s.url, "http://"))
			if err != nil {
				t.Fatal(err)
			}
			defer ahead.Close()
		}
		get(s.url + "/healthz") // on one more, so that those have been taken in
		began := time.Now()
		if code := s.end(t, syscall.SIGTERM); code != 0 || strings.Contains(s.said.String(), "cut off") || strings.Contains(s.said.String(), "ERROR") {
			t.Errorf("exit code %d\n%s", code, s.said)
		}
		return time.Since(began)
	}
	alone := stop(0)
	if took := stop(3); took > alone+requestsMayTake/2 {
		t.Errorf("it ends after %v, and without them after %v", took, alone)
	}
}

func TestADatabaseThatDoesNotAnswerIsNamedWithoutItsPassword(t *testing.T) {
	t.Parallel()
	out, code := once(t, []string{"OCOP_STATE=" + openDir(t), "OCOP_ADDR=" + freePort(t), "DATABASE_URL=postgres://ocop:geheim@127.0.0.1:1/ocop"}, "serve")
	if code != 1 || !strings.HasPrefix(out, "ocop serve: the database does not answer") || strings.Contains(out, "geheim") {
		t.Errorf("exit code %d: %s", code, out)
	}
}

func TestAfterKillNothingIsLeftAndTheNextStartJustWorks(t *testing.T) {
	t.Parallel()
	s := open(t, openDir(t))
	pid := s.postmaster(t)
	s.end(t, syscall.SIGKILL)
	eventually(t, "the private PostgreSQL has gone too", func() bool { return gone(pid) }, s.said)
	again := open(t, s.state)
	if code := again.end(t, syscall.SIGTERM); code != 0 {
		t.Errorf("exit code %d\n%s", code, again.said)
	}
}

func TestASecondInstanceOnTheSameStateIsRefusedInOneSentence(t *testing.T) {
	t.Parallel()
	s := open(t, openDir(t))
	out, code := once(t, []string{"OCOP_STATE=" + s.state, "OCOP_ADDR=" + freePort(t)}, "serve")
	if code != 1 || strings.Count(out, "\n") != 1 || !strings.Contains(out, s.state) {
		t.Errorf("exit code %d: %s", code, out)
	}
	if status, _ := get(s.url + "/readyz"); status != http.StatusOK {
		t.Error("the first was disturbed")
	}
}

func TestATakenPortIsRefusedInOneSentenceBeforeAnythingIsMade(t *testing.T) {
	t.Parallel()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	state := openDir(t)
	out, code := once(t, []string{"OCOP_STATE=" + state, "OCOP_ADDR=" + l.Addr().String()}, "serve")
	if code != 1 || strings.Count(out, "\n") != 1 || !strings.Contains(out, l.Addr().String()) {
		t.Errorf("exit code %d: %s", code, out)
	}
	if made, _ := os.ReadDir(state); len(made) > 0 {
		t.Errorf("it made %v", made)
	}
}

func TestEveryBadSettingIsNamedAtOnce(t *testing.T) {
	t.Parallel()
	out, code := once(t, []string{"OCOP_ADDR=8080", "OCOP_TRUSTED_PROXIES=127.0.0.1,proxy.example", "OCOP_BASE_URL=ocop.vn", "OCOP_SECRET=short", "OCOP_SMTP_URL=mail",
		"OCOP_PLATFORM_MODE=bazaar", "OCOP_MAP_TILES=http://tile.example.vn/{z}/{x}", "DATABASE_URL=mysql://root:hunter2@db/x", "MEILI_URL=search"}, "serve")
	if code != 1 {
		t.Errorf("exit code %d", code)
	}
	for _, name := range []string{"OCOP_ADDR", "OCOP_TRUSTED_PROXIES", "OCOP_BASE_URL", "OCOP_SECRET", "OCOP_SMTP_URL", "OCOP_PLATFORM_MODE", "OCOP_MAP_TILES", "OCOP_MAP_CREDIT", "DATABASE_URL", "MEILI_URL"} {
		if !strings.Contains(out, name) {
			t.Errorf("%s is not named:\n%s", name, out)
		}
	}
	if strings.Contains(out, "hunter2") {
		t.Errorf("the password is told:\n%s", out)
	}
}

func TestAStopThatGoRunDoesNotPassOnIsNoticed(t *testing.T) {
	t.Parallel()
	cmd := exec.Command("go", "run", ".", "serve")
	s := openCmd(t, cmd, openDir(t))
	pid := s.postmaster(t)
	if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()
	eventually(t, "nothing of it runs", func() bool {
		status, _ := get(s.url + "/healthz")
		return status == 0 && gone(pid)
	}, s.said)
}

func TestAPostgreSQLThatGoesAwayEndsTheShopWithAnError(t *testing.T) {
	t.Parallel()
	s := open(t, openDir(t))
	if err := syscall.Kill(s.postmaster(t), syscall.SIGQUIT); err != nil {
		t.Fatal(err)
	}
	_ = s.cmd.Wait()
	if code := s.cmd.ProcessState.ExitCode(); code != 1 || !strings.Contains(s.said.String(), "postgres.log") {
		t.Errorf("exit code %d\n%s", code, s.said)
	}
}

func TestTwoInstancesShareADatabaseOfOnesOwn(t *testing.T) {
	t.Parallel()
	url := "DATABASE_URL=" + dbtest.Empty(t)
	first := openCmd(t, exec.Command(binary.path, "serve"), openDir(t), url)
	second := openCmd(t, exec.Command(binary.path, "serve"), openDir(t), url)
	second.refusesWithASentence(t)
	for _, s := range []*shop{first, second} {
		if started, _ := filepath.Glob(filepath.Join(s.state, "pg*")); len(started) > 0 {
			t.Errorf("it started a database of its own: %v", started)
		}
		if code := s.end(t, syscall.SIGTERM); code != 0 {
			t.Errorf("exit code %d\n%s", code, s.said)
		}
	}
}

func TestWhoAsksIsReadFromATrustedProxyOnly(t *testing.T) {
	t.Parallel()
	// Ten lookups at once are allowed, and no more from one address.
	for trusted, want := range map[string]int{"": http.StatusTooManyRequests, "127.0.0.0/8": http.StatusNotFound} {
		s := openCmd(t, exec.Command(binary.path, "serve"), openDir(t), "DATABASE_URL="+dbtest.URL(t), "OCOP_TRUSTED_PROXIES="+trusted)
		var last int
		for n := range 12 {
			req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, s.url+"/tra-cuu-don", strings.NewReader("code=OCP22222222&last4=0000"))
			if err != nil {
				t.Fatal(err)
			}
			req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
			req.Header.Set("Sec-Fetch-Site", "same-origin")
			req.Header.Set("X-Real-IP", "203.0.113."+itoa(int64(n)))
			got, err := http.DefaultTransport.RoundTrip(req)
			if err != nil {
				t.Fatal(err)
			}
			got.Body.Close()
			last = got.StatusCode
		}
		if last != want {
			t.Errorf("trusting %q, the twelfth visitor gets %d, not %d", trusted, last, want)
		}
	}
}
