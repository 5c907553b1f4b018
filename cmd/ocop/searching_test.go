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
