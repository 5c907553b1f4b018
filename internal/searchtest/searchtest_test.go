package searchtest

import (
	"net/http"
	"os"
	"path/filepath"
	"testing"
)

func TestMain(m *testing.M) { os.Exit(Run(m.Run)) }

func TestALentServerWantsItsKeyAndListensHereOnly(t *testing.T) {
	t.Parallel()
	s := Open(t)
	if status := ask(t, s.URL+"/indexes", ""); status != http.StatusUnauthorized {
		t.Errorf("without a key: %d", status)
	}
	if status := ask(t, s.URL+"/indexes", s.Key); status != http.StatusOK {
		t.Errorf("with the key: %d", status)
	}
	if s.URL[:len("http://127.0.0.1:")] != "http://127.0.0.1:" {
		t.Errorf("it listens at %s", s.URL)
	}
}

func TestAKilledServerComesBackWithOrWithoutWhatItHad(t *testing.T) {
	t.Parallel()
	s := Own(t)
	s.Kill()
	if healthy(t.Context(), s.URL) {
		t.Fatal("a killed server answers")
	}
	if err := s.Restart(t.Context(), true); err != nil {
		t.Fatal(err)
	}
	if status := ask(t, s.URL+"/indexes", s.Key); status != http.StatusOK {
		t.Errorf("after its return: %d", status)
	}
}

func TestAnotherProgramInTheCacheIsRefused(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "meilisearch")
	if err := os.WriteFile(path, []byte("#!/bin/sh\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := check(path); err == nil {
		t.Error("it would have been run")
	}
}

func ask(t *testing.T, url, key string) int {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	if key != "" {
		req.Header.Set("Authorization", "Bearer "+key)
	}
	answer, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	answer.Body.Close()
	return answer.StatusCode
}
