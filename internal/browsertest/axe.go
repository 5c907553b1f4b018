package browsertest

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"

	"github.com/ocop-hungdao/ocop/internal/npmpack"
)

// axe is the judge of accessibility; MPL-2.0, fetched and never committed.
var axe = npmpack.Package{Name: "axe-core", Version: "4.14.1",
	Integrity: "FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ=="}

// script reads axe once for all tabs of a test process.
var script = sync.OnceValues(func() (string, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		cache = os.TempDir()
	}
	folder := filepath.Join(cache, "ocop")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return "", err
	}
	home := filepath.Join(folder, "axe-core-"+axe.Version+".min.js")
	err = axe.Into(context.Background(), home, func(string) (string, error) { return "axe.min.js", nil })
	if err != nil {
		return "", fmt.Errorf("fetch axe for the accessibility tests: %w", err)
	}
	text, err := os.ReadFile(home)
	return string(text), err
})

// Prepare fetches axe before the first page needs it.
func Prepare(t testing.TB) {
	t.Helper()
	if _, err := script(); err != nil {
		t.Fatal(err)
	}
}

// Barrier is one rule of WCAG 2.2 A and AA, or of good practice, that the page breaks.
type Barrier struct {
	Rule  string   `json:"rule"`
	Help  string   `json:"help"`
	Where []string `json:"where"` // the elements, and what is wrong with each
}

func (b Barrier) String() string {
	return b.Rule + ": " + b.Help + "\n    " + strings.Join(b.Where, "\n    ")
}

// ask is what axe is asked. The rule about regions would have every toast and skip link
// in a landmark.
const ask = `axe.run(document, {
	runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
	rules: {region: {enabled: false}},
	resultTypes: ["violations"], preload: false,
}).then(r => r.violations.map(v => ({rule: v.id, help: v.help,
	where: v.nodes.map(n => n.target.join(" ") + " | " + n.html.slice(0, 160) + " | " + n.any.concat(n.all, n.none).map(c => c.message).join("; "))})))`

// Barriers lists what keeps somebody from using the page as it stands now.
func (tab *Tab) Barriers() []Barrier {
	tab.t.Helper()
	text, err := script()
	if err != nil {
		tab.t.Fatal(err)
	}
	// axe waits on promises, which run only with script on. The page's own script, kept
	// off while it loaded, does not come back by this. The browser evaluates for us, so
	// the page's content security policy stays as it is.
	tab.allowScript(true)
	defer tab.allowScript(!tab.view.NoScript)
	tab.unroll()
	defer tab.do("look at it", chromedp.Func(tab.view.apply))
	Eval[bool](tab, "if (!window.axe) {"+text+"\n}; true")
	return Eval[[]Barrier](tab, ask)
}
