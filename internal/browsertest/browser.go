package browsertest

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// Browser is one running Chromium; its tabs share nothing but the process.
type Browser struct{ ctx context.Context }

// skip is the variable with which somebody at a desk says that they have no browser.
const skip = "OCOP_NO_BROWSER"

// Open starts a browser that ends with t. Without one the test fails, in CI always, at a
// desk unless OCOP_NO_BROWSER is set: then it is skipped.
func Open(t testing.TB) *Browser {
	t.Helper()
	if os.Getenv(skip) != "" && os.Getenv("CI") == "" {
		t.Skip(skip + " is set")
	}
	program, err := find()
	if err != nil {
		t.Fatalf("%v; at a desk, %s=1 leaves the browser tests out", err, skip)
	}
	profile := t.TempDir()
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(program), chromedp.UserDataDir(profile), chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true),
		chromedp.Flag("force-prefers-reduced-motion", true), // pictures and measures of what has come to rest
	)
	if os.Geteuid() == 0 {
		options = append(options, chromedp.NoSandbox) // Chromium has no sandbox for root
	}
	allocator, stop := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, end := chromedp.NewContext(allocator)
	t.Cleanup(func() {
		patience, enough := context.WithTimeout(ctx, 10*time.Second)
		defer enough()
		_ = chromedp.Cancel(patience) // a browser that does not end by itself is killed by stop
		end()
		stop()
	})
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("start %s: %v", program, err)
	}
	return &Browser{ctx: ctx}
}

// find looks for the program under the names that distributions give it. The one without
// windows, tabs and profiles comes first: it is the same engine and opens a page with half
// the work.
func find() (string, error) {
	for _, name := range []string{"chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", errors.New("there is no Chromium on PATH; bin/test installs it, or: apt-get install chromium")
}
