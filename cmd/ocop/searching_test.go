package main

import (
	"encoding/json"
	"net/http"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/internal/searchtest"
)

// A buyer searches; the engine dies, comes back with nothing in it, and is full again.
// The same is found all the time, with the same counts; only the order may differ further
// down.
func TestSearchingGoesOnWhateverTheEngineDoes(t *testing.T) {
	t.Parallel()
	engine := searchtest.Own(t)
	s := openCmd(t, exec.Command(binary.path, "serve", "--demo"), openDir(t), "DATABASE_URL="+dbtest.URL(t), "MEILI_URL="+engine.URL, "MEILI_KEY="+engine.Key)
	answering := func(who string) {
		t.Helper()
		eventually(t, who+" answers", func() bool {
			find(t, s)
			_, body := get(s.url + "/readyz")
			var r readiness
			return json.Unmarshal([]byte(body), &r) == nil && r.Status == "ready" && r.Search.Answering == who
		}, s.said)
	}
	answering("meilisearch")
	first := find(t, s)
	engine.Kill()
	if body := find(t, s); body != first {
		t.Errorf("without the engine something else is found: %s, not %s", body, first)
	}
	answering("postgres")
	if err := engine.Restart(t.Context(), true); err != nil {
		t.Fatal(err)
	}
	answering("meilisearch")
	if body := find(t, s); body != first {
		t.Error("after the engine came back something else is found")
	}
}

// chip is a filter's address and its count.
var chip = regexp.MustCompile(`href="/(san-pham/[^"]*|tim[^"]*"[^>]*>[^<]*(<small>[^<]*</small>)?)`)

// find is what the page says was found: the first product, then the others and the
// filters with their counts, in no order.
func find(t *testing.T, s *shop) string {
	t.Helper()
	status, body := get(s.url + "/tim?q=mien+so")
	if status != http.StatusOK || !strings.Contains(body, "Miến dong làng So") {
		t.Fatalf("searching answers %d", status)
	}
	var first string
	all := chip.FindAllString(body, -1)
	for _, c := range all {
		if first == "" && strings.Contains(c, "/san-pham/") {
			first = c
		}
	}
	slices.Sort(all)
	return first + "\n" + strings.Join(all, "\n")
}

func TestTheIndexIsRebuiltAndRepairedFromTheCommandLine(t *testing.T) {
	t.Parallel()
	engine, url := searchtest.Own(t), dbtest.URL(t)
	env := []string{"OCOP_STATE=" + openDir(t), "DATABASE_URL=" + url, "MEILI_URL=" + engine.URL, "MEILI_KEY=" + engine.Key}
	for _, step := range []struct{ args, want string }{
		{"seed --demo", "is in the database now"},
		{"reindex", "the search index holds"},
		{"doctor --search", "is as the records are"},
	} {
		if out, code := once(t, env, strings.Fields(step.args)...); code != 0 || !strings.Contains(out, step.want) {
			t.Fatalf("ocop %s: exit code %d: %s", step.args, code, out)
		}
	}
	db, err := pg.Open(t.Context(), pg.Config{URL: url, MaxConns: 2})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Pool.Exec(t.Context(), `UPDATE products SET name = name || ' mới'`); err != nil {
		t.Fatal(err)
	}
	if out, code := once(t, env, "doctor", "--search"); code != 0 || !strings.Contains(out, "written anew") {
		t.Errorf("exit code %d: %s", code, out)
	}
	if out, code := once(t, env, "doctor", "--search"); code != 0 || !strings.Contains(out, "is as the records are") {
		t.Errorf("after the repair: exit code %d: %s", code, out)
	}
	if out, code := once(t, env[:2], "reindex"); code != 1 || !strings.Contains(out, "MEILI_URL is empty") {
		t.Errorf("without an engine: exit code %d: %s", code, out)
	}
}
